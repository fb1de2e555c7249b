import { describe, expect, test } from 'vitest';
import { readAnswers } from '../../src/answers/index.ts';
import { box, docxOf, field, run } from './docx-of.ts';
import { form } from './form-of.ts';

const read = (...args: Parameters<typeof docxOf>): ReturnType<typeof readAnswers> =>
  readAnswers(docxOf(...args), form);

describe('the state', () => {
  test.each([
    ['Ohio', 'OH'],
    ['OH', 'OH'],
    [' ohio ', 'OH'],
    ['The State of  Ohio', 'OH'],
    ['D.C.', 'DC'],
    ['district of columbia', 'DC'],
    ['Ohi', null],
    ['Washington, D.C.', null],
    ['', null],
  ])('written as `%s` is %s', (written, state) => {
    expect(read([box('find-land'), field('state', run(written))])).toMatchObject({ state });
  });

  test('that the file was made for counts more than what is written', () => {
    const all = [box('find-land'), field('state', run('Ohio'))];
    expect(read(all, { 'pathways-state': 'WA' })).toMatchObject({
      state: 'WA',
      stateName: 'Washington',
    });
  });

  test('of a file may be one that nobody knows', () => {
    const said = { 'pathways-state': 'ZZ' };
    expect(read([box('find-land')], said)).toMatchObject({ state: 'ZZ', stateName: null });
  });

  test('of a file that says no code is not taken', () => {
    const said = { 'pathways-state': '=HYPERLINK()' };
    expect(read([box('find-land')], said)).toMatchObject({ state: null });
  });
});

test.each([
  ['2018-01-01', '2018-01-01', true],
  ['2019-04-03', '2019-04-03', false],
  ['2020-01-01', '2020-01-01', false],
  ['yesterday', null, null],
])('content of %s is %s, older: %s', (said, content, older) => {
  expect(read([box('find-land')], { 'pathways-content': said })).toMatchObject({ content, older });
});

test('steps that the file lacks and those that are gone are listed, in order', () => {
  const all = [box('zoo'), box('ask-for-water'), box('fence'), box('find-land')];
  const answers = read(all);
  expect(answers).toMatchObject({ missing: ['test-soil'], unknown: ['fence', 'zoo'] });
  expect('steps' in answers && [...answers.steps.keys()]).toEqual([
    'find-land',
    'ask-for-water',
    'fence',
    'zoo',
  ]);
});

test('a note on a step that is gone is kept', () => {
  const all = [box('find-land'), box('fence'), field('fence-note', run('High'))];
  expect(read(all)).toMatchObject({ notes: new Map([['fence', 'High']]), fields: new Map() });
});

test('a field whose name a step has is read by its own name, and so is a note', () => {
  const steps = [...form.steps, 'name', 'find-land-note'];
  const all = [
    box('name'),
    box('find-land'),
    box('find-land-note'),
    field('name-field', run('Ana')),
    field('find-land-note-field', run('Far')),
  ];
  expect(readAnswers(docxOf(all), { ...form, steps })).toMatchObject({
    fields: new Map([['name', 'Ana']]),
    notes: new Map([['find-land', 'Far']]),
  });
});

test('fields that today has not are kept, behind those it has', () => {
  const all = [box('find-land'), field('agency', run('A')), field('name', run('Ana'))];
  const answers = read(all);
  expect('fields' in answers && [...answers.fields]).toEqual([
    ['name', 'Ana'],
    ['agency', 'A'],
  ]);
});

test('a file without a single step of today is passed over', () => {
  expect(read([box('fence'), field('name', run('Ana'))])).toEqual({
    reason:
      'Unexpected Word file without a single box of this checklist, expected a checklist filled in as a Word file, as a PDF, or saved from the web page',
  });
});

test('a file that has boxes alone is a checklist only where it says so', () => {
  expect(read([box('find-land')], { 'pathways-content': '' })).toEqual({
    reason:
      'Unexpected Word file with boxes, but without a field of this checklist, expected a checklist filled in as a Word file, as a PDF, or saved from the web page',
  });
  expect(read([box('find-land')], { 'pathways-content': '2019-04-03' })).toMatchObject({
    kind: 'word',
  });
});

test('names that objects have by themselves are names like others', () => {
  const all = [box('find-land'), box('__proto__'), field('constructor', run('a'))];
  expect(read(all)).toMatchObject({
    unknown: ['__proto__'],
    fields: new Map([['constructor', 'a']]),
  });
});
