import { beforeAll, describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import {
  documentOf,
  paragraphsOf,
  paragraphWith,
  partsOf,
  runWith,
  textOf,
  valuesOf,
  xmlFault,
  type Parts,
} from './parts.ts';

const marks = `
Plain **bold *both ~~struck \`code\`~~*** [***linked***](https://example.org/a). One\\
two.

> A *quote*.
>
> 1. In the quote

A rule

---

under it. <b>raw</b> שלום עולם end

שלום

- One

  Second paragraph

  ~~~
  code	in
    item
  ~~~
  - Two
    - Three
- [x] Done
- [ ] Open
-

8. Eight
9. Nine

between

1. New
   1. Inner
2. Next

   5. Five
`;

test('a line that announces a list, a table or an image stays on the page on which it begins', async () => {
  const xml = documentOf(
    await partsOf(
      'Bring:\n\n- seeds\n\nPay:\n\n| A |\n| - |\n| 1 |\n\nNote:\n\nText.\n\nSeeds\n\n- two\n\nSee:\n\n![A](a.png)',
    ),
  );
  const isKept = (text: string): boolean =>
    paragraphsOf(xml)
      .find((each) => textOf(each) === text)
      ?.includes('<w:keepNext/>') === true;
  expect(['Bring:', 'Pay:', 'Note:', 'Seeds', 'See:'].map(isKept)).toEqual([
    true,
    true,
    false,
    false,
    true,
  ]);
});

describe('the body of a page', () => {
  let parts: Parts;
  let xml: string;

  beforeAll(async () => {
    parts = await partsOf(marks);
    xml = documentOf(parts);
  });

  test.each([
    ['Plain ', []],
    // Bold is the style `Strong`, unless the run has another.
    ['bold ', ['w:rStyle']],
    ['both ', ['w:rStyle', 'w:i']],
    ['struck ', ['w:rStyle', 'w:i', 'w:strike']],
    ['code', ['w:rStyle', 'w:i', 'w:strike', 'w:rFonts', 'w:shd']],
    ['linked', ['w:b', 'w:i', 'w:rStyle']],
  ])('the marks around %s add up', (text, expected) => {
    const found = runWith(xml, text);
    const all = ['w:b', 'w:i', 'w:strike', 'w:rFonts', 'w:shd', 'w:rStyle'];
    expect(found).not.toBe('');
    expect(all.filter((tag) => new RegExp(`<${tag}[ /]`).test(found)).sort()).toEqual(
      [...expected].sort(),
    );
  });

  test('a hard break is a break', () => {
    expect(paragraphWith(xml, 'One')).toMatch(/One<.*<w:br\/>.*two\./s);
  });

  test('a thematic break is a line above what follows', () => {
    expect(paragraphWith(xml, 'under it')).toContain('<w:top w:val="single"');
    expect(paragraphWith(xml, 'A rule')).not.toContain('<w:pBdr>');
  });

  test('raw HTML leaves nothing but the text around it', () => {
    expect(textOf(paragraphWith(xml, 'under it'))).toBe('under it. raw שלום עולם end');
  });

  test('text from right to left is marked so', () => {
    expect(runWith(xml, 'שלום עולם')).toContain('<w:rtl/>');
    expect(paragraphWith(xml, 'under it')).not.toContain('<w:bidi/>');
    expect(paragraphsOf(xml).find((each) => textOf(each) === 'שלום')).toContain('<w:bidi/>');
  });

  test('the items of lists have numbers and levels of Word', () => {
    const items = paragraphsOf(xml)
      .filter((paragraph) => paragraph.includes('<w:numPr>'))
      .map((paragraph) => `${valuesOf(paragraph, 'w:ilvl', 'w:val')[0]} ${textOf(paragraph)}`);
    expect(items).toEqual([
      '0 In the quote',
      '0 One',
      '1 Two',
      '2 Three',
      '0 Done',
      '0 Open',
      '0 –',
      '0 Eight',
      '0 Nine',
      '0 New',
      '1 Inner',
      '0 Next',
      '1 Five',
      '0 The Guide\nThe Press, 2018. example.org/guide',
      '0 The Guide (2018)\nexample.org/guide',
    ]);
  });

  /** The start of the list of an item, and the sign of its level, from the numbering part. */
  function numberOf(text: string): { list: string; start: string; sign: string } {
    const numbering = parts['word/numbering.xml'] ?? '';
    const item = paragraphsOf(xml).find(
      (each) => textOf(each) === text && each.includes('<w:numPr>'),
    );
    const list = valuesOf(item ?? '', 'w:numId', 'w:val')[0] ?? '';
    const level = valuesOf(item ?? '', 'w:ilvl', 'w:val')[0] ?? '';
    const link = new RegExp(`<w:num w:numId="${list}"[^>]*>(.*?)</w:num>`, 's').exec(
      numbering,
    )?.[1];
    const own = new RegExp(`<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="(\\d+)"`).exec(
      link ?? '',
    )?.[1];
    const id = valuesOf(link ?? '', 'w:abstractNumId', 'w:val')[0] ?? '';
    const definition = numbering
      .split('<w:abstractNum ')
      .find((each) => each.includes(`w:abstractNumId="${id}"`));
    const lines = definition?.split('<w:lvl ').find((each) => each.includes(`w:ilvl="${level}"`));
    return {
      list,
      start: own ?? valuesOf(lines ?? '', 'w:start', 'w:val')[0] ?? '',
      sign: valuesOf(lines ?? '', 'w:lvlText', 'w:val')[0] ?? '',
    };
  }

  test.each([
    ['Eight', '8', '%1.'],
    ['New', '1', '%1.'],
    ['Inner', '1', '%2.'],
    ['Five', '5', '%2.'],
    ['One', '1', '•'],
    ['Done', '1', '☑'],
    ['Open', '1', '☐'],
  ])('the list of %s starts at %s with the sign %s', (text, start, sign) => {
    expect(numberOf(text)).toMatchObject({ start, sign });
  });

  test('each list with numbers counts for itself, and an item goes on in its own list', () => {
    expect(numberOf('Eight').list).toBe(numberOf('Nine').list);
    expect(numberOf('New').list).toBe(numberOf('Next').list);
    const lists = ['In the quote', 'Eight', 'New', 'Inner', 'Five'].map(
      (each) => numberOf(each).list,
    );
    expect(new Set(lists).size).toBe(lists.length);
  });

  test('further paragraphs of an item are below its first, without a number', () => {
    const second = paragraphWith(xml, 'Second paragraph');
    expect(second).toContain('w:left="360"');
    expect(second).not.toContain('<w:numPr>');
    expect(paragraphWith(xml, 'in the quote'.replace('in', 'In'))).toContain('w:left="720"');
  });

  test('code keeps its lines and spaces in one paragraph', () => {
    const code = paragraphWith(xml, 'code    in');
    expect(valuesOf(code, 'w:pStyle', 'w:val')).toEqual(['Code']);
    expect(code).toMatch(/code {4}in<.*<w:br\/>.*> {2}item</s);
  });
});

describe('tables, pictures and links', () => {
  let parts: Parts;
  let xml: string;

  beforeAll(async () => {
    parts = await partsOf(
      [
        '## Plants\n',
        '| Plant | Rows |\n| --- | ---: |\n| Beans | 12 |\n| Peas | |\n',
        '[d]: https://example.org/d',
        '| Other |\n| --- |\n| x |\n',
        'After. [guide](resources.yaml#guide), [code](resources.yaml#code), [none](resources.yaml#lost),',
        '[home](index.md), [here](#plants), [far](index.md#gone), [lost](lost.md), [defined][d],',
        '[bad](javascript:alert(1)), [file](file:///etc/passwd), [out](../../x.md), [odd](<https://example.org/a b|"c">).\n',
        '![Two beds](beds.png) ![No such file](lost.png) [](https://example.org/empty)\n',
        '<!-- nothing -->\n',
      ].join('\n'),
      {
        'beds.png': new Uint8Array(readFileSync('tests/fixtures/garden/plots/plots.png')),
        'resources.yaml':
          'guide: {title: The Guide, publisher: The Press, url: https://example.org/guide, urlKind: document}\n' +
          'code: {title: The Code, publisher: The City, url: https://www.city.example.org/codes, urlKind: publisher}\n',
      },
    );
    xml = documentOf(parts);
  });

  test('the first row of a table is its head, and rows stay whole', () => {
    const [table = ''] = /<w:tbl>.*?<\/w:tbl>/s.exec(xml) ?? [];
    expect(table.match(/<w:tblHeader[ \/]/g)).toHaveLength(1);
    expect(table.match(/<w:cantSplit\/>/g)).toHaveLength(3);
    expect(table).toContain('w:firstRow="1"');
    expect(table).toMatch(
      /<w:tblCaption w:val="Plants"\/><w:tblDescription w:val="Plant, Rows"\/><\/w:tblPr>/,
    );
    expect(paragraphsOf(table).map(textOf)).toEqual(['Plant', 'Rows', 'Beans', '12', 'Peas', '–']);
    expect(paragraphWith(table, '12')).toContain('<w:jc w:val="right"/>');
    const widths = valuesOf(table, 'w:gridCol', 'w:w').map(Number);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(9180);
  });

  test('two tables never touch', () => {
    expect(xml).not.toContain('</w:tbl><w:tbl>');
    expect(xml).toContain('Next table: Other');
  });

  test('a picture has its size, its text and its bytes', () => {
    expect(valuesOf(xml, 'wp:docPr', 'descr')).toEqual(['Two beds']);
    expect(Object.keys(parts).filter((path) => path.startsWith('word/media/'))).toHaveLength(1);
    expect(xml).toContain('No such file');
  });

  /** What the links of the page lead to, by their texts. */
  function linksOf(): Record<string, string> {
    const relationships = parts['word/_rels/document.xml.rels'] ?? '';
    const found = [...xml.matchAll(/<w:hyperlink ([^>]*)>(.*?)<\/w:hyperlink>/gs)].map(
      ([, attributes = '', content = '']) => {
        const id = / ?r:id="([^"]*)"/.exec(attributes)?.[1];
        const line = relationships.match(new RegExp(`<[^>]*Id="${id}"[^>]*>`))?.[0];
        const address = / Target="([^"]*)"/.exec(line ?? '')?.[1];
        return [textOf(content), address ?? `#${/w:anchor="([^"]*)"/.exec(attributes)?.[1]}`];
      },
    );
    return Object.fromEntries(found) as Record<string, string>;
  }

  test('links lead to works, pages, headings and addresses, and nowhere else', () => {
    expect(linksOf()).toMatchObject({
      guide: 'https://example.org/guide',
      'city.example.org/codes': 'https://www.city.example.org/codes',
      home: '#_Page1',
      here: '#_Page2_Heading1',
      far: '#_Page1',
      defined: 'https://example.org/d',
      odd: 'https://example.org/a%20b%7C%22c%22',
      'https://example.org/empty': 'https://example.org/empty',
    });
    for (const text of ['code', 'none', 'lost', 'bad', 'file', 'out'])
      expect(Object.keys(linksOf())).not.toContain(text);
    expect(textOf(paragraphWith(xml, 'After.'))).toContain(
      'code (look for it at city.example.org/codes)',
    );
    expect(parts['word/_rels/document.xml.rels']).not.toMatch(/javascript|file:|passwd/);
  });
});

