import { describe, expect, test } from 'vitest';
import { check, testHouseRules } from '../../src/check/index.ts';
import { load, toFolder } from '../../src/load/index.ts';
import { corpusOf, findingsOf, folderOf, pathway } from '../corpus-of.ts';

const examples = '  examples:\n    good: [Fine.]\n    bad: [Wrong.]\n';

/** What rules of a file find, as `file:line:column ...`, without what others find. */
async function found(rules: string, body: string, front = {}): Promise<readonly string[]> {
  const files = { 'rules/wording.yaml': rules };
  const corpus = await corpusOf(folderOf({ 'page.md': pathway(body, front) }, files));
  const { findings } = await check(corpus, { today: '2020-01-01' });
  return findingsOf({ findings: findings.filter(({ ruleId }) => ruleId?.startsWith('rules/')) });
}

/** A page alone, by its path. */
async function readPage(id: string, text: string) {
  return (await load(await toFolder('.', new Map([[id, Buffer.from(text)]])))).sources.get(id);
}

const forbids = (more = ''): string => `no-click:\n  forbid: [click here]\n${more}${examples}`;

describe('a rule of the content folder', () => {
  test('finds phrases across lines, marks and capitals, but not parts of words', async () => {
    const all = await found(forbids(), 'Click\n**here**. They click hereby.');
    expect(all).toHaveLength(1);
    expect(all[0]).toMatch(/^page\.md:11:1.*`Click here` is a phrase that this toolkit avoids/);
  });

  test('finds a phrase with capitals as it is written', async () => {
    const rules = `no-it:\n  forbid: [IT]\n${examples}`;
    expect(await found(rules, 'It is it.')).toEqual([]);
    expect(await found(rules, 'Ask IT.')).toHaveLength(1);
  });

  test.each([
    ['headings', '## Click here\n\nClick here.', 1],
    ['tables', '| Click here |\n| --- |\n| x |\n\nClick here.', 1],
    ['footnotes', 'Click here.[^a]\n\n[^a]: Click here.', 1],
    ['links', '[Click here](https://example.org). Click here.', 1],
    ['values', 'Click here.', 0],
  ])('looks at %s alone where it says so', async (scope, body, count) => {
    expect(await found(forbids(`  scope: [${scope}]\n`), body)).toHaveLength(count);
  });

  test('looks at values of front matter', async () => {
    const title = {
      title: 'Click here',
      description: 'Fifty characters at least are in this description.',
    };
    expect(await found(forbids('  scope: [values]\n'), 'Text.', title)).toHaveLength(1);
  });

  test('leaves quotations and code alone', async () => {
    expect(await found(forbids(), '> Click here.\n\n“Click here,” it said. `click here`')).toEqual(
      [],
    );
  });

  test('is about some pages alone where it names them', async () => {
    expect(await found(forbids('  pages: [other/]\n'), 'Click here.')).toEqual([]);
    expect(await found(forbids('  pages: [page.md]\n'), 'Click here.')).toHaveLength(1);
  });

  test('writes what is to replace a phrase, with its capital', async () => {
    const rules = `say:\n  replace: {plot holder: gardener}\n${examples}`;
    const files = { 'rules/a.yaml': rules };
    const corpus = await corpusOf(folderOf({ 'page.md': pathway('Plot holder.') }, files));
    const { findings } = await check(corpus);
    expect(findings.find(({ ruleId }) => ruleId === 'rules/say')).toMatchObject({
      message: '`Plot holder` should be `Gardener`',
      fix: [{ text: 'Gardener' }],
    });
  });

  test('finds what an expression matches, in its own words', async () => {
    const rules = `dates:\n  pattern: '(\\d+)/(\\d+)'\n  with: $2-$1\n  message: Not {match}\n${examples}`;
    expect((await found(rules, '😀 On 5/3.'))[0]).toMatch(/11:7.*Not 5\/3/);
  });

  test('is not slowed down by a text: its expressions take linear time', async () => {
    const rules = `slow:\n  pattern: '(a+)+$'\n  message: Slow\n${examples}`;
    expect(await found(rules, `${'a'.repeat(20_000)}b`)).toEqual([]);
  });

  test('asks for a phrase on each page', async () => {
    const rules = `has:\n  require: [Questions]\n  scope: [headings]\n  pages: [page.md]\n${examples}`;
    expect(await found(rules, 'Questions')).toHaveLength(1);
    expect(await found(rules, '## Questions')).toEqual([]);
  });

  test('is suppressed and given another severity by its name', async () => {
    const comment = '<!-- pathways-ignore rules/no-click: it is quoted -->\nClick here.';
    expect(await found(forbids(), comment)).toEqual([]);
    const site = { 'rules/a.yaml': forbids() };
    const corpus = await corpusOf(folderOf({ 'page.md': pathway('Click here.') }, site));
    const severities = { 'rules/no-click': 'error' } as const;
    const { findings } = await check({ ...corpus, site: { ...corpus.site, severities } });
    expect(findings.find(({ ruleId }) => ruleId === 'rules/no-click')?.severity).toBe('error');
  });
});

describe('what is wrong with a file of rules is told at its line', () => {
  test.each([
    ['a: {forbid: [x]}', /1:5.*`examples` is missing/],
    [`a:\n  forbidden: [x]\n${examples}`, /2:3.*Did you mean `forbid`/],
    [
      `a:\n  pattern: '(x)\\1'\n  message: m\n${examples}`,
      /2:12.*`pattern` is not a regular expression: invalid escape sequence: `\\1`/,
    ],
    ['a: [', /1:/],
  ])('%s', async (text, message) => {
    const corpus = await corpusOf(folderOf({}, { 'rules/a.yaml': text }));
    const lines = findingsOf({ findings: corpus.findings });
    expect(lines.find((line) => line.startsWith('rules/a.yaml'))).toMatch(message);
    expect(corpus.houseRules).toEqual([]);
  });

  test('two rules of one name', async () => {
    const files = { 'rules/a.yaml': forbids(), 'rules/b.yaml': forbids() };
    const { findings, houseRules } = await corpusOf(folderOf({}, files));
    expect(findingsOf({ findings })[0]).toMatch(
      /^rules\/b\.yaml:1:1.*is the name of a rule in `rules\/a.yaml`/,
    );
    expect(houseRules).toHaveLength(1);
  });
});

test('the examples of a rule are its tests', async () => {
  const rules = `no-click:\n  forbid: [click here]\n  examples:\n    good: [Click here., Fine.]\n    bad: ['[Click here](a.md)', Fine.]\n`;
  const { houseRules } = await corpusOf(folderOf({}, { 'rules/a.yaml': rules }));
  const { findings, count } = await testHouseRules(houseRules, readPage);
  expect(count).toBe(4);
  expect(findings.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual([
    '4:12 `no-click` finds something in this good example: `Click here` is a phrase that this toolkit avoids',
    '5:33 `no-click` finds nothing in this bad example',
  ]);
});

test('a rule about values is tried on a title', async () => {
  const rules = `no-colon:\n  pattern: ':'\n  message: No colon\n  scope: [values]\n  examples: {good: [Water], bad: ['Water: all of it']}\n`;
  const { houseRules } = await corpusOf(folderOf({}, { 'rules/a.yaml': rules }));
  expect((await testHouseRules(houseRules, readPage)).findings).toEqual([]);
});
