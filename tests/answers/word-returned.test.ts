import { describe, expect, test } from 'vitest';
import { readAnswers } from '../../src/answers/index.ts';
import { box, control, docxOf, field, packed, run, withParts } from './docx-of.ts';
import { form } from './form-of.ts';
import { readOne } from './read-one.ts';

const off = '<w14:checked w14:val="0"/>';
const prompt = field('name', '<w:r><w:t>Enter text</w:t></w:r>', '<w:showingPlcHdr/>');
const tab = '<w:r><w:tab/></w:r>';

/** A line with a box and its step. */
const step = (name: string, text: string, checked = off): string =>
  box(name, checked) + tab + run(text);

const soil = step('test-soil', 'Test the soil');
const read = (...paragraphs: readonly string[]): ReturnType<typeof readOne> =>
  readOne(docxOf(paragraphs), form);

describe('what people write beside a field', () => {
  test('is its answer if the field is empty, and is named', () => {
    expect(read(soil, run('Your name ') + prompt + run(' Ana') + tab)).toMatchObject({
      fields: new Map([['name', 'Ana']]),
      inferred: new Map([['name', 'text beside the field']]),
      unread: [],
    });
  });

  test('is kept beside the answer of the field', () => {
    const filled = field('name', run('Ana'));
    expect(read(soil, run('Your name ') + filled + run(' and Bo') + tab)).toMatchObject({
      fields: new Map([['name', 'Ana']]),
      inferred: new Map(),
      unread: [{ near: 'name', text: 'and Bo' }],
    });
  });

  test('is not the label of the next field', () => {
    const line = run('State ') + field('state', '') + tab + tab + run('Your name ') + prompt + tab;
    expect(read(soil, line)).toMatchObject({
      fields: new Map([
        ['state', ''],
        ['name', ''],
      ]),
      unread: [],
    });
  });
});

describe('a mark beside a box', () => {
  test.each([
    ['X after the box', box('find-land', off) + run(' X') + tab + run('Find land')],
    ['x before the box', run('x ') + step('find-land', 'Find land')],
    ['a tick after the step', step('find-land', 'Find land \u2713')],
    ['"yes"', step('find-land', 'Find land: Yes.')],
    ['"done" in brackets', step('find-land', 'Find land (done)')],
    ['another box', box('find-land', off) + run('\u2612') + tab + run('Find land')],
  ])('checks it: %s', (_, line) => {
    expect(read(line)).toMatchObject({
      steps: new Map([['find-land', true]]),
      inferred: new Map([['find-land', 'mark beside the box']]),
      unread: [],
    });
  });

  test.each([
    ['not yet', 'Find land, not yet', ', not yet'],
    ['other words', 'In 2027: Find land', 'In 2027:'],
    ['no', 'Find land no', 'no'],
  ])('does not check it if it says something else: %s', (_, text, rest) => {
    expect(read(step('find-land', text))).toMatchObject({
      steps: new Map([['find-land', false]]),
      unread: [{ near: 'find-land', text: rest }],
    });
  });
});

describe('what a box looks like', () => {
  const looks = (face: string, properties = off): string =>
    control(`<w:tag w:val="find-land"/><w14:checkbox>${properties}</w14:checkbox>`, run(face)) +
    run(' Find land');

  test.each([
    ['\u2612', off],
    ['\u2611', off],
    ['\u2714', off],
    ['R', `${off}<w14:checkedState w14:val="0052" w14:font="Wingdings 2"/>`],
  ])('counts as well as its value: %s', (face, properties) => {
    expect(read(looks(face, properties))).toMatchObject({
      steps: new Map([['find-land', true]]),
      inferred: new Map([['find-land', 'look of the box']]),
    });
  });

  test.each(['\u2610', ''])('may be empty: `%s`', (face) => {
    expect(read(looks(face))).toMatchObject({
      steps: new Map([['find-land', false]]),
      unread: [],
    });
  });

  test('does not count if it is something else, which is kept', () => {
    expect(read(looks('2027'))).toMatchObject({
      steps: new Map([['find-land', false]]),
      unread: [{ near: 'find-land', text: '2027' }],
    });
    expect(read(looks('\u2610 2027'))).toMatchObject({
      unread: [{ near: 'find-land', text: '2027' }],
    });
    expect(read(looks('X'))).toMatchObject({ steps: new Map([['find-land', true]]) });
  });
});

