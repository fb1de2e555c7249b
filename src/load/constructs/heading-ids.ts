import type { Heading, Text } from 'mdast';
import { headingIdAt } from '../../model/index.ts';

/** Takes the id off the end of a heading, such as `{#first-steps}`, and keeps it as its anchor. */
export function readHeadingId(node: Heading, text: string): void {
  const last = node.children.at(-1);
  const id = last?.type === 'text' ? headingIdAt(last, text) : undefined;
  if (last?.type !== 'text' || !id?.isValid) return;
  const value = last.value.slice(0, -id.written.length).trimEnd();
  if (value === '') node.children.pop();
  else node.children[node.children.length - 1] = shortened(last, value, text);
  node.data = { ...node.data, anchor: id.anchor };
}

/** A text without its end, and without the space before that. */
function shortened(node: Text, value: string, text: string): Text {
  const { position } = node;
  const [start, end] = [position?.start.offset, position?.end.offset];
  if (!position || start === undefined || end === undefined) return { ...node, value };
  const written = text.slice(start, end);
  const cut = written.length - written.slice(0, written.lastIndexOf('{#')).trimEnd().length;
  // Braces and the space before them are on one line.
  const last = { ...position.end, column: position.end.column - cut, offset: end - cut };
  return { ...node, value, position: { start: position.start, end: last } };
}
