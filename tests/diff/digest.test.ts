import { expect, test } from 'vitest';
import { english } from '../../locales/index.ts';
import { digest, kindLabels } from '../../src/diff/index.ts';
import { toMessages } from '../../src/locale/index.ts';
import { entryKinds } from '../../src/model/index.ts';
import { folderOf, pathway, type Files } from '../corpus-of.ts';
import { changeOf, changeOfPage, inline } from './change-of.ts';

const digestOf = async (before: Files, after: Files) => digest(await changeOf(before, after));

/** What became of a page whose text changes. */
const wordsOf = async (before: string, after: string): Promise<readonly string[]> => {
  const { pages } = digest(await changeOfPage(before, after));
  return pages.flatMap(({ words }) =>
    words.map(({ unit, how, count }) => `${count} ${unit} ${how}`),
  );
};

test.each([
  ['Apples are red.', 'Apples are blue.', ['1 passage changed']],
  ['Apples are red.', 'Apples are *red*.', []],
  ['See [apples](https://a.example).', 'See [apples](https://b.example).', []],
  ['Apples are “red”.', 'Apples are "red".', []],
  ['One passage.\n\nAnother one here.', 'Another one here.\n\nOne passage.', []],
  [
    '## Old heading\n\nText.',
    '## New words here\n\nText.',
    ['1 heading added', '1 heading removed'],
  ],
  ['Text.', 'Text.[^1]\n\n[^1]: A note.', ['1 footnote added']],
])('of a page that says %j and then %j, what its readers see is counted', async (...row) => {
  const [before, after, words] = row;
  expect(await wordsOf(before, after)).toEqual(words);
});

test('pages, steps and entries come in the order of diff, with the words of steps and figures', async () => {
  const facts = (value: number) =>
    `plots: { value: ${value}, noun: plots, asOf: "2023", source: guide }\n`;
  const text = 'There are [N plots](facts.yaml#plots).';
  const page = (title: string, body: string, id: string, step: string) =>
    pathway(body, { title, steps: `[{id: ${id}, text: ${step}}]` });
  const { pages, entries } = await digestOf(
    folderOf(
      {
        'a.md': page('A', text.replace('N', '126'), 'one', 'Dig deep'),
        'b.md': pathway('Going soon.', { title: 'B', steps: '[]' }),
      },
      { 'facts.yaml': facts(126) },
    ),
    folderOf(
      {
        'a.md': page('A', text.replace('N', '131'), 'one', 'Dig wide'),
        'c.md': page('C', 'This page has words of its own.', 'two', 'Water it'),
      },
      { 'facts.yaml': facts(131) },
    ),
  );
  expect(pages.map(({ how, id, words }) => [how, id, words.length])).toEqual([
    ['changed', 'a.md', 1],
    ['added', 'c.md', 0],
    ['removed', 'b.md', 0],
  ]);
  expect(
    entries.map(({ kind, how, name, parts }) => [kind, how, parts ? inline(parts) : name]),
  ).toEqual([
    ['step', 'changed', 'Dig [-deep-] {+wide+}'],
    ['step', 'added', 'Water it'],
    ['citedFact', 'changed', '[-126-] {+131+} plots'],
  ]);
});

test('in English the page of what is new has the words of diff', () => {
  const { say } = toMessages({ ...english, language: 'en', untranslated: [] });
  const titles = {
    step: say('history.steps'),
    resource: say('history.resources'),
    contact: say('history.contacts'),
    acronym: say('history.acronyms'),
    citedFact: say('history.facts'),
    fact: say('history.factsOnRecord'),
    attachment: say('history.attachments'),
  };
  // What is on record about has a name of its own in each toolkit.
  const kinds = entryKinds.filter((kind) => kind !== 'record');
  expect(titles).toEqual(Object.fromEntries(kinds.map((kind) => [kind, kindLabels[kind]])));
  expect(say('history.changed', { name: '' })).toBe('Changed: ');
});
