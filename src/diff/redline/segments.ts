import { descendants, type Element } from '../../ooxml/index.ts';
import { arrayDiff } from '../array-diff.ts';
import { blocksIn, matchBlocks, type Block, type Match } from './matches.ts';

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

/** The pages of both documents, and what else is known of them. */
interface Segmentation {
  /** In the order of the merged document. */
  readonly segments: readonly SegmentMatch[];
  /** Pages whose place changed: they are deleted in one place and inserted in another. */
  readonly moved: readonly (readonly Match[])[];
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

/** Pairs the pages of two documents, and what is on them. */
export function matchSegments(base: readonly Segment[], head: readonly Segment[]): Segmentation {
  const keys = (segments: readonly Segment[]): string[] => segments.map(({ key }) => key);
  const segments: SegmentMatch[] = [];
  const alone = new Map<string, Segment>();
  const moved: (readonly Match[])[] = [];
  let [from, to] = [0, 0];
  const inHead = new Map(head.map((segment) => [segment.key, segment]));
  for (const { how, values } of arrayDiff(keys(base), keys(head)))
    for (const key of values) {
      const earlier = how === 'inserted' ? undefined : base[from++];
      const later = how === 'deleted' ? undefined : head[to++];
      const { page } = later ?? earlier ?? { page: undefined };
      segments.push({ page, matches: matchSegment(earlier, later) });
      if (!later && earlier) alone.set(key, earlier);
    }
  for (const [key, segment] of alone) {
    const other = inHead.get(key);
    if (other) moved.push(matchSegment(segment, other));
  }
  return { segments, moved };
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
