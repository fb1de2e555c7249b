import type { Form } from '../../src/answers/index.ts';

/** A checklist of three steps, held against by the tests of readers. */
export const form: Form = {
  content: '2019-04-03',
  fields: ['state', 'name', 'notes'],
  steps: ['find-land', 'test-soil', 'ask-for-water'],
  former: new Map([['dig-soil', 'test-soil']]),
  labels: {
    fields: new Map([
      ['State', 'state'],
      ['Your name', 'name'],
      ['Notes', 'notes'],
    ]),
    steps: new Map([
      ['Find land', 'find-land'],
      ['Test the soil', 'test-soil'],
      ['Ask for water', 'ask-for-water'],
    ]),
  },
  states: new Map([
    ['DC', 'District of Columbia'],
    ['OH', 'Ohio'],
    ['WA', 'Washington'],
  ]),
};
