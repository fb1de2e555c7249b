import { describe, expect, test } from 'vitest';
import { readAnswers } from '../../src/answers/index.ts';
import { form } from './form-of.ts';
import { readOne } from './read-one.ts';

/** Fields and comments of one page, each as a dictionary. */
type PageContent = readonly string[];

/**
 * A PDF with pages of annotations.
 *
 * @param hasForm whether the form lists the fields
 */
function pdfOf(pages: readonly PageContent[], hasForm = true, more = ''): Uint8Array {
  const objects: string[] = [];
  const add = (object: string): string => `${objects.push(object)} 0 R`;
  const fields: string[] = [];
  const kids = pages.map((page) => {
    const all = page.map((each) => add(`<< ${each} >>`));
    fields.push(...all.filter((_, index) => page[index]?.includes('/Widget')));
    return add(`<< /Type /Page /Annots [${all.join(' ')}] >>`);
  });
  const tree = add(`<< /Type /Pages /Kids [${kids.join(' ')}] >>`);
  const list = hasForm ? `/AcroForm << /Fields [${fields.join(' ')} ${more}] >>` : more;
  const root = add(`<< /Type /Catalog /Pages ${tree} ${list} >>`);
  const info = add('<< /PathwaysContent (2019-04-03) >>');
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
  return Buffer.from(
    `%PDF-1.7\n${body}trailer\n<< /Root ${root} /Info ${info} >>\nstartxref\n0\n%%EOF\n`,
    'latin1',
  );
}

const place = '/Rect [100 100 110 110]';
const box = (name: string, state = 'Off', where = place): string =>
  `/Subtype /Widget /FT /Btn /T (${name}) /V /${state} /AS /${state} ${where}`;
const text = (name: string, value = '', where = '/Rect [200 100 300 110]'): string =>
  `/Subtype /Widget /FT /Tx /T (${name}) /V (${value}) ${where}`;
const typed = (words: string, where: string): string =>
  `/Subtype /FreeText /Contents (${words}) ${where}`;

describe('merged checklists are two', () => {
  const ohio = [text('state', 'Ohio'), box('find-land', 'Yes'), box('test-soil')];
  const second = (rename: (name: string) => string): PageContent => [
    text(rename('state'), 'Washington'),
    box(rename('find-land')),
    box(rename('test-soil'), 'Yes'),
  ];
  const two = [
    {
      record: 'OH',
      steps: new Map([
        ['find-land', true],
        ['test-soil', false],
      ]),
      unknown: [],
    },
    {
      record: 'WA',
      steps: new Map([
        ['find-land', false],
        ['test-soil', true],
      ]),
      unknown: [],
    },
  ];

  test.each<[program: string, rename: (name: string) => string]>([
    ['qpdf: state+1', (name) => `${name}+1`],
    ['pdftk: 1.state', (name) => `1.${name}`],
    ['others: P2.state', (name) => `P2.${name}`],
    ['others: state_2', (name) => `${name}_2`],
    ['others: state#1', (name) => `${name}#1`],
    ['others: form1[0].state[0]', (name) => `form1[0].${name}[0]`],
    ['programs that keep the names', (name) => name],
  ])('by %s', (_, rename) => {
    expect(readAnswers(pdfOf([ohio, second(rename)]), form)).toMatchObject(two);
  });

  test('where the program lost the form', () => {
    expect(readAnswers(pdfOf([ohio, second((name) => name)], false), form)).toMatchObject(two);
  });

  test('where one field is shown on both pages, each page has its own boxes', () => {
    const kid = (state: string): string => `/Subtype /Widget /AS /${state} ${place}`;
    const pages = [
      [text('state', 'Ohio'), kid('Yes'), box('test-soil')],
      [text('state', 'Washington'), kid('Off'), box('test-soil', 'Yes')],
    ];
    // Objects 2 and 6 are the places of one field, which is object 12.
    const shared = '12 0 obj\n<< /FT /Btn /T (find-land) /V /Yes /Kids [2 0 R 6 0 R] >>\nendobj\n';
    const file = Buffer.from(pdfOf(pages, true, '12 0 R'))
      .toString('latin1')
      .replace('/Fields [1 0 R 2 0 R 3 0 R 5 0 R 6 0 R 7 0 R', '/Fields [1 0 R 3 0 R 5 0 R 7 0 R')
      .replace('trailer', `${shared}trailer`);
    expect(readAnswers(Buffer.from(file, 'latin1'), form)).toMatchObject(two);
  });

  test('where the second was cut off', () => {
    expect(readAnswers(pdfOf([ohio, [text('state', 'Washington')]]), form)).toMatchObject([
      { record: 'OH' },
      { reason: 'This PDF has no steps of this checklist' },
    ]);
  });

  test('but the pages of one checklist are one', () => {
    const pages = [[text('state', 'Ohio'), box('find-land')], [box('test-soil', 'Yes')]];
    expect(readOne(pdfOf(pages), form)).toMatchObject({
      record: 'OH',
      steps: new Map([
        ['find-land', false],
        ['test-soil', true],
      ]),
    });
  });
});

