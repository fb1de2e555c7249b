import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { piecesOf } from '../../src/browser/search/excerpt.ts';
import { toFinder } from '../../src/browser/search/find.ts';
import { readAssets } from '../../src/cli/assets.ts';
import { load } from '../../src/load/index.ts';
import type { SearchIndex } from '../../src/model/index.ts';
import { render } from '../../src/render/index.ts';

const corpus = await load('content');
const { outputs } = await render(corpus, await readAssets(resolve('.')));
const script = outputs.find(({ path }) => path === 'site/assets/search-index.js');
const window: { siteSearchIndex?: SearchIndex } = {};
new Function('window', new TextDecoder().decode(script?.bytes))(window);
const find = toFinder(window.siteSearchIndex ?? { documents: [], acronyms: [] });

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

const dSnp = 'glossary.html#term-d-snp';
const dmePolicies = 'foundational-issues/dme-policies.html';
const beneficiaries = 'initial-considerations/understanding-dually-eligible-beneficiaries.html';
const buyIn = 'foundational-issues/part-a-buy-in.html';
const nursing = 'foundational-issues/nursing-facility-residents.html';
const pace = 'integrated-care-paths/capitated-managed-care/pace.html';

test.each([
  ['policy', dmePolicies],
  ['policies', dmePolicies],
  ['DME policy', dmePolicies],
  ['beneficiary', beneficiaries],
  ['understanding a beneficiary', beneficiaries],
  ['strategy', 'a-z.html#work-pace-toolkit-states'],
  ['strategies', 'a-z.html#work-pace-toolkit-states'],
  ['what is a D-SNP?', dSnp],
  ['What does DSNP mean', dSnp],
  ['dual eligible special needs plans', dSnp],
  ['how do we contract with a D-SNP', 'integrated-care-paths/capitated-managed-care/d-snp-additional-considerations.html'],
  ['buy-in', buyIn],
  ['buy in agreement', buyIn],
  ['Part A buy-in', buyIn],
  ['PACE', pace],
  ['programs of all inclusive care for the elderly', pace],
  ['nursing facilities', nursing],
  ['nursing facilty', nursing],
  ['health home', 'integrated-care-paths/managed-fee-for-service/health-homes.html'],
  ['managed fee for service', 'integrated-care-paths/managed-fee-for-service/index.html'],
  ['mltss', 'integrated-care-paths/capitated-managed-care/mltss.html'],
  ['medicare data', 'foundational-issues/medicare-data.html'],
  ['Ohio', 'states.html#state-oh'],
  ['checklist', 'downloads/checklist/state-checklist.html'],
  ['download', 'downloads.html'],
  ['PDF', 'downloads/checklist/state-checklist.html'],
  ['glossary', 'glossary.html'],
  ['acronyms', 'glossary.html'],
  ['print', 'print.html'],
  ['A to Z', 'a-z.html'],
])('%s finds %s first or second', (text, href) => {
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