describe('where controls are gone', () => {
  test.each([
    ['\u2612\tFind land', true],
    ['\u2610 Find land', false],
    ['[x] Find land', true],
    ['[ ] Find  land', false],
    ['( ) FIND LAND', false],
    ['\u2713 Find land', true],
    ['X Find land', true],
    ['Find land: done', true],
  ])('a box is read from text: %s', (text, value) => {
    expect(read(run(text), soil)).toMatchObject({
      steps: new Map([
        ['find-land', value],
        ['test-soil', false],
      ]),
      inferred: new Map([['find-land', 'plain text']]),
      unread: [],
    });
  });

  test('a step without a box and a mark is not in the file', () => {
    expect(read(run('Find land'), soil)).toMatchObject({
      steps: new Map([['test-soil', false]]),
      missing: ['find-land', 'ask-for-water'],
      unread: [],
    });
  });

  test('fields are read by their labels, and notes below their steps', () => {
    const answers = read(
      `${run('State Ohio')}${tab}${tab}${run('Your name Ana ')}${tab}`,
      run('\u2612 Find land'),
      run('Note: By the river'),
      run('Notes'),
      run('First'),
      run('Second'),
    );
    expect(answers).toMatchObject({
      record: 'OH',
      fields: new Map([
        ['state', 'Ohio'],
        ['name', 'Ana'],
        ['notes', 'First\nSecond'],
      ]),
      notes: new Map([['find-land', 'By the river']]),
      steps: new Map([['find-land', true]]),
      unread: [],
    });
  });

  test('prompts are not answers', () => {
    const fields = new Map([
      ['state', ''],
      ['name', ''],
    ]);
    const line = `${run('State Enter text')}${tab}${tab}${run('Your name ____')}${tab}`;
    expect(read(soil, line)).toMatchObject({ fields });
  });

  test('a step is recognized in a table, and by similar words', () => {
    const cell = (inner: string): string => `<w:tc><w:p>${inner}</w:p></w:tc>`;
    const row = `<w:tbl><w:tr>${cell(run('\u2612'))}${cell(run('Find land'))}</w:tr></w:tbl>`;
    const long = new Map([
      ...form.labels.steps,
      ['ask the city for water and a meter', 'ask-for-water'],
    ]);
    const file = docxOf(
      [`${run('Your name Ana')}${tab}`, run('\u2612 Ask the town for water and a meter')],
      {},
      row,
    );
    expect(readOne(file, { ...form, labels: { ...form.labels, steps: long } })).toMatchObject({
      steps: new Map([
        ['find-land', true],
        ['ask-for-water', true],
      ]),
      inferred: new Map([
        ['name', 'plain text'],
        ['ask-for-water', 'similar wording'],
        ['find-land', 'plain text'],
      ]),
    });
  });

  test('a box of another text is kept', () => {
    expect(read(soil, run('\u2612 Dance'))).toMatchObject({
      unread: [{ near: 'test-soil', text: '\u2612 Dance' }],
    });
  });

  test('tags of Google Docs mean nothing', () => {
    const google = (text: string): string =>
      control('<w:id w:val="-1"/><w:tag w:val="goog_rdk_1"/>', run(text));
    expect(
      read(
        run('State ') + google('Ohio') + tab + tab + run('Your name ') + google('Enter text') + tab,
        google('\u2612') + tab + run('Find land'),
        run('Notes'),
        google('Dry'),
      ),
    ).toMatchObject({
      fields: new Map([
        ['state', 'Ohio'],
        ['name', ''],
        ['notes', 'Dry'],
      ]),
      steps: new Map([['find-land', true]]),
    });
  });
});

