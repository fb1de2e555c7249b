import type { Html, Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { Details, DetailsSummary } from '../../model/index.ts';
import { toTag } from './tags.ts';

/** `<details>` that is open, with what follows it. */
interface Frame {
  readonly node: Html;
  readonly children: RootContent[];
}

/** The tags of each summary. */
type SummaryTags = Map<DetailsSummary, readonly [open: PhrasingContent, close: PhrasingContent]>;

/**
 * Makes nodes of `<details>` and `<summary>` among the blocks of a page, a quotation or an item. One without its
 * partner there stays HTML.
 */
export function readDetails(nodes: readonly RootContent[]): RootContent[] {
  const tags: SummaryTags = new Map();
  const top: RootContent[] = [];
  const frames: Frame[] = [];
  const here = (): RootContent[] => frames.at(-1)?.children ?? top;
  for (const node of nodes.flatMap((each) => split(each, tags))) {
    const tag = node.type === 'html' ? toTag(node) : undefined;
    if (node.type !== 'html' || tag?.name !== 'details') {
      // Without `<details>` right before it, it is a paragraph with HTML.
      const isFirst = frames.length > 0 && here().length === 0;
      here().push(node.type === 'detailsSummary' && !isFirst ? asWritten(node, tags) : node);
    } else if (!tag.isClosing) frames.push({ node, children: [] });
    else {
      const frame = frames.pop();
      here().push(frame ? toDetails(frame, node) : node);
    }
  }
  while (frames.length > 0) {
    const frame = frames.pop();
    if (frame)
      here().push(
        frame.node,
        ...frame.children.map((each) =>
          each.type === 'detailsSummary' ? asWritten(each, tags) : each,
        ),
      );
  }
  return top;
}

function toDetails({ node, children }: Frame, end: Html): Details {
  return {
    type: 'details',
    children: children as Details['children'], // they were children of such a parent
    ...spanning(node, end),
  };
}

/** Splits a paragraph at its tags `<details>`, `</details>` and `<summary>`; any other block stays whole. */
function split(node: RootContent, tags: SummaryTags): RootContent[] {
  if (node.type !== 'paragraph' || !node.children.some(isBlockTag)) return [node];
  const parts: RootContent[] = [];
  let text: PhrasingContent[] = [];
  const flush = (): void => {
    const paragraph = toParagraph(text);
    if (paragraph) parts.push(paragraph);
    text = [];
  };
  for (let index = 0; index < node.children.length; index++) {
    const child = node.children[index] as PhrasingContent; // the index is in bounds
    const tag = toTag(child);
    if (tag?.name === 'summary' && !tag.isClosing) {
      const end = node.children.findIndex((each, at) => at > index && isClosingSummary(each));
      const close = node.children[end];
      const inside = node.children.slice(index + 1, end);
      if (close && !inside.some(isBlockTag)) {
        flush();
        const summary: DetailsSummary = {
          type: 'detailsSummary',
          children: trimmed(inside),
          ...spanning(child, close),
        };
        tags.set(summary, [child, close]);
        parts.push(summary);
        index = end;
        continue;
      }
    }
    if (child.type === 'html' && tag?.name === 'details') {
      flush();
      parts.push(child);
    } else text.push(child);
  }
  flush();
  return parts;
}

function isBlockTag(node: PhrasingContent): boolean {
  const tag = toTag(node);
  return tag?.name === 'details' || tag?.name === 'summary';
}

function isClosingSummary(node: PhrasingContent): boolean {
  const tag = toTag(node);
  return tag?.name === 'summary' && tag.isClosing;
}

/** The summary as the paragraph that it is elsewhere, its tags as HTML. */
function asWritten(summary: DetailsSummary, tags: SummaryTags): Paragraph {
  const { children, position } = summary;
  const [open, close] = tags.get(summary) ?? [];
  return {
    type: 'paragraph',
    children: [...(open ? [open] : []), ...children, ...(close ? [close] : [])],
    ...(position && { position }),
  };
}

function toParagraph(nodes: readonly PhrasingContent[]): Paragraph | undefined {
  const children = trimmed(nodes);
  const [first, last] = [children[0], children.at(-1)];
  return first && last && { type: 'paragraph', children, ...spanning(first, last) };
}

/** Without blank text at both ends. */
function trimmed(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const children = nodes.map((node, index): PhrasingContent => {
    if (node.type !== 'text') return node;
    const start = index === 0 ? node.value.replace(/^\s+/, '') : node.value;
    return { ...node, value: index === nodes.length - 1 ? start.replace(/\s+$/, '') : start };
  });
  return children.filter((node) => node.type !== 'text' || node.value !== '');
}

function spanning(first: Nodes, last: Nodes): Pick<Nodes, 'position'> {
  if (!first.position || !last.position) return {};
  return { position: { start: first.position.start, end: last.position.end } };
}
