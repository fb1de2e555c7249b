import type { Nodes } from 'mdast';
import type { Edit } from '../../../model/index.ts';
import type { BaseLine, Line } from '../source/map-base.ts';
import type { Passage } from '../source/passages.ts';
import { deletedNotes } from './block-units.ts';
import { breakAfter } from './blocks.ts';
import { fromItem, toItem } from './item-kind.ts';
import { moveItem } from './item-level.ts';
import type { WordChange } from './change.ts';
import { compareLines } from './compare/compare-lines.ts';
import type { Comparison, Hunk, ResultAtom } from './compare/comparison.ts';
import type { DesiredAtom } from './desired.ts';
import { headingKind, itemKind, kindSignature, signatureOf } from './signature.ts';
import { spliceEdits } from './splice.ts';
import { styleOf, textRange, urlsOf } from './page-text.ts';
import { toInline } from './to-inline.ts';
import { aboutLines, type UnitInput } from './unit-input.ts';
import type { Unit } from './unit.ts';
import { newValues } from './values.ts';

/** The units of lines that have become other lines; none if nothing has changed. */
export function changeUnit(
  old: readonly BaseLine[],
  now: readonly Line[],
  input: UnitInput,
): readonly Unit[] {
  if (old.length === 1 && now.length === 1 && isSame(old[0], now[0], input)) return [];
  // The program fills empty cells.
  if (old[0]?.passage?.atoms.length === 0 && /^(?:\d+\u0003)?–?$/.test(now[0]?.key ?? ''))
    return [];
  const { corpus, context } = input;
  const comparison = compareLines(old, now, context);
  const passages = [...new Set(old.flatMap(({ passage }) => passage ?? []))];
  const [first] = passages;
  const page = old[0]?.page;
  const about = aboutLines(old, page);
  const change = (hunk: Hunk, reason = hunk.reason): WordChange => ({
    kind: hunk.kind,
    outcome: reason === undefined ? 'applied' : 'left',
    ...about,
    before: hunk.before,
    after: hunk.after,
    file: first?.file,
    offset: offsetOf(comparison, hunk) ?? first?.node?.position?.start.offset,
    reason,
  });
  const structure = structureChange(old, now, about, first, input);
  if (comparison.hunks.length === 0 && !structure) return [];
  const file = first?.file ?? '';
  const unit = { file, about: passages, expected: { replaced: new Map(), added: new Map() } };
  if (first && first.node === undefined) {
    const marks = comparison.hunks.map((hunk) =>
      hunk.kind === 'words'
        ? change(hunk)
        : change(hunk, hunk.reason ?? 'this text is a value of YAML, which has words alone'),
    );
    return [{ ...unit, attempts: [], values: newValues(comparison), changes: marks }];
  }
  const source = corpus.pages.get(file);
  if (!first || !source || passages.some((passage) => passage.file !== file)) {
    const reason = first
      ? 'the two paragraphs are on different pages'
      : 'the program writes this text, so there is nothing to change in the content';
    const changes = comparison.hunks.map((hunk) => change(hunk, hunk.reason ?? reason));
    return changes.length === 0 ? [] : [{ ...unit, attempts: [], changes }];
  }
  const changes = [
    ...comparison.hunks.map((hunk) => change(hunk)),
    ...(structure ? [structure.change] : []),
  ];
  const place = placeOf(passages, now, comparison, input);
  const doesNothing =
    comparison.hunks.every(({ reason }) => reason !== undefined) && !structure?.edits;
  if (!place || doesNothing)
    return [
      {
        ...unit,
        attempts: [],
        changes: place ? changes : changes.map(left('this text is made of several')),
      },
    ];
  const lines = splitResult(comparison.result);
  const kinds = lines.map((_, index) =>
    index === 0
      ? (structure?.signature ?? kindSignature(first))
      : (place.kinds[index - 1] ?? 'paragraph'),
  );
  const signatures = lines.map((line, index) => signatureOf(kinds[index] ?? 'paragraph', line));
  const replaced = new Map<Passage, readonly string[]>(passages.map((passage) => [passage, []]));
  replaced.set(first, signatures);
  const more = structure?.edits ?? [];
  const dropped = droppedNotes(comparison, input, file);
  for (const passage of dropped.passages) replaced.set(passage, []);
  const withMore = (edits: readonly Edit[] | undefined): readonly Edit[] | undefined =>
    edits && [...edits, ...more, ...dropped.edits];
  const notes = newNotesOf(comparison, input, file);
  return [
    {
      ...unit,
      expected: { replaced, added: new Map() },
      changes,
      ...(notes.length > 0 && { addedNotes: notes }),
      attempts: [
        () => withMore(spliceEdits(comparison, place)),
        () => withMore(rewrite(lines, passages, place)),
      ],
    },
  ];
}

