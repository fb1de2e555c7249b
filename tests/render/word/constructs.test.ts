import { describe, expect, test } from 'vitest';
import { pngOf } from '../../images.ts';
import { bodies, type Body } from './bodies.ts';
import { paragraphsOf, paragraphWith, runWith, textOf, valuesOf } from './parts.ts';

const { page, parts } = bodies({ 'a.png': pngOf(10, 10) });

/** The texts of the paragraphs of a body. */
function linesOf(body: string): readonly string[] {
  return paragraphsOf(body)
    .map(textOf)
    .filter((line) => line !== '');
}

describe('a callout', () => {
  test.each([
    ['Note', page('> [!NOTE]\n> Dig.')],
    ['Tip', page('> [!TIP]\n> Dig.')],
    ['Important', page('> [!IMPORTANT]\n> Dig.')],
    ['Warning', page('> [!WARNING]\n> Dig.')],
    ['Caution', page('> [!CAUTION]\n> Dig.')],
  ])('has the label %s, which no page break separates from its text', (label, body) => {
    const [head = '', text = ''] = paragraphsOf(body());
    expect([head, text].map(textOf)).toEqual([label, 'Dig.']);
    expect(valuesOf(head, 'w:pStyle', 'w:val')).toEqual(['CalloutLabel']);
    expect(head).toContain('<w:keepNext/>');
    // One fill and one bar.
    expect(valuesOf(text, 'w:shd', 'w:fill')).toEqual(valuesOf(head, 'w:shd', 'w:fill'));
    expect(valuesOf(text, 'w:left', 'w:color')).toEqual(valuesOf(head, 'w:left', 'w:color'));
  });

  test.each<[string, Body, readonly string[]]>([
    ['with a list', page('> [!TIP]\n> - One\n>   - Two'), ['Tip', 'One', 'Two']],
    [
      'with a table',
      page('> [!TIP]\n> | A | B |\n> | - | - |\n> | c | d |'),
      ['Tip', 'A', 'B', 'c', 'd'],
    ],
    [
      'with two tables',
      page('> [!TIP]\n> | A |\n> | - |\n> | b |\n>\n> | C |\n> | - |\n> | d |'),
      ['Tip', 'A', 'b', 'Next table: C', 'C', 'd'],
    ],
    [
      'with details',
      page('> [!TIP]\n> <details>\n> <summary>More</summary>\n>\n> Text.\n>\n> </details>'),
      ['Tip', 'More', 'Text.'],
    ],
    ['with a definition list', page('> [!TIP]\n> Bed\n> : Soil'), ['Tip', 'Bed', 'Soil']],
    ['with a quotation', page('> [!TIP]\n> > Quoted'), ['Tip', 'Quoted']],
    ['with code', page('> [!TIP]\n> ```\n> code\n> ```'), ['Tip', 'code']],
    ['with a heading', page('> [!TIP]\n> ## Soil'), ['Tip', 'Soil']],
    ['with a callout', page('> [!TIP]\n> > [!NOTE]\n> > In it'), ['Tip', 'Note', 'In it']],
    ['in an item', page('- Item\n\n  > [!TIP]\n  > In it'), ['Item', 'Tip', 'In it']],
    ['without text', page('> [!TIP]'), ['Tip']],
  ])('%s keeps every word', (_, body, lines) => {
    expect(linesOf(body())).toEqual(lines);
  });

  const nested = page(
    '- Item\n\n  > [!TIP]\n  > Text\n  >\n  > - One\n  >   - Two\n  >     - Three\n  >       - Four\n  >\n  > > [!NOTE]\n  > > In it',
  );

  test('has one straight bar beside all that is in it', () => {
    const framed = paragraphsOf(nested()).filter((each) => each.includes('<w:shd '));
    expect(framed.map(textOf)).toEqual('Tip,Text,One,Two,Three,Four,Note,In it'.split(','));
    const bars = framed.map((each) => {
      const [left = 0, hanging = 0] = ['w:left', 'w:hanging'].map((name) =>
        Number(valuesOf(each, 'w:ind', name)[0] ?? 0),
      );
      return left - hanging - 20 * Number(valuesOf(each, 'w:left', 'w:space')[0]);
    });
    expect(new Set(bars).size).toBe(1);
    // Word has no greater distance.
    expect(framed.filter((each) => Number(valuesOf(each, 'w:left', 'w:space')[0]) > 31)).toEqual(
      [],
    );
    expect(new Set(framed.flatMap((each) => valuesOf(each, 'w:left', 'w:color'))).size).toBe(1);
  });

  const withTable = page('> [!TIP]\n> | A |\n> | - |\n> | b |\n>\n> Text');

  test('has a table on its fill, beside its bar', () => {
    const [table = ''] = /<w:tbl>.*<\/w:tbl>/s.exec(withTable()) ?? [];
    const text = paragraphWith(withTable(), 'Text');
    const [fill] = valuesOf(text, 'w:shd', 'w:fill');
    expect(valuesOf(table, 'w:shd', 'w:fill')).toEqual([fill, fill]);
    expect(valuesOf(table, 'w:tblInd', 'w:w')).toEqual(['0']);
    expect(valuesOf(table, 'w:left', 'w:color')).toContain(valuesOf(text, 'w:left', 'w:color')[0]);
  });

  const inNote = page('Text[^a].\n\n[^a]: Source.\n\n    > [!NOTE]\n    > Added.');

  test('in a footnote is a bold label before its text', () => {
    expect(linesOf(inNote())).toEqual(['Text.']);
    const notes = paragraphsOf(parts()['word/footnotes.xml'] ?? '').map(textOf);
    expect(notes.slice(notes.indexOf(' Source.'))).toEqual(
      expect.arrayContaining([' Source.', 'Note:', 'Added.']),
    );
  });
});

