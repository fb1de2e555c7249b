import { describe, expect, test } from 'vitest';
import { load } from '../../../src/load/index.ts';
import { stepsOf } from '../../../src/render/checklist/groups.ts';
import { toChecklist } from '../../../src/render/checklist/model.ts';
import { corpusOf, folderOf, pathway } from '../../corpus-of.ts';

test('steps are in the order of the navigation, below their sections', async () => {
  const { groups } = toChecklist(await load('tests/fixtures/garden'));
  expect(groups.map(({ label, steps }) => [label, ...steps.map(({ id }) => id)])).toEqual([
    ['Getting Started', 'sign-lease', 'test-soil', 'water-meter'],
    ['Plots', 'lay-out-plots'],
  ]);
});

test('a step has the address of its page and its position in the source', async () => {
  const corpus = await load('tests/fixtures/garden');
  const step = stepsOf(toChecklist(corpus))[1];
  expect(step?.page).toEqual({
    text: 'Find Land',
    href: 'start/find-land.html#step-test-soil',
    url: 'https://garden.example.org/handbook/start/find-land.html#step-test-soil',
  });
  expect(step?.source.file).toBe('start/find-land.md');
  expect(step?.source.place).toMatchObject({ start: { line: 11 } });
});

test('pages outside any section form one group with the name of the toolkit', async () => {
  const corpus = await corpusOf(
    folderOf({
      'a.md': pathway('Text.'),
      'b.md': pathway('Text.', { steps: '[{id: second-step, text: Take another}]' }),
    }),
  );
  const { groups } = toChecklist(corpus);
  expect(groups.map(({ label, steps }) => [label, steps.length])).toEqual([['A Handbook', 2]]);
});

test('the imprint has the version, date and web address', async () => {
  const { imprint } = toChecklist(await load('tests/fixtures/garden'));
  expect(imprint).toEqual([
    'Version 2.1',
    'Last reviewed March 1, 2022',
    'https://garden.example.org/handbook/',
  ]);
});

test('a step may have the name of a field', async () => {
  const steps = '[{id: date, text: Set a date}, {id: notes, text: Take notes}]';
  const content = toChecklist(await corpusOf(folderOf({ 'a.md': pathway('Text.', { steps }) })));
  const names = [...content.rows.flat(), ...content.foot].map(({ name }) => name);
  expect(names).toEqual(['name', 'date-field', 'notes-field']);
});

describe('a fact', () => {
  /** Where a fact of a state is printed: about the state, at a section, or at steps. */
  const placesOf = async (bearsOn: string) => {
    const steps = '[{id: one, text: Do one}, {id: two, text: Do two}, {id: three, text: Do three}]';
    const states = [
      'facts:',
      '  buy-in: {label: Buy-in, meaning: Is there one, source: A list, shortSource: List,',
      `    url: "https://example.org", asOf: 2019-04-03, bearsOn: [${bearsOn}]}`,
      'records: {OH: {name: Ohio, facts: {buy-in: yes}}}\n',
    ].join('\n');
    const folder = folderOf({ 'a.md': pathway('Text.', { steps }) }, { 'states.yaml': states });
    const { about, groups } = toChecklist(await corpusOf(folder), 'OH');
    return [
      ...about.map(() => 'state'),
      ...groups.flatMap(({ facts }) => facts.map(() => 'section')),
      ...groups.flatMap((group) => group.steps.flatMap(({ id, facts }) => facts.map(() => id))),
    ];
  };

  test.each([
    ['two steps', '{step: one}, {step: three}', ['one', 'three']],
    ['a step and the page of its section', '{step: two}, {page: a.md}', ['section', 'two']],
    ['a step and a page without steps', '{step: two}, {page: index.md}', ['state', 'two']],
  ])('that bears on %s is printed at both', async (_what, bearsOn, places) => {
    expect(await placesOf(bearsOn)).toEqual(places);
  });

  test('that bears on the same section twice is printed there once', async () => {
    expect(await placesOf('{page: a.md}, {page: a.md}')).toEqual(['section']);
  });
});
