import fc from 'fast-check';
import { decodeString } from 'micromark-util-decode-string';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { isApart, isCode } from '../../src/check/prose/spans.ts';
import { wordsIn } from '../../src/check/prose/tokenize.ts';
import { parseMarkdown } from '../../src/load/markdown.ts';
import { toSource } from '../../src/load/source.ts';
import { readYaml } from '../../src/load/yaml.ts';
import { noCache, type Source, type TextSource } from '../../src/model/index.ts';
import { corpusOf, folderOf, pathway } from '../corpus-of.ts';

/** The page of a body, whose first line is the eleventh. */
function sourceOf(body: string): Source {
  return bareSourceOf(pathway(body));
}

/** A page without front matter. */
function bareSourceOf(text: string): Source {
  return toSource('page.md', text, { tree: () => parseMarkdown(text) });
}

/** Every place of a word in the prose of a file: line, column, and the column after it. */
function placesIn({ blocks }: TextSource, word: string): readonly string[] {
  return blocks().flatMap((block) =>
    wordsIn(block)
      .filter(({ text }) => text === word)
      .map((each) => {
        const place = block.placeOf(each);
        if (!place || !('start' in place)) return 'none';
        return `${place.start.line}:${place.start.column}-${place.end.column}`;
      }),
  );
}

describe('a word is found where it is written', () => {
  test.each([
    ['in a paragraph', 'Look for sun.', '11:10-13'],
    ['on the next line', 'Look\nfor sun.', '12:5-8'],
    ['after a line with blanks at its end', 'Look \nfor sun.', '12:5-8'],
    ['after a line end of Windows', 'Look\r\nfor sun.', '12:5-8'],
    ['after a hard line break', 'Look\\\n  for sun.', '12:7-10'],
    ['on an indented line of a list', '- Look\n  for sun.', '12:7-10'],
    ['on a line of a list without indentation', '- Look\nfor sun.', '12:5-8'],
    ['on a line of a quote', '> Look\n> for sun.', '12:7-10'],
    ['on a line of a quote without its mark', '> Look\nfor sun.', '12:5-8'],
    ['on a line of a quote in a quote', '> > Look\n> >   for sun.', '12:11-14'],
    ['in a quote after an indented `>`', '> Look\n>     > for sun.', '12:13-16'],
    ['in a quote of a list', '1. Look\n   > at\n   > the sun.', '13:10-13'],
    ['after an escape', 'Look \\*for\\* sun.', '11:14-17'],
    ['after a reference', 'Look &amp; ask &#8212; for &nbsp;sun.', '11:34-37'],
    ['after what is no reference', 'Look &foo; & ask for sun.', '11:22-25'],
    ['after a reference to a line end', 'Look&#10; for sun.', '11:15-18'],
    ['in marks', 'Look for **the *sun***.', '11:17-20'],
    ['in a link', '[Look for sun](page.md).', '11:11-14'],
    [
      'after code, an image and a footnote',
      'Look `for` ![it](a.png)[^a] sun.\n\n[^a]: A.',
      '11:29-32',
    ],
    ['after an address', 'Look at "www.example.org" for sun.', '11:31-34'],
    ['in a heading', '## Look for sun ##', '11:13-16'],
    ['in an underlined heading', 'Look\nfor sun\n---', '12:5-8'],
    ['in a cell', '| A | B |\n| - | - |\n| x \\| y | the sun |', '13:16-19'],
    ['in a footnote', 'Look.[^a]\n\n[^a]: Look\n    for sun.', '14:9-12'],
    ['in alternative text', '![Look for sun](a.png)', '11:12-15'],
    ['in a caption', '![The plots](a.png "Look for sun")', '11:30-33'],
    ['in a caption with an escape', '![The plots](a.png "Look \\* for sun")', '11:1-38'],
    ['in a caption of a definition', '![The plots][a]\n\n[a]: a.png "Look for sun"', '13:22-25'],
    ['in a task of a list', '- [x] Look\n  for sun.', '12:7-10'],
    ['in a task that begins on the next line', '- [x]\n  sun.', '12:3-6'],
  ])('%s', (_name, body, place) => {
    expect(placesIn(sourceOf(body), 'sun')).toEqual([place]);
  });

  test('across marks, from its first letter to its last', () => {
    expect(placesIn(sourceOf('Look for s**u**n.'), 'sun')).toEqual(['11:10-17']);
  });

  test('in the front matter that readers see', async () => {
    const front = {
      title: 'A sun',
      description: '"The sun on a pathway, said in fifty characters or more."',
      steps: '\n  - id: sun\n    text: Look for sun\n  - {id: b, text: Find sun, note: sun}',
    };
    const { sources } = await corpusOf(folderOf({ 'page.md': pathway('Text.', front) }));
    const [source] = [...sources.values()].filter(({ id }) => id === 'page.md');
    expect(source && placesIn(source, 'sun')).toEqual([
      '2:10-13',
      '4:19-22',
      '10:20-23',
      '11:24-27',
    ]);
  });

  test('where its letters cannot be found, it is the whole block', () => {
    expect(placesIn(sourceOf('![Look *for* sun](a.png)'), 'sun')).toEqual(['11:1-25']);
  });

  test('without places it is read all the same', () => {
    const source = sourceOf('Look\n> for "www.example.org" and ![the sun](a.png).');
    visit(source.tree, (node) => {
      delete node.position;
    });
    const blocks = source.blocks();
    expect(blocks.map(({ prose }) => prose).slice(-3)).toEqual([
      'Look',
      `for "Xxxxxxxxxxxxxxx" and ${'\ufffc'.repeat(7)}.`,
      'the sun',
    ]);
    expect(blocks.map(({ text }) => text)).toContain('for "www.example.org" and the sun.');
    for (const block of blocks) expect(block.placeOf({ start: 0, end: 1 })).toBeUndefined();
  });

  test('and it is so whatever Markdown is around it', () => {
    const piece = fc.constantFrom(
      ...[
        'word',
        'Another',
        "don't",
        'caf&eacute;',
        'x&amp;y',
        '\\*',
        '\\|',
        '&nbsp;',
        '&#10;',
        '&lt;',
        '&foo;',
        '&',
        '<',
        '>',
      ],
      ...[
        ' ',
        ' ',
        ' ',
        '\t',
        '\n',
        '\n',
        '\r\n',
        '\n\n',
        '  \n',
        '\\\n',
        '\n> ',
        '\n>',
        '> ',
        '\n> > ',
        '\n>     > ',
        '\n- ',
        '\n  ',
        '\n    ',
        '\n1. ',
        '\n   ',
        '\n- [x] ',
      ],
      ...[
        '*',
        '**',
        '_',
        '~~',
        '`',
        '`code`',
        '[',
        '](x.md)',
        '](resources.yaml#guide)',
        '![',
        '![a picture](p.png)',
        '[^a]',
        '\n\n[^a]: ',
        '[x]',
        '[x]: y "t"\n',
        '<b>',
        '<!-- c -->',
      ],
      ...[
        '| a | b |\n| - | - |\n| ',
        ' | ',
        '# ',
        '\n===\n',
        '\n---\n',
        '\n```\n',
        'www.example.org',
        '"www.example.org"',
        'a@b.co',
        '<https://x.com>',
        '🌱',
        '.',
        '"',
        '(',
        ')',
      ],
    );
    let found = 0;
    let lost = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const source = bareSourceOf(pieces.join(''));
        const markdown = source.text;
        for (const block of source.blocks())
          for (const word of wordsIn(block)) {
            if (isCode(block, word)) continue;
            found += 1;
            const written = block.writtenAt(word);
            if (!written) lost += 1;
            const raw = markdown.slice(written?.start, written?.end);
            const lines = markdown.slice(0, written?.start).split(/\r\n|\n|\r/);
            const start = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
            if (written) expect(block.placeOf(word)).toMatchObject({ start });
            // Marks inside a word belong to where it is written.
            if (written && !/[*_~<>[\]\r\n]/.test(raw))
              expect(decodeString(raw)).toBe(block.text.slice(word.start, word.end));
          }
      }),
      { numRuns: 500 },
    );
    expect(found).toBeGreaterThan(200);
    expect(lost / found).toBeLessThan(0.05);
  });
});

