import { describe, expect, test } from 'vitest';
import { toCsv, toJson, toSummaryLine, toWarnings } from '../../src/answers/index.ts';
import type { Collected, Collection } from '../../src/answers/index.ts';
import { box, control, docxOf, field, run } from './docx-of.ts';
import { form } from './form-of.ts';
import { readOne } from './read-one.ts';

function collected(file: string, ...args: Parameters<typeof docxOf>): Collected {
  const answers = readOne(docxOf(...args), form);
  if ('reason' in answers) throw new Error(answers.reason);
  return { file, part: null, ...answers };
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
  passedOver: [{ file: 'a.pdf', reason: 'This PDF is incomplete' }],
  ignored: 0,
};

test('JSON has all answers', () => {
  expect(JSON.parse(toJson(collection, form))).toEqual({
    format: 'pathways-answers',
    version: 1,
    content: '2019-04-03',
    checklists: [
      {
        file: 'oh.docx',
        part: null,
        kind: 'word',
        state: 'OH',
        stateName: 'Ohio',
        content: '2018-05-01',
        older: true,
        fields: { name: 'Ana "A", Bo', notes: 'a\nb', agency: 'Parks' },
        steps: { 'find-land': true, 'test-soil': false, fence: true },
        considering: {},
        notes: { fence: 'High' },
        missing: ['ask-for-water'],
        unknown: ['fence'],
        inferred: {},
        unread: [],
        damage: [],
      },
    ],
    passedOver: [{ file: 'a.pdf', reason: 'This PDF is incomplete' }],
    ignored: 0,
  });
});

describe('CSV', () => {
  test('is a table with a row for each checklist and a column for each field, step and note', () => {
    expect(toCsv(collection, form)).toBe(
      '\ufefffile,part,state,state-name,content,older,state-field,name,notes,find-land,test-soil,ask-for-water,find-land-note,test-soil-note,ask-for-water-note,missing,unknown,inferred,unread,damage\r\n' +
        'oh.docx,,OH,Ohio,2018-05-01,yes,,"Ana ""A"", Bo","a\nb",yes,no,,,,,ask-for-water,fence: yes; fence-note: High; agency: Parks,,,\r\n',
    );
  });

  test('has a column for each step that can be considered, and for what was found elsewhere', () => {
    const considering = new Map([['test-soil', true]]);
    const unread = [
      { near: 'name', text: 'and Bo' },
      { near: null, text: 'Draft' },
    ];
    const inferred = new Map([['name', 'text beside the field' as const]]);
    const csv = toCsv(
      {
        checklists: [{ ...one, part: 2, considering, unread, inferred, damage: ['a is b'] }],
        passedOver: [],
        ignored: 0,
      },
      form,
    );
    const [header = '', row = ''] = csv.split('\r\n');
    expect(header).toContain(
      ',find-land,test-soil,ask-for-water,find-land-considering,test-soil-considering,ask-for-water-considering,find-land-note,',
    );
    expect(row).toMatch(/^oh\.docx,2,OH,/);
    expect(row).toContain(',yes,no,,,yes,,');
    expect(row).toMatch(/,name: text beside the field,name: and Bo; Draft,a is b$/);
  });

  test('has unique columns, whatever the names of fields and steps', () => {
    const steps = ['file-step', 'file', 'a', 'a-note', 'name', 'missing'];
    const [header = ''] = toCsv(
      { checklists: [], passedOver: [], ignored: 0 },
      { ...form, steps },
    ).split('\r\n');
    const names = header.slice(1).split(',');
    expect(new Set(names).size).toBe(names.length);
    expect(names).toHaveLength(6 + 3 + 6 + 6 + 5);
  });

  test.each([
    ['=1+2', "'=1+2"],
    ['+1', "'+1"],
    ['-1', '-1'],
    ['-12.5%', '-12.5%'],
    ['-1+2', "'-1+2"],
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
  ])('shows %j as text or as a number, never as a formula', (text, cell) => {
    const fields = new Map([['name', text]]);
    const csv = toCsv({ checklists: [{ ...one, fields }], passedOver: [], ignored: 0 }, form);
    expect(csv).toContain(`,yes,,${cell},,yes,no,`);
  });
});