describe('details', () => {
  const body = page(
    '<details>\n<summary>How to *dig*</summary>\n\nText.\n\n- One\n\n</details>\n\nAfter',
  );

  test('are a bold line above what they hold, which is indented', () => {
    expect(linesOf(body())).toEqual(['How to dig', 'Text.', 'One', 'After']);
    const indents = paragraphsOf(body()).map((each) => valuesOf(each, 'w:ind', 'w:left')[0]);
    expect(indents).toEqual([undefined, '360', '720', undefined]);
    expect(valuesOf(paragraphWith(body(), 'How to'), 'w:pStyle', 'w:val')).toEqual([
      'DetailsSummary',
    ]);
  });

  const unnamed = page('<details>\n\nText.\n\n</details>');

  test('without a line of their own have a general one', () => {
    expect(linesOf(unnamed())).toEqual(['Details', 'Text.']);
  });
});

describe('a definition list', () => {
  const body = page('Path\n: One\n\n  Two\n\n  - Three\n: Four');

  test('has bold terms, and definitions below them that are indented', () => {
    expect(linesOf(body())).toEqual(['Path', 'One', 'Two', 'Three', 'Four']);
    expect(valuesOf(paragraphWith(body(), 'Path'), 'w:pStyle', 'w:val')).toEqual([
      'DefinitionTerm',
    ]);
    for (const text of ['One', 'Two', 'Four'])
      expect(valuesOf(paragraphWith(body(), text), 'w:ind', 'w:left')).toEqual(['360']);
  });
});

describe('safe tags', () => {
  const body = page(
    'One<br>two H<sub>2</sub>O 19<sup>th</sup> <kbd>Ctrl</kbd> <abbr title="Home meal">HM</abbr>. <!-- hidden -->\n\n| A |\n| - |\n| b<br>c |',
  );

  test('are marks of Word, and a comment is nothing', () => {
    expect(textOf(paragraphWith(body(), 'One')).trim()).toBe(
      'One\ntwo H2O 19th Ctrl HM (Home meal).',
    );
    expect(runWith(body(), '2')).toContain('<w:vertAlign w:val="subscript"/>');
    expect(runWith(body(), 'th')).toContain('<w:vertAlign w:val="superscript"/>');
    expect(runWith(body(), 'Ctrl')).toContain('Courier New');
    expect(linesOf(body())).toContain('b\nc');
  });
});

describe('rules', () => {
  /** How many lines Word draws above and below paragraphs: none between two with the same borders. */
  function lineCount(xml: string): number {
    const borders = paragraphsOf(xml).map((each) => /<w:pBdr>.*?<\/w:pBdr>/s.exec(each)?.[0] ?? '');
    return borders.reduce((sum, each, index) => {
      const isSame = each !== '' && each === borders[index - 1];
      return sum + (isSame ? 0 : (each.match(/<w:(?:top|bottom) /g) ?? []).length);
    }, 0);
  }

  test.each([
    ['between paragraphs', page('A\n\n---\n\nB'), 1],
    ['after each other', page('A\n\n---\n\nB\n\n---\n\nC\n\n---\n\nD'), 3],
    ['side by side', page('A\n\n---\n\n---\n\n---\n\nB'), 3],
    ['before and after a table', page('A\n\n---\n\n| B |\n| - |\n| c |\n\n---\n\nD'), 2],
    ['between tables', page('| A |\n| - |\n| b |\n\n---\n\n| C |\n| - |\n| d |'), 1],
    ['in a list', page('- A\n\n  ---\n\n  B\n- C'), 1],
    ['after a list', page('- A\n\n---\n\nB'), 1],
    ['beside headings', page('## A\n\n---\n\n## B\n\n---\n\nC'), 2],
    ['at the start and the end', page('---\n\nA\n\n---'), 2],
    ['after a quotation', page('> A\n\n---'), 1],
    ['alone', page('---'), 1],
  ])('%s are drawn as often as they are written', (_, body, count) => {
    expect(lineCount(body())).toBe(count);
  });

  const beside = page('> [!TIP]\n> A\n\n---\n\n```\ncode\n```\n\n---\n\n> [!TIP]\n> B');

  test('are between code and callouts, not in their boxes', () => {
    const own = paragraphsOf(beside()).filter(
      (each) => textOf(each) === '' && each.includes('<w:bottom '),
    );
    expect(own).toHaveLength(2);
  });
});

