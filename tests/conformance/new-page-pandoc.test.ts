import { describe, expect, test } from 'vitest';
import { readSource } from '../../src/load/index.ts';
import { pageOf, told } from '../import/page-of.ts';
import { meaningOf } from '../slow/import/meaning.ts';
import { pandocWord } from './word-writers.ts';

/** What a page says, whatever its footnotes are called. */
async function meaning(markdown: string): Promise<unknown> {
  const names = new Map<string, string>();
  const plain = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(plain);
    if (typeof node !== 'object' || node === null) return node;
    const { label: _, ...own } = node as { type?: string; label?: unknown; identifier?: string };
    if (own.type === 'break') return { type: 'break' };
    if (own.identifier !== undefined) {
      if (!names.has(own.identifier)) names.set(own.identifier, String(names.size));
      own.identifier = names.get(own.identifier) ?? '';
    }
    return Object.fromEntries(Object.entries(own).map(([key, value]) => [key, plain(value)]));
  };
  return plain(meaningOf((await readSource('x.md', markdown))?.tree));
}

describe('a Word file that pandoc writes becomes the page that it was made from', () => {
  test.each<[string, string]>([
    ['lists in lists', '- One\n- Two\n  1. Three\n  2. Four\n     - Five\n- Six'],
    ['a list that begins with another number', '3. One\n4. Two'],
    ['items of several paragraphs', '- One\n\n  More.\n\n- Two'],
    ['numbered items of several paragraphs', '1. One\n\n   More.\n\n2. Two'],
    ['code in an item', '- One\n\n  ```\n  x = 1\n\n    y\n  ```\n\n- Two'],
    ['a quotation in an item', '- One\n\n  > Said.\n\n- Two'],
    [
      'a quotation in an item of an item',
      '- One\n\n  - Two\n\n    > Said.\n\n    More.\n\n- Three',
    ],
    ['text after a list in an item', '- One\n\n  - Two\n\n  More.\n\n- Three'],
    ['numbers that begin anew', '1. One\n2. Two\n\nText.\n\n1. One\n2. Two'],
    ['a table', '| A | B |\n| - | - |\n| one **two** | three |\n| [x](https://example.org/) |  |'],
    ['columns that are aligned', '| A | B | C |\n| :- | -: | :-: |\n| one | two | three |'],
    ['footnotes', 'One[^a] two[^b].\n\n[^a]: First *note*.\n\n[^b]: Second.\n\n    More of it.'],
    [
      'links',
      'A [link **bold**](https://example.org/a?b=c&d=e), <https://example.org/> and [there](#a-place).\n\n## A Place\n\nText.',
    ],
    ['a quotation', '> One\n>\n> Two **bold**.\n\nAfter.'],
    ['a list with blank lines in a quotation', '> - One\n>\n> - Two\n\nAfter.'],
    ['code', '```\nx = 1\n\n  *y*\n```\n\nText with `code  *x*`.'],
    ['marks in marks', 'One *two **three*** ~~four~~ **five *six***'],
    ['marks in words', 'un**believ**able, **one***two*, *a***b***c*'],
    ['line breaks', '**One\\\ntwo** three\\\nfour.'],
    ['headings', '## One\n\nA.\n\n### Two\n\nB.\n\n## Three\n\nC.\n\n#### Four'],
    ['a line across the page', 'One.\n\n---\n\nTwo.'],
    ['boxes to tick', '- [ ] One\n- [x] Two **bold**\n- Three'],
    ['lists with text between', '- One\n\nText.\n\n- Two'],
    ['definitions', 'Term\n: Meaning.\n\nOther *term*\n: One.\n: Two.\n\nAfter.'],
    ['quotation marks and dots', 'He said "hello" -- it\'s fine...'],
    ['signs of Markdown', '\\*a\\* 1\\. \\# x `` ` `` \\[x] &amp; \\<b> a_b_c'],
    ['a list after a list', '- One\n\n1. Two\n\n- Three'],
  ])('%s', async (_, markdown) => {
    const page = await pageOf(await pandocWord(markdown));
    expect(await meaning(page.text)).toEqual(await meaning(markdown));
    expect(told(page)).toEqual([]);
    expect(page.words.left).toBe(0);
  });
});

describe('what a Word file of pandoc does not say, or Markdown does not', () => {
  test.each<[string, string, string, readonly string[]]>([
    // Word has one style for all of them.
    ['a quotation in a quotation is one', '> One\n>\n> > Two', '> One\n>\n> Two\n', []],
    ['a tight list in a quotation is a list', '> - One\n> - Two', '- One\n- Two\n', []],
    ['code in a quotation follows it', '> One\n>\n> ```\n> x\n> ```', '> One\n\n```\nx\n```\n', []],
    ['a list in a definition follows it', 'A\n:   One\n\n    - x', 'A\n: One\n\n- x\n', []],
    [
      'a table in an item follows it',
      '1. One\n\n   | A |\n   | - |\n   | b |\n\n2. Two',
      '1. One\n\n| A |\n| - |\n| b |\n\n2. Two\n',
      [],
    ],
    ['equations', 'One $x^2$ two.', 'One two.\n', ['The equation `x2`']],
    [
      'letters as numbers',
      'a) One\nb) Two',
      '1. One\n2. Two\n',
      ['The numbering of lists as `a)`'],
    ],
    ['underlines', '[One]{.underline} two', 'One two\n', ['The underline of `One`']],
    ['small capitals', '[One]{.smallcaps} two', 'One two\n', ['The small capitals of `One`']],
    ['highlights', '[One]{.mark} two', 'One two\n', ['The highlight of `One`']],
    ['small letters', 'H~2~O x^2^', 'H<sub>2</sub>O x<sup>2</sup>\n', []],
    ['lines', '| One\n| two', 'One<br>two\n', []],
    [
      'lists in footnotes',
      'One[^1]\n\n[^1]: - two',
      'One[^1]\n\n[^1]: two\n',
      ['The form of a list or a table in a footnote'],
    ],
    [
      'lists in tables',
      '+-------+---+\n| A     | B |\n+=======+===+\n| - one | c |\n| - two |   |\n+-------+---+',
      '| A          | B |\n| ---------- | - |\n| one<br>two | c |\n',
      ['The bullets or numbers of a list in a table'],
    ],
    [
      'tables without a head',
      '--- ---\none two\n--- ---',
      '| one | two |\n| --- | --- |\n',
      ['The look of a table without a head'],
    ],
    [
      'captions of tables',
      '| A |\n| - |\n| b |\n\n: Numbers',
      'Numbers\n\n| A |\n| - |\n| b |\n',
      [],
    ],
    [
      'an author and a date',
      '---\nauthor: Ann\ndate: May\nabstract: In short\n---\n\nOne',
      'Ann\n\nMay\n\nAbstract\n\nIn short\n\nOne\n',
      [],
    ],
    ['hard spaces and dashes', 'a\u00a0b -- c', 'a b – c\n', []],
  ])('%s', async (_, markdown, expected, findings) => {
    const page = await pageOf(await pandocWord(markdown, 'markdown'));
    expect.soft(page.text).toBe(expected);
    expect.soft(told(page)).toEqual(findings);
  });
});
