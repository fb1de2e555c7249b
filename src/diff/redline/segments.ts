import { descendants, type Element } from '../../ooxml/index.ts';
import { arrayDiff } from '../array-diff.ts';
import { blocksIn, type Block, type Match } from './block.ts';
import { matchBlocks } from './matches.ts';

/** A page, or what is before or after the pages. */
interface Segment {
  /** The name of the page, the same in both documents. */
  readonly page: string | undefined;
  readonly key: string;
  readonly blocks: readonly Block[];
}

/** The earlier and the later state of a page. */
interface SegmentMatch {
  readonly page: string | undefined;
  readonly matches: readonly Match[];
}

/** The cover and the contents. */
const front = 'front';

/**
 * Cuts a body into pages.
 *
 * @param pages the names of its pages, in order
 */
export function segmentsOf(body: Element, pages: readonly string[]): readonly Segment[] {
  const segments: { page: string | undefined; key: string; blocks: Block[] }[] = [
    { page: undefined, key: front, blocks: [] },
  ];
  for (const block of blocksIn(body)) {
    const start = startOf(block.element, pages);
    if (start) segments.push({ ...start, blocks: [] });
    segments.at(-1)?.blocks.push(block);
  }
  return segments;
}

/** A page begins at its bookmark, and what follows the pages has one of its own. */
function startOf(
  block: Element,
  pages: readonly string[],
): { readonly page: string | undefined; readonly key: string } | undefined {
  if (block.name !== 'w:p') return undefined;
  for (const { attributes } of descendants(block, 'w:bookmarkStart')) {
    const bookmark = attributes.get('w:name') ?? '';
    const number = /^_Page(\d+)$/.exec(bookmark)?.[1];
    const page = number === undefined ? undefined : pages[Number(number) - 1];
    if (page !== undefined) return { page, key: `page ${page}` };
    if (/^_[A-Z][a-z]+$/.test(bookmark)) return { page: undefined, key: bookmark };
  }
  return undefined;
}

/**
 * Pairs the pages of two documents, and what is on them, in the order of the merged one. A page that moved is deleted in
 * one place and inserted in another.
 */
export function matchSegments(
  base: readonly Segment[],
  head: readonly Segment[],
): readonly SegmentMatch[] {
  const keys = (segments: readonly Segment[]): string[] => segments.map(({ key }) => key);
  let [from, to] = [0, 0];
  return arrayDiff(keys(base), keys(head)).flatMap(({ how, values }) =>
    values.map((): SegmentMatch => {
      const earlier = how === 'inserted' ? undefined : base[from++];
      const later = how === 'deleted' ? undefined : head[to++];
      const { page } = later ?? earlier ?? { page: undefined };
      return { page, matches: matchSegment(earlier, later) };
    }),
  );
}

/** A page keeps its first paragraph, which is its title, however that reads. */
function matchSegment(base: Segment | undefined, head: Segment | undefined): readonly Match[] {
  const [from = [], to = []] = [base?.blocks, head?.blocks];
  const [title, ...others] = from;
  const [newTitle, ...newOthers] = to;
  return base && head && base.key !== front && title && newTitle
    ? [{ base: title, head: newTitle }, ...matchBlocks(others, newOthers)]
    : matchBlocks(from, to);
}
