import { expect, test } from 'vitest';
import { load } from '../../../src/load/index.ts';
import { stepsOf } from '../../../src/render/checklist/groups.ts';
import { toChecklist } from '../../../src/render/checklist/model.ts';
import { corpusOf, folderOf, pathway } from '../../corpus-of.ts';

test('steps stand in the order of the navigation below their sections', async () => {
  const { groups } = toChecklist(await load('tests/fixtures/garden'));
  expect(groups.map(({ label, steps }) => [label, ...steps.map(({ id }) => id)])).toEqual([
    ['Getting Started', 'sign-lease', 'test-soil', 'water-meter'],
    ['Plots', 'lay-out-plots'],
  ]);
});

test('a step leads to its page in the site, and knows where it stands', async () => {
  const corpus = await load('tests/fixtures/garden');
  const step = stepsOf(toChecklist(corpus))[1];
  expect(step?.page).toEqual({ text: 'Find Land', href: '../site/start/find-land.html' });
  expect(step?.source.file).toBe('start/find-land.md');
  expect(step?.source.place).toMatchObject({ start: { line: 12 } });
});

test('pathways outside any section form one group named after the toolkit', async () => {
  const corpus = await corpusOf(
    folderOf({
      'a.md': pathway('Text.'),
      'b.md': pathway('Text.', { steps: '[{id: second-step, text: Take another}]' }),
    }),
  );
  const { groups } = toChecklist(corpus);
  expect(groups.map(({ label, steps }) => [label, steps.length])).toEqual([['A Handbook', 2]]);
});

test('the imprint names version, date and address where they are known', async () => {
  const { imprint } = toChecklist(await load('tests/fixtures/garden'));
  expect(imprint).toEqual([
    'Version 2.1',
    'Reviewed March 1, 2022',
    'https://garden.example.org/handbook/',
  ]);
});

test('a step may have the name of a field', async () => {
  const steps = '[{id: date, text: Set a date}, {id: notes, text: Take notes}]';
  const content = toChecklist(await corpusOf(folderOf({ 'a.md': pathway('Text.', { steps }) })));
  const names = [...content.rows.flat(), content.notes].map(({ name }) => name);
  expect(names).toEqual(['name', 'date-field', 'notes-field']);
});
