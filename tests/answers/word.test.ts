import { describe, expect, test } from 'vitest';
import { toWordName } from '../../src/model/index.ts';
import { box, control, docxOf, field, packed, run } from './docx-of.ts';
import { form } from './form-of.ts';
import { readOne } from './read-one.ts';

const read = (...args: Parameters<typeof docxOf>): ReturnType<typeof readOne> =>
  readOne(docxOf(...args), form);

test('content controls are read as steps, notes and fields by their tags', () => {
  const all = [
    box('find-land'),
    box('test-soil', '<w14:checked w14:val="0"/>'),
    box('ask-for-water'),
    field('state', run('Ohio')),
    field('test-soil-note', run('In spring')),
    field('name', run('Enter name'), '<w:showingPlcHdr/>'),
  ];
  expect(read(all, { 'pathways-content': '2018-05-01' })).toEqual({
    kind: 'word',
    record: 'OH',
    recordName: 'Ohio',
    content: '2018-05-01',
    older: true,
    fields: new Map([
      ['state', 'Ohio'],
      ['name', ''],
    ]),
    steps: new Map([
      ['find-land', true],
      ['test-soil', false],
      ['ask-for-water', true],
    ]),
    considering: new Map(),
    notes: new Map([['test-soil', 'In spring']]),
    missing: [],
    unknown: [],
    inferred: new Map(),
    unread: [],
    damage: [],
  });
});

test.each([
  ['1', '<w14:checked w14:val="1"/>', true],
  ['true', '<w14:checked w14:val="true"/>', true],
  ['nothing, which means true', '<w14:checked/>', true],
  ['0', '<w14:checked w14:val="0"/>', false],
  ['false', '<w14:checked w14:val="false"/>', false],
  ['off', '<w14:checked w14:val="off"/>', false],
  ['no state at all', '', false],
])('a box may say %s', (_, checked, isChecked) => {
  expect(read([box('find-land', checked)])).toMatchObject({
    steps: new Map([['find-land', isChecked]]),
  });
});

test.each([
  ['\u2610', false],
  ['\u2611', true],
  ['\u2612', true],
])('a program without check boxes keeps the symbol %s', (sign, isChecked) => {
  const drawn = control('<w:tag w:val="find-land"/>', run(sign));
  expect(read([drawn])).toMatchObject({ steps: new Map([['find-land', isChecked]]) });
});

test('the symbol of a box in a text field is text', () => {
  const fields = new Map([['name', '\u2612']]);
  expect(read([box('find-land'), field('name', run('\u2612'))])).toMatchObject({ fields });
});

const notes = (runs: string): unknown => {
  const answers = read([box('find-land'), field('notes', runs)]);
  return 'reason' in answers ? answers.reason : answers.fields.get('notes');
};

test.each([
  ['breaks', '<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:t>c</w:t></w:r>', 'a\nb\nc'],
  ['tabs and hyphens', '<w:r><w:tab/><w:t>a</w:t><w:noBreakHyphen/></w:r>', '\ta\u2011'],
  ['spaces that count', '<w:r><w:t xml:space="preserve"> a </w:t></w:r>', ' a '],
  ['spaces that do not', '<w:r><w:t> a </w:t></w:r>', 'a'],
  ['line ends of the XML', '<w:r><w:t>a\r\nb</w:t></w:r>', 'a b'],
  ['entities', '<w:r><w:t>&lt;b&gt; &#233;</w:t></w:r>', '<b> é'],
  ['several runs', run('a') + run('b'), 'ab'],
  ['a control inside', run('a') + control('', run('b')), 'ab'],
  ['tabs of the style', `<w:r><w:rPr><w:tab/></w:rPr><w:t>a</w:t></w:r>`, 'a'],
  ['deleted text', `${run('a')}<w:del><w:r><w:t>b</w:t></w:r></w:del>`, 'a'],
  ['inserted text', `${run('a')}<w:ins>${run('b')}</w:ins>`, 'ab'],
  ['nothing', '', ''],
])('a text has %s', (_, runs, text) => {
  expect(notes(runs)).toBe(text);
});

