import type { Node } from 'unist';

const types: ReadonlySet<string> = new Set([
  ...['break', 'delete', 'emphasis', 'footnote', 'footnoteReference', 'image', 'imageReference'],
  ...[
    'inlineCode',
    'inlineMath',
    'link',
    'linkReference',
    'mdxJsxTextElement',
    'mdxTextExpression',
  ],
  ...['strong', 'text', 'textDirective'],
]);

/**
 * Whether a node is phrasing content, as `mdast-util-phrasing` tells, whose place it takes in the bundle. That one compares
 * the type with each of these, and the rules of remark-lint ask for each node of each page. `tests/slow/scripts` compares
 * the two.
 */
export function phrasing(node?: Node | null): boolean {
  return node !== undefined && node !== null && types.has(node.type);
}
