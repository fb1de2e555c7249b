import fc from 'fast-check';
import type {
  BlockContent,
  Definition,
  DefinitionContent,
  PhrasingContent,
  Root,
  TableCell,
} from 'mdast';
import { anyLine, anyText } from './random-text.ts';

const identifier = fc.constantFrom('n', 'm', 'long note', 'ö', 'none');

const url = fc.oneof(
  fc.constantFrom(
    'https://example.org/a(b)?c=d&e#f',
    'http://[::1]/',
    'mailto:a@example.org?subject=b c',
    'tel:+1-555',
    'index.md',
    'none.md#part',
    'none.png',
    'javascript:alert(1)',
    '#part',
    '',
  ),
  anyLine.map((text) => `https://example.org/${text}`),
  anyLine,
);

const leaf: fc.Arbitrary<PhrasingContent> = fc.oneof(
  { weight: 8, arbitrary: anyText.map((value) => ({ type: 'text' as const, value })) },
  { weight: 2, arbitrary: anyLine.map((value) => ({ type: 'inlineCode' as const, value })) },
  { weight: 1, arbitrary: fc.constant({ type: 'break' as const }) },
  { weight: 1, arbitrary: anyLine.map((value) => ({ type: 'html' as const, value })) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('image' as const), url, alt: anyLine }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('imageReference' as const),
      identifier,
      referenceType: fc.constant('full' as const),
      alt: anyLine,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('footnoteReference' as const), identifier }),
  },
);

/** Lines of text so many levels deep; no link is inside another. */
function phrasing(depth: number, inLink = false): fc.Arbitrary<PhrasingContent[]> {
  if (depth === 0) return fc.array(leaf, { maxLength: 3 });
  const marked = fc.record({
    type: fc.constantFrom('emphasis', 'strong', 'delete'),
    children: phrasing(depth - 1, inLink),
  });
  const text = phrasing(depth - 1, true).filter((children) => children.some(hasWords));
  const link = fc.record({ type: fc.constant('link' as const), url, children: text });
  const reference = fc.record({
    type: fc.constant('linkReference' as const),
    identifier,
    referenceType: fc.constant('full' as const),
    children: text,
  });
  const nested = inLink ? [marked] : [marked, link, reference];
  return fc.array(fc.oneof({ weight: 4, arbitrary: leaf }, ...nested), { maxLength: 4 });
}

/** A link without words is called by its address, which the Markdown does not say. */
function hasWords(node: PhrasingContent): boolean {
  return node.type === 'text' && /[a-z]/.test(node.value);
}

/** Blocks so many levels deep. */
function blocks(depth: number): fc.Arbitrary<(BlockContent | DefinitionContent)[]> {
  const line = phrasing(2);
  const cell: fc.Arbitrary<TableCell> = fc.record({
    type: fc.constant('tableCell' as const),
    children: phrasing(1),
  });
  const row = fc.record({
    type: fc.constant('tableRow' as const),
    children: fc.array(cell, { minLength: 1, maxLength: 4 }),
  });
  const align = fc.array(fc.constantFrom('left', 'right', 'center', null), { maxLength: 4 });
  const definition: fc.Arbitrary<Definition> = fc.record({
    type: fc.constant('definition' as const),
    identifier,
    url,
  });
  const flat: fc.Arbitrary<BlockContent | DefinitionContent> = fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({ type: fc.constant('paragraph' as const), children: line }),
    },
    fc.record({
      type: fc.constant('heading' as const),
      depth: fc.constantFrom(1, 2, 3, 4, 5, 6),
      children: line,
    }),
    // A parser has no more than line feeds at the ends of lines.
    anyText.map((text) => ({ type: 'code' as const, value: text.replace(/\r\n?/g, '\n') })),
    anyText.map((value) => ({ type: 'html' as const, value })),
    fc.constant({ type: 'thematicBreak' as const }),
    definition,
    fc.record({
      type: fc.constant('table' as const),
      align,
      children: fc.array(row, { minLength: 1, maxLength: 4 }),
    }),
  );
  if (depth === 0) return fc.array(flat, { maxLength: 3 });
  const children = blocks(depth - 1);
  const item = fc.record({
    type: fc.constant('listItem' as const),
    checked: fc.constantFrom(true, false, null),
    // Only blank lines separate paragraphs in a list, and they make it loose.
    spread: fc.constant(true),
    children,
  });
  const list = fc.record({
    type: fc.constant('list' as const),
    // The number of the first item; a list without numbers has none.
    start: fc.constantFrom(null, null, 0, 1, 7, 999999999),
    spread: fc.constant(true),
    children: fc.array(item, { minLength: 1, maxLength: 3 }),
  });
  const lists = list.map((node) => ({ ...node, ordered: node.start !== null }));
  const quotation = fc.record({ type: fc.constant('blockquote' as const), children });
  const note = fc.record({
    type: fc.constant('footnoteDefinition' as const),
    identifier,
    children,
  });
  return fc.array(fc.oneof({ weight: 3, arbitrary: flat }, lists, quotation, note), {
    maxLength: 4,
  });
}

/** The tree of a page: blocks and lines in one another, notes, and text of any characters. */
export const anyTree: fc.Arbitrary<Root> = blocks(3).map((children) => ({
  type: 'root' as const,
  children,
}));