/** The blocks of a text whose value, at `title`, is written in some style of YAML. */
async function yamlOf(text: string): Promise<TextSource> {
  return readYaml('site.yaml', text, noCache);
}

describe('a word of YAML is found where it is written', () => {
  test.each([
    ['plain', 'title: Look for sun\n# sun', '1:17-20'],
    ['plain on several lines', 'title: Look\n  for\n\n  sun', '4:3-6'],
    ['in single quotation marks', "title: 'It''s sun'", '1:15-18'],
    ['in double quotation marks', 'title: "\\"Look\\" \\u00e9 \\U0001F331 for sun"', '1:40-43'],
    ['after an escaped line end', 'title: "Look \\\n  for\n  sun"', '3:3-6'],
    ['folded', 'title: >- # sun\n  Look\n  for sun', '3:7-10'],
    ['folded, with indentation', 'title: >\n  Look\n\n    for\n  sun\n', '5:3-6'],
    ['literal', 'title: |2\n    Look\n   for sun\n', '3:8-11'],
    ['after a line end of Windows', 'title: >-\r\n  Look\r\n  for sun\r\n', '3:7-10'],
  ])('%s', async (_style, text, place) => {
    expect(placesIn(await yamlOf(text), 'sun')).toEqual([place]);
  });

  test.each([
    [
      'site.yaml',
      'notice: sun\nlanguage: sun\nnavigation: [{page: sun, pages: [{label: sun}]}]',
      2,
    ],
    ['contacts.yaml', 'sun:\n  name: sun\n  purpose: sun\n  email: sun\n', 1],
    ['resources.yaml', 'sun:\n  title: sun\n  note: sun\n', 1],
    ['states.yaml', 'facts: {a: {meaning: sun, words: {sun: sun}, source: sun}}', 2],
    ['acronyms.yaml', 'SUN: sun\n', 0],
  ])('prose alone is read in %s', async (id, text, count) => {
    expect(placesIn(await readYaml(id, text, noCache), 'sun')).toHaveLength(count);
  });

  test('between many blanks, in linear time', async () => {
    const text = `title: "Look${' '.repeat(19_000)}sun"`;
    expect(placesIn(await yamlOf(text), 'sun')).toEqual(['1:19013-19016']);
  });

  test('and it is so in whatever style it is written', async () => {
    const word = fc.constantFrom(
      'sun',
      'It',
      "don't",
      'caf\u00e9',
      '\u{1f331}',
      'x:y',
      '"a"',
      '\\n',
    );
    const space = fc.constantFrom(' ', ' ', '  ', '\n', '\n\n', ' \n', '\r\n', '\n  ');
    const styles: readonly ((lines: string) => string)[] = [
      (lines) => lines,
      (lines) => `'${lines.replaceAll("'", "''")}'`,
      (lines) => JSON.stringify(lines).replace(/(?:\\r)?\\n/g, '\n'),
      (lines) =>
        `"${lines
          .replace(/["\\]/g, '\\$&')
          .replace(/\u00e9/g, '\\xe9')
          .replace(/\u{1f331}/gu, '\\U0001f331')
          .replace(/\n/g, '\\\n')}"`,
      (lines) => `>-\n  ${lines}`,
      (lines) => `|\n  ${lines}`,
    ];
    let found = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(word, space), { minLength: 1, maxLength: 12 }),
        fc.constantFrom(...styles),
        async (pairs, toStyle) => {
          const lines = pairs.flat().slice(0, -1).join('').replace(/\n/g, '\n  ');
          const text = `title: ${toStyle(lines)}\n`;
          const { blocks } = await yamlOf(text);
          for (const block of blocks())
            for (const { 0: each, index } of block.text.matchAll(/\S+/g)) {
              const written = block.writtenAt({ start: index, end: index + each.length });
              const raw = text.slice(written?.start, written?.end);
              // An escaped line end joins two words.
              const joined = raw
                .replace(/\\\r?\n\s*/g, '')
                .replace(/\\xe9/g, '\u00e9')
                .replace(/\\U0001f331/g, '\u{1f331}');
              const plain = joined.replace(/''/g, "'").replace(/\\(["\\])/g, '$1');
              expect(plain.replace(/''/g, "'")).toBe(each.replace(/''/g, "'"));
              found += 1;
            }
        },
      ),
      { numRuns: 500 },
    );
    expect(found).toBeGreaterThan(500);
  });
});

