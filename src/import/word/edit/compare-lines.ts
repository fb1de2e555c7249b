import { diffTokens } from '../align/diff-tokens.ts';
import type { WordAtom } from '../read/atoms.ts';
import type { Look } from '../read/document.ts';
import { marksOf, type Mark } from '../source/atoms.ts';
import type { BaseLine, Line } from '../source/map-base.ts';
import type { Passage } from '../source/passages.ts';
import { toTokens } from '../source/tokens.ts';
import { withAlternative } from './alternative.ts';
import { lookChange, marksOfLook, type DesiredAtom } from './desired.ts';
import { withPlainSpaces } from './plain-spaces.ts';
import { withQuietLinks } from './quiet-link.ts';

/** Between two lines that were joined, or are to be. */
const split = { kind: 'split', text: '', look: {} } as const;

/** An atom of the lines that were sent out. */
export interface BaseAtom {
  readonly word: WordAtom | typeof split;
  readonly look: Look;
  /** Absent for what the program adds. */
  readonly passage?: Passage | undefined;
  /** Its position in the passage; -1 for what the program adds. */
  readonly at: number;
  /** The position of its line. */
  readonly line: number;
}

/** An atom of the lines that came back. */
interface ReturnedAtom {
  readonly word: WordAtom | typeof split;
  readonly look: Look;
}

/** An atom of the result: one that was there, or one that is new. */
export type ResultAtom =
  | { readonly base: number; readonly desired: DesiredAtom | undefined }
  | { readonly base: undefined; readonly desired: DesiredAtom };

/** A difference between lines that were sent out and what came back. */
export interface Hunk {
  readonly kind: 'words' | 'marks' | 'link' | 'image' | 'paragraph divided' | 'paragraphs joined';
  /** The positions of the base atoms that it replaces or changes. */
  readonly start: number;
  readonly end: number;
  /** Its place in the result. */
  readonly resultStart: number;
  readonly resultEnd: number;
  readonly before: string;
  readonly after: string;
  /** Why it cannot be carried over. */
  readonly reason?: string;
}

export interface Comparison {
  readonly base: readonly BaseAtom[];
  readonly result: readonly ResultAtom[];
  readonly hunks: readonly Hunk[];
  /** The ids of the footnotes whose marks are still there, in both files. */
  readonly notes: readonly (readonly [before: string, after: string])[];
}

/** What the comparison needs to know about the rest of the files. */
export interface Compared {
  /** The address to write for a link of the returned file; undefined if it leads nowhere that is known. */
  readonly toUrl: (link: string, file: string) => string | undefined;
  readonly urlOf: (passage: Passage, node: Parameters<typeof marksOf>[0][number]) => string;
  readonly isSameLink: (before: string | undefined, after: string | undefined) => boolean;
  /** The text that is written for inserted text. */
  readonly toContentStyle: (text: string, before: string) => string;
  /** The identifier of a footnote that is new; undefined if there can't be one. */
  readonly newNote: (id: string, file: string) => string | undefined;
  /** Whether a footnote is cited elsewhere on its page as well. */
  readonly isCitedElsewhere: (passage: Passage, identifier: string) => boolean;
  readonly textOf: (file: string) => string;
}

/** Compares lines that were sent out with the lines that they have become. */
export function compareLines(
  before: readonly BaseLine[],
  after: readonly Line[],
  compared: Compared,
): Comparison {
  const base = before.flatMap((line, index): readonly BaseAtom[] => [
    ...(index > 0 ? [{ word: split, look: {}, at: -1, line: index, passage: line.passage }] : []),
    ...line.atoms.map((word, at) => ({
      word,
      look: line.word.look,
      passage: line.passage,
      at: line.sources[at] ?? -1,
      line: index,
    })),
  ]);
  const returned = after.flatMap((line, index): readonly ReturnedAtom[] => [
    ...(index > 0 ? [{ word: split, look: {} }] : []),
    ...line.atoms.map((word) => ({ word, look: line.word.look })),
  ]);
  const result: ResultAtom[] = [];
  const hunks: Hunk[] = [];
  const notes: [string, string][] = [];
  const file = before.find(({ passage }) => passage)?.passage?.file ?? '';
  const isAlike = (from: number, to: number): boolean => hasSameLook(base[from], returned[to]);
  for (const stretch of diffTokens(toTokens(words(base)), toTokens(words(returned)), isAlike)) {
    const [start, end] = stretch.before;
    const old = base.slice(start, end);
    const now = returned.slice(...stretch.after);
    const resultStart = result.length;
    const isPaired = stretch.isEqual && old.length === now.length;
    if (stretch.isEqual) {
      for (const [index, { word }] of old.entries()) {
        const other = now[index]?.word;
        if (word.kind === 'note' && other?.kind === 'note' && isPaired)
          notes.push([word.id ?? '', other.id ?? '']);
      }
      for (const [index, atom] of old.entries())
        result.push({
          base: start + index,
          desired: isPaired ? changedAtom(atom, now[index], compared) : keptAtom(atom, compared),
        });
      if (isPaired) for (const each of imageHunks(old, now, start, resultStart)) hunks.push(each);
      for (const each of markHunks(base, result, start, end, resultStart, compared))
        hunks.push(each);
      continue;
    }
    const hunk = toHunk(old, now, base, [start, end], compared, file);
    if (hunk.reason !== undefined)
      for (const [index, atom] of old.entries())
        result.push({ base: start + index, desired: keptAtom(atom, compared) });
    // One by one: somebody may have pasted a book, and a call takes only so many arguments.
    else for (const desired of hunk.added) result.push({ base: undefined, desired });
    const { added: _, ...about } = hunk;
    hunks.push({ ...about, start, end, resultStart, resultEnd: result.length });
  }
  return { base, result, hunks, notes };
}

