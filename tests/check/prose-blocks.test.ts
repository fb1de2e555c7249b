import fc from 'fast-check';
import { decodeString } from 'micromark-util-decode-string';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { blocksOf } from '../../src/check/prose/blocks.ts';
import { isApart, isCode } from '../../src/check/prose/block.ts';
import { wordsIn } from '../../src/check/prose/tokenize.ts';
import { parseMarkdown } from '../../src/load/markdown.ts';
import { toLinks, type Source } from '../../src/model/index.ts';
import { pathway } from '../corpus-of.ts';

/** The page of a body, whose first line is the eleventh. */
function sourceOf(body: string, front = {}): Source {
  return bareSourceOf(pathway(body, front));
}

/** A page without front matter. */
function bareSourceOf(text: string): Source {
  const tree = parseMarkdown(text);
  return { id: 'page.md', text, tree, anchors: new Map(), ...toLinks(tree, 'page.md') };
}

/** Every place of a word in the prose of a page: line, column, and the column behind it. */
function placesOf(word: string, body: string, front = {}): readonly string[] {
  return blocksOf(sourceOf(body, front)).flatMap((block) =>
    wordsIn(block)
      .filter(({ text }) => text === word)
      .map((each) => {
        const place = block.placeOf(each);
        if (!place || !('start' in place)) return 'none';
        return `${place.start.line}:${place.start.column}-${place.end.column}`;
      }),
  );
}

describe('a word is found where it stands', () => {
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
      'after code, a picture and a footnote',
      'Look `for` ![it](a.png)[^a] sun.\n\n[^a]: A.',
      '11:29-32',
    ],
    ['after an address', 'Look at "www.example.org" for sun.', '11:31-34'],
    ['in a heading', '## Look for sun ##', '11:13-16'],
    ['in an underlined heading', 'Look\nfor sun\n---', '12:5-8'],
    ['in a cell', '| A | B |\n| - | - |\n| x \\| y | the sun |', '13:16-19'],
    ['in a footnote', 'Look.[^a]\n\n[^a]: Look\n    for sun.', '14:9-12'],
    ['in the words for a picture', '![Look for sun](a.png)', '11:12-15'],
    ['in a task of a list', '- [x] Look\n  for sun.', '12:7-10'],
    ['in a task that begins on the next line', '- [x]\n  sun.', '12:3-6'],
  ])('%s', (_name, body, place) => {
    expect(placesOf('sun', body)).toEqual([place]);
  });

  test('across marks, from its first letter to its last', () => {
    expect(placesOf('sun', 'Look for s**u**n.')).toEqual(['11:10-17']);
  });

  test('in the front matter that readers see', () => {
    const front = {
      title: 'A sun',
      description: '"The sun on a pathway, said in fifty characters or more."',
      steps: '\n  - id: sun\n    text: Look for sun\n  - {id: b, text: Find sun, note: sun}',
    };
    expect(placesOf('sun', 'Text.', front)).toEqual(['2:10-13', '4:19-22', '10:20-23', '11:24-27']);
  });

  test('where its letters cannot be found, it is the whole block', () => {
    expect(placesOf('sun', '![Look *for* sun](a.png)')).toEqual(['11:1-25']);
  });

  test('without places it is read all the same', () => {
    const source = sourceOf('Look\n> for "www.example.org" and ![the sun](a.png).');
    visit(source.tree, (node) => {
      delete node.position;
    });
    const blocks = blocksOf(source);
    expect(blocks.map(({ text }) => text).slice(-3)).toEqual([
      'Look',
      'for "X" and \ufffc.',
      'the sun',
    ]);
    for (const block of blocks) expect(block.placeOf({ start: 0, end: 1 })).toBeUndefined();
  });

  test('and it is so whatever Markdown stands around it', () => {
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
        for (const block of blocksOf(source))
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

describe('what the author did not word', () => {
  test.each([
    ['code', 'Look for `the sun`.', 'code'],
    ['an address', 'Look at <https://sun.example.org>.', 'address'],
    ['an e-mail address', 'Ask sun@example.org.', 'address'],
    ['the title of a work', 'Read [The Sun](resources.yaml#guide).', 'title'],
    [
      'the title of a work by reference',
      'Read [The Sun][a].\n\n[a]: resources.yaml#guide',
      'title',
    ],
    ['a quotation', 'He said "look for sun" twice.', 'quotation'],
    ['a quotation with curly marks', 'He said \u201clook for sun\u201d twice.', 'quotation'],
  ])('%s is marked as such', (_name, body, kind) => {
    const block = blocksOf(sourceOf(body)).at(-1);
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
    expect(blocksOf(sourceOf(body)).at(-1)?.spans).toEqual([]);
  });
});

test('words are letters with apostrophes and hyphens between them, addresses and abbreviations apart', () => {
  const text =
    "The state\u2019s co\u2011op (see Part A, e.g. site.yaml or a_b) can't-do: U.S., and/or \u201cPe\u00f1a\u201d; plots' 5% a@b.co 'hello.";
  expect(wordsIn({ text }).map((word) => word.text)).toEqual(
    "The state's co-op see Part A or can't-do and or Pe\u00f1a plots 5 hello".split(' '),
  );
});
