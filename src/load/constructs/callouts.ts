import type { Blockquote, Text } from 'mdast';
import { calloutKinds, type Callout, type CalloutKind } from '../../model/index.ts';

const mark = /^\[!([a-z]+)\][ \t]*(?:$|(?=[\r\n]))/i;

/** A quotation as a callout, where its first line is `[!NOTE]` or another kind; else the quotation. */
export function readCallout(node: Blockquote, text: string): Blockquote | Callout {
  const [first, ...rest] = node.children;
  if (first?.type !== 'paragraph') return node;
  const [words, ...others] = first.children;
  const kind = words?.type === 'text' ? kindIn(words, text) : undefined;
  if (words?.type !== 'text' || !kind) return node;
  // A line may end with two spaces.
  if (others[0]?.type === 'break' && mark.exec(words.value)?.[0] === words.value) others.shift();
  else if (others.length > 0 && !/[\r\n]/.test(words.value)) return node;
  const left = withoutMark(words, text);
  const children = [...(left.value === '' ? [] : [left]), ...others];
  const start = left.value === '' ? others[0]?.position?.start : left.position?.start;
  const position =
    first.position && start ? { position: { ...first.position, start } } : ({} as const);
  return {
    type: 'callout',
    kind,
    children: [...(children.length > 0 ? [{ ...first, children, ...position }] : []), ...rest],
    ...(node.position && { position: node.position }),
  };
}

function kindIn({ value, position }: Text, text: string): CalloutKind | undefined {
  const name = mark.exec(value)?.[1]?.toLowerCase();
  const at = position?.start.offset;
  // A backslash or a reference makes it text.
  if (at !== undefined && !mark.test(text.slice(at, at + 200).replace(/[ \t]*[\r\n][\s\S]*/, '')))
    return undefined;
  return calloutKinds.find((kind) => kind === name);
}

/** The text after the line of the mark. */
function withoutMark(node: Text, text: string): Text {
  const value = node.value.replace(mark, '').replace(/^(?:\r\n|\n|\r)/, '');
  const { position } = node;
  const at = position?.start.offset;
  if (!position || at === undefined) return { type: 'text', value };
  const skipped = /^[^\r\n]*(?:\r\n|\n|\r)?[ \t>]*/.exec(text.slice(at))?.[0] ?? '';
  const lines = skipped.split(/\r\n|\n|\r/);
  const start = {
    line: position.start.line + lines.length - 1,
    column: lines.length > 1 ? (lines.at(-1)?.length ?? 0) + 1 : position.start.column,
    offset: at + skipped.length,
  };
  return { type: 'text', value, position: { start, end: position.end } };
}
