import type { Form } from '../../src/answers/index.ts';

/** A checklist of three steps, held against by the tests of readers. */
export const form: Form = {
  content: '2019-04-03',
  fields: ['state', 'name', 'notes'],
  steps: ['find-land', 'test-soil', 'ask-for-water'],
  former: new Map([['dig-soil', 'test-soil']]),
  labels: {
    fields: new Map([
      ['state', 'state'],
      ['your name', 'name'],
      ['notes', 'notes'],
    ]),
    steps: new Map([
      ['find land', 'find-land'],
      ['test the soil', 'test-soil'],
      ['ask for water', 'ask-for-water'],
    ]),
  },
  hasConsidering: false,
  printed: [
    'garden checklist',
    'check what your garden has done.',
    'on record: soil: dry (survey, as of may 1, 2019)',
  ],
  recordFields: ['state', 'agency'],
  term: 'state',
  recordFile: 'states.yaml',
  records: new Map([
    ['DC', { name: 'District of Columbia', also: ['Washington, D.C.'] }],
    ['OH', { name: 'Ohio', also: [] }],
    ['VA', { name: 'Virginia', also: [] }],
    ['WA', { name: 'Washington', also: ['Wash.'] }],
    ['WV', { name: 'West Virginia', also: ['W. Va.'] }],
  ]),
};
