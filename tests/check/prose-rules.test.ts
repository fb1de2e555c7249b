import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { check, rules } from '../../src/check/index.ts';
import { corpusOf, folderOf, pathway, type Files } from '../corpus-of.ts';
import { dictionary } from '../dictionary.ts';
import { withKeys } from './example-folder.ts';

const prose = readdirSync('src/check/rules/prose').map((name) => name.replace(/\.ts$/, ''));

async function messagesOf(
  body: string,
  site: Readonly<Record<string, string>> = {},
  more: Files = {},
) {
  const folder = folderOf({ 'page.md': pathway(body) }, more);
  const corpus = await corpusOf({
    ...folder,
    'site.yaml': withKeys(String(folder['site.yaml']), site),
  });
  const checked = await check(corpus, { today: '2020-01-01', dictionary });
  return checked.findings.filter(({ ruleId }) => prose.includes(ruleId ?? ''));
}

/** What the rules about prose find, as `line:column rule what-was-written`. */
async function foundIn(...args: Parameters<typeof messagesOf>): Promise<readonly string[]> {
  const messages = await messagesOf(...args);
  return messages.map(({ line, column, endLine, endColumn, ruleId }) => {
    const lines = pathway(args[0])
      .split('\n')
      .slice((line ?? 1) - 1, endLine ?? 0);
    const last = lines.length - 1;
    lines[last] = (lines[last] ?? '').slice(0, (endColumn ?? 1) - 1);
    const written = lines.join('\n').slice((column ?? 1) - 1);
    return `${line}:${column} ${ruleId} ${written}`;
  });
}

test('findings about prose are suggestions', async () => {
  const found = await messagesOf('Ask for a old plot plot that recieves sun.');
  expect(found.map((message) => [message.ruleId, message.severity])).toEqual([
    ['article-a-an', 'suggestion'],
    ['repeated-word', 'suggestion'],
    ['spelling', 'suggestion'],
  ]);
});

test('readability, simpler words and the passive are checked only where a site enables them', async () => {
  const body = 'Utilize what was given.';
  expect(rules.filter(({ severity }) => severity === 'off').map(({ id }) => id)).toEqual([
    'active-voice',
    'readable',
    'simple-words',
  ]);
  expect(await foundIn(body)).toEqual([]);
  const severities = '{simple-words: warning, active-voice: error}';
  const found = await messagesOf(body, { severities });
  expect(found.map((message) => [message.ruleId, message.severity])).toEqual([
    ['simple-words', 'warning'],
    ['active-voice', 'error'],
  ]);
});

test.each(['de', 'fr-FR'])('prose in another language is not checked: %s', async (language) => {
  const body = `Das das Haus, a old plot, ${'wort '.repeat(40)}.`;
  const severities = '{readable: suggestion, simple-words: suggestion, active-voice: suggestion}';
  expect(await foundIn(body, { language, severities })).toEqual([]);
});

test('British English has its own dictionary', async () => {
  expect(await foundIn('A colour colour. The color.', { language: 'en-GB' })).toEqual([
    '11:10 repeated-word colour',
    '11:22 spelling color',
  ]);
  expect(await foundIn('The colour. The color.')).toEqual(['11:5 spelling colour']);
});

test('without a dictionary no word is misspelled', async () => {
  const corpus = await corpusOf(folderOf({ 'page.md': pathway('It recieves sun.') }));
  const checked = await check(corpus, { today: '2020-01-01' });
  expect(checked.findings).toEqual([]);
});