describe('comments', () => {
  const page = [box('find-land'), text('name'), text('notes', 'Dry', '/Rect [0 0 90 20]')];
  const read = (...comments: readonly string[]): unknown =>
    readOne(pdfOf([[...page, ...comments]]), form);

  test('with a mark over a box check it', () => {
    expect(read(typed('X', '/Rect [98 98 112 112]'))).toMatchObject({
      steps: new Map([['find-land', true]]),
      inferred: new Map([['find-land', 'comment on the field']]),
      unread: [],
    });
  });

  test('over an empty field are its answer', () => {
    expect(read(typed('Ana', '/Rect [210 100 260 112]'))).toMatchObject({
      fields: new Map([
        ['name', 'Ana'],
        ['notes', 'Dry'],
      ]),
      inferred: new Map([['name', 'comment on the field']]),
      unread: [],
    });
  });

  test.each([
    ['text over a filled field', typed('Wet', '/Rect [10 5 50 15]'), 'notes', 'Wet'],
    ['other words over a box', typed('In 2027', '/Rect [98 98 150 112]'), 'find-land', 'In 2027'],
    ['text near an empty field', typed('Ana', '/Rect [200 130 260 142]'), 'name', 'Ana'],
    ['text far from any field', typed('Draft', '/Rect [500 700 550 720]'), null, 'Draft'],
    ['a note', '/Subtype /Text /Contents (Ask Bo) /Rect [112 100 130 120]', 'find-land', 'Ask Bo'],
    ['a drawing', '/Subtype /Ink /Rect [98 98 112 112]', 'find-land', '(drawing)'],
    ['a stamp', '/Subtype /Stamp /Rect [205 100 240 110]', 'name', '(stamp)'],
    ['highlighting', '/Subtype /Highlight /Rect [120 100 180 110]', 'find-land', '(highlighted)'],
  ])('are kept otherwise: %s', (_, comment, near, said) => {
    expect(read(comment)).toMatchObject({
      steps: new Map([['find-land', false]]),
      unread: [{ near, text: said }],
    });
  });

  test('of which two are over one field are kept', () => {
    const both = [typed('Ana', '/Rect [205 100 240 110]'), typed('Bo', '/Rect [250 100 280 110]')];
    expect(read(...both)).toMatchObject({
      fields: new Map([
        ['name', 'Ana'],
        ['notes', 'Dry'],
      ]),
      unread: [{ near: 'name', text: 'Bo' }],
    });
  });

  test('links and the windows of notes are none', () => {
    expect(read('/Subtype /Link', '/Subtype /Popup /Contents (a)')).toMatchObject({ unread: [] });
  });
});

describe('a value', () => {
  const read = (value: string): unknown => {
    const answers = readOne(
      pdfOf([[box('find-land'), `/Subtype /Widget /FT /Ch /T (name) ${value}`]]),
      form,
    );
    return 'reason' in answers ? answers.reason : answers.fields.get('name');
  };

  test.each([
    ['of a list', '/V [(a) (b)]', 'a, b'],
    ['as a name', '/V /Ana', 'Ana'],
    ['as rich text alone', '/RV (<body><p>Ana &amp; Bo</p></body>)', 'Ana & Bo'],
    ['of nothing', '', ''],
  ])('%s', (_, value, said) => {
    expect(read(value)).toBe(said);
  });

  test('as a stream', () => {
    const file = Buffer.from(pdfOf([[box('find-land'), text('name').replace('()', '9 0 R')]]))
      .toString('latin1')
      .replace('trailer', '9 0 obj\n<< /Length 3 >>\nstream\nAna\nendstream\nendobj\ntrailer');
    expect(readOne(Buffer.from(file, 'latin1'), form)).toMatchObject({
      fields: new Map([['name', 'Ana']]),
    });
  });

  test('of a box as a string', () => {
    expect(
      readOne(pdfOf([[box('find-land').replace(/\/V.*Off /, '/V (Yes) ')]]), form),
    ).toMatchObject({ steps: new Map([['find-land', true]]) });
  });
});

test('comments among the numbers of an object stream are no numbers', () => {
  const stream = '%% stream 9\n7 0 8 60 % 12\n';
  const first = `<< ${box('test-soil', 'Yes')} >>`.padEnd(120);
  const content = stream.replace('60', '120') + first + `<< ${text('name', 'Ana')} >>`;
  const packed = `6 0 obj\n<< /Type /ObjStm /N 2 /First ${stream.length + 1} /Length ${content.length} >>\nstream\n${content}\nendstream\nendobj\n`;
  const file = Buffer.from(pdfOf([[box('find-land')]], true, '7 0 R 8 0 R'))
    .toString('latin1')
    .replace('trailer', `${packed}trailer`);
  expect(readOne(Buffer.from(file, 'latin1'), form)).toMatchObject({
    steps: new Map([
      ['find-land', false],
      ['test-soil', true],
    ]),
    fields: new Map([['name', 'Ana']]),
  });
});

test('fields that are lost are counted', () => {
  expect(readOne(pdfOf([[box('find-land')]], true, '98 0 R 99 0 R'), form)).toMatchObject({
    damage: ['2 of its form fields are damaged'],
  });
});

test('files attached to a PDF are named', () => {
  const names = '/Names << /EmbeddedFiles << /Names [(a.docx) << >>] >> >>';
  const file = Buffer.from(pdfOf([[box('find-land')]]))
    .toString('latin1')
    .replace('/AcroForm', `${names} /AcroForm`);
  expect(readOne(Buffer.from(file, 'latin1'), form)).toMatchObject({
    unread: [{ near: null, text: '(attached file)' }],
  });
});

test('several PDFs one after the other are named', () => {
  const file = pdfOf([[box('find-land')]]);
  expect(readOne(Buffer.concat([file, file]), form)).toEqual({
    reason: 'This file has several PDFs one after the other. Save each of them',
  });
});

test('a portfolio of files is named', () => {
  expect(readOne(pdfOf([[]], false, '/Collection << >>'), form)).toEqual({
    reason: 'This PDF is a portfolio of other files. Save each of them, and return those',
  });
});