test('the words of a step in an earlier edition are not taken for an answer', () => {
  const former = (title: string, text: string): string =>
    control(
      `<w:alias w:val="${title}"/><w:tag w:val="test-soil"/><w14:checkbox>${off}</w14:checkbox>`,
      run('\u2610'),
    ) +
    tab +
    run(text);
  const text = 'Have the ground looked at by the county';
  const none = { steps: new Map([['test-soil', false]]), unread: [] };
  expect(read(former('Have the ground looked at…', text))).toMatchObject(none);
  expect(read(former(text, text))).toMatchObject(none);
  expect(read(former(text, `${text}, twice`))).toMatchObject({
    unread: [{ near: 'test-soil', text: ', twice' }],
  });
});

describe('prompts', () => {
  test.each([
    ['the prompt', 'Enter text', '<w:showingPlcHdr/>', ''],
    ['the prompt without its flag', 'Enter text', '', ''],
    ['an answer with the flag', 'Ana', '<w:showingPlcHdr/>', 'Ana'],
    ['an answer after the prompt', 'Enter textAna', '', 'Ana'],
    ['the prompt of Word', 'Click or tap here to enter text.', '<w:showingPlcHdr/>', ''],
    ['a former prompt', 'Enter your name', '', ''],
    ['the room to click on', '\u00a0'.repeat(8), '<w:showingPlcHdr/>', ''],
    ['the room to click on without its flag', '\u00a0'.repeat(8), '', ''],
    ['an answer behind that room', `${'\u00a0'.repeat(8)}Ana`, '', 'Ana'],
  ])('%s', (_, text, flag, value) => {
    expect(read(soil, field('name', run(text), flag))).toMatchObject({
      fields: new Map([['name', value]]),
    });
  });

  test('a date is read as it is written', () => {
    const date = (text: string, flag = ''): string =>
      control(`<w:tag w:val="name"/>${flag}<w:date w:fullDate="2026-05-04T00:00:00Z"/>`, run(text));
    expect(read(soil, date('May 4, 2026'))).toMatchObject({
      fields: new Map([['name', 'May 4, 2026']]),
    });
    expect(read(soil, date('Choose a date', '<w:showingPlcHdr/>'))).toMatchObject({
      fields: new Map([['name', '']]),
    });
  });
});

describe('what is in no field is kept', () => {
  test('a paragraph, with the step above it', () => {
    expect(read(soil, run('Since 2020'))).toMatchObject({
      unread: [{ near: 'test-soil', text: 'Since 2020' }],
    });
  });

  test('but not what the checklist has in print', () => {
    expect(
      read(
        run('Garden checklist'),
        run('Check what your garden has done.'),
        soil,
        run('On record: Soil: dry (Survey, as of May 1, 2019)'),
        run('Version 2 \u2022 Reviewed May 1, 2019 \u2022 https://example.org/'),
      ),
    ).toMatchObject({ unread: [] });
  });

  test('nor what another edition had, but what somebody wrote between its words', () => {
    const unread = [{ near: null, text: 'Check what your own garden has done.' }];
    expect(read(run('Check what the garden has done.'), soil)).toMatchObject({ unread: [] });
    expect(read(run('Check what your own garden has done.'), soil)).toMatchObject({ unread });
  });

  test('comments, headers, notes and text boxes', () => {
    const boxed = `<w:r><w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml"><w:txbxContent><w:p>${run('In a box')}</w:p></w:txbxContent></v:textbox></w:pict></w:r>`;
    const file = withParts(docxOf([soil + boxed]), {
      header: `<w:hdr><w:p>${run('Draft')}</w:p></w:hdr>`,
      comments: `<w:comments><w:comment><w:p>${run('Ask Bo')}</w:p></w:comment></w:comments>`,
      footnotes: `<w:footnotes><w:footnote><w:p>${run('See file')}</w:p></w:footnote></w:footnotes>`,
    });
    expect(readOne(file, form)).toMatchObject({
      unread: [
        { near: 'test-soil', text: 'In a box' },
        { near: 'header', text: 'Draft' },
        { near: 'footnotes', text: 'See file' },
        { near: 'comments', text: 'Ask Bo' },
      ],
    });
  });

  test('words that are highlighted or struck through', () => {
    const marked = (property: string): string =>
      box('test-soil', off) + `<w:r><w:rPr>${property}</w:rPr><w:t>Test the soil</w:t></w:r>`;
    expect(read(marked('<w:strike/>'))).toMatchObject({
      unread: [{ near: 'test-soil', text: '(struck through)' }],
    });
    expect(read(marked('<w:highlight w:val="yellow"/>'))).toMatchObject({
      unread: [{ near: 'test-soil', text: '(highlighted)' }],
    });
  });

  test('the second of two texts of one field', () => {
    expect(read(soil, field('name', run('Ana')), field('name', run('Bo')))).toMatchObject({
      fields: new Map([['name', 'Ana']]),
      unread: [{ near: 'name', text: 'Bo' }],
    });
  });
});

