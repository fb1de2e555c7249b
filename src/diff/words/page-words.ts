import type { Root } from 'mdast';
import {
  toDefinitions,
  type Corpus,
  type Source,
  type WordChange,
  type WordUnit,
} from '../../model/index.ts';
import { align, type Comparable } from '../align.ts';
import { blocksOf, wordsBelow, type Block } from '../blocks.ts';
import { countChanges, withoutMoved } from '../word-counts.ts';
import { plainWords } from '../plain-words.ts';
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

function toPart(unit: WordUnit, tokens: readonly Token[]): WordPart {
  const words = plainWords(tokens);
  const counts = (): ReadonlyMap<string, number> => {
    const found = new Map<string, number>();
    for (const word of words)
      if (/[\p{L}\p{N}]/u.test(word)) found.set(word, (found.get(word) ?? 0) + 1);
    return found;
  };
  return { unit, kind: unit, key: words.join(' '), counts };
}

/**
 * What changed in the words of a page: nothing where it is formatted or ordered otherwise.
 *
 * @param pages the page that it was made from; of a merge all of them, whose words are not its own
 */
export function wordChanges(
  [before, ...joined]: readonly [PastPage, ...PastPage[]],
  after: PastPage,
): readonly WordChange[] {
  const changes = changesOf(partsOf(before), partsOf(after));
  const others = joined.map((page) => new Set(partsOf(page).map(({ unit, key }) => unit + key)));
  const own = changes.filter(({ unit, how, key }) =>
    others.every((parts) => parts.has(unit + key) === (how === 'removed')),
  );
  return countChanges(withoutMoved(own));
}

/** The parts that differ: a part that changed has its later words. */
function changesOf(before: readonly WordPart[], after: readonly WordPart[]): readonly PartChange[] {
  return align(before, after).flatMap(([earlier, later]): PartChange[] => {
    const part = later ?? earlier;
    if (!part || earlier?.key === later?.key) return [];
    return [
      { unit: part.unit, key: part.key, how: !earlier ? 'added' : !later ? 'removed' : 'changed' },
    ];
  });
}

interface PartChange extends Omit<WordChange, 'count'> {
  readonly key: string;
}
