import { expect, test } from 'vitest';
import { check } from '../../src/check/index.ts';
import type { Finding } from '../../src/model/index.ts';
import { corpusOf, folderOf, pathway } from '../corpus-of.ts';

const work = (id: string): string => `${id}: {title: About ${id}, publisher: The Press}\n`;
const registries = {
  'resources.yaml': ['guide', 'city-garden', 'farm-garden'].map(work).join(''),
  'facts.yaml': 'plots-a: {value: 12, noun: plots, asOf: 2019-04-03, source: guide}\n',
};

async function found(rule: string, body: string): Promise<Finding | undefined> {
  const corpus = await corpusOf(folderOf({ 'page.md': pathway(body) }, registries));
  const { findings } = await check(corpus, { today: '2019-05-01' });
  return findings.find(({ ruleId }) => ruleId === rule);
}

test.each([
  ['a fact', 'fact-known', '[12 plots](facts.yaml#plots-b).', ['facts.yaml#plots-a']],
  [
    'a resource with the same word',
    'resource-known',
    '[It](resources.yaml#garden).',
    ['resources.yaml#city-garden', 'resources.yaml#farm-garden'],
  ],
  ['a page in another folder', 'link-resolves', '[It](deep/index2.md).', ['index.md']],
  [
    'a rule that has a finding there',
    'ignore-valid',
    '<!-- pathways-ignore url-scure1: They have no other. -->\n\n[It](http://example.org).',
    ['url-secure'],
  ],
])('what is in doubt is not fixed, and offers %s', async (_name, rule, body, written) => {
  const finding = await found(rule, body);
  expect(finding?.fix).toBeNull();
  expect(finding?.alternatives?.map(({ edits }) => edits.map(({ text }) => text).join())).toEqual(
    written,
  );
});

test.each([
  ['is fixed, where it is sure', 'resource-known', '[It](resources.yaml#giude).'],
  ['is not known', 'resource-known', '[It](resources.yaml#else).'],
  [
    'is a rule that has no finding there',
    'ignore-valid',
    '<!-- pathways-ignore url-scure1: They have no other. -->\n\nText.',
  ],
])('nothing is offered where what is meant %s', async (_name, rule, body) => {
  const finding = await found(rule, body);
  expect(finding?.message).toBeDefined();
  expect(finding?.alternatives).toBeUndefined();
});
