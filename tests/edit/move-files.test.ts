import { describe, expect, test } from 'vitest';
import { moveFiles, textsAfter } from '../../src/edit/index.ts';
import { corpusOf, folderOf, pathway, type Files } from '../corpus-of.ts';

/** The texts that change, by old path, and what is left to the author. */
async function moved(files: Files, moves: Readonly<Record<string, string>>) {
  const corpus = await corpusOf(files);
  const change = moveFiles(corpus, new Map(Object.entries(moves)));
  const texts = [...textsAfter(corpus, change)].map(([path, { after }]) => [path, after] as const);
  return { texts: Object.fromEntries(texts), left: change.left };
}

/** The lines that are in a text and not in another. */
const newLines = (after: string | undefined, before: unknown): readonly string[] =>
  (after ?? '').split('\n').filter((line) => !String(before).split('\n').includes(line));

describe('a page that moves', () => {
  const files = folderOf({
    'wells.md': pathway(
      'Dig where [water](water.md) is near. See [the guide](resources.yaml#guide).',
    ),
    'water.md': pathway(
      'Look for [wells](wells.md#depth "Wells"), [again](#look) and [out].\n\n[out]: wells.md',
    ),
  });

  test('takes its links along, and those of other pages follow it', async () => {
    const { texts, left } = await moved(files, { 'wells.md': 'ground/wells.md' });
    expect(newLines(texts['wells.md'], files['wells.md'])).toEqual([
      'aliases:',
      '  - wells.md',
      'Dig where [water](../water.md) is near. See [the guide](../resources.yaml#guide).',
    ]);
    expect(newLines(texts['water.md'], files['water.md'])).toEqual([
      'Look for [wells](ground/wells.md#depth "Wells"), [again](#look) and [out].',
      '[out]: ground/wells.md',
    ]);
    expect(newLines(texts['site.yaml'], files['site.yaml'])).toEqual(['  - page: ground/wells.md']);
    expect(left).toEqual([]);
  });

  test('changes nothing else', async () => {
    const { texts } = await moved(files, { 'wells.md': 'deep-wells.md' });
    expect(Object.keys(texts).sort()).toEqual(['site.yaml', 'water.md', 'wells.md']);
    expect(texts['water.md']?.replaceAll('deep-wells.md', 'wells.md')).toBe(files['water.md']);
  });

  test('leaves links between pages that move together', async () => {
    const { texts } = await moved(files, { 'wells.md': 'a/wells.md', 'water.md': 'a/water.md' });
    expect(newLines(texts['water.md'], files['water.md'])).toEqual(['aliases:', '  - water.md']);
  });
});

test.each([
  [
    'a list in lines',
    'aliases:\n  - a.md # old\n  - b.md\n',
    'aliases:\n  - a.md # old\n  - b.md\n  - wells.md\n',
  ],
  ['a list in brackets', 'aliases: [a.md]\n', 'aliases: [a.md, wells.md]\n'],
  ['a list without an indent', 'aliases:\n- a.md\n', 'aliases:\n- a.md\n- wells.md\n'],
  ['no list', '', 'aliases:\n  - wells.md\n'],
  [
    'a list with the new path',
    'aliases:\n  - deep.md\n  - a.md\n',
    'aliases:\n  - a.md\n  - wells.md\n',
  ],
  ['the new path alone', 'aliases:\n  - deep.md\n', 'aliases:\n  - wells.md\n'],
  ['the new path alone, in brackets', 'aliases: [deep.md]\n', 'aliases: [wells.md]\n'],
])('with %s, the old path becomes an alias', async (_, before, after) => {
  const page = pathway('Dig.').replace('---\n\nDig', `${before}---\n\nDig`);
  const { texts } = await moved(folderOf({ 'wells.md': page }), { 'wells.md': 'deep.md' });
  expect(texts['wells.md']).toBe(pathway('Dig.').replace('---\n\nDig', `${after}---\n\nDig`));
});

test('Windows line ends stay', async () => {
  const page = pathway('Dig.').replaceAll('\n', '\r\n');
  const { texts } = await moved(folderOf({ 'wells.md': page }), { 'wells.md': 'deep.md' });
  expect(texts['wells.md']).toBe(
    page.replace('---\r\n\r\nDig', 'aliases:\r\n  - wells.md\r\n---\r\n\r\nDig'),
  );
});

test('an image that moves is shown as before', async () => {
  const files = folderOf(
    { 'a/wells.md': pathway('![A well](../well.png)') },
    { 'well.png': new Uint8Array([1]) },
  );
  const { texts } = await moved(files, { 'well.png': 'images/a well.png' });
  expect(newLines(texts['a/wells.md'], files['a/wells.md'])).toEqual([
    '![A well](../images/a%20well.png)',
  ]);
});

test('facts about states follow a page', async () => {
  const facts = [
    'facts:',
    '  buy-in:',
    '    label: Buy-in',
    '    meaning: Whether there is an agreement',
    '    source: A list',
    '    shortSource: List',
    '    url: https://example.org/list',
    '    asOf: 2019-04-03',
    '    bearsOn: [{page: wells.md}]',
    'records: {}',
    '',
  ].join('\n');
  const files = folderOf({ 'wells.md': pathway('Dig.') }, { 'states.yaml': facts });
  const { texts } = await moved(files, { 'wells.md': 'deep.md' });
  expect(texts['states.yaml']).toBe(facts.replace('page: wells.md', 'page: deep.md'));
});

test('what cannot be changed is left to the author, with its place', async () => {
  const files = folderOf({
    'wells.md': pathway('Dig.'),
    'water.md': pathway('Look for [wells](w&#101;lls.md).'),
  });
  const { left } = await moved(files, { 'wells.md': 'deep.md' });
  expect(left).toMatchObject([
    {
      file: 'water.md',
      message: 'The address `wells.md` leads to a file that has moved',
      help: 'Write `deep.md` instead.',
      place: { start: { line: 11 } },
    },
  ]);
});
