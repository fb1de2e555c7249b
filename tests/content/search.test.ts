import { expect, test } from 'vitest';
import { piecesOf } from '../../src/browser/search/excerpt.ts';
import { toFinder } from '../../src/browser/search/find.ts';
import { load } from '../../src/load/index.ts';
import type { SearchIndex } from '../../src/model/index.ts';
import { outputsOf } from '../render/html/site-of.ts';

const corpus = await load('content');
const outputs = await outputsOf(corpus);
const script = outputs.find(({ path }) => path === 'site/assets/search-index.js');
const window: { siteSearchIndex?: SearchIndex } = {};
new Function('window', new TextDecoder().decode(script?.bytes))(window);
const { find } = toFinder(window.siteSearchIndex ?? { documents: [], acronyms: [] });

/** The first results, as the page or anchor they lead to. */
function first(text: string, count = 2): readonly string[] {
  return find(text)
    .slice(0, count)
    .map(({ document: { href } }) => href);
}

/** The different words that are highlighted in the results. */
function highlighted(text: string): readonly string[] {
  const marks = find(text).flatMap(({ document, matchesIn }) =>
    [document.title, document.text].flatMap((each) =>
      piecesOf(each, matchesIn).flatMap((piece) => (piece.isMatch ? [piece.text.toLowerCase()] : [])),
    ),
  );
  return [...new Set(marks)].sort();
}

const initial = 'initial-considerations';
const issues = 'foundational-issues';
const mffs = 'integrated-care-paths/managed-fee-for-service';
const cmc = 'integrated-care-paths/capitated-managed-care';
const checklist = 'downloads/checklist/state-checklist.html';

/** What people ask, and where the answer is. */
const questions = [
  ['policy', `${issues}/dme-policies.html`],
  ['policies', `${issues}/dme-policies.html`],
  ['DME policy', `${issues}/dme-policies.html`],
  ['durable medical equipment', `${issues}/dme-policies.html`],
  ['prior authorization', `${issues}/dme-policies.html`],
  ['strategy', 'a-z.html#resource-pace-toolkit-states'],
  ['strategies', 'a-z.html#resource-pace-toolkit-states'],
  ['beneficiary', `${initial}/understanding-dually-eligible-beneficiaries.html`],
  ['who is dually eligible', `${initial}/understanding-dually-eligible-beneficiaries.html`],
  ['understanding a beneficiary', `${initial}/understanding-dually-eligible-beneficiaries.html`],
  ['environment', `${initial}/assessing-environmental-factors.html`],
  ['buy-in', `${issues}/part-a-buy-in.html`],
  ['buy in agreement', `${issues}/part-a-buy-in.html`],
  ['which states have a buy-in agreement', `${issues}/part-a-buy-in.html`],
  ['group payer state', 'states.html'],
  ['file exchange', `${issues}/file-exchange.html`],
  ['how often do states send files to CMS', `${issues}/file-exchange.html`],
  ['medicare data', `${issues}/medicare-data.html`],
  ['how to get Medicare data', `${issues}/medicare-data.html`],
  ['State Data Resource Center', 'a-z.html#resource-state-data-resource-center'],
  ['nursing facilities', `${issues}/nursing-facility-residents.html`],
  ['avoidable hospitalizations', 'a-z.html#resource-nfi-initiative'],
  ['health home', `${mffs}/health-homes.html`],
  ['managed fee for service', `${mffs}/index.html`],
  ['MFFS demonstration', `${mffs}/mffs-demonstrations.html`],
  ['primary care case management', `${mffs}/primary-care-case-management.html`],
  ['capitated demonstration', `${cmc}/capitated-demonstrations.html`],
  ['MLTSS', `${cmc}/mltss.html`],
  ['long term care', `${cmc}/mltss.html`],
  ['aligned enrollment', `${cmc}/mltss.html#aligned-enrollment`],
  ['what is a D-SNP?', 'glossary.html#term-d-snp'],
  ['What does DSNP mean', 'glossary.html#term-d-snp'],
  ['dual eligible special needs plans', 'glossary.html#term-d-snp'],
  ['how do we contract with a D-SNP', `${cmc}/d-snp-contracting.html`],
  ['advanced D-SNP options', `${cmc}/d-snp-advanced-options.html`],
  ['PACE', `${cmc}/pace.html`],
  ['who can join PACE', `${cmc}/pace.html`],
  ['programs of all inclusive care for the elderly', `${cmc}/pace.html`],
  ['state specific model', 'integrated-care-paths/state-specific-models.html'],
  ['Ohio', 'states.html#state-oh'],
  ['NY', 'states.html#state-ny'],
  ['my state', 'states.html'],
  ['checklist', checklist],
  ['where do I fill in the checklist', checklist],
  ['PDF', checklist],
  ['download', 'downloads.html'],
  ['print the toolkit', 'print.html'],
  ['glossary', 'glossary.html'],
  ['abbreviations', 'glossary.html'],
  ['technical assistance', 'index.html#contact'],
] as const;

/** The same, with slips. */
const misspelt = [
  ['stratagy', 'a-z.html#resource-pace-toolkit-states'],
  ['benficiary', `${initial}/understanding-dually-eligible-beneficiaries.html`],
  ['medicare dtaa', `${issues}/medicare-data.html`],
  ['nursing facilty', `${issues}/nursing-facility-residents.html`],
  ['managed fee-for-servise', `${mffs}/index.html`],
  ['demonstation', `${cmc}/capitated-demonstrations.html`],
  ['enviromental', `${initial}/assessing-environmental-factors.html`],
  ['Massachusets', 'states.html#state-ma'],
  ['chekclist', checklist],
  ['glosary', 'glossary.html'],
] as const;

test('there are sixty questions, ten of them misspelt', () => {
  expect(new Set([...questions, ...misspelt].map(([text]) => text)).size).toBe(60);
  expect(misspelt).toHaveLength(10);
});

test.each([...questions, ...misspelt])('%s finds %s first or second', (text, href) => {
  expect(first(text)).toContain(href);
});

test.each([
  ['policy', 'policies'],
  ['strategy', 'strategies'],
  ['beneficiary', 'beneficiaries'],
  ['enrolling', 'enrollment'],
])('%s and %s find the same', (one, other) => {
  const all = (text: string): readonly string[] => first(text, 20).toSorted();
  expect(all(one).length).toBeGreaterThan(3);
  expect(all(one)).toEqual(all(other));
});

test.each([
  ['buy-in', ['buy-in']],
  [
    'PACE',
    [
      'pace',
      'program of all-inclusive care for the elderly',
      'programs of all-inclusive care for the elderly',
    ],
  ],
  ['part a', ['part a']],
  ['what is a policy', ['policies', 'policy']],
])('%s highlights nothing but %j', (text, words) => {
  expect(highlighted(text)).toEqual(words);
});
