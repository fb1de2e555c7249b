import type { Html, PhrasingContent, Text } from 'mdast';
import { decodeString } from 'micromark-util-decode-string';
import { toTag, type Tag } from './tags.ts';

/** A tag that is open, with what follows it. */
interface Frame {
  readonly tag: Tag;
  readonly node: Html;
  readonly children: PhrasingContent[];
}

/**
 * Makes nodes of `<br>`, `<sub>`, `<sup>`, `<kbd>` and `<abbr title="...">` among the parts of a text. A tag without
 * its partner there stays HTML.
 */
export function readInlineTags(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  if (!nodes.some(({ type }) => type === 'html')) return [...nodes];
  const top: PhrasingContent[] = [];
  const frames: Frame[] = [];
  const here = (): PhrasingContent[] => frames.at(-1)?.children ?? top;
  /** Leaves the innermost tag as HTML. */
  const giveUp = (): void => {
    const frame = frames.pop();
    if (frame) here().push(frame.node, ...frame.children);
  };
  for (const node of nodes) {
    const tag = toTag(node);
    if (node.type !== 'html' || !tag || tag.name === 'details' || tag.name === 'summary')
      here().push(isAfterBreak(here(), node) ? withoutStart(node) : node);
    else if (tag.name === 'br')
      here().push({ type: 'break', value: ' ', ...(node.position && { position: node.position }) });
    else if (!tag.isClosing) frames.push({ tag, node, children: [] });
    else if (frames.some((frame) => frame.tag.name === tag.name)) {
      while (frames.at(-1)?.tag.name !== tag.name) giveUp();
      const frame = frames.pop();
      if (frame && frame.children.length > 0) here().push(toElement(frame, node));
    } else here().push(node);
  }
  while (frames.length > 0) giveUp();
  return top;
}

function toElement({ tag, node, children }: Frame, end: Html): PhrasingContent {
  const position =
    node.position && end.position
      ? { position: { start: node.position.start, end: end.position.end } }
      : {};
  if (tag.name === 'abbr')
    return { type: 'abbreviation', title: decodeString(tag.title ?? ''), children, ...position };
  const type = types[tag.name] ?? 'subscript';
  return { type, children, ...position };
}

const types: Partial<Record<string, 'subscript' | 'superscript' | 'keyboard'>> = {
  sub: 'subscript',
  sup: 'superscript',
  kbd: 'keyboard',
};

function isAfterBreak(before: readonly PhrasingContent[], node: PhrasingContent): node is Text {
  const last = before.at(-1);
  return node.type === 'text' && last?.type === 'break' && last.value !== undefined;
}

/** The line that follows a break begins with its text. */
function withoutStart(node: Text): Text {
  return { ...node, value: node.value.replace(/^[ \t]*(?:\r\n|\n|\r)?[ \t]*/, '') };
}
