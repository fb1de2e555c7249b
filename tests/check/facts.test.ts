import { expect, test } from 'vitest';
import { check } from '../../src/check/index.ts';
import { corpusOf, findingsOf, folderOf, pathway, type Files } from '../corpus-of.ts';

const plots = 'plots:\n  value: 12\n  noun: plots\n  asOf: 2019-04-03\n  source: guide\n';

async function found(body: string, more: Files = { 'facts.yaml': plots }): Promise<string[]> {
  const corpus = await corpusOf(folderOf({ 'page.md': pathway(body) }, more));
  return findingsOf(await check(corpus, { today: '2020-01-01' }));
}

test.each([
  ['See [12 plots](facts.yaml#plosts).', '`plosts` is not in facts.yaml. Did you mean `plots`?'],
  ['See [12 plots](facts.yaml#wells).', '`wells` is not in facts.yaml'],
  ['See [12 plots](facts.yaml).', 'This link to facts.yaml names no entry'],
])('an unknown fact in %s', async (body, message) => {
  expect(await found(body)).toContain(`page.md:11:5 fact-known ${message}`);
});

test('a link to a fact where there is no facts.yaml', async () => {
  expect(await found('See [12 plots](facts.yaml#plots).', {})).toEqual([
    'page.md:11:5 fact-known `facts.yaml` is missing from the content folder',
  ]);
});

test('a fact that no page links to', async () => {
  expect(await found('Text.')).toEqual(['facts.yaml:1:1 fact-used No page uses fact `plots`']);
});

test.each([
  ['  noun: plots\n', '', 'facts.yaml:2:3 schema `plots` needs a `noun` or a `unit`'],
  ['12', '.inf', 'facts.yaml:2:10 schema `value` must be a number, not `.inf`'],
  ['source: guide', 'source: The Guide', 'facts.yaml:5:11 schema '],
  [
    'source: guide',
    'source: giude',
    'facts.yaml:5:11 resource-known `giude` is not in resources.yaml. Did you mean `guide`?',
  ],
  ['2019-04-03', '2019', 'facts.yaml:4:9 schema '],
])('an entry with %s as %s', async (written, other, finding) => {
  const facts = plots.replace(written, other);
  const findings = await found('See [12 plots](facts.yaml#plots).', { 'facts.yaml': facts });
  expect(findings).toEqual([expect.stringContaining(finding)]);
});

test('a work that is only the source of a fact is used', async () => {
  const more = `${plots.replace('guide', 'census')}`;
  const resources =
    'guide: {title: The Guide, publisher: The Press, url: https://example.org/guide, urlKind: document}\ncensus: {title: The Census, publisher: The Press, url: https://example.org/census, urlKind: document}\n';
  const files = { 'facts.yaml': more, 'resources.yaml': resources };
  expect(await found('See [12 plots](facts.yaml#plots).', files)).toEqual([]);
});