describe('spelling', () => {
  test.each([
    ['numbers and what holds digits', 'The 23rd plot of 2019, A1c and 5xq.'],
    ['acronyms', 'The HMO, two HMOs, the QXZ\u2019s plots.'],
    ['addresses and code', 'Write to xqz@example.org, see xqz.example.org, site.yaml and `xqz`.'],
    ['prefixes', 'A co-owner is underserved in non-emergency and nonemergency cases.'],
    ['words of other alphabets', 'The \u0441\u0430\u0434.'],
    ['words with marks', 'A na\u00efve caf\u00e9.'],
    ['possessives', "The plot's sun, the plots\u2019 sun, and the states' sun."],
    ['contractions', "It isn\u2019t theirs, and they don't ask."],
    ['prefixes that share a word', 'Pre- and post-discharge, co\u2010 and re-insurance.'],
    ['Latin', 'Per capita, per diem, pro rata, bona fide, et al., et seq., de novo, prima facie.'],
    ['phrases with hyphens or accents', 'Pro-rata rates vis-\u00e0-vis ad-hoc ones.'],
    ['phrases over two lines', 'A rate per\ncapita.'],
    [
      'words of policy',
      'Capitated toolkits, copays, assignees, chatbots, workgroups, formularies.',
    ],
    ['their other forms', 'An enrollee, disenrollment, recoupment, prescribers, a formulary.'],
  ])('leaves %s alone', async (_name, body) => {
    expect(await foundIn(body)).toEqual([]);
  });

  test('knows the words of names, titles, acronyms, states and `words`', async () => {
    const body = "Xaverl, Ypsolon's, Zwettl, Quumbat-owned, quibblex and Quibblex plots.";
    const more = {
      'contacts.yaml':
        'office:\n  name: Jo Xaverl\n  role: Office\n  organization: Ypsolon\n  email: office@example.org\n  purpose: Any question\n  verified: 2019-04-03\n',
      'resources.yaml':
        'guide:\n  title: The Quumbat Guide\n  publisher: Zwettl Press\n  year: 2018\n  url: https://example.org/guide\n  urlKind: document\n',
    };
    expect(await foundIn(body, { words: '[quibblex]' }, more)).toEqual([]);
    expect(await foundIn(body)).toHaveLength(6);
  });

  test('knows plurals of names and `words`, and the other way round', async () => {
    const site = { words: '[polytunnel, Quibblex, zwettlies]' };
    expect(await foundIn('Polytunnels, Quibblexes, a zwettly.', site)).toEqual([]);
    expect(await foundIn('Polytunneles, zwettlys.', site)).toHaveLength(2);
  });

  test.each(['Pay per capital, a capita.', 'Two formularys.', 'Many informations.'])(
    'finds words that are right elsewhere or nowhere: %s',
    async (body) => {
      expect(await foundIn(body)).toHaveLength(1);
    },
  );

  test('finds the wrong part of a word with hyphens', async () => {
    expect(await foundIn('A long-trem plan.')).toEqual(['11:8 spelling trem']);
  });

  test('finds each word once a page, and shows where else it appears', async () => {
    const [message, ...others] = await messagesOf('It recieves sun.\n\n- He recieves it.');
    expect(others).toEqual([]);
    expect(message?.related).toMatchObject([{ line: 13, column: 6 }]);
  });

  test.each([
    ['It recieves sun.', ['receives']],
    ['To asess it.', ['assess']],
    ['A commmittee.', ['committee']],
    ['An agreemnt.', ['agreement']],
    ['The benfits.', ['benefits', 'befits']],
    ['Recieves it sun? Wihtout it.', ['Receives']],
    ['The Recieves.', []],
    ['A xqzzyw.', []],
  ])('suggests what a letter more, less or elsewhere makes a word: %s', async (body, words) => {
    const [message] = await messagesOf(body);
    for (const word of words) expect(message?.help).toContain(`\`${word}\``);
    if (words.length === 0) expect(message?.help).not.toMatch(/^Write/);
    expect(message?.help).toMatch(/`words` in site\.yaml/);
  });

  test('suggests words of the content first, and from further away', async () => {
    const resources =
      'guide:\n  title: The Horticulturalist\n  publisher: The Press\n  year: 2018\n  url: https://example.org/guide\n  urlKind: document\n';
    const [message] = await messagesOf('A Hortculturlist.', {}, { 'resources.yaml': resources });
    expect(message?.help).toContain('`Horticulturalist`');
  });
});

describe('repeated-word', () => {
  test.each([
    ['Look for the the sun.', ['11:14 repeated-word the']],
    ['The the sun.', ['11:5 repeated-word the']],
    ['Look for the\nthe sun.', ['12:1 repeated-word the']],
    ['> Look for the\n> the sun.', ['12:3 repeated-word the']],
    ['Look for **the** the sun.', ['11:18 repeated-word the']],
    ['Sun sun sun.', ['11:5 repeated-word sun', '11:9 repeated-word sun']],
    ['A plan that that had had.', []],
    ['No, no. No. No one by one-one.', []],
    ['In Walla Walla.', ['11:4 spelling Walla']],
    ['See `a` `a`.', []],
    ['The them.', []],
    ['Plans in IN or OR ask us US staff who WHO is. May may be late in march March.', []],
    ['Will will come. March march on. Plans AND NOT states.', []],
    ['Part A a plan covers. AND and or OR.', []],
    ['In in May.', ['11:4 repeated-word in']],
  ])('%j', async (body, found) => {
    expect(await foundIn(body)).toEqual(found);
  });

  test.each([
    ['> Look for the\n> the sun.', '> Look for the sun.'],
    ['Look for the the sun.', 'Look for the sun.'],
    ['Look for **the** the sun.', undefined],
  ])('is fixed where nothing is between: %j', async (body, fixed) => {
    const [message] = await messagesOf(body);
    const [edit] = message?.fix ?? [];
    const text = pathway(body);
    const result = edit && text.slice(0, edit.start) + edit.text + text.slice(edit.end);
    expect(result).toBe(fixed === undefined ? undefined : pathway(fixed));
  });
});

