import { describe, expect, test } from 'vitest';
import { toForm, toWarnings, type Form } from '../../src/answers/index.ts';
import { codeOf, toRecord } from '../../src/answers/record.ts';
import { load } from '../../src/load/index.ts';
import { box, docxOf, field, run } from './docx-of.ts';
import { readOne } from './read-one.ts';

const form: Form = toForm(await load('content'));
const { records: states } = form;

test('every state is known by its name, its code, and both together', () => {
  for (const [code, { name, also }] of states)
    for (const written of [
      ...[name, name.toUpperCase(), `  ${name.toLowerCase()} `, code, code.toLowerCase()],
      ...[`${code[0]}.${code[1]}.`, `${name} (${code})`, `${name}, ${code}`, `${code} - ${name}`],
      ...[`State of ${name}`, `The Commonwealth of ${name}`, `${name} Department of Medicaid`],
      ...[`${code} - Medicaid`, `Medicaid (${code})`, ...also],
    ])
      expect({ written, code: codeOf(written, states) }).toEqual({ written, code });
});

test.each([
  ['Calif.', 'CA'],
  ['State of California', 'CA'],
  ['CA - DHCS', 'CA'],
  ['CA DHCS', 'CA'],
  ['California Department of Health Care Services (DHCS)', 'CA'],
  ['Washington, D.C.', 'DC'],
  ['Washington DC', 'DC'],
  ['Wash., D.C.', 'DC'],
  ['DC (District of Columbia)', 'DC'],
  ['Washington State', 'WA'],
  ['Hawai\u02bbi', 'HI'],
  ["Hawai'i", 'HI'],
  ['Hawai\u2019i', 'HI'],
  ['W. Va.', 'WV'],
  ['West Virginia', 'WV'],
  ['N. Mex.', 'NM'],
  ['New York City', 'NY'],
  ['N.Y.', 'NY'],
  ['Penna.', 'PA'],
  ['Pa. DHS', 'PA'],
  ['N.H. DHHS', 'NH'],
  ['IN Ohio', 'OH'],
  ['OR Health Authority', 'OR'],
  ['Dept. of Human Services, PA', 'PA'],
])('%s is %s', (written, code) => {
  expect(codeOf(written, states)).toBe(code);
});

test.each([
  ['Virginia or West Virginia'],
  ['Ohio, Kentucky'],
  ['Kansas (MO)'],
  ['OH/KY'],
  ['Atlantis'],
  ['Me and my team'],
  ['as in the mail'],
  [''],
])('`%s` is no one state', (written) => {
  expect(codeOf(written, states)).toBeNull();
});

describe('the agency', () => {
  test.each([
    ['Ohio Department of Medicaid', 'OH'],
    ['West Virginia Bureau for Medical Services', 'WV'],
    ['Dept. of Medicaid', null],
    ['Miss. Jones', null],
    ['Ohio and Texas together', null],
  ])('`%s` tells %s where no state is entered', (agency, state) => {
    const fields = new Map([['agency', agency]]);
    expect(toRecord(undefined, fields, form)).toMatchObject({
      record: state,
      isFromOther: state !== null,
    });
  });

  test('does not count where a state is entered, whatever it is', () => {
    const fields = new Map([
      ['state', 'Atlantis'],
      ['agency', 'Ohio Department of Medicaid'],
    ]);
    expect(toRecord(undefined, fields, form)).toMatchObject({ record: null });
  });
});

test.each([
  ['Massachusets', 'has an unknown state, `Massachusets`. Did you mean Massachusetts?'],
  ['Atlantis', 'has an unknown state, `Atlantis`'],
  ['Ohio or Iowa', 'has more than one state, `Ohio or Iowa` (Iowa, Ohio)'],
])('%s is told in words', (written, told) => {
  const [step = ''] = form.steps;
  const answers = readOne(docxOf([box(step), field('state', run(written))]), form);
  if ('reason' in answers) throw new Error(answers.reason);
  const collection = {
    checklists: [{ file: 'a.docx', part: null, ...answers, missing: [] }],
    passedOver: [],
    ignored: 0,
  };
  expect(toWarnings(collection, form)).toEqual([`a.docx: ${told}`]);
});
