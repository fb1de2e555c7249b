import { describe, expect, test } from 'vitest';
import { readAnswers, toCsv, toJson, toRemarks, toTally } from '../../src/answers/index.ts';
import type { Collected, Collection } from '../../src/answers/index.ts';
import { box, docxOf, field, run } from './docx-of.ts';
import { form } from './form-of.ts';

function collected(file: string, ...args: Parameters<typeof docxOf>): Collected {
  const answers = readAnswers(docxOf(...args), form);
  if ('reason' in answers) throw new Error(answers.reason);
  return { file, ...answers };
}

const one = collected(
  'oh.docx',
  [
    box('test-soil', '<w14:checked w14:val="0"/>'),
    box('find-land'),
    box('fence'),
    field('name', run('Ana "A", Bo')),
    field('notes', '<w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r>'),
    field('fence-note', run('High')),
    field('agency', run('Parks')),
  ],
  { 'pathways-state': 'OH', 'pathways-content': '2018-05-01' },
);
const collection: Collection = {
  checklists: [one],
  passedOver: [{ file: 'a.pdf', reason: 'Unexpected PDF, expected a checklist' }],
};

test('JSON tells everything', () => {
  expect(JSON.parse(toJson(collection, form))).toEqual({
    format: 'pathways-answers',
    version: 1,
    content: '2019-04-03',
    checklists: [
      {
        file: 'oh.docx',
        kind: 'word',
        state: 'OH',
        stateName: 'Ohio',
        content: '2018-05-01',
        older: true,
        fields: { name: 'Ana "A", Bo', notes: 'a\nb', agency: 'Parks' },
        steps: { 'find-land': true, 'test-soil': false, fence: true },
        notes: { fence: 'High' },
        missing: ['ask-for-water'],
        unknown: ['fence'],
      },
    ],
    passedOver: [{ file: 'a.pdf', reason: 'Unexpected PDF, expected a checklist' }],
  });
});

describe('CSV', () => {
  test('is a table with a row for each checklist and a column for each field, step and note', () => {
    expect(toCsv(collection, form)).toBe(
      '\ufefffile,state,state-name,content,older,state-field,name,notes,find-land,test-soil,ask-for-water,find-land-note,test-soil-note,ask-for-water-note,missing,unknown\r\n' +
        'oh.docx,OH,Ohio,2018-05-01,yes,,"Ana ""A"", Bo","a\nb",yes,no,,,,,ask-for-water,fence: yes; fence-note: High; agency: Parks\r\n',
    );
  });

  test('has no column twice, whatever fields and steps are called', () => {
    const steps = ['file-step', 'file', 'a', 'a-note', 'name', 'missing'];
    const [header = ''] = toCsv({ checklists: [], passedOver: [] }, { ...form, steps }).split(
      '\r\n',
    );
    const names = header.slice(1).split(',');
    expect(new Set(names).size).toBe(names.length);
    expect(names).toHaveLength(5 + 3 + 6 + 6 + 2);
  });

  test.each([
    ['=1+2', "'=1+2"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['  =1', "'  =1"],
    ['\tx', "'\tx"],
    ['\nx', '"\'\nx"'],
    ['\n=x', '"\'\n=x"'],
    ['\uff1d1', "'\uff1d1"],
    ['\u0000=1', "'=1"],
    ['=HYPERLINK("http://x","y")', '"\'=HYPERLINK(""http://x"",""y"")"'],
    ['1-2', '1-2'],
    ["don't", "don't"],
  ])('shows %j as a text', (text, cell) => {
    const fields = new Map([['name', text]]);
    const csv = toCsv({ checklists: [{ ...one, fields }], passedOver: [] }, form);
    expect(csv).toContain(`,yes,,${cell},,yes,no,`);
  });
});

describe('remarks', () => {
  test('tell what somebody who collects should know', () => {
    const lost = collected('b.docx', [box('find-land'), field('state', run('Ohi`o'))]);
    const other = collected(
      'c.docx',
      [box('find-land'), box('test-soil'), box('ask-for-water'), field('state', run('washington'))],
      { 'pathways-state': 'OH' },
    );
    const strange = collected(
      'd.docx',
      [box('find-land'), box('test-soil'), box('ask-for-water')],
      { 'pathways-state': 'ZZ' },
    );
    const all = { ...collection, checklists: [one, lost, other, strange] };
    expect(toRemarks(all, form)).toEqual([
      'a.pdf: passed over. Unexpected PDF, expected a checklist',
      "oh.docx: made from the content of 2018-05-01, today's is of 2019-04-03",
      'oh.docx: lacks 1 step (ask-for-water)',
      "oh.docx: has 1 step (fence) that today's content has not",
      'b.docx: lacks 2 steps (test-soil, ask-for-water)',
      "b.docx: says no known state, but `Ohi'o`",
      'c.docx: was made for Ohio, but says `washington`',
      'd.docx: is for `ZZ`, which is no state here',
      'OH has 2 checklists: oh.docx, c.docx',
    ]);
    expect(toTally(all)).toBe('4 checklists read, 1 passed over');
  });

  test('say nothing of a checklist in which all is well', () => {
    const well = collected('a.docx', [box('find-land'), box('test-soil'), box('ask-for-water')], {
      'pathways-state': 'OH',
      'pathways-content': '2019-04-03',
    });
    expect(toRemarks({ checklists: [well], passedOver: [] }, form)).toEqual([]);
    expect(toTally({ checklists: [well], passedOver: [] })).toBe('1 checklist read, 0 passed over');
  });

  test('list no more than five names', () => {
    const steps = Array.from({ length: 7 }, (_, index) => `step-${index + 1}`);
    const lacking = { ...one, older: false, unknown: [], missing: steps };
    expect(toRemarks({ checklists: [lacking], passedOver: [] }, form)).toEqual([
      'oh.docx: lacks 7 steps (step-1, step-2, step-3, step-4, step-5, 2 more)',
    ]);
  });
});
