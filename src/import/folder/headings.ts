import type { Heading, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { toAnchors, type Edit } from '../../model/index.ts';

/** What the headings of a page say. */
export interface HeadingReading {
  /** The text of the heading of the first level that the page begins with. */
  readonly title: string | undefined;
  /** Takes that heading out, and where others have its level, lowers all of them by one. */
  readonly edits: readonly Edit[];
  /** The anchors that the page has then. */
  readonly anchors: ReadonlySet<string>;
  /** Anchors of the page, by the names that links of other tools may use for them. */
  readonly anchorOf: (name: string) => string | undefined;
}

/** @param text the text of the page, without front matter */
export function readHeadings(tree: Root, text: string): HeadingReading {
  const first = tree.children.find((node) => !isComment(node));
  const title = first?.type === 'heading' && first.depth === 1 ? first : undefined;
  const rest = tree.children.filter((node) => node !== title);
  const headings = rest.filter((node) => node.type === 'heading');
  const isLowered = headings.some(({ depth }) => depth === 1);
  const anchors = toAnchors({ ...tree, children: rest });
  const names = namedPlaces(rest, anchors);
  const bySound = new Map<string, string>();
  for (const anchor of [...anchors.values()].reverse()) bySound.set(soundOf(anchor), anchor);
  const all = new Set(anchors.values());
  return {
    title: title && toString(title, { includeHtml: false }).replace(/\s+/g, ' ').trim(),
    edits: [
      ...(title ? [removal(title, text)] : []),
      ...(isLowered ? headings.flatMap((heading) => lowered(heading, text)) : []),
    ],
    anchors: all,
    anchorOf: (name) => (all.has(name) ? name : (names.get(name) ?? bySound.get(soundOf(name)))),
  };
}

function isComment(node: RootContent): boolean {
  return node.type === 'html' && /^<!--[^]*-->\s*$/.test(node.value);
}

/** The letters and digits of an anchor: what the tools agree on. */
function soundOf(anchor: string): string {
  return anchor.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** The heading's anchor for each `<a name="...">` or `<a id="...">`: of the next block, if it is a heading; else above. */
function namedPlaces(
  nodes: readonly RootContent[],
  anchors: ReadonlyMap<Heading, string>,
): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  let above: string | undefined;
  for (const [index, node] of nodes.entries()) {
    const own = node.type === 'heading' ? anchors.get(node) : undefined;
    const next = nodes[index + 1];
    const following = next?.type === 'heading' ? anchors.get(next) : undefined;
    const html = JSON.stringify(node.type === 'html' || 'children' in node ? htmlIn(node) : []);
    for (const [, name = ''] of html.matchAll(/<\w+[^>]*?\s(?:name|id)=\\?["']?([\w:.-]+)/g)) {
      const anchor = own ?? following ?? above;
      if (anchor !== undefined && !places.has(name)) places.set(name, anchor);
    }
    above = own ?? above;
  }
  return places;
}

function htmlIn(node: RootContent): string[] {
  if (node.type === 'html') return [node.value];
  return 'children' in node ? node.children.flatMap((child) => htmlIn(child)) : [];
}

/** The heading with the blank lines below it. */
function removal({ position }: Heading, text: string): Edit {
  const [start, end] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
  const below =
    /^[^\S\r\n]*(?:\r\n|\n|\r)(?:[^\S\r\n]*(?:\r\n|\n|\r))*/.exec(text.slice(end))?.[0] ?? '';
  return { start, end: end + below.length, text: '' };
}

function lowered({ depth, position }: Heading, text: string): readonly Edit[] {
  const [start, end] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
  const written = text.slice(start, end);
  if (written.startsWith('#')) return depth < 6 ? [{ start, end: start, text: '#' }] : [];
  const underline = /(?:\r\n|\n|\r)[ \t]*[=-]+[ \t]*$/.exec(written);
  if (!underline) return [];
  if (depth === 1)
    return [{ start: start + underline.index, end, text: underline[0].replaceAll('=', '-') }];
  return [
    {
      start,
      end: start + underline.index + underline[0].length,
      text: `### ${written.slice(0, underline.index).replace(/\s*(?:\r\n|\n|\r)\s*/g, ' ')}`,
    },
  ];
}