describe('article-a-an', () => {
  test.each([
    ['Ask for a old plot.', ['11:9 article-a-an a']],
    ['An plot is here. A old one is not.', ['11:1 article-a-an An', '11:18 article-a-an A']],
    ['It is a "old" plot and an\nplot.', ['11:7 article-a-an a', '11:24 article-a-an an']],
    ['Part A enrollment, Parts A or B, Plan A is it: a or b.', []],
    ['A and B. Vitamin A only.', []],
    ['See a `old` plot, and "a old plot".', []],
    ['Call at 5 a.m. or a.o. on a\u2011old.', []],
    ['A Utah program, a Utica plan, a URL, a US rule, a UN report, a USDA office.', []],
    ['An $8 fee, a $100 fee, an $80,000 fee, a $1,000 fee, a \u20ac10 fee, an 11,000th.', []],
    ['An Utah plan.', ['11:1 article-a-an An']],
    ['See an URL.', ['11:5 article-a-an an']],
    ['See an US rule.', ['11:5 article-a-an an']],
    ['See an UN office, a IT system.', ['11:5 article-a-an an', '11:19 article-a-an a']],
    ['See an UK plan, an USDA plan.', ['11:5 article-a-an an', '11:17 article-a-an an']],
    ['See a $8 fee or an $10 fee.', ['11:5 article-a-an a', '11:17 article-a-an an']],
    [
      'See a HMO, a SSI check, an U.S. rule.',
      ['11:5 article-a-an a', '11:12 article-a-an a', '11:25 article-a-an an'],
    ],
    ['Parts A OR B, and Plan A IN Ohio.', []],
  ])('%j', async (body, found) => {
    expect(await foundIn(body)).toEqual(found);
  });

  test('is fixed', async () => {
    const [message] = await messagesOf('It takes an unique plan.');
    expect(message?.fix).toEqual([
      { start: expect.any(Number), end: expect.any(Number), text: 'a' },
    ]);
    expect(message?.message).toBe('`an` before `unique` should be `a`');
    expect(message?.help).toBe('Write `a unique`.');
  });
});

describe('sentence-length', () => {
  const site = { limits: '{sentenceWords: 15}' };
  const tooLong = (where: string, words: number): string =>
    `${where} This sentence has ${words} words; the limit is 15`;
  const nine = 'If you have none yet, ask the office for one of the plots';

  test.each([
    [`${nine} now.`, []],
    [`${nine} now or then.`, [tooLong('11:1', 16)]],
    [`Look. ${nine} e.g. in May.`, [tooLong('11:7', 16)]],
    [`${nine} of the U.S. here.`, [tooLong('11:1', 17)]],
    [`- ${nine}\n  now or then.`, [tooLong('11:3', 16)]],
    [`| A |\n| - |\n| ${nine} now or then |`, [tooLong('13:3', 16)]],
    [`${nine}. ${nine}.`, []],
    [`${nine} [in a very long title](resources.yaml#guide).`, []],
    [`He said "${nine} now or then".`, [tooLong('11:1', 18)]],
    [`"${nine} now or then."`, []],
    [`A claim.[^a]\n\n[^a]: ${nine} now or then.`, []],
  ])('%j', async (body, found) => {
    const messages = await messagesOf(body, site);
    expect(messages.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual(
      found,
    );
  });
});

describe('the texts of YAML are checked', () => {
  const description =
    '>-\n  How to ask for a old plot\n  wihtout sun, and what to grow in the the shade.';
  const findingsIn = async (more: Files): Promise<readonly string[]> => {
    const checked = await check(await corpusOf({ ...folderOf({}), ...more }), { dictionary });
    return checked.findings.map(
      ({ file, line, column, ruleId }) => `${file}:${line}:${column} ${ruleId}`,
    );
  };

  test('in a folded description', async () => {
    const more = folderOf({ 'page.md': pathway('Text.', { description }) });
    expect(await findingsIn(more)).toEqual([
      'page.md:5:18 article-a-an',
      'page.md:6:3 spelling',
      'page.md:6:40 repeated-word',
    ]);
  });

  test('in site.yaml and contacts.yaml, and nothing else of them', async () => {
    const { 'site.yaml': site, 'contacts.yaml': contacts } = folderOf({});
    const more = {
      'site.yaml': `${String(site)}notice: It recieves\u2026 sun.\nversion: Wihtout\n`,
      'contacts.yaml': String(contacts).replace('Any question', 'Any any qestion'),
    };
    expect(await findingsIn(more)).toEqual([
      'contacts.yaml:5:16 repeated-word',
      'contacts.yaml:5:20 spelling',
      'site.yaml:10:12 spelling',
      'site.yaml:10:20 pasted-characters',
    ]);
  });

  test('for characters that nobody can see, everywhere in a file', async () => {
    const { 'contacts.yaml': contacts } = folderOf({});
    const hidden = String(contacts).replace('The Press', 'The\u00a0Press');
    expect(await findingsIn({ 'contacts.yaml': hidden })).toEqual([
      'contacts.yaml:3:20 pasted-characters',
    ]);
  });

  test('in linear time, even between a million blanks', async () => {
    const { 'contacts.yaml': contacts } = folderOf({});
    const blanks = ' '.repeat(1_000_000);
    const hostile = String(contacts).replace('Any question', `"Any${blanks}question" #${blanks}.`);
    expect(await findingsIn({ 'contacts.yaml': hostile })).toEqual([]);
  });
});