/** Whether two atoms have the same marks beside the text around them, and are both in a link or not. */
function hasSameLook(before: ReturnedAtom | undefined, after: ReturnedAtom | undefined): boolean {
  if (before?.word.kind !== 'text' || after?.word.kind !== 'text') return false;
  const { added, removed } = lookChange(before.word, before.look, after.word, after.look);
  const isSame = added.length === 0 && removed.length === 0;
  return isSame && (before.word.link === undefined) === (after.word.link === undefined);
}

function words(atoms: readonly { readonly word: { kind: string; text: string } }[]) {
  return atoms.map(({ word }) => word);
}

/** What is written for an atom that stays as it is; undefined for what the program adds. */
function keptAtom(atom: BaseAtom, { urlOf, textOf }: Compared): DesiredAtom | undefined {
  if (atom.word.kind === 'split') return { kind: 'split', text: '', marks: [] };
  const source = atom.passage?.atoms[atom.at];
  const passage = atom.passage;
  if (!source || !passage) return undefined;
  const isRaw = (source.kind === 'image' || source.kind === 'break') && source.start >= 0;
  return {
    kind: source.kind,
    text: source.text,
    marks: marksOf(source.nodes, (node) => urlOf(passage, node)),
    ...(isRaw && { raw: textOf(passage.file).slice(source.start, source.end) }),
  };
}

function changedAtom(
  atom: BaseAtom,
  now: ReturnedAtom | undefined,
  compared: Compared,
): DesiredAtom | undefined {
  const kept = keptAtom(atom, compared);
  const alternative = newAlternative(atom, now);
  if (kept && alternative !== undefined) {
    const text = compared.toContentStyle(alternative, '');
    return { ...kept, text, raw: withAlternative(kept.raw ?? '', text) };
  }
  if (!kept || !now || atom.word.kind !== 'text' || now.word.kind !== 'text') return kept;
  if (/^\s$/.test(atom.word.text)) {
    // A space that has lost its link is no longer in it; other marks on spaces can't be seen.
    if (atom.word.link === undefined || now.word.link !== undefined) return kept;
    return { ...kept, marks: kept.marks.filter(({ type }) => type !== 'link') };
  }
  const { added, removed } = lookChange(atom.word, atom.look, now.word, now.look);
  let marks = kept.marks.filter(
    ({ type }) => !removed.includes(type === 'keyboard' ? 'code' : type),
  );
  // Code in Word may be any monospaced font.
  for (const type of added)
    if (type !== 'link' && !marks.some((mark) => mark.type === type))
      marks = type === 'code' ? [...marks, { type }] : [{ type }, ...marks];
  if (!compared.isSameLink(atom.word.link, now.word.link)) {
    const url = now.word.link && compared.toUrl(now.word.link, atom.passage?.file ?? '');
    marks = marks.filter(({ type }) => type !== 'link');
    if (url) marks = [{ type: 'link', url }, ...marks];
  }
  return { ...kept, marks };
}

/** Images that have another alternative text. */
function imageHunks(
  old: readonly BaseAtom[],
  now: readonly ReturnedAtom[],
  start: number,
  resultStart: number,
): readonly Hunk[] {
  return old.flatMap((atom, index): Hunk[] => {
    const after = newAlternative(atom, now[index]);
    if (after === undefined) return [];
    const source = atom.passage?.atoms[atom.at];
    return [
      {
        kind: 'image',
        start: start + index,
        end: start + index + 1,
        resultStart: resultStart + index,
        resultEnd: resultStart + index + 1,
        before: withPlainLines(atom.word.text),
        after,
        ...(!source && { reason: generated }),
      },
    ];
  });
}

