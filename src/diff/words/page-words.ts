import type { Root } from 'mdast';
import {
  toDefinitions,
  wordUnits,
  type Corpus,
  type Source,
  type WordChange,
  type WordUnit,
} from '../../model/index.ts';
import { align, type Comparable } from '../align.ts';
import { blocksOf, wordsBelow, type Block } from '../blocks.ts';
import { wordsOf, type Token } from '../tokens.ts';

/** A page of any revision, whether or not today's program would accept it. */
interface PastPage {
  readonly title: string;
  readonly description: string;
  readonly steps: readonly string[];
  /** Its body; its lines alone where it can't be parsed. */
  readonly body: { readonly tree: Root; readonly linkOf: Source['linkOf'] } | string;
}

/** A part of a page by its words alone. */
type WordPart = Comparable & { readonly unit: WordUnit };

/** The names of works and pages don't count here: links show words of the page. */
const noNames: Pick<Corpus, 'pages' | 'resources'> = { pages: new Map(), resources: new Map() };

/** The parts of a page in reading order. */
function partsOf({ title, description, steps, body }: PastPage): readonly WordPart[] {
  return [
    toPart('title', wordsOf(title)),
    toPart('description', wordsOf(description)),
    ...steps.map((step) => toPart('step', wordsOf(step))),
    ...(typeof body === 'string'
      ? body.split('\n').map((line) => toPart('passage', wordsOf(line)))
      : partsOfBody(body)),
  ].filter(({ key }) => key !== '');
}

function partsOfBody({ tree, linkOf }: Exclude<PastPage['body'], string>): readonly WordPart[] {
  const same = (id: string): string => id;
  const page = { linkOf };
  const reading = { corpus: noNames, page, notes: () => [], nameOf: same, noteOf: same };
  const notes = [...toDefinitions(tree).values()];
  return [
    ...blocksOf(tree, reading).map(({ kind, tokens }) => toPart(unitOf(kind), tokens)),
    ...notes.map(({ children }) => toPart('footnote', wordsBelow(children, reading))),
  ];
}

function unitOf(kind: Block['kind']): WordUnit {
  return kind === 'heading' ? 'heading' : 'passage';
}

/** Formatting, targets of links, numbers of notes and the look of marks don't count. */
function toPart(unit: WordUnit, tokens: readonly Token[]): WordPart {
  const words = tokens.flatMap(({ key, text, isQuiet }) =>
    key.startsWith('\0') ? (isQuiet || !key.startsWith('\0image') ? [] : [text]) : [plain(key)],
  );
  const counts = (): ReadonlyMap<string, number> => {
    const found = new Map<string, number>();
    for (const word of words)
      if (/[\p{L}\p{N}]/u.test(word)) found.set(word, (found.get(word) ?? 0) + 1);
    return found;
  };
  return { unit, kind: unit, key: words.join(' '), counts };
}

function plain(word: string): string {
  return word.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[‐-―]/g, '-');
}

/** What changed in the words of a page: nothing where it is formatted or ordered otherwise. */
export function wordChanges(before: PastPage, after: PastPage): readonly WordChange[] {
  const pairs = align(partsOf(before), partsOf(after)).filter(
    ([earlier, later]) => earlier?.key !== later?.key,
  );
  const moved = movedIn(pairs);
  const counts = new Map<string, { unit: WordUnit; how: WordChange['how']; count: number }>();
  for (const [earlier, later] of pairs) {
    const part = later ?? earlier;
    if (!part) continue;
    const how = !earlier ? 'added' : !later ? 'removed' : 'changed';
    if (how !== 'changed' && take(moved[how], part.key)) continue;
    const key = `${part.unit} ${how}`;
    const known = counts.get(key) ?? { unit: part.unit, how, count: 0 };
    known.count += 1;
    counts.set(key, known);
  }
  return [...counts.values()].sort(byPart);
}

/** How often each text is both removed and added: it is only somewhere else. */
function movedIn(pairs: ReturnType<typeof align<WordPart>>): {
  readonly added: Map<string, number>;
  readonly removed: Map<string, number>;
} {
  const [removed, added] = [new Map<string, number>(), new Map<string, number>()];
  for (const [earlier, later] of pairs) {
    if (earlier && !later) removed.set(earlier.key, (removed.get(earlier.key) ?? 0) + 1);
    if (later && !earlier) added.set(later.key, (added.get(later.key) ?? 0) + 1);
  }
  const both = [...removed].flatMap(([key, count]): [string, number][] => {
    const other = added.get(key);
    return other === undefined ? [] : [[key, Math.min(count, other)]];
  });
  return { added: new Map(both), removed: new Map(both) };
}

function take(counts: Map<string, number>, key: string): boolean {
  const count = counts.get(key) ?? 0;
  if (count > 0) counts.set(key, count - 1);
  return count > 0;
}

const hows = ['added', 'changed', 'removed'];

function byPart(one: WordChange, other: WordChange): number {
  return (
    wordUnits.indexOf(one.unit) - wordUnits.indexOf(other.unit) ||
    hows.indexOf(one.how) - hows.indexOf(other.how)
  );
}
