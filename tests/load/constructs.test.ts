import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../src/load/markdown.ts';

/** A tree in short: types, with the texts below them. */
function shapeOf(node: Nodes): string {
  if ('value' in node && node.type !== 'break')
    return node.type === 'text' ? JSON.stringify(node.value) : `${node.type} ${node.value}`;
  const about =
    'kind' in node ? ` ${node.kind}` : node.type === 'abbreviation' ? ` ${node.title}` : '';
  const anchor = node.type === 'heading' ? (node.data?.anchor ?? '') : '';
  const inner = 'children' in node ? node.children.map(shapeOf).join(' ') : '';
  return `${node.type}${about}${anchor && ` #${anchor}`}(${inner})`;
}

const shapesOf = (markdown: string): readonly string[] =>
  parseMarkdown(markdown).children.map(shapeOf);

describe('a quotation that begins with a mark is a callout', () => {
  test.each([
    ['> [!NOTE]\n> Text.', 'callout note(paragraph("Text."))'],
    ['> [!tip]\n>\n> - One', 'callout tip(list(listItem(paragraph("One"))))'],
    ['> [!IMPORTANT]  \n> Text.', 'callout important(paragraph("Text."))'],
    ['> [!WARNING]\r\n> Text.\r\n> More.', 'callout warning(paragraph("Text.\\r\\nMore."))'],
    ['> [!CAUTION]\nText.', 'callout caution(paragraph("Text."))'],
    ['> [!NOTE]\n> **Bold** text.', 'callout note(paragraph(strong("Bold") " text."))'],
    ['> [!NOTE]', 'callout note()'],
    [
      '- One\n\n  > [!NOTE]\n  > | A |\n  > | - |\n  > | B |',
      'list(listItem(paragraph("One") callout note(table(tableRow(tableCell("A")) tableRow(tableCell("B"))))))',
    ],
    ['> [!NOTE]\n> > [!TIP]\n> > Inside.', 'callout note(callout tip(paragraph("Inside.")))'],
  ])('%j', (markdown, shape) => {
    expect(shapesOf(markdown)).toEqual([shape]);
  });

  test.each([
    '> \\[!NOTE]\n> Text.',
    '> [!NOTE] Text.',
    '> [!HINT]\n> Text.',
    '> Text.\n> [!NOTE]',
    '> &#91;!NOTE]\n> x',
  ])('but not %j', (markdown) => {
    expect(shapesOf(markdown).join()).toMatch(/^blockquote\(/);
  });

  test('and its text is where it is written', () => {
    const [callout] = parseMarkdown('> [!NOTE]\n> Text here.').children;
    expect(callout).toMatchObject({
      children: [{ children: [{ position: { start: { line: 2, column: 3, offset: 12 } } }] }],
    });
  });
});

describe('an id at the end of a heading is its anchor', () => {
  test.each([
    ['## First steps {#start}', 'heading #start("First steps")'],
    ['## First *steps* {#start} ##', 'heading #start("First " emphasis("steps"))'],
    ['Steps {#start_2}\n---', 'heading #start_2("Steps")'],
    ['## 開始 {#開始}', 'heading #開始("開始")'],
    ['## Steps \\{#start}', 'heading("Steps {#start}")'],
    ['## Steps {#a b}', 'heading("Steps {#a b}")'],
    ['## Steps `{#start}`', 'heading("Steps " inlineCode {#start})'],
  ])('%j', (markdown, shape) => {
    expect(shapesOf(markdown)).toEqual([shape]);
  });
});

describe('lines with a colon define the line before', () => {
  test.each([
    [
      'Term\n: Definition',
      'definitionList(definitionTerm("Term") definitionDescription(paragraph("Definition")))',
    ],
    [
      '> Term\n> : One\n> : Two',
      'blockquote(definitionList(definitionTerm("Term") definitionDescription(paragraph("One")) definitionDescription(paragraph("Two"))))',
    ],
    ['The list:\n\n- One', 'paragraph("The list:")|list(listItem(paragraph("One")))'],
    ['At 10:30\n:30 it is', 'paragraph("At 10:30\\n:30 it is")'],
  ])('%j', (markdown, shape) => {
    expect(shapesOf(markdown).join('|')).toBe(shape);
  });
});

describe('tags without other attributes are nodes', () => {
  test.each([
    ['H<sub>2</sub>O', 'paragraph("H" subscript("2") "O")'],
    ['19<SUP>th</SUP>', 'paragraph("19" superscript("th"))'],
    ['<kbd>Ctrl</kbd>+C', 'paragraph(keyboard("Ctrl") "+C")'],
    ['A<br>\nb<br/>c<br />d', 'paragraph("A" break() "b" break() "c" break() "d")'],
    ['<abbr title="Home &amp; *more*">HM</abbr>', 'paragraph(abbreviation Home & *more*("HM"))'],
    [
      '| A |\n| - |\n| b<br>c |',
      'table(tableRow(tableCell("A")) tableRow(tableCell("b" break() "c")))',
    ],
    [
      '<sub>a *b* <sup>c</sup></sub>',
      'paragraph(subscript("a " emphasis("b") " " superscript("c")))',
    ],
    [
      '<details>\n<summary>More *here*</summary>\n\nText.\n\n</details>',
      'details(detailsSummary("More " emphasis("here")) paragraph("Text."))',
    ],
    [
      '<details><summary>More</summary>\nText.\n</details>\nAfter.',
      'details(detailsSummary("More") paragraph("Text."))|paragraph("After.")',
    ],
    ['<details>\n\n- One\n</details>', 'details(list(listItem(paragraph("One"))))'],
    [
      '<details>\n<summary>A</summary>\n\n<details>\n<summary>B</summary>\n\nText.\n\n</details>\n</details>',
      'details(detailsSummary("A") details(detailsSummary("B") paragraph("Text.")))',
    ],
    ['> <details>\n> Text.\n> </details>', 'blockquote(details(paragraph("Text.")))'],
    ['Text.\n\n<br>\n\nMore.', 'paragraph("Text.")|paragraph("More.")'],
  ])('%j', (markdown, shape) => {
    expect(shapesOf(markdown).join('|')).toBe(shape);
  });

  test.each([
    ['<sub class="a">2</sub>', 'paragraph(html <sub class="a"> "2" html </sub>)'],
    ['<sub>2', 'paragraph(html <sub> "2")'],
    ['2</sub>', 'paragraph("2" html </sub>)'],
    ['*<sub>2*</sub>', 'paragraph(emphasis(html <sub> "2") html </sub>)'],
    ['<abbr>HM</abbr>', 'paragraph(html <abbr> "HM" html </abbr>)'],
    [
      '<abbr title="a" id="b">HM</abbr>',
      'paragraph(html <abbr title="a" id="b"> "HM" html </abbr>)',
    ],
    ['<details>\n\nText.', 'html <details>|paragraph("Text.")'],
    ['Text.\n\n</details>', 'paragraph("Text.")|html </details>'],
    ['<summary>A</summary>', 'paragraph(html <summary> "A" html </summary>)'],
    ['<b>a</b>', 'paragraph(html <b> "a" html </b>)'],
    ['<details open>\nText.\n</details>', 'html <details open>\nText.\n</details>'],
  ])('but %j stays HTML', (markdown, shape) => {
    expect(shapesOf(markdown).join('|')).toBe(shape);
  });
});

test('no text is lost, and no place is out of order, whatever the tags around it', () => {
  const pieces = fc.constantFrom(
    '<details>',
    '</details>',
    '<summary>',
    '</summary>',
    '<sub>',
    '</sub>',
    '<br>',
    '<kbd>',
    '</kbd>',
    '\n',
    '\n\n',
    '> ',
    '- ',
    'word',
    '[!NOTE]',
    ': ',
    '# ',
    '{#id}',
    '*',
    '`',
    '    ',
    '| a |\n| - |\n',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 20 }), (all) => {
      const markdown = all.join('');
      const tree = parseMarkdown(markdown);
      const words = (text: string): number => text.split('word').length;
      expect(words(JSON.stringify(tree))).toBe(words(markdown));
      const check = (node: Nodes): void => {
        const { start, end } = node.position ?? {};
        if (start && end) expect(start.offset).toBeLessThanOrEqual(end.offset ?? 0);
        if ('children' in node) node.children.forEach(check);
      };
      check(tree);
    }),
    { numRuns: 300 },
  );
});