describe('what the author did not word', () => {
  test.each([
    ['code', 'Look for `the sun`.', 'code'],
    ['an address', 'Look at <https://sun.example.org>.', 'address'],
    ['an e-mail address', 'Ask sun@example.org.', 'address'],
    ['the title of a work', 'Read [The Sun](resources.yaml#guide).', 'link'],
    ['the title of a work by reference', 'Read [The Sun][a].\n\n[a]: resources.yaml#guide', 'link'],
    ['a quotation', 'He said "look for sun" twice.', 'quotation'],
    ['a quotation with curly marks', 'He said \u201clook for sun\u201d twice.', 'quotation'],
  ])('%s is marked as such', (_name, body, kind) => {
    const block = sourceOf(body).blocks().at(-1);
    expect(block?.spans.map((span) => span.kind)).toEqual([kind]);
    const [span] = block?.spans ?? [];
    expect(block && span && isApart(block, span)).toBe(true);
    expect(block && isApart(block, { start: 0, end: 3 })).toBe(false);
  });

  test.each([
    ['a link to a page', 'Read [The Sun](page.md).'],
    ['one quotation mark', 'A pole of 5" and sun.'],
    ['emphasis', 'Look for *sun*.'],
  ])("%s is the author's", (_name, body) => {
    const block = sourceOf(body).blocks().at(-1);
    const start = block?.text.search(/sun/i) ?? -1;
    expect(block && isApart(block, { start, end: start + 3 })).toBe(false);
  });
});

test('words are letters with apostrophes and hyphens between them, addresses and abbreviations apart', () => {
  const prose =
    "The state\u2019s co\u2011op (see Part A, e.g. site.yaml or a_b) can't-do: U.S., and/or \u201cPe\u00f1a\u201d; plots' 5% a@b.co 'hello.";
  expect(wordsIn({ prose }).map((word) => word.text)).toEqual(
    "The state's co-op see Part A or can't-do and or Pe\u00f1a plots 5 hello".split(' '),
  );
});
