import { describe, expect, test } from 'vitest';
import { check } from '../../src/check/index.ts';
import type { Corpus } from '../../src/model/index.ts';
import { corpusOf, findingsOf, folderOf, pathway, type Files } from '../corpus-of.ts';

async function found(files: Files, today = '2020-01-01'): Promise<string[]> {
  const corpus: Corpus = await corpusOf(files);
  const checked = await check(corpus, { today });
  return findingsOf(checked);
}

/** What is found on a page of a body, from its first line on. */
async function foundIn(body: string, today?: string): Promise<string[]> {
  const all = await found(folderOf({ 'page.md': pathway(body) }), today);
  return all.map((each) => {
    const [, line = '', rest = ''] = /^page\.md:(\d+)(.*)$/.exec(each) ?? [];
    return `${Number(line) - 10}${rest}`;
  });
}

const because = 'as the law has it';
const deep = '#### Deep\n\nText.';

describe('a comment with a rule and a reason silences the rule', () => {
  test.each([
    ['in the block that follows', `<!-- pathways-ignore heading-order: ${because} -->\n\n${deep}`],
    ['right below it', `<!-- pathways-ignore heading-order: ${because} -->\n${deep}`],
    [
      'in all of a block',
      `<!-- pathways-ignore list-marker: ${because} -->\n\n- One\n\n  * Two\n\n    + Three`,
    ],
    [
      'in an entry of a list',
      `- One\n\n  <!-- pathways-ignore url-secure: ${because} -->\n\n  <http://example.org>`,
    ],
    [
      'in a footnote',
      `A[^a].\n\n<!-- pathways-ignore url-secure: ${because} -->\n\n[^a]: <http://example.org>`,
    ],
    [
      'of several',
      `<!-- pathways-ignore url-secure, image-alt: ${because} -->\n\n<http://example.org> ![](other.png)`,
    ],
    [
      'beside another comment',
      `<!-- pathways-ignore url-secure: ${because} -->\n<!-- pathways-ignore image-alt: ${because} -->\n\n<http://example.org> ![](other.png)`,
    ],
    ['in the whole file', `${deep}\n\n<!-- pathways-ignore-file heading-order: ${because} -->`],
    ['of remark-lint', `<!-- pathways-ignore emphasis-marker: ${because} -->\n\nAn _old_ way.`],
    [
      'over several lines',
      `<!--\npathways-ignore\n  heading-order:\n  ${because}: and more\n-->\n\n${deep}`,
    ],
    [
      'until its last day',
      `<!-- pathways-ignore heading-order until 2020-01-01: ${because} -->\n\n${deep}`,
    ],
  ])('%s', async (_name, body) => {
    const files = folderOf({ 'page.md': pathway(body) }, { 'other.png': 'x' });
    expect((await found(files)).filter((each) => !each.includes(' image-supported '))).toEqual([]);
  });

  test('and no other, nor anywhere else', async () => {
    const body = `<!-- pathways-ignore heading-order: ${because} -->\n\n#### Deep *\n\nAn _old_ way.\n\n## A\n\n#### B`;
    expect((await foundIn(body)).map((each) => each.split(' ').slice(0, 2).join(' '))).toEqual([
      '5:4 emphasis-marker',
      '9:1 heading-order',
    ]);
  });
});

describe('in YAML', () => {
  const { 'contacts.yaml': contacts = '' } = folderOf({});

  test.each([
    [
      'before a key',
      { contacts: `[ofice]` },
      '# pathways-ignore contact-known: so it is\ncontacts:',
    ],
    [
      'on the line of a key',
      { contacts: `[ofice] # pathways-ignore contact-known: so it is` },
      'contacts:',
    ],
    [
      'for all that stands below a key',
      { contacts: '\n  - office\n  - ofice' },
      '# pathways-ignore contact-known: so it is\ncontacts:',
    ],
    [
      'for a list that is not indented',
      { contacts: '\n- office\n- ofice' },
      '# pathways-ignore contact-known: so it is\ncontacts:',
    ],
    [
      'before an entry of a list',
      { contacts: '\n  # pathways-ignore contact-known: so it is\n  - ofice' },
      'contacts:',
    ],
    [
      'for the whole file',
      { contacts: '[ofice]' },
      '# pathways-ignore-file contact-known: so it is\ncontacts:',
    ],
  ])('a comment silences %s', async (_name, front, key) => {
    const text = pathway('Text.', front).replace('contacts:', key);
    expect(await found(folderOf({ 'page.md': text }))).toEqual([]);
  });

  test('a comment of a registry silences what is found there', async () => {
    const site = String(folderOf({})['site.yaml']).replace(
      'contact: office',
      '# pathways-ignore contact-known: it comes next week\ncontact: desk',
    );
    expect(await found(folderOf({}, { 'site.yaml': site }))).toEqual([]);
  });

  test('a comment does not reach beyond its entry', async () => {
    const text = pathway('Text.', { contacts: '[ofice]' }).replace(
      'reviewed:',
      '# pathways-ignore contact-known: so it is\nreviewed:',
    );
    expect((await found(folderOf({ 'page.md': text }))).map((each) => each.split(' ')[1])).toEqual([
      'ignore-needed',
      'contact-known',
    ]);
  });

  test('what stands between quotation marks, or in a text of several lines, is no comment', async () => {
    const text = `${contacts}`
      .replace('role: Office', 'role: "Office # pathways-ignore x"')
      .replace('purpose: Any question', 'purpose: >-\n    Any\n    # pathways-ignore x');
    const ids = (await found(folderOf({}, { 'contacts.yaml': text }))).map(
      (each) => each.split(' ')[1],
    );
    expect(ids).not.toContain('ignore-valid');
  });
});