/** The alternative text that an image has now; undefined if it is the same. */
function newAlternative({ word }: BaseAtom, now: ReturnedAtom | undefined): string | undefined {
  if (word.kind !== 'image' || now?.word.kind !== 'image') return undefined;
  const after = withPlainLines(now.word.text);
  return after === withPlainLines(word.text) ? undefined : after;
}

function withPlainLines(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The ranges of kept atoms whose marks differ from those they had; spaces between two of them belong to them. */
function markHunks(
  base: readonly BaseAtom[],
  result: ResultAtom[],
  start: number,
  end: number,
  resultStart: number,
  compared: Compared,
): readonly Hunk[] {
  const found: { from: number; to: number; kind: 'marks' | 'link'; key: string }[] = [];
  for (let index = start; index < end; index++) {
    const atom = base[index];
    const desired = result[resultStart + index - start]?.desired;
    const kept = atom && keptAtom(atom, compared);
    if (!desired || !kept) continue;
    const [old, now] = [keysOf(kept.marks), keysOf(desired.marks)];
    if (old === now) continue;
    const change = `${old}>${now}`;
    const last = found.at(-1);
    const isNext = last && areSpaces(base, last.to, index);
    if (isNext && last.key === change) {
      for (let space = last.to; space < index; space++) {
        const at = resultStart + space - start;
        const there = result[at];
        if (there?.base !== undefined && there.desired)
          result[at] = { ...there, desired: { ...there.desired, marks: desired.marks } };
      }
      last.to = index + 1;
    } else {
      const isLink = linkIn(kept.marks) !== linkIn(desired.marks);
      found.push({ from: index, to: index + 1, kind: isLink ? 'link' : 'marks', key: change });
    }
  }
  return found.map(({ from, to, kind, key }) => {
    const text = textIn(base.slice(from, to));
    const [old, now] = key.split('>');
    return {
      kind,
      start: from,
      end: to,
      resultStart: resultStart + from - start,
      resultEnd: resultStart + to - start,
      before: `${text}${old ? ` (${old})` : ''}`,
      after: `${text}${now ? ` (${now})` : ''}`,
    };
  });
}

function keysOf(marks: readonly Mark[]): string {
  return marks
    .map((mark) => (mark.type === 'link' ? `link to ${mark.url}` : markNames[mark.type]))
    .sort()
    .join(', ');
}

const markNames = {
  strong: 'bold',
  emphasis: 'italic',
  delete: 'struck out',
  code: 'code',
  subscript: 'subscript',
  superscript: 'superscript',
  keyboard: 'key',
  abbreviation: 'abbreviation',
} as const;

function linkIn(marks: readonly Mark[]): string | undefined {
  return marks.find((mark) => mark.type === 'link')?.url;
}

function areSpaces(base: readonly BaseAtom[], from: number, to: number): boolean {
  return base.slice(from, to).every(({ word }) => word.kind === 'text' && /^\s$/.test(word.text));
}

const generated = 'the program writes this text, so there is nothing to change in the content';

interface Draft extends Omit<Hunk, 'start' | 'end' | 'resultStart' | 'resultEnd'> {
  readonly added: readonly DesiredAtom[];
}

/** A stretch that differs, with what is to be written in its place. */
function toHunk(
  old: readonly BaseAtom[],
  now: readonly ReturnedAtom[],
  base: readonly BaseAtom[],
  [start, end]: readonly [number, number],
  compared: Compared,
  file: string,
): Draft {
  const isDivided = now.some(({ word }) => word.kind === 'split');
  const isJoined = old.some(({ word }) => word.kind === 'split');
  const hasImage = [...old, ...now].some(({ word }) => word.kind === 'image');
  const kind = isDivided
    ? 'paragraph divided'
    : isJoined
      ? 'paragraphs joined'
      : hasImage
        ? 'image'
        : 'words';
  const about = { kind, before: textIn(old), after: textIn(now) } as const;
  const refuse = (reason: string): Draft => ({ ...about, added: [], reason });
  const hasSource = (atom: BaseAtom | undefined): boolean =>
    atom !== undefined && (atom.at >= 0 || atom.word.kind === 'split');
  if (old.length > 0 && !old.some(hasSource)) return refuse(generated);
  if (base.length > 0 && old.length === 0 && !hasSource(base[start - 1]) && !hasSource(base[end]))
    return refuse(generated);
  if (
    old.some(({ word }) => word.kind === 'number') ||
    now.some(({ word }) => word.kind === 'number')
  )
    return refuse('the number of a footnote that is cited elsewhere can be changed only there');
  if (old.length === 0 || !hasSource(old[0]))
    if (old.length > 0 && !old.every(hasSource) && now.length > 0)
      return refuse('a part of these words is written by the program');
  for (const { word, passage } of old)
    if (word.kind === 'note' && passage) {
      const source = passage.atoms[old.find((each) => each.word === word)?.at ?? -1];
      if (source && compared.isCitedElsewhere(passage, source.text))
        return refuse('the footnote of a deleted mark is cited elsewhere as well');
    }
  const toUrl = (link: string): string | undefined =>
    linkNear(base, start, end, link, compared) ?? compared.toUrl(link, file);
  const before = textIn(base.slice(Math.max(0, start - 1), start));
  const marksAt = (index: number): readonly Mark[] => {
    const atom = base[index];
    return (atom && keptAtom(atom, compared)?.marks) ?? [];
  };
  const beside = { left: marksAt(start - 1), right: marksAt(end) };
  const added = newAtoms(now, before, file, { ...compared, toUrl, beside });
  if (typeof added === 'string') return refuse(added);
  const linked = withQuietLinks(
    added,
    base,
    [start, end],
    (atom) => keptAtom(atom, compared)?.marks ?? [],
  );
  return linked ? { ...about, added: linked } : refuse(unclearLink);
}

const unclearLink =
  "it isn't clear which of the new words belong to the link, which Word shows as plain text";

/** What is written for the text of a line that is new; why it can't be, where it can't. */
export function newLine(
  line: Line,
  file: string,
  compared: Compared,
): readonly DesiredAtom[] | string {
  const atoms = line.atoms.map((word) => ({ word, look: line.word.look }));
  return newAtoms(atoms, '', file, compared);
}

function newAtoms(
  now: readonly ReturnedAtom[],
  lead: string,
  file: string,
  compared: Pick<Compared, 'toUrl' | 'newNote' | 'toContentStyle'> & {
    readonly beside?: Parameters<typeof withPlainSpaces>[1];
  },
): readonly DesiredAtom[] | string {
  const added: DesiredAtom[] = [];
  let before = lead;
  for (const { word, look } of now) {
    if (word.kind === 'split') added.push({ kind: 'split', text: '', marks: [] });
    else if (word.kind === 'break')
      added.push({ kind: 'break', text: '\n', marks: [], raw: '<br>' });
    else if (word.kind === 'number')
      return 'the number of a footnote that is cited elsewhere can be changed only there';
    else if (word.kind === 'note') {
      const identifier = compared.newNote(word.id ?? '', file);
      if (identifier === undefined) return 'a footnote can be added only to the text of a page';
      added.push({ kind: 'note', text: identifier, marks: [] });
    } else if (word.kind === 'image')
      return 'an image is a file: add it to the content folder, then to the page';
    else {
      const marks = [...marksOfLook(word.look, look)];
      if (word.link !== undefined) {
        const url = compared.toUrl(word.link, file);
        if (url === undefined) return 'the link leads to nothing that is in the content';
        marks.unshift({ type: 'link', url });
      }
      for (const character of compared.toContentStyle(word.text, before))
        added.push({ kind: 'text', text: character, marks });
      before = word.text;
    }
  }
  return withPlainSpaces(added, compared.beside);
}

/** The address of the link beside an insertion, where that is in the same link. */
function linkNear(
  base: readonly BaseAtom[],
  start: number,
  end: number,
  link: string,
  { urlOf }: Compared,
): string | undefined {
  for (const atom of [base[start], base[end - 1], base[start - 1], base[end]]) {
    const source = atom?.passage?.atoms[atom.at];
    if (!source || atom?.word.kind !== 'text' || atom.word.link !== link) continue;
    const passage = atom.passage;
    const mark = marksOf(source.nodes, (node) => (passage ? urlOf(passage, node) : ''));
    const url = linkIn(mark);
    if (url !== undefined) return url;
  }
  return undefined;
}

/** Atoms as a reader sees them. */
export function textIn(
  atoms: readonly { readonly word: { readonly kind: string; readonly text: string } }[],
): string {
  return atoms
    .map(({ word: { kind, text } }) => (kind === 'text' ? text : (signs[kind] ?? '')))
    .join('');
}

const signs: Readonly<Record<string, string>> = {
  split: '¶',
  break: '⏎',
  note: '[footnote]',
  number: '[footnote]',
  image: '[image]',
};