describe('warnings', () => {
  test('name everything unusual', () => {
    const lost = collected('b.docx', [box('find-land'), field('state', run('Ohi`i'))]);
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
    expect(toWarnings(all, form)).toEqual([
      'a.pdf: skipped. This PDF is incomplete',
      'oh.docx: is from 2018-05-01; the current checklist is from 2019-04-03',
      'oh.docx: is missing 1 step (ask-for-water)',
      'oh.docx: has 1 unknown step (fence)',
      'b.docx: is missing 2 steps (test-soil, ask-for-water)',
      "b.docx: has an unknown state, `Ohi'i`",
      'c.docx: was made for Ohio, but the state entered is `washington`',
      'd.docx: is for the state `ZZ`, which is not in states.yaml',
      'OH has 2 checklists: oh.docx, c.docx',
    ]);
    expect(toSummaryLine(all)).toBe('4 checklists read, 1 file skipped');
  });

  test('name what was not in its field', () => {
    const state = run('State ') + field('state', run('Ohio'));
    const off = '<w14:checked w14:val="0"/>';
    expect(
      toWarnings(
        {
          checklists: [
            collected('a.docx', [
              `${run('Your name Ana')}<w:r><w:tab/></w:r>`,
              box('find-land', off) + run(' X Find land'),
              control('<w:tag w:val="test-soil"/><w14:checkbox/>', run('\u2612')),
              run('\u2611 Ask for water'),
              run('By `May`'),
              state,
            ]),
          ],
          passedOver: [],
          ignored: 0,
        },
        form,
      ),
    ).toEqual([
      'a.docx: 2 answers were read from plain text, since their fields are gone (name, ask-for-water)',
      'a.docx: 1 box was read as checked because of the mark beside it (find-land)',
      'a.docx: 1 box was read as checked because it looks checked, though its value says otherwise (test-soil)',
      "a.docx: has 1 text outside its fields: `By 'May'` near ask-for-water",
    ]);
  });

  test('name a checklist that nobody filled in', () => {
    const off = '<w14:checked w14:val="0"/>';
    const boxes = form.steps.map((id) => box(id, off));
    const empty = collected('a.docx', [...boxes, field('state', run('Ohio'))]);
    const all = { checklists: [empty], passedOver: [], ignored: 2 };
    expect(toWarnings(all, form)).toEqual([
      'a.docx: has no answers: no box is checked, and nothing is entered',
    ]);
    expect(toSummaryLine(all)).toBe('1 checklist read, 0 files skipped, 2 system files ignored');
  });

  test('name a file that was read in part', () => {
    const damaged = {
      ...one,
      damage: ['3 of its form fields are damaged'],
      missing: [],
      unknown: [],
    };
    expect(toWarnings({ checklists: [damaged], passedOver: [], ignored: 0 }, form)).toContain(
      'oh.docx: was read only in part: 3 of its form fields are damaged',
    );
  });

  test('are empty for a complete and current checklist', () => {
    const well = collected('a.docx', [box('find-land'), box('test-soil'), box('ask-for-water')], {
      'pathways-state': 'OH',
      'pathways-content': '2019-04-03',
    });
    expect(toWarnings({ checklists: [well], passedOver: [], ignored: 0 }, form)).toEqual([]);
    expect(toSummaryLine({ checklists: [well], passedOver: [], ignored: 0 })).toBe(
      '1 checklist read, 0 files skipped',
    );
  });

  test('list no more than five names', () => {
    const steps = Array.from({ length: 7 }, (_, index) => `step-${index + 1}`);
    const lacking = { ...one, older: false, unknown: [], missing: steps };
    expect(toWarnings({ checklists: [lacking], passedOver: [], ignored: 0 }, form)).toEqual([
      'oh.docx: is missing 7 steps (step-1, step-2, step-3, step-4, step-5, 2 more)',
    ]);
  });
});