function left(reason: string): (change: WordChange) => WordChange {
  return (change) => ({ ...change, outcome: 'left', reason });
}

/** Whether a line came back as it was sent out. */
function isSame(old: BaseLine | undefined, now: Line | undefined, { context }: UnitInput): boolean {
  if (!old || !now || old.atoms.length !== now.atoms.length) return false;
  if (shapeOf(old) !== shapeOf(now)) return false;
  return old.atoms.every((atom, index) => {
    const other = now.atoms[index];
    return (
      other !== undefined &&
      atom.kind === other.kind &&
      atom.text === other.text &&
      (atom.kind !== 'text' ||
        (context.isSameLink(atom.link, other.link) &&
          (atom.look === other.look || JSON.stringify(atom.look) === JSON.stringify(other.look))))
    );
  });
}

function shapeOf({ word: { outline, list, look } }: Line): string {
  return JSON.stringify([outline, list, look]);
}

function offsetOf({ base }: Comparison, { start, end }: Hunk): number | undefined {
  for (let at = start; at < Math.max(end, start + 1); at++) {
    const atom = base[at];
    const source = atom?.passage?.atoms[atom.at];
    if (source && source.start >= 0) return source.start;
  }
  return undefined;
}

function placeOf(
  passages: readonly Passage[],
  now: readonly Line[],
  comparison: Comparison,
  { corpus }: UnitInput,
) {
  const [first] = passages;
  const last = passages.at(-1);
  const page = first && corpus.pages.get(first.file);
  if (!first || !last || !page) return undefined;
  const [start, end] = [textRange(first, page.text)?.[0], textRange(last, page.text)?.[1]];
  if (start === undefined || end === undefined) return undefined;
  const style = styleOf(page);
  const parts = now.slice(1).map((line) => partOf(line, first, page.text, style));
  const ends = passages.map((passage) => textRange(passage, page.text));
  return {
    style,
    start,
    end,
    isInCell: first.kind === 'cell',
    urlOf: urlsOf(page),
    breaks: parts.flatMap(({ text }) => text ?? []),
    kinds: parts.map(({ kind }) => kind),
    gapBefore: (line: number): readonly [number, number] => [
      ends[line - 1]?.[1] ?? -1,
      ends[line]?.[0] ?? -1,
    ],
    comparison,
  };
}

type Place = NonNullable<ReturnType<typeof placeOf>>;

/** What a part of a paragraph that was divided becomes: it is a list item beside one, a heading beside one. */
function partOf(line: Line, first: Passage, text: string, style: ReturnType<typeof styleOf>) {
  const isItem = line.word.list !== undefined && first.ancestors.at(-1)?.type === 'listItem';
  const depth = first.node?.type === 'heading' ? first.node.depth : undefined;
  const isHeading = line.word.outline !== undefined && depth !== undefined;
  const kind = isItem ? 'item' : isHeading ? 'heading' : 'paragraph';
  const lists = first.ancestors.filter((each) => each.type === 'list');
  const signature = isItem
    ? itemKind(lists.length - 1, lists.at(-1)?.ordered === true)
    : isHeading
      ? headingKind(depth)
      : 'paragraph';
  return {
    kind: signature,
    text: breakAfter(first, { kind, ...(depth !== undefined && { depth }) }, text, style),
  };
}

/** The whole text of passages, written anew. */
function rewrite(
  lines: readonly (readonly DesiredAtom[])[],
  passages: readonly Passage[],
  { style, start, end, isInCell, breaks }: Place,
): readonly Edit[] | undefined {
  const isKept = passages.every(({ node }) => node && !hasUnwritable(node));
  if (!isKept) return undefined;
  const isFirst = passages[0]?.kind === 'paragraph';
  const text = lines
    .map((line, index) => {
      const written = toInline(line, { style, isFirst: index > 0 || isFirst, isInCell });
      return index === 0 ? written : (breaks[index - 1] ?? '\n\n') + written;
    })
    .join('');
  return [{ start, end, text }];
}

function hasUnwritable(node: Nodes): boolean {
  if (['html', 'linkReference', 'abbreviation'].includes(node.type)) return true;
  return 'children' in node && node.children.some(hasUnwritable);
}

function splitResult(result: readonly ResultAtom[]): readonly (readonly DesiredAtom[])[] {
  const lines: DesiredAtom[][] = [[]];
  for (const { desired } of result)
    if (desired?.kind === 'split') lines.push([]);
    else if (desired) lines.at(-1)?.push(desired);
  return lines;
}

interface Structure {
  readonly change: WordChange;
  readonly edits?: readonly Edit[];
  readonly signature?: string;
}