describe('symbols', () => {
  const symbol = (code: string): string =>
    `<w:r><w:sym w:font="Wingdings" w:char="${code}"/></w:r>`;
  test.each([
    ['Wingdings', symbol('F0FE'), true],
    ['Wingdings', symbol('F0A8'), false],
    [
      'letters in Wingdings',
      '<w:r><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr><w:t>þ</w:t></w:r>',
      true,
    ],
    [
      'the forms of Word 97',
      '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r>',
      true,
    ],
    [
      'the forms of Word 97',
      '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/></w:checkBox></w:ffData></w:fldChar></w:r>',
      false,
    ],
  ])('of %s are boxes: %s', (_, sign, value) => {
    expect(read(soil, sign + tab + run('Find land'))).toMatchObject({
      steps: new Map([
        ['find-land', value],
        ['test-soil', false],
      ]),
    });
  });
});

describe('what a team only considers', () => {
  const both = { ...form, hasConsidering: true };
  const considering = (line: string): unknown => readOne(docxOf([line]), both);

  test.each([
    ['by its name', box('find-land', off) + box('find-land-considering') + run('Find land')],
    [
      'by its place',
      box('find-land', off) +
        control('<w14:checkbox><w14:checked/></w14:checkbox>', '') +
        run('Find land'),
    ],
    ['as text', run('\u2610 \u2612 Find land')],
    ['as text beside a box', box('find-land', off) + tab + run('\u2612 Find land')],
  ])('is the second box: %s', (_, line) => {
    expect(considering(line)).toMatchObject({
      steps: new Map([['find-land', false]]),
      considering: new Map([['find-land', true]]),
      missing: ['test-soil', 'ask-for-water'],
      unknown: [],
      unread: [],
    });
  });

  test('is read for steps under former and cut names', () => {
    const long = `${'grow-many-things-'.repeat(4)}at-once`;
    const cut = long.slice(0, 64);
    expect(
      readOne(
        docxOf([
          box('dig-soil', off) + box('dig-soil-considering') + run('Test the soil'),
          box(cut, off) + box(cut) + run('Grow'),
        ]),
        { ...both, steps: [...form.steps, long] },
      ),
    ).toMatchObject({
      considering: new Map([
        ['test-soil', true],
        [long, true],
      ]),
    });
  });

  test('a mark behind two boxes is named, since it may mean either', () => {
    expect(
      considering(box('find-land', off) + box('find-land-considering', off) + run('Find land X')),
    ).toMatchObject({
      steps: new Map([['find-land', false]]),
      considering: new Map([['find-land', false]]),
      unread: [{ near: 'find-land', text: 'X' }],
    });
  });
});

