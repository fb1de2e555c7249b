import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { readCallout } from './callouts.ts';
import { readDetails } from './details.ts';
import { readHeadingId } from './heading-ids.ts';
import { readInlineTags } from './inline-tags.ts';

/** Makes nodes of the constructs that Markdown has only as text or HTML, in place. */
export function readConstructs(tree: Root, text: string): Root {
  visit(tree, text);
  return tree;
}

function visit(node: Nodes, text: string): void {
  if (!('children' in node)) return;
  if (node.type === 'heading') readHeadingId(node, text);
  for (const child of node.children) visit(child, text);
  if (isOfText(node)) node.children = readInlineTags(node.children as PhrasingContent[]);
  else {
    const blocks = readDetails(node.children as RootContent[]);
    const read = blocks
      .filter((each) => !isBlank(each))
      .map((each) => (each.type === 'blockquote' ? readCallout(each, text) : each));
    // Each was a child of such a parent, or stands for one.
    node.children = read as typeof node.children;
  }
}

/** Whether a paragraph has only `<br>`: the space between paragraphs is up to the outputs. */
function isBlank(node: Nodes): boolean {
  if (node.type !== 'paragraph' || node.children.length === 0) return false;
  return node.children.every(
    (each) => each.type === 'break' || (each.type === 'text' && each.value.trim() === ''),
  );
}

const textual: ReadonlySet<string> = new Set<Nodes['type']>([
  'paragraph',
  'heading',
  'tableCell',
  'definitionTerm',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
]);

function isOfText({ type }: Nodes): boolean {
  return textual.has(type);
}
