import { expect, test } from 'vitest';
import { english } from '../../locales/index.ts';
import { check } from '../../src/check/index.ts';
import { messagesOf } from '../../src/model/index.ts';
import { corpusOf, findingsOf, folderOf, pathway, type Files } from '../corpus-of.ts';

const folder = folderOf({ 'page.md': pathway('Text.') });
const inLanguage = (language: string, more: Files = {}): Files => ({
  ...folder,
  'site.yaml': `${String(folder['site.yaml'])}language: ${language}\n`,
  ...more,
});

async function menuIn(language: string, more: Files = {}): Promise<string> {
  return messagesOf(await corpusOf(inLanguage(language, more))).say('frame.menu');
}

test.each([
  ['en-US', 'Menu'],
  ['es', 'Menú'],
  ['es-419', 'Menú'],
  ['de-AT', 'Menü'],
  ['zh-Hans', 'Menu'],
])('the words of %s are those of the nearest language', async (language, menu) => {
  expect(await menuIn(language)).toBe(menu);
});

test('words of the folder go before those of the program, the nearest language first', async () => {
  const own = {
    'locales/es.yaml': 'frame:\n  menu: Índice\n  skip: Al contenido\n',
    'locales/es-MX.yaml': 'frame:\n  menu: Contenido\n',
    'locales/de.yaml': 'frame:\n  menu: Inhalt\n',
  };
  const { say } = messagesOf(await corpusOf(inLanguage('es-MX', own)));
  expect([say('frame.menu'), say('frame.skip'), say('search.button')]).toEqual([
    'Contenido',
    'Al contenido',
    'Buscar',
  ]);
});

test.each([
  [
    'an unknown key',
    'es',
    'frame:\n  menue: x\n',
    'locales/es.yaml:2:3 schema Unknown key `menue`. Did you mean `menu`?',
  ],
  [
    'a name that nothing fills in',
    'es',
    'search:\n  label: Buscar en {tolkit}\n',
    'locales/es.yaml:2:10 schema Nothing fills in `{tolkit}` here. Did you mean `{toolkit}`?',
  ],
  [
    'a missing plural form',
    'pl',
    'page:\n  notes: {one: a, few: b, other: c}\n',
    'locales/pl.yaml:2:3 schema `many` is missing: numbers in `pl` need it',
  ],
  [
    'a plural form of another language',
    'de',
    'page:\n  notes: {one: a, few: b, other: c}\n',
    'locales/de.yaml:2:19 schema No number in `de` needs `few`',
  ],
  [
    'a name that is no language',
    'german',
    'frame: {menu: x}\n',
    'locales/german.yaml:1:1 schema `german` is not a language tag',
  ],
])('%s is found in its line', async (_name, tag, text, finding) => {
  const corpus = await corpusOf({ ...folder, [`locales/${tag}.yaml`]: text });
  expect(findingsOf(corpus)).toEqual([finding]);
});

test.each([
  [
    'a form of a term that the words of the language need',
    { 'site.yaml': 'language: de\nterms: {checklist: {one: Formular, other: Formulare}}\n' },
    'site.yaml:{line}:9 schema The form `onThe` of `checklist` is missing',
  ],
  [
    'a form that no words need',
    { 'site.yaml': 'language: de\nterms: {toolkit: {one: Leitfaden, otter: Leitfäden}}\n' },
    'site.yaml:{line}:35 schema No text needs the form `otter` of `toolkit`. Did you mean `other`?',
  ],
  [
    'a form that a text asks for in vain',
    { 'site.yaml': 'language: de\n', 'locales/de.yaml': 'search: {label: "{toolkit.dative}"}\n' },
    'locales/de.yaml:1:17 schema `toolkit` has no form `dative`',
  ],
])('%s is found', async (_name, more, finding) => {
  const before = String(folder['site.yaml']);
  const site = before + more['site.yaml'];
  const corpus = await corpusOf({ ...folder, ...more, 'site.yaml': site });
  const line = String(before.split('\n').length + 1);
  expect(findingsOf(corpus)).toEqual([finding.replace('{line}', line)]);
});

test('terms of the content are in the words around it, and the date has a label in its language', async () => {
  const corpus = await corpusOf(
    inLanguage('de', {
      'site.yaml': `${String(folder['site.yaml'])}language: de\nterms: {map: Wegweiser}\n`,
    }),
  );
  expect(messagesOf(corpus).term('map')).toBe('Wegweiser');
  expect(corpus.site.dateLabel).toBe('Zuletzt geprüft am');
});

test('a language with some words of its own has one finding with the next ones to write', async () => {
  const own = { 'locales/pl.yaml': 'frame:\n  skip: Przejdź do treści\n' };
  const { findings } = await check(await corpusOf(inLanguage('pl', own)));
  const [found, ...others] = findings.filter(({ ruleId }) => ruleId === 'words-translated');
  const missing = Object.keys(english.messages).length - 1;
  expect(others).toEqual([]);
  expect([found?.file, found?.message]).toEqual([
    'locales/pl.yaml',
    `${String(missing)} texts are missing: readers would see English`,
  ]);
  expect(found?.help).toContain('Add `frame.menu`,');
});

test('a wrong file of words is not called incomplete as well', async () => {
  const own = { 'locales/pl.yaml': 'frame:\n  menue: Menu\n' };
  const { findings } = await check(await corpusOf(inLanguage('pl', own)));
  expect(findings.filter(({ file }) => file === 'locales/pl.yaml')).toHaveLength(1);
});