/** A paragraph that became a heading, an item of another level, and the like. */
function structureChange(
  old: readonly BaseLine[],
  now: readonly Line[],
  about: Pick<WordChange, 'page' | 'paragraph'>,
  passage: Passage | undefined,
  { corpus, context }: UnitInput,
): Structure | undefined {
  const [before, after] = [old[0], now[0]];
  const text = context.textOf(passage?.file ?? '');
  if (!before || !after || before.word.cell) return undefined;
  const [was, is] = [describe(before), describe(after)];
  if (was === is) return undefined;
  const change: WordChange = {
    kind: 'style',
    outcome: 'left',
    ...about,
    before: was,
    after: is,
    file: passage?.file,
    offset: passage?.node?.position?.start.offset,
    reason: "Markdown can't say this here; change it by hand",
  };
  if (!passage) return { change: { ...change, reason: 'the program writes this text' } };
  const node = passage.node;
  const start = node?.position?.start.offset;
  const [wasLevel, isLevel] = [before.word.outline, after.word.outline];
  if (start === undefined) return { change: { ...change, reason: 'this text is a value of YAML' } };
  const done = { ...change, outcome: 'applied' as const, reason: undefined };
  if (node?.type === 'heading' && wasLevel !== undefined) {
    const textStart = textRange(passage)?.[0] ?? start;
    if (isLevel === undefined && !after.word.list)
      return { change: done, edits: [{ start, end: textStart, text: '' }], signature: 'paragraph' };
    const depth = node.depth + (isLevel ?? wasLevel) - wasLevel;
    if (isLevel === undefined || depth < 1 || depth > 6) return { change };
    const edits = [{ start, end: start + node.depth, text: '#'.repeat(depth) }];
    return { change: done, edits, signature: headingKind(depth) };
  }
  const levels = [before.word.list?.level, after.word.list?.level] as const;
  if (levels[0] !== undefined && levels[1] !== undefined) {
    const moved = moveItem(passage, levels[1] - levels[0], text);
    const signature = itemKind(
      levels[1],
      passage.ancestors.findLast((each) => each.type === 'list')?.ordered === true,
    );
    return moved ? { change: done, edits: moved, signature } : { change };
  }
  const isPlain = node?.type === 'paragraph' && passage.ancestors.length === 1;
  const base = before.page && passage.file === before.page.id ? before.pageOutline : undefined;
  if (isPlain && isLevel !== undefined && base !== undefined) {
    const depth = Math.min(6, Math.max(2, isLevel - base + 1));
    const text = `${'#'.repeat(depth)} `;
    return { change: done, edits: [{ start, end: start, text }], signature: headingKind(depth) };
  }
  const page = corpus.pages.get(passage.file);
  const list = after.word.list;
  if (!page || isLevel !== undefined || wasLevel !== undefined) return { change };
  const style = styleOf(page);
  const edits = list
    ? list.level === 0 && toItem(passage, list.isOrdered, text, style)
    : fromItem(passage, text, style);
  if (!edits) return { change };
  return { change: done, edits, signature: list ? itemKind(0, list.isOrdered) : 'paragraph' };
}

function describe({ word: { outline, list } }: Line): string {
  if (outline !== undefined) return `heading of level ${outline}`;
  if (!list) return 'paragraph';
  return `${list.isOrdered ? 'numbered' : 'bulleted'} item of level ${list.level + 1}`;
}

/** Footnotes whose only mark was deleted go as a whole. */
function droppedNotes(
  { base, result }: Comparison,
  { corpus }: UnitInput,
  file: string,
): { readonly passages: readonly Passage[]; readonly edits: readonly Edit[] } {
  const kept = new Set(result.flatMap(({ base: at }) => at ?? []));
  const page = corpus.pages.get(file);
  const gone = base.flatMap((atom, index) => {
    const source = atom.passage?.atoms[atom.at];
    return source?.kind === 'note' && !kept.has(index) ? [source.text] : [];
  });
  const added = new Set(
    result.flatMap(({ desired }) => (desired?.kind === 'note' ? [desired.text] : [])),
  );
  const identifiers = gone.filter((identifier) => !added.has(identifier));
  if (!page || identifiers.length === 0) return { passages: [], edits: [] };
  return deletedNotes(page, identifiers);
}

/** The footnotes that a comparison adds. */
function newNotesOf({ result }: Comparison, { notes }: UnitInput, file: string) {
  const added = new Set(
    result.flatMap((each) =>
      each.base === undefined && each.desired.kind === 'note' ? [each.desired.text] : [],
    ),
  );
  return [...notes].flatMap(([key, note]) =>
    key.startsWith(`${file} `) && added.has(note.identifier) ? [note] : [],
  );
}