test('hostile text comes out as XML without what XML cannot hold', async () => {
  const evil = 'a\u0001\u000b\ufffe\uffff\ud800 </w:t> <!-- ]]> & " \' {{x}} %1';
  const parts = await partsOf(
    [
      `## ${evil}`,
      `**${evil}** \`${evil}\` [${evil}](https://example.org/${encodeURIComponent('é')}?${'a'.repeat(20)}) ![${evil}](x.png) text[^a]`,
      `| ${evil} |\n| --- |\n| ${evil} |`,
      '~~~\n' + evil + '\n~~~',
      `[^a]: ${evil}\n\n    | h | i |\n    | - | - |\n    | ${evil} | j |\n`,
      '\u0001',
      `${'> '.repeat(40)}deep`,
      `${'- '.repeat(30)}deep list`,
    ].join('\n\n'),
  );
  for (const [path, text] of Object.entries(parts))
    if (/\.(?:xml|rels)$/.test(path)) expect([path, xmlFault(text)]).toEqual([path, undefined]);
  const xml = documentOf(parts);
  expect(textOf(paragraphWith(xml, '{{x}}'))).toContain('a \ufffd');
  expect(paragraphsOf(xml).filter((each) => textOf(each).trim() === '')).toEqual([]);
  expect(Math.max(...valuesOf(xml, 'w:ilvl', 'w:val').map(Number))).toBe(8);
  expect(textOf(parts['word/footnotes.xml'] ?? '')).toContain('h | i');
});

test('a note that begins with a list, or holds nothing, still shows its number', async () => {
  const parts = await partsOf('Text[^a] and[^b].\n\n[^a]:\n    - item\n\n[^b]: <!-- x -->\n');
  const notes = parts['word/footnotes.xml'] ?? '';
  const numbered = paragraphsOf(notes).filter((each) => each.includes('<w:footnoteRef/>'));
  expect(numbered.map(textOf)).toEqual([' –', ' –']);
  expect(textOf(notes)).toContain('item');
});
