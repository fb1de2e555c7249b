import { describe, expect, test } from 'vitest';
import { box, docxOf, field, run } from './docx-of.ts';
import { form } from './form-of.ts';
import { readOne } from './read-one.ts';

const read = (...args: Parameters<typeof docxOf>): ReturnType<typeof readOne> =>
  readOne(docxOf(...args), form);

describe('the state', () => {
  test.each([
    ['Ohio', 'OH'],
    ['OH', 'OH'],
    [' ohio ', 'OH'],
    ['The State of  Ohio', 'OH'],
    ['D.C.', 'DC'],
    ['district of columbia', 'DC'],
    ['Ohi', null],
    ['Washington, D.C.', 'DC'],
    ['', null],
  ])('written as `%s` is %s', (written, record) => {
    expect(read([box('find-land'), field('state', run(written))])).toMatchObject({ record });
  });

  test('of the file counts more than the one entered', () => {
    const all = [box('find-land'), field('state', run('Ohio'))];
    expect(read(all, { 'pathways-state': 'WA' })).toMatchObject({
      record: 'WA',
      recordName: 'Washington',
    });
  });

  test('of the file may be unknown', () => {
    const said = { 'pathways-state': 'ZZ' };
    expect(read([box('find-land')], said)).toMatchObject({ record: 'ZZ', recordName: null });
  });

  test('of the file is ignored unless it is a code', () => {
    const said = { 'pathways-state': '=HYPERLINK()' };
    expect(read([box('find-land')], said)).toMatchObject({ record: null });
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

test('missing and unknown steps are listed, in order', () => {
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

describe('a step under a former id', () => {
  test('counts for the step, with its note', () => {
    const all = [box('find-land', ''), box('dig-soil'), field('dig-soil-note', run('Deep'))];
    expect(read([...all, field('name', run('Ana'))])).toMatchObject({
      steps: new Map([
        ['find-land', false],
        ['test-soil', true],
      ]),
      notes: new Map([['test-soil', 'Deep']]),
      missing: ['ask-for-water'],
      unknown: [],
    });
  });

  test('and under its own is checked where one of both is, and has both notes', () => {
    const all = [
      box('test-soil', ''),
      box('dig-soil'),
      field('test-soil-note', run('Dry')),
      field('dig-soil-note', run('Deep')),
      field('name', run('Ana')),
    ];
    expect(read(all)).toMatchObject({
      steps: new Map([['test-soil', true]]),
      notes: new Map([['test-soil', 'Dry\nDeep']]),
    });
  });

  test('makes a file of such steps alone a checklist of this one', () => {
    expect(read([box('dig-soil'), field('name', run('Ana'))])).toMatchObject({ kind: 'word' });
  });
});

test('a note on an unknown step is kept', () => {
  const all = [box('find-land'), box('fence'), field('fence-note', run('High'))];
  expect(read(all)).toMatchObject({ notes: new Map([['fence', 'High']]), fields: new Map() });
});

test('a field or note whose name a step has gets its own name back', () => {
  const steps = [...form.steps, 'name', 'find-land-note'];
  const all = [
    box('name'),
    box('find-land'),
    box('find-land-note'),
    field('name-field', run('Ana')),
    field('find-land-note-field', run('Far')),
  ];
  expect(readOne(docxOf(all), { ...form, steps })).toMatchObject({
    fields: new Map([['name', 'Ana']]),
    notes: new Map([['find-land', 'Far']]),
  });
});

test('unknown fields are kept, after the known ones', () => {
  const all = [box('find-land'), field('agency', run('A')), field('name', run('Ana'))];
  const answers = read(all);
  expect('fields' in answers && [...answers.fields]).toEqual([
    ['name', 'Ana'],
    ['agency', 'A'],
  ]);
});

test('a file without any current step is skipped', () => {
  expect(read([box('fence'), field('name', run('Ana'))])).toEqual({
    reason: 'This Word file has no steps of this checklist',
  });
});

test('a file with boxes alone is a checklist only if it is marked as one', () => {
  expect(read([box('find-land')], { 'pathways-content': '' })).toEqual({
    reason:
      'This Word file has boxes, but no fields of this checklist. It may be the toolkit: ask for the checklist',
  });
  expect(read([box('find-land')], { 'pathways-content': '2019-04-03' })).toMatchObject({
    kind: 'word',
  });
});

test('names of built-in object properties are ordinary names', () => {
  const all = [box('find-land'), box('__proto__'), field('constructor', run('a'))];
  expect(read(all)).toMatchObject({
    unknown: ['__proto__'],
    fields: new Map([['constructor', 'a']]),
  });
});
