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

describe('a comment with a rule and a reason suppresses the findings of the rule', () => {
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
      `<!-- pathways-ignore url-secure, link-text-meaningful: ${because} -->\n\n<http://example.org> [here](index.md)`,
    ],
    [
      'beside another comment',
      `<!-- pathways-ignore url-secure: ${because} -->\n<!-- pathways-ignore link-text-meaningful: ${because} -->\n\n<http://example.org> [here](index.md)`,
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
    expect(await found(files)).toEqual([]);
  });

  test('but no others, and nowhere else', async () => {
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
      'for everything below a key',
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
  ])('a comment suppresses findings %s', async (_name, front, key) => {
    const text = pathway('Text.', front).replace('contacts:', key);
    expect(await found(folderOf({ 'page.md': text }))).toEqual([]);
  });

  test('a comment in a registry suppresses findings there', async () => {
    const site = String(folderOf({})['site.yaml']).replace(
      'contact: office',
      '# pathways-ignore contact-known: it comes next week\ncontact: desk',
    );
    expect(await found(folderOf({}, { 'site.yaml': site }))).toEqual([]);
  });

  test('a comment applies only to its entry', async () => {
    const text = pathway('Text.', { contacts: '[ofice]' }).replace(
      'reviewed:',
      '# pathways-ignore contact-known: so it is\nreviewed:',
    );
    expect((await found(folderOf({ 'page.md': text }))).map((each) => each.split(' ')[1])).toEqual([
      'ignore-needed',
      'contact-known',
    ]);
  });

  test('a `#` in quotation marks or in text on several lines starts no comment', async () => {
    const text = `${contacts}`
      .replace('role: Office', 'role: "Office # pathways-ignore x"')
      .replace('purpose: Any question', 'purpose: >-\n    Any\n    # pathways-ignore x');
    const ids = (await found(folderOf({}, { 'contacts.yaml': text }))).map(
      (each) => each.split(' ')[1],
    );
    expect(ids).not.toContain('ignore-valid');
  });
});

describe('an invalid comment is an error, at the wrong words', () => {
  test.each([
    ['<!-- pathways-ignore url-secure -->', '1:5 ignore-valid This ignore comment gives no reason'],
    [
      '<!-- pathways-ignore url-secure:   -->',
      '1:5 ignore-valid This ignore comment gives no reason',
    ],
    ['<!-- pathways-ignore: so it is -->', '1:5 ignore-valid This ignore comment names no rule'],
    [
      '<!-- pathways-ignore until 2027-01-31: so it is -->',
      '1:5 ignore-valid This ignore comment names no rule',
    ],
    [
      '<!-- pathways-ignore url-secur: so it is -->',
      '1:22 ignore-valid `url-secur` is not a rule. Did you mean `url-secure`?',
    ],
    [
      '<!-- pathways-ignore everything: so it is -->',
      '1:22 ignore-valid `everything` is not a rule',
    ],
    [
      '<!-- pathways-ignore schema: so it is -->',
      "1:22 ignore-valid Findings of `schema` can't be suppressed here",
    ],
    [
      '<!-- pathways-ignore ignore-needed: so it is -->',
      "1:22 ignore-valid Findings of `ignore-needed` can't be suppressed here",
    ],
    [
      '<!-- pathways-ignore url-secure until 2027-02-30: so it is -->',
      '1:5 ignore-valid `2027-02-30` is not a valid date',
    ],
    [
      '<!-- pathways-ignore-next url-secure: so it is -->',
      '1:5 ignore-valid `pathways-ignore-next` is not a valid comment',
    ],
    [
      'Text <!-- pathways-ignore url-secure: so it is --> and <http://example.org>.',
      '1:10 ignore-valid This ignore comment is in the middle of a paragraph',
    ],
  ])('%s', async (comment, message) => {
    const all = await foundIn(`${comment}\n\nText.`);
    expect(all.filter((each) => !each.includes(' url-secure Address '))).toEqual([message]);
  });

  test('and suppresses nothing; one with a single wrong rule suppresses the others', async () => {
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
      'when it suppresses nothing',
      '<!-- pathways-ignore url-secure: so it is -->\n\nText.',
      ['1:5 ignore-needed This comment no longer suppresses anything for `url-secure`'],
    ],
    [
      'when nothing follows it',
      '<!-- pathways-ignore url-secure: so it is -->',
      ['1:5 ignore-needed This comment no longer suppresses anything for `url-secure`'],
    ],
    [
      'in one of its rules',
      `<!-- pathways-ignore url-secure, heading-order: so it is -->\n\n${deep}`,
      ['1:5 ignore-needed This comment no longer suppresses anything for `url-secure`'],
    ],
    [
      'after its last day, and suppresses nothing',
      `<!-- pathways-ignore heading-order until 2019-12-31: so it is -->\n\n${deep}`,
      [
        '1:5 ignore-needed This ignore comment expired on `2019-12-31`',
        '3:1 heading-order The first heading has `####` instead of `##`',
      ],
    ],
  ])('%s', async (_name, body, messages) => {
    expect(await foundIn(body)).toEqual(messages);
  });

  test('no comment expires where today is not known', async () => {
    const body = `<!-- pathways-ignore heading-order until 2019-12-31: so it is -->\n\n${deep}`;
    const corpus = await corpusOf(folderOf({ 'page.md': pathway(body) }));
    const checked = await check(corpus);
    expect(findingsOf(checked)).toEqual([]);
  });
});

test('a site may set the severity of the rules for comments', async () => {
  const site = `${String(folderOf({ 'page.md': '' })['site.yaml'])}severities: {ignore-needed: 'off'}\n`;
  const body = '<!-- pathways-ignore url-secure: so it is -->\n\nText.';
  expect(await found(folderOf({ 'page.md': pathway(body) }, { 'site.yaml': site }))).toEqual([]);
});
