import {
  childrenOf,
  foreignPartsOf,
  openPackage,
  relatedParts,
  relationshipsOf,
  textIn,
  topOf,
  type Element,
  type Part,
  type Parts,
} from '../../ooxml/index.ts';
import type { Form } from '../form.ts';
import { fold } from '../fold.ts';
import { takeMark } from '../marks.ts';
import { promptless } from '../prompts.ts';
import { UnreadableError, type RawFile } from '../raw-answers.ts';
import { toContext, type Context } from './context.ts';
import { readFieldLine } from './field-line.ts';
import { linesIn, type Line } from './lines.ts';
import { readStepLine } from './step-line.ts';
import { textOf } from './text.ts';

/**
 * Reads the content controls of a Word file, and what stands in their place where a program or a person removed
 * them. Text that is no answer, and that the checklist does not have in print, is kept as a stray.
 *
 * @throws UnreadableError if the file is damaged or too large; an Error if it is not a Word file
 */
export function readWord(bytes: Uint8Array, form: Form): RawFile {
  const opened = openPackage(bytes);
  const { parts, main, duplicates } = opened;
  const [fault] = main.xml.faults;
  if (fault !== undefined) throw new UnreadableError(`This Word file is damaged (${fault})`);
  const context = toContext(form);
  readLines(linesIn(main.xml.root), context);
  const damage = readOtherParts(parts, main, context);
  const properties = customProperties(parts);
  return {
    kind: 'word',
    record: properties.get(`pathways-${form.term}`),
    content: properties.get('pathways-content'),
    entries: context.draft.entries,
    damage: [
      ...duplicates.map((path) => `it has ${path} twice`),
      ...foreignPartsOf(opened).map((what) => `it has ${what}`),
      ...damage,
    ],
  };
}

function readLines(lines: readonly Line[], context: Context): void {
  const { labels } = context.form;
  let step: string | undefined;
  /** The field whose label is a heading, and the lines below it. */
  let open: { readonly name: string; readonly lines: string[] } | undefined;
  const close = (): void => {
    const written = open?.lines.join('\n').trim() ?? '';
    const value = promptless(written, labels);
    if (open && value !== '')
      context.add({ type: 'text', name: open.name, value, how: 'plain text' });
    open = undefined;
  };
  for (const line of lines) {
    const text = line.pieces.map((piece) => ('text' in piece ? piece.text : '')).join('');
    const isText = line.pieces.every((piece) => 'text' in piece);
    const heading = isText ? labels.fields.get(fold(text).replace(/:$/, '')) : undefined;
    if (heading !== undefined) {
      close();
      open = { name: heading, lines: [] };
      continue;
    }
    const found = readStepLine(line, context);
    if (found !== undefined) {
      close();
      step = found;
      continue;
    }
    const field = readFieldLine(line, context, step, open?.name);
    if (field !== undefined) {
      if (!isText) close();
      continue;
    }
    readText(line, text, context, open?.lines, open?.name ?? step);
    if (open && text.trim() !== '' && context.findOwn(text) === '') close();
  }
  close();
}

/** @param field the lines of the field that the text belongs to */
function readText(
  { extras }: Line,
  text: string,
  { add, findOwn }: Context,
  field: string[] | undefined,
  near: string | undefined,
): void {
  for (const extra of extras) add({ type: 'stray', near: near ?? null, text: `(${extra})` });
  const isBox = takeMark(text) !== undefined;
  const own = isBox ? text.replace(/\s+/g, ' ').trim() : findOwn(text);
  if (field && (own !== '' || text === '')) field.push(text);
  else if (own !== '') add({ type: 'stray', near: near ?? null, text: own });
}

/** Headers, footers, notes and comments, where people write too. */
function readOtherParts(parts: Parts, main: Part, context: Context): readonly string[] {
  const damage: string[] = [];
  for (const [kind, near] of otherParts)
    for (const part of relatedParts(parts, main, kind)) {
      if (part.xml.faults.length > 0) damage.push(`its ${near} is damaged`);
      for (const each of piecesOf(part, kind)) {
        const text = context.findOwn(textOf(each));
        if (text !== '') context.add({ type: 'stray', near, text });
      }
    }
  return damage;
}

const otherParts = [
  ['header', 'header'],
  ['footer', 'footer'],
  ['footnotes', 'footnotes'],
  ['endnotes', 'endnotes'],
  ['comments', 'comments'],
] as const;

/** The comments or notes of a part; the paragraphs of a header or footer. */
function piecesOf(part: Part, kind: string): readonly Element[] {
  const top = topOf(part);
  if (kind === 'comments') return childrenOf(top, 'w:comment');
  if (kind === 'footnotes') return childrenOf(top, 'w:footnote');
  if (kind === 'endnotes') return childrenOf(top, 'w:endnote');
  return childrenOf(top);
}

/** The custom properties of the file. ISO/IEC 29500-1, 22.3 */
function customProperties(parts: Parts): ReadonlyMap<string, string> {
  const list = relationshipsOf(parts, '').find(({ kind }) => kind === 'custom-properties');
  const top = topOf(parts.get(list?.target ?? 'docProps/custom.xml'));
  const all = childrenOf(top, 'property');
  const pairs = all.map(
    (each) => [each.attributes.get('name') ?? '', textIn(each).trim()] as const,
  );
  return new Map(pairs.filter(([, value]) => value !== ''));
}