describe('blocks of code', () => {
  const body = page('~~~\none\n~~~\n\n~~~\ntwo\n~~~\n\n~~~\nthree\n~~~');

  test('side by side are not one block', () => {
    const fills = paragraphsOf(body()).map((each) => valuesOf(each, 'w:shd', 'w:fill').join());
    expect(fills).toEqual(['', expect.stringMatching(/^[\dA-F]{6}$/), '']);
  });
});

describe('footnotes', () => {
  const body = page('One[^a][^b] two[^a] [^b]\n\n[^a]: A.\n\n[^b]: B.');

  test('side by side have a comma between their numbers', () => {
    const commas = body().match(/<w:r>(?:(?!<\/w:r>).)*>, <\/w:t><\/w:r>/gs) ?? [];
    expect(commas).toHaveLength(1);
    expect(commas[0]).toContain('<w:rStyle w:val="FootnoteReference"/>');
  });
});

describe('tasks', () => {
  const body = page('1. [x] Dig\n2. [ ] Sow\n3. Wait\n4. [ ] Weed\n\n   - Water');

  test('in a numbered list have their numbers and their boxes', () => {
    const items = paragraphsOf(body()).filter((each) => each.includes('<w:numPr>'));
    expect(items.map(textOf)).toEqual(['☑\u00a0Dig', '☐\u00a0Sow', 'Wait', '☐\u00a0Weed', 'Water']);
  });
});

describe('text from right to left', () => {
  /** The texts of the runs of a paragraph, those from right to left between brackets. */
  function runsOf(paragraph: string): string {
    return [...paragraph.matchAll(/<w:r>(?:(?!<\/w:r>).)*<\/w:r>/gs)]
      .map(([run]) => (run.includes('<w:rtl/>') ? `[${textOf(run)}]` : textOf(run)))
      .join('');
  }

  test.each([
    ['[שלום עולם (2020).]', page('שלום עולם (2020).')],
    ['[שלום ][עולם][ (2020).]', page('שלום **עולם** (2020).')],
    ['[שלום ]Medicare 2020[, עולם!]', page('שלום Medicare 2020, עולם!')],
    ['[مرحبا 50% من ]CMS[.]', page('مرحبا 50% من CMS.')],
    ['Hebrew [שלום 12 עולם (2020)] is.', page('Hebrew שלום 12 עולם (2020) is.')],
    ['[“שלום”]', page('“שלום”')],
    ['[שלום (1)]', page('## שלום (1)')],
    ['[שלום (4).]', page('![x](a.png "שלום (4).")')],
    ['[עולם (2).]', page('| עולם (2). |\n| - |\n| ד (3) |')],
  ])('is marked to its last sign: %s', (expected, body) => {
    expect(paragraphsOf(body()).map(runsOf)).toContain(expected);
  });
});

describe('an acronym', () => {
  const body = page(
    'A D-SNP, two D-SNPs, non-D-SNP, well-known, X-ray, H1234-001, A-, `D-SNP`, <https://example.org/D-SNP>.',
  );

  test('is never broken at its hyphen, but in code and addresses', () => {
    const text = body().replace(/<w:noBreakHyphen\/>/g, '<w:t>~</w:t>');
    expect(textOf(text)).toBe(
      'A D~SNP, two D~SNPs, non-D~SNP, well-known, X-ray, H1234~001, A-, D-SNP, https://example.org/D-SNP.',
    );
  });
});

describe('an image', () => {
  const body = page('[![A plan](a.png "The plan")](index.md)');

  test('in a link to a page damages no file', () => {
    const rels = parts()['word/_rels/document.xml.rels'] ?? '';
    const ids = valuesOf(rels, 'Relationship', 'Id');
    const used = [...body().matchAll(/ r:(?:id|embed)="([^"]+)"/g)].map(([, id]) => id ?? '');
    expect(used.filter((id) => !ids.includes(id))).toEqual([]);
    expect(body()).toMatch(/<w:hyperlink [^>]*w:anchor="_Page1"[^>]*><w:r><w:drawing>/);
    // The number of the page follows the caption, not the image.
    expect(textOf(paragraphWith(body(), 'The plan'))).toMatch(/^The plan \(page\u00a0\d+\)$/);
  });
});
