import type { Nodes } from 'mdast';
import { walk, type Edit } from '../../model/index.ts';
import { blockEdits } from './block-html.ts';
import { leaveTag, type HtmlContext } from './html-tags.ts';
import { inlineEdits, type OpenTag } from './inline-html.ts';

/**
 * Edits that write HTML in Markdown where it can say the same: links, images, bold, italic and code; tags that only
 * arrange what is inside are left out. What is left is noted, and stays.
 */
export function htmlEdits(context: HtmlContext): Edit[] {
  const edits: Edit[] = [];
  walk(context.tree, (node) => {
    if (!('children' in node)) return;
    // The tags that are open in this node.
    const open: OpenTag[] = [];
    for (const child of node.children) {
      if (child.type !== 'html') continue;
      if (isBlock(node)) edits.push(...blockEdits(child, context));
      else edits.push(...inlineEdits(child, open, context));
    }
    // An end that never came.
    for (const { edit, node: html } of open) {
      edits.splice(edits.indexOf(edit), 1);
      leaveTag(html, html.value, context);
    }
  });
  return edits;
}

/** Whether HTML in a node is a block of its own. */
function isBlock({ type }: Nodes): boolean {
  return [
    'root',
    'blockquote',
    'listItem',
    'footnoteDefinition',
    'callout',
    'details',
    'definitionDescription',
  ].includes(type);
}
