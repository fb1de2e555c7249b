import { expect, test } from 'vitest';
import { pageMarks } from '../../src/diff/index.ts';
import type { Corpus } from '../../src/model/index.ts';
import { corpusOf } from '../corpus-of.ts';

const gardenOf = (body: string, more: Readonly<Record<string, string>> = {}): Promise<Corpus> =>
  corpusOf({
    'site.yaml': 'title: Garden\nnavigation:\n  - page: index.md\n',
    'index.md': `---\ntitle: Garden\n---\n\n${body}\n`,
    ...more,
  });

test('changed and added passages have the line that they begin on', async () => {
  const before = await gardenOf('Draw the water.\n\n- Dig\n- Plant');
  const after = await gardenOf('Draw cold water.\n\n- Dig\n- Sow beans\n- Plant');
  expect(pageMarks(before, after, 'index.md')).toMatchObject({
    how: 'changed',
    marks: [
      { how: 'changed', line: 5 },
      { how: 'added', line: 8, parts: [{ how: 'inserted', text: 'Sow beans' }] },
    ],
  });
});

test('a removed passage has the line of the one before it, or none at the top', async () => {
  const before = await gardenOf('First.\n\nSecond.\n\nThird.');
  const line = async (body: string) =>
    pageMarks(before, await gardenOf(body), 'index.md')?.marks[0]?.line;
  expect(await line('First.\n\nThird.')).toBe(5);
  expect(await line('Second.\n\nThird.')).toBeNull();
});

test('a page that is the same has no marks, and a new one is new as a whole', async () => {
  const before = await gardenOf('Draw water.');
  const page = '---\ntitle: Wells\n---\n\nDeep.\n';
  const after = await gardenOf('Draw water.', { 'wells.md': page });
  expect(pageMarks(before, after, 'index.md')).toEqual({ how: 'same', fields: [], marks: [] });
  expect(pageMarks(before, after, 'wells.md')).toEqual({ how: 'added', fields: [], marks: [] });
  expect(pageMarks(before, after, 'none.md')).toBeUndefined();
});
