import { expect, test } from 'vitest';
import { readAnswers } from '../../src/answers/index.ts';
import { form } from './form-of.ts';

const wanted =
  'expected a checklist filled in as a Word file, as a PDF, or saved from the web page';

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

const read = (value: unknown): ReturnType<typeof readAnswers> =>
  readAnswers(Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)), form);

test('what the web page saves is read', () => {
  expect(read(saved)).toEqual({
    kind: 'web',
    state: 'OH',
    stateName: 'Ohio',
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
    notes: new Map([
      ['test-soil', 'In spring\nor fall'],
      ['fence', 'High'],
    ]),
    missing: ['ask-for-water'],
    unknown: ['fence'],
  });
});

test('a mark of byte order and UTF-16 are no matter', () => {
  const text = `\ufeff${JSON.stringify(saved)}`;
  expect(readAnswers(Buffer.from(text, 'utf16le'), form)).toEqual(read(saved));
  expect(read(text)).toEqual(read(saved));
});

test('a checklist of no certain state may have notes or none', () => {
  const { notes: _, ...others } = saved;
  expect(read({ ...others, state: null, fields: {} })).toMatchObject({
    state: null,
    notes: new Map(),
  });
});

test.each([
  ['JSON file of another kind', { steps: {} }],
  ['JSON file of another kind', { ...saved, format: 'other' }],
  ['file of answers in a newer form (this program reads version 1)', { ...saved, version: 2 }],
  ['file of answers that were collected before', { format: 'pathways-answers' }],
  ['file of answers with `steps` that are no table', { ...saved, steps: [true] }],
  [
    'file of answers with `steps` that are not all true or false',
    { ...saved, steps: { 'find-land': 'yes' } },
  ],
  ['file of answers with `fields` that are not all texts', { ...saved, fields: { name: 1 } }],
  ['file of answers with `notes` that are no table', { ...saved, notes: 'a' }],
  ['file of answers with `state` that is no text', { ...saved, state: 7 }],
  ['file of answers without a single box of this checklist', { ...saved, steps: {} }],
  ['JSON file that is damaged', '{"format": "pathways-checklist"'],
  ['JSON file that is damaged', `{"a":${'['.repeat(100_000)}`],
  [
    'file with more than 2000 fields',
    { ...saved, fields: Object.fromEntries(Array.from({ length: 2_001 }, (_, at) => [at, ''])) },
  ],
  [
    'field whose name has more than 200 characters',
    { ...saved, fields: { ['a'.repeat(201)]: '' } },
  ],
  [
    'file with answers of more than 1000000 characters',
    { ...saved, fields: { name: 'a'.repeat(1_000_001) } },
  ],
  ['JSON file of more than 4000000 bytes', `{${' '.repeat(4_000_000)}`],
])('a %s is passed over', (found, value) => {
  expect(read(value)).toEqual({ reason: `Unexpected ${found}, ${wanted}` });
});

test('keys that objects have by themselves do no harm', () => {
  const text = JSON.stringify(saved).replace(
    '"find-land":true',
    '"find-land":true,"__proto__":true,"toString":false',
  );
  expect(read(text)).toMatchObject({ unknown: ['__proto__', 'fence', 'toString'] });
  expect(Object.prototype).not.toHaveProperty('find-land');
  expect(read('{"__proto__":{"format":"pathways-checklist"}}')).toEqual({
    reason: `Unexpected JSON file of another kind, ${wanted}`,
  });
});
