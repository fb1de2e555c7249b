import { expect, test } from 'vitest';
import { check } from '../../src/check/index.ts';
import { corpusOf, findingsOf, folderOf, pathway } from '../corpus-of.ts';
import { withKeys } from './example-folder.ts';

async function found(
  language: string,
  body: string,
  front: Readonly<Record<string, string>> = {},
): Promise<readonly string[]> {
  const files = folderOf({ 'page.md': pathway(body, front) });
  // The program has words in few of these languages, which is another finding.
  const severities = '{words-translated: off}';
  const site = withKeys(String(files['site.yaml']), { language, severities });
  const { findings } = await check(await corpusOf({ ...files, 'site.yaml': site }), {
    today: '2020-01-01',
  });
  return findingsOf({ findings });
}

test.each([
  [
    'de',
    '\u201eDas\u201c \u00bbist\u00ab \u203adas\u2039 \u201aso\u2018 nach \u00a7\u00a014, z.\u202fB. 2\u00a0701 Stra\u00adssen\u2026',
  ],
  ['de', 'Geht\u2019s? 5\u00a0km, S.\u00a014 f., \u00a7\u00a7\u00a014, 15.'],
  [
    'fr',
    '\u00ab\u00a0Il dit\u00a0\u00bb\u00a0: l\u2019\u00e9t\u00e9\u202f! 1\u202f000\u00a0\u20ac, \u201cdeux\u201d\u2026',
  ],
  [
    'ar',
    '\u0642\u0627\u0644 \u00ab\u0646\u0639\u0645\u00bb (\u200f2020\u200f) \u200e12\u200e \u061c\u0646\u0639\u0645',
  ],
  ['he', '\u05d0\u05de\u05e8 \u200f(2020)\u200e \u201e\u05db\u05df\u201d'],
  [
    'ja',
    '\u300c\u306f\u3044\u300d\u3068\u300e\u3044\u3044\u3048\u300f\u2026\u2026\u201c\u306f\u3044\u201d\u200b\u306e',
  ],
  [
    'th',
    '\u0e20\u0e32\u0e29\u0e32\u200b\u0e44\u0e17\u0e22 \u0e20\u0e32\u00ad\u0e29\u0e32 \u201c\u0e44\u0e17\u0e22\u201d',
  ],
  ['pl', '\u201eTak\u201d \u2013 w\u00a0domu.'],
  [
    'en-US',
    'See \u00a7\u00a0438.6 and \u00b6\u00a03; 2\u00a0701 or 2\u202f701 plots; the \u201eGarten\u201c and the \u00ab\u00a0jardin\u00a0\u00bb.',
  ],
  ['en-US', 'The word \u200f\u0646\u0639\u0645\u200e is Arabic, and \u0e20\u200b\u0e32 is Thai.'],
])('what is right in a language has no finding: %s %j', async (language, body) => {
  const steps = `[{id: first-step, text: ${JSON.stringify(body)}}]`;
  expect(await found(language, body, { steps })).toEqual([]);
});

test.each([
  ['de', 'Ein\u2028Wort.'],
  ['fr', 'Un mot\uf0b7.'],
  ['ar', '\u2022\t\u0646\u0639\u0645'],
  ['th', '\u0e20\ufeff\u0e32.'],
])('what is wrong in every language is found: %s %j', async (language, body) => {
  expect(await found(language, body)).toEqual([
    expect.stringMatching(/^page\.md:11:\d+ pasted-characters /),
  ]);
});

test.each([
  ['a key', 'title:\u00a0A Pathway'],
  ['indentation', 'title:\n\u00a0A Pathway'],
])('hidden characters of YAML beside %s are found in every language', async (_name, title) => {
  const files = folderOf({ 'page.md': pathway('Text.').replace('title: A Pathway', title) });
  const site = withKeys(String(files['site.yaml']), { language: 'fr' });
  const { findings } = await check(await corpusOf({ ...files, 'site.yaml': site }));
  expect(findings.map(({ ruleId }) => ruleId)).toContain('pasted-characters');
});

test('and those in addresses, but not in texts', async () => {
  const files = folderOf({ 'page.md': pathway('Text.') });
  const resources = String(files['resources.yaml']);
  const inFrench = async (more: string): Promise<readonly string[]> => {
    const severities = '{words-translated: off}';
    const site = withKeys(String(files['site.yaml']), { language: 'fr', severities });
    const corpus = await corpusOf({ ...files, 'site.yaml': site, 'resources.yaml': more });
    const { findings } = await check(corpus);
    return findings.map(({ ruleId }) => ruleId ?? '');
  };
  const quoted = resources.replace('The Press', '\u00ab\u00a0Presse\u00a0\u00bb');
  expect(await inFrench(quoted)).toEqual([]);
  const broken = resources.replace('org/guide', 'org/gui\u00adde');
  expect(await inFrench(broken)).toContain('pasted-characters');
});
