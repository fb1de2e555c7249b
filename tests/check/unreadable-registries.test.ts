import { expect, test } from 'vitest';
import { check } from '../../src/check/index.ts';
import { corpusOf, folderOf, pathway, type Files } from '../corpus-of.ts';
import { dictionary } from '../dictionary.ts';
import { withKeys } from './example-folder.ts';

async function rulesOf(files: Files): Promise<readonly string[]> {
  const { findings } = await check(await corpusOf(files), { today: '2020-01-01', dictionary });
  return findings.map(({ ruleId, file }) => `${file} ${ruleId}`);
}

/** A folder with a page, and a site.yaml with other values and more lines. */
function folderWith(body: string, keys: Readonly<Record<string, string>>, more = ''): Files {
  const files = folderOf({ 'page.md': pathway(body) });
  return { ...files, 'site.yaml': withKeys(String(files['site.yaml']), keys) + more };
}

const german = 'Das das \u201eHaus\u201c, 2\u00a0701 Beete.';

test('a page in another language is not read as English where site.yaml is no YAML', async () => {
  const files = folderWith(german, { language: 'de' }, 'notice: Achtung: neu\n');
  expect(await rulesOf(files)).toEqual(['site.yaml schema']);
});

test('nor where something else is wrong in site.yaml', async () => {
  const files = folderWith(german, { language: 'de', severities: '{spelling: off}' }, 'tilte: x\n');
  expect(await rulesOf(files)).toEqual(['site.yaml schema']);
});

test('nor where its language is wrong', async () => {
  expect(await rulesOf(folderWith(german, { language: 'Deutsch' }))).toEqual(['site.yaml schema']);
});

test('rules that site.yaml may switch off are silent where it is no YAML', async () => {
  const severities = '{link-text-meaningful: off}';
  const body = '[A plan](https://example.org/a), [a plan](https://example.org/b).';
  expect(await rulesOf(folderWith(body, { severities }))).toEqual([]);
  expect(await rulesOf(folderWith(body, {}))).toEqual(['page.md link-text-meaningful']);
  expect(await rulesOf(folderWith(body, { severities }, 'notice: Note: new\n'))).toEqual([
    'site.yaml schema',
  ]);
});

test('errors of pages are found all the same', async () => {
  const files = folderWith('[A page](nowhere.md).', {}, 'notice: Note: new\n');
  expect(await rulesOf(files)).toEqual(['page.md link-resolves', 'site.yaml schema']);
});

test('the texts of a registry with an error are not judged', async () => {
  const files = folderOf({});
  const contacts = String(files['contacts.yaml']).replace('Any question', 'Any any qestion');
  const found = await rulesOf({ ...files, 'contacts.yaml': contacts });
  expect(found).toEqual(['contacts.yaml repeated-word', 'contacts.yaml spelling']);
  const wrong = contacts.replace('office@example.org', 'nobody');
  expect(await rulesOf({ ...files, 'contacts.yaml': wrong })).toEqual(['contacts.yaml schema']);
});

test('the words of a title count where the rest of its front matter is wrong', async () => {
  const files = folderOf({
    'page.md': pathway('About the Quibblex.'),
    'other.md': pathway('Text.', { title: 'The Quibblex', kind: 'pgae' }),
  });
  expect(await rulesOf(files)).toEqual(['other.md schema']);
});
