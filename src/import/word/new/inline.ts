import type { PhrasingContent } from 'mdast';
import { marksOfLook, type DesiredAtom } from '../edit/desired.ts';
import { withPlainSpaces } from '../edit/plain-spaces.ts';
import { toPhrasing } from '../edit/to-inline.ts';
import type { Look } from '../read/document.ts';
import type { Mark } from '../source/atoms.ts';
import { quoted, type Leave } from './left.ts';
import { withNestedMarks } from './nested-marks.ts';
import type { PageLine } from './page-line.ts';

/** What the text of a new page needs to know about the rest of it. */
export interface TextContext {
  readonly leave: Leave;
  /** The identifier of a footnote, which is written where it is first cited; undefined if it has no words. */
  readonly noteOf: (id: string) => string | undefined;
  /** The address of an image; undefined if it is none that a page can show, which is told with its alternative text. */
  readonly imageOf: (path: string | undefined, alt: string) => string | undefined;
  readonly toContentStyle: (text: string, before: string) => string;
}

/** What an address inside the file begins with until its heading is known. */
export const bookmarkPrefix = 'bookmark:';

/** The text of a paragraph as Markdown has it. */
export function toInlineContent(line: PageLine, context: TextContext): PhrasingContent[] {
  return toPhrasing(toAtoms([line], context));
}

/** The text of several paragraphs in one, with line breaks between them. */
export function toJoinedContent(
  lines: readonly PageLine[],
  context: TextContext,
  /** How their letters look where nothing else is meant by it. */
  base?: Look,
): PhrasingContent[] {
  return toPhrasing(toAtoms(lines, context, base));
}

const lineBreak: DesiredAtom = { kind: 'break', text: '\n', marks: [], raw: '<br>' };

function toAtoms(
  lines: readonly PageLine[],
  context: TextContext,
  base?: Look,
): readonly DesiredAtom[] {
  const links = new Map<string, string | undefined>();
  const linkMark = (link: string, words: string): Mark | undefined => {
    if (!links.has(link)) links.set(link, toUrl(link, words, context));
    const url = links.get(link);
    return url === undefined ? undefined : { type: 'link', url };
  };
  const all: DesiredAtom[] = [];
  for (const [index, line] of lines.entries()) {
    if (index > 0) all.push(lineBreak);
    let before = '';
    for (const atom of line.atoms) {
      if (atom.kind === 'break') all.push(lineBreak);
      else if (atom.kind === 'number')
        context.leave('The number of a footnote', 'Markdown cites a footnote by a mark of its own');
      else if (atom.kind === 'note') {
        const identifier = context.noteOf(atom.id ?? '');
        if (identifier !== undefined) all.push({ kind: 'note', text: identifier, marks: [] });
      } else {
        const marks: Mark[] = [...marksOfLook(atom.look, base ?? baseLook(line))];
        const words = (): string =>
          line.atoms
            .filter((each) => each.link === atom.link)
            .map(({ text }) => text)
            .join('');
        const link =
          atom.link === undefined || atom.link === '' ? undefined : linkMark(atom.link, words());
        if (link) marks.unshift(link);
        if (atom.kind === 'image') {
          const url = context.imageOf(atom.id, atom.text);
          if (url !== undefined)
            all.push({ kind: 'image', text: oneLine(atom.text), marks: link ? [link] : [], url });
          continue;
        }
        for (const text of context.toContentStyle(atom.text, before))
          all.push({ kind: 'text', text, marks });
        before = atom.text;
      }
    }
  }
  return withNestedMarks(trimmed(withPlainSpaces(all)));
}

/** All of a heading is bold. */
function baseLook({ word: { look, outline } }: PageLine): Look {
  return outline === undefined ? look : { ...look, bold: true };
}

function toUrl(link: string, words: string, { leave }: TextContext): string | undefined {
  if (link.startsWith('#')) return bookmarkPrefix + link.slice(1);
  if (/^(?:https?:\/\/|mailto:|tel:)\S+$/i.test(link)) return link;
  leave(`The address ${quoted(link)} of ${quoted(words)}`, 'it is none of the web');
  return undefined;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Without spaces and line breaks at the ends and around line breaks, where Markdown has none. */
function trimmed(atoms: readonly DesiredAtom[]): readonly DesiredAtom[] {
  const isBlank = (atom: DesiredAtom | undefined): boolean =>
    atom?.kind === 'text' && /^\s$/.test(atom.text) && !isCode(atom);
  const isEnd = (atom: DesiredAtom | undefined): boolean => !atom || atom.kind === 'break';
  const all: DesiredAtom[] = [];
  for (const atom of atoms) {
    if (atom.kind === 'break') while (isBlank(all.at(-1))) all.pop();
    if (isBlank(atom) && (isEnd(all.at(-1)) || isBlank(all.at(-1)))) continue;
    if (atom.kind === 'break' && all.length === 0) continue;
    all.push(atom);
  }
  while (all.length > 0 && (isBlank(all.at(-1)) || all.at(-1)?.kind === 'break')) all.pop();
  return all;
}

function isCode({ marks }: DesiredAtom): boolean {
  return marks.some(({ type }) => type === 'code');
}