describe('two checklists in one file', () => {
  const copy = (state: string, checked: readonly string[]): readonly string[] => [
    run('State ') + field('state', run(state)) + tab,
    ...form.steps.map((id) => box(id, checked.includes(id) ? '<w14:checked/>' : off)),
    field('notes', run(`Of ${state}`)),
  ];

  test('are two, each with its own state', () => {
    const file = docxOf([...copy('Ohio', ['find-land']), ...copy('Washington', ['test-soil'])], {
      'pathways-state': 'OH',
    });
    expect(readAnswers(file, form)).toMatchObject([
      {
        record: 'OH',
        steps: new Map([
          ['find-land', true],
          ['test-soil', false],
          ['ask-for-water', false],
        ]),
      },
      {
        record: 'WA',
        steps: new Map([
          ['find-land', false],
          ['test-soil', true],
          ['ask-for-water', false],
        ]),
      },
    ]);
  });

  test('of which one was cut off are two', () => {
    const file = docxOf([...copy('Ohio', ['find-land']), ...copy('Washington', []).slice(0, 2)]);
    expect(readAnswers(file, form)).toMatchObject([
      { record: 'OH', missing: [] },
      { record: 'WA', missing: ['test-soil', 'ask-for-water'] },
    ]);
  });

  test('a step that somebody copied does not make another', () => {
    const file = docxOf([...copy('Ohio', ['find-land']), box('find-land', off)]);
    expect(readAnswers(file, form)).toMatchObject([
      {
        record: 'OH',
        steps: new Map([
          ['find-land', true],
          ['test-soil', false],
          ['ask-for-water', false],
        ]),
      },
    ]);
  });
});

test('two fields as text make a checklist of a file that lost everything else', () => {
  const fields = `${run('State Ohio')}${tab}${tab}${run('Your name Ana')}${tab}`;
  const file = docxOf([fields, run('\u2612 Find land')], { 'pathways-content': '' });
  expect(readOne(file, form)).toMatchObject({
    record: 'OH',
    steps: new Map([['find-land', true]]),
  });
});

test('the toolkit is no checklist, though it has boxes and lines that begin like a field', () => {
  const contents = run('State gardens') + tab + run('3');
  expect(readOne(docxOf([contents, soil], { 'pathways-content': '' }), form)).toEqual({
    reason:
      'This Word file has boxes, but no fields of this checklist. It may be the toolkit: ask for the checklist',
  });
});

test('a file that is damaged in part says so', () => {
  const file = withParts(docxOf([soil]), { header: '<w:hdr><w:p></w:hdr>' });
  expect(readOne(file, form)).toMatchObject({ damage: ['its header is damaged'] });
});

test('any valid XML is read, in a strict file too', () => {
  const document = `<?xml version='1.0'?><d:document xmlns:d='http://purl.oclc.org/ooxml/wordprocessingml/main' xmlns:x='http://schemas.microsoft.com/office/word/2010/wordml'><d:body><d:p><d:sdt><d:sdtPr><d:tag d:val='find-land'/><x:checkbox><x:checked x:val='1'/></x:checkbox></d:sdtPr><d:sdtContent><d:r><d:t>\u2612</d:t></d:r></d:sdtContent></d:sdt></d:p></d:body></d:document>`;
  expect(readOne(packed(document, { 'pathways-content': '2019-04-03' }), form)).toMatchObject({
    steps: new Map([['find-land', true]]),
  });
});

test('macros and embedded objects of a returned file are named, and its answers are read', () => {
  const file = withParts(docxOf([soil]), {
    vbaProject: '<a/>',
    oleObject: '<a/>',
    aFChunk: '<a/>',
  });
  expect(readOne(file, form)).toMatchObject({
    damage: ['it has macros', 'it has embedded objects', 'it has other files inside'],
    steps: expect.anything(),
  });
});