describe('a comment that cannot be understood is an error, at the words that are wrong', () => {
  test.each([
    [
      '<!-- pathways-ignore url-secure -->',
      '1:5 ignore-valid Unexpected ignore comment without a reason, expected one after a colon',
    ],
    [
      '<!-- pathways-ignore url-secure:   -->',
      '1:5 ignore-valid Unexpected ignore comment without a reason, expected one after a colon',
    ],
    [
      '<!-- pathways-ignore: so it is -->',
      '1:5 ignore-valid Unexpected ignore comment that names no rule, expected the name of one',
    ],
    [
      '<!-- pathways-ignore until 2027-01-31: so it is -->',
      '1:5 ignore-valid Unexpected ignore comment that names no rule, expected the name of one',
    ],
    [
      '<!-- pathways-ignore url-secur: so it is -->',
      '1:22 ignore-valid Unexpected rule `url-secur`, expected `url-secure`',
    ],
    [
      '<!-- pathways-ignore everything: so it is -->',
      '1:22 ignore-valid Unexpected rule `everything`, expected the name of one',
    ],
    [
      '<!-- pathways-ignore schema: so it is -->',
      '1:22 ignore-valid Unexpected ignore comment for `schema`, expected a rule that can be silenced',
    ],
    [
      '<!-- pathways-ignore ignore-needed: so it is -->',
      '1:22 ignore-valid Unexpected ignore comment for `ignore-needed`, expected a rule that can be silenced',
    ],
    [
      '<!-- pathways-ignore url-secure until 2027-02-30: so it is -->',
      '1:5 ignore-valid Unexpected end `2027-02-30` of an ignore comment, expected a day such as `2027-01-31`',
    ],
    [
      '<!-- pathways-ignore-next url-secure: so it is -->',
      '1:5 ignore-valid Unexpected comment `pathways-ignore-next`, expected `pathways-ignore` or `pathways-ignore-file`',
    ],
    [
      'Text <!-- pathways-ignore url-secure: so it is --> and <http://example.org>.',
      '1:10 ignore-valid Unexpected ignore comment inside a text, expected it on a line of its own before',
    ],
  ])('%s', async (comment, message) => {
    const all = await foundIn(`${comment}\n\nText.`);
    expect(all.filter((each) => !each.includes('url-secure Unexpected address'))).toEqual([
      message,
    ]);
  });

  test('and silences nothing; one that is wrong in one of its rules silences the others', async () => {
    const ids = async (head: string): Promise<readonly (string | undefined)[]> =>
      (await foundIn(`<!-- pathways-ignore ${head} -->\n\n${deep}`)).map(
        (each) => each.split(' ')[1],
      );
    expect(await ids('heading-order')).toEqual(['ignore-valid', 'heading-order']);
    expect(await ids('heading-order, url-secur: so it is')).toEqual(['ignore-valid']);
  });
});

describe('a comment that is not needed is a warning', () => {
  test.each([
    [
      'when nothing is wrong any more',
      '<!-- pathways-ignore url-secure: so it is -->\n\nText.',
      [
        '1:5 ignore-needed Unexpected ignore comment for `url-secure`, expected one that silences something',
      ],
    ],
    [
      'when nothing follows it',
      '<!-- pathways-ignore url-secure: so it is -->',
      [
        '1:5 ignore-needed Unexpected ignore comment for `url-secure`, expected one that silences something',
      ],
    ],
    [
      'in one of its rules',
      `<!-- pathways-ignore url-secure, heading-order: so it is -->\n\n${deep}`,
      [
        '1:5 ignore-needed Unexpected ignore comment for `url-secure`, expected one that silences something',
      ],
    ],
    [
      'past its end, and silences no more',
      `<!-- pathways-ignore heading-order until 2019-12-31: so it is -->\n\n${deep}`,
      [
        '1:5 ignore-needed Unexpected ignore comment past its end `2019-12-31`, expected one that still holds',
        '3:1 heading-order Unexpected first heading `####`, expected `##`',
      ],
    ],
  ])('%s', async (_name, body, messages) => {
    expect(await foundIn(body)).toEqual(messages);
  });

  test('without a day of today, no comment is past its end', async () => {
    const body = `<!-- pathways-ignore heading-order until 2019-12-31: so it is -->\n\n${deep}`;
    const corpus = await corpusOf(folderOf({ 'page.md': pathway(body) }));
    const checked = await check(corpus);
    expect(findingsOf(checked)).toEqual([]);
  });
});

test('a site may make more or less of what is wrong with comments', async () => {
  const site = `${String(folderOf({ 'page.md': '' })['site.yaml'])}severities: {ignore-needed: 'off'}\n`;
  const body = '<!-- pathways-ignore url-secure: so it is -->\n\nText.';
  expect(await found(folderOf({ 'page.md': pathway(body) }, { 'site.yaml': site }))).toEqual([]);
});