test('each paragraph of a text is a line', () => {
  const content = ['a', '', 'b'].map((text) => `<w:p>${run(text)}</w:p>`).join('');
  const xml = packed(
    `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w:body>${box('find-land')}${control('<w:tag w:val="notes"/>', content)}</w:body></w:document>`,
  );
  expect(readOne(xml, form)).toMatchObject({ fields: new Map([['notes', 'a\n\nb']]) });
});

test('of several copies, one that is checked is enough, and the first text counts', () => {
  const off = '<w14:checked w14:val="0"/>';
  const boxes = [box('find-land', off), box('find-land'), box('find-land', off)];
  const texts = [field('name', ''), field('name', run('Ana')), field('name', run('Bo'))];
  expect(read([...boxes, ...texts])).toMatchObject({
    steps: new Map([['find-land', true]]),
    fields: new Map([['name', 'Ana']]),
  });
});

test('a fallback for older programs is not read', () => {
  const shape = (inner: string): string =>
    `<mc:AlternateContent><mc:Choice>${inner}</mc:Choice><mc:Fallback>${box('test-soil')}</mc:Fallback></mc:AlternateContent>`;
  expect(read([shape(box('find-land'))])).toMatchObject({ steps: new Map([['find-land', true]]) });
});

describe('files without tags', () => {
  const check = (text: string, checked = '1'): string =>
    control(`<w14:checkbox><w14:checked w14:val="${checked}"/></w14:checkbox>`, run('\u2610')) +
    `<w:r><w:tab/><w:t>${text}</w:t></w:r>`;
  const titled = (title: string, text: string): string =>
    control(`<w:alias w:val="${title}"/><w:text/>`, run(text));

  test('the text beside a box tells its step', () => {
    expect(read([check('Find  land'), check('Test the soil', '0'), check('Dance')])).toMatchObject({
      steps: new Map([
        ['find-land', true],
        ['test-soil', false],
      ]),
      missing: ['ask-for-water'],
    });
  });

  test('the title tells a field, and the step above it a note', () => {
    const all = [titled('Your name', 'Ana'), check('Test the soil'), titled('Note: Test…', 'Done')];
    expect(read(all)).toMatchObject({
      fields: new Map([['name', 'Ana']]),
      notes: new Map([['test-soil', 'Done']]),
    });
  });

  test('a prompt is not an answer', () => {
    const all = [
      titled('Your name', 'Enter your name'),
      check('Find land'),
      titled('x', 'Enter text'),
    ];
    expect(read(all)).toMatchObject({ fields: new Map([['name', '']]), notes: new Map() });
  });
});

const long = `${'grow-many-things-'.repeat(4)}at-once`;

test.each([
  ['with their endings', (name: string) => toWordName(name)],
  ['in files of earlier versions', (name: string) => name.slice(0, 64)],
])('names that are cut for Word are completed: %s', (_, cut) => {
  const steps = [...form.steps, long];
  const all = [box(cut(long)), field(cut(`${long}-note`), run('Yes'))];
  expect(readOne(docxOf(all), { ...form, steps })).toMatchObject({
    steps: new Map([[long, true]]),
    notes: new Map([[long, 'Yes']]),
  });
});

test('the box for what is considered is told from that of its step, however long their names are', () => {
  const off = '<w14:checked w14:val="0"/>';
  const cut = long.slice(0, 64);
  const all = [box('find-land'), box(cut, off), box(toWordName(`${long}-considering`))];
  const readFor = (steps: readonly string[]): unknown =>
    readOne(docxOf(all), { ...form, steps, hasConsidering: true });
  expect(readFor([...form.steps, long])).toMatchObject({ considering: new Map([[long, true]]) });
  // The step of another checklist.
  expect(readFor(form.steps)).toMatchObject({ considering: new Map([[cut, true]]) });
});
