import { expect, test } from 'vitest';
import { form } from './form-of.ts';
import { readOne } from './read-one.ts';

const saved = {
  format: 'pathways-checklist',
  version: 1,
  title: 'First Season Checklist',
  state: 'OH',
  content: '2019-04-03',
  fields: { state: 'Ohio', name: 'Ana', 'date-field': 'May' },
  steps: { 'find-land': true, 'test-soil': false, fence: true },
  notes: { 'test-soil': 'In spring\r\nor fall', 'find-land': ' ', fence: 'High' },
};

const read = (value: unknown): ReturnType<typeof readOne> =>
  readOne(Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)), form);

test('what the web page saves is read', () => {
  expect(read(saved)).toEqual({
    kind: 'web',
    record: 'OH',
    recordName: 'Ohio',
    content: '2019-04-03',
    older: false,
    fields: new Map([
      ['state', 'Ohio'],
      ['name', 'Ana'],
      ['date-field', 'May'],
    ]),
    steps: new Map([
      ['find-land', true],
      ['test-soil', false],
      ['fence', true],
    ]),
    considering: new Map(),
    notes: new Map([
      ['test-soil', 'In spring\nor fall'],
      ['fence', 'High'],
    ]),
    missing: ['ask-for-water'],
    unknown: ['fence'],
    inferred: new Map(),
    unread: [],
    damage: [],
  });
});

test('what a team considers is read too', () => {
  const considering = { 'find-land': false, 'test-soil': true, fence: true };
  expect(read({ ...saved, considering })).toMatchObject({
    considering: new Map([
      ['find-land', false],
      ['test-soil', true],
      ['fence', true],
    ]),
    unknown: ['fence'],
  });
});

test('a byte order mark and UTF-16 make no difference', () => {
  const text = `\ufeff${JSON.stringify(saved)}`;
  expect(readOne(Buffer.from(text, 'utf16le'), form)).toEqual(read(saved));
  expect(read(text)).toEqual(read(saved));
});

test('a checklist without a state may have no notes', () => {
  const { notes: _, ...others } = saved;
  expect(read({ ...others, state: null, fields: {} })).toMatchObject({
    record: null,
    notes: new Map(),
  });
});

test.each([
  ['This JSON file is not a saved checklist', { steps: {} }],
  ['This JSON file is not a saved checklist', { ...saved, format: 'other' }],
  ['These answers are in a newer format; this program reads version 1', { ...saved, version: 2 }],
  ['This is the output of an earlier `checklist read`', { format: 'pathways-answers' }],
  ['These answers are damaged: `steps` is not an object', { ...saved, steps: [true] }],
  [
    'These answers are damaged: `steps` has values other than true and false',
    { ...saved, steps: { 'find-land': 'yes' } },
  ],
  [
    'These answers are damaged: `fields` has values other than text',
    { ...saved, fields: { name: 1 } },
  ],
  ['These answers are damaged: `notes` is not an object', { ...saved, notes: 'a' }],
  ['These answers are damaged: `state` is not text', { ...saved, state: 7 }],
  ['This answers file has no steps of this checklist', { ...saved, steps: {} }],
  ['This JSON file is damaged', '{"format": "pathways-checklist"'],
  ['This JSON file is damaged', `{"a":${'['.repeat(100_000)}`],
  [
    'This file has more than 10000 fields',
    { ...saved, fields: Object.fromEntries(Array.from({ length: 10_001 }, (_, at) => [at, ''])) },
  ],
  [
    'This file has a field name of more than 200 characters',
    { ...saved, fields: { ['a'.repeat(201)]: '' } },
  ],
  [
    'This file has answers of more than 1000000 characters',
    { ...saved, fields: { name: 'a'.repeat(1_000_001) } },
  ],
  ['This JSON file has more than 4 MB', `{${' '.repeat(4_000_000)}`],
])('a file is skipped: %s', (reason, value) => {
  expect(read(value)).toEqual({ reason });
});

test('names of built-in object properties do no harm', () => {
  const text = JSON.stringify(saved).replace(
    '"find-land":true',
    '"find-land":true,"__proto__":true,"toString":false',
  );
  expect(read(text)).toMatchObject({ unknown: ['__proto__', 'fence', 'toString'] });
  expect(Object.prototype).not.toHaveProperty('find-land');
  expect(read('{"__proto__":{"format":"pathways-checklist"}}')).toEqual({
    reason: 'This JSON file is not a saved checklist',
  });
});
