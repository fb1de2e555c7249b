import { expect, test } from 'vitest';
import { alphabetical } from '../../src/model/index.ts';
import { corpusOf, folderOf } from '../corpus-of.ts';

test.each([
  ['de', ['Apfel', 'Ärzte', 'Zug']],
  ['sv', ['Apfel', 'Zug', 'Ärzte']],
])('titles are in the alphabetical order of %s', async (language, expected) => {
  const folder = folderOf({});
  const site = `${String(folder['site.yaml'])}language: ${language}\n`;
  const corpus = await corpusOf({ ...folder, 'site.yaml': site });
  expect(['Zug', 'Ärzte', 'Apfel'].sort(alphabetical(corpus, String))).toEqual(expected);
});
