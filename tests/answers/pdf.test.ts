import { expect, test } from 'vitest';
import { readAnswers } from '../../src/answers/index.ts';
import { form } from './form-of.ts';

const wanted =
  'expected a checklist filled in as a Word file, as a PDF, or saved from the web page';

/** A PDF with a form of some fields, each as a dictionary. */
function pdfOf(
  fields: readonly string[],
  { catalogue = '', trailer = '', more = '' } = {},
): string {
  const objects = [
    `<< /Type /Catalog /AcroForm << /Fields [${fields.map((_, index) => `${index + 3} 0 R`).join(' ')}] ${catalogue} >> >>`,
    '<< /PathwaysState (OH) /PathwaysContent (2018-05-01) >>',
    ...fields.map((field) => `<< ${field} >>`),
  ].map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`);
  return `%PDF-1.7\n${objects.join('')}trailer\n<< /Root 1 0 R /Info 2 0 R ${trailer} >>\nstartxref\n0\n%%EOF\n${more}`;
}

function read(...args: Parameters<typeof pdfOf>): ReturnType<typeof readAnswers> {
  return readAnswers(Buffer.from(pdfOf(...args), 'latin1'), form);
}

const land = '/FT /Btn /T (find-land) /V /Yes /AS /Yes';

test('boxes, fields and notes are told apart by kind and name', () => {
  const all = [
    land,
    '/FT /Btn /T (test-soil) /V /Off /AS /Off',
    '/FT /Tx /T (name) /V (Ana)',
    '/FT /Tx /T (test-soil-note) /V (In spring)',
    '/FT /Tx /T (notes)',
  ];
  expect(read(all)).toEqual({
    kind: 'pdf',
    state: 'OH',
    stateName: 'Ohio',
    content: '2018-05-01',
    older: true,
    fields: new Map([
      ['name', 'Ana'],
      ['notes', ''],
    ]),
    steps: new Map([
      ['find-land', true],
      ['test-soil', false],
    ]),
    notes: new Map([['test-soil', 'In spring']]),
    missing: ['ask-for-water'],
    unknown: [],
  });
});

test.each([
  ['its value and its face', '/V /Yes /AS /Yes', true],
  ['its value alone', '/V /On', true],
  ['its face alone', '/V /Off /AS /1', true],
  ['neither', '/V /Off /AS /Off', false],
  ['nothing', '', false],
])('a box is checked by %s', (_, entries, isChecked) => {
  expect(read([`/FT /Btn /T (find-land) ${entries}`])).toMatchObject({
    steps: new Map([['find-land', isChecked]]),
  });
});

test.each([
  ['letters of PDF documents', '(caf\\351 \\222)', 'café ™'],
  ['escapes', '(\\(a\\)\\\\ b)', '(a)\\ b'],
  ['UTF-16', '<FEFF00E9D83DDE00>', 'é😀'],
  ['UTF-16 the other way round', '<FFFEE900>', 'é'],
  ['UTF-8', '<EFBBBFC3A9>', 'é'],
  ['digits on two lines', '<FEFF\n00E9>', 'é'],
  ['a language', '<FEFF001B0065006E001B0061>', 'a'],
  ['line ends of all kinds', '(a\\rb\\r\\nc\\nd)', 'a\nb\nc\nd'],
  ['the word that ends an object', '(a endobj b)', 'a endobj b'],
])('a text is written with %s', (_, value, text) => {
  const fields = new Map([['name', text]]);
  expect(read([land, `/FT /Tx /T (name) /V ${value}`])).toMatchObject({ fields });
});

test('kind and value come from the field above, names are joined', () => {
  const parent = '/T (find-land) /FT /Btn /V /Yes /Kids [<< /AS /Off >> << /AS /Yes >>]';
  const group = '/T (a) /FT /Tx /Kids [<< /T (b) /V (c) >>]';
  expect(read([parent, group])).toMatchObject({
    steps: new Map([['find-land', true]]),
    fields: new Map([['a.b', 'c']]),
  });
});

test('fields that go round in a circle are read once', () => {
  const circle = '/T (x) /Kids [4 0 R << /T (a) /FT /Tx /V (b) >>]';
  expect(read([land, circle])).toMatchObject({ fields: new Map([['x.a', 'b']]) });
});

test('what a program adds to the end of a file counts', () => {
  const more = `3 0 obj\n<< /FT /Btn /T (find-land) /V /Off /AS /Off >>\nendobj\ntrailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n`;
  expect(read([land], { more })).toMatchObject({ steps: new Map([['find-land', false]]) });
});

test('what is added counts more than what stands packed before it', () => {
  const packed = '3 0 << /FT /Btn /T (find-land) /V /Off /AS /Off >>';
  const stream = `9 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Length ${packed.length} >>\nstream\n${packed}\nendstream\nendobj\n`;
  const text = pdfOf([land]);
  const readText = (all: string): unknown => readAnswers(Buffer.from(all, 'latin1'), form);
  const checked = { steps: new Map([['find-land', true]]) };
  const cleared = { steps: new Map([['find-land', false]]) };
  expect(readText(text.replace('3 0 obj', `${stream}3 0 obj`))).toMatchObject(checked);
  expect(readText(text + stream + 'startxref')).toMatchObject(cleared);
});

test.each([
  ['PDF with a password or with limits on its use', pdfOf([land], { trailer: '/Encrypt << >>' })],
  ['PDF with a form of the kind XFA', pdfOf([land], { catalogue: '/XFA (a)' })],
  ['PDF that is cut off', pdfOf([land]).split('startxref')[0] ?? ''],
  ['PDF that is damaged (it has no catalogue)', pdfOf([land]).replace('/Root', '/Boot')],
  [
    'PDF without fields, such as one that was printed or scanned',
    pdfOf([land]).replace('/AcroForm', '/AcroFrom'),
  ],
  ['PDF without a single box of this checklist', pdfOf(['/FT /Tx /T (name) /V (Ana)'])],
])('a %s is passed over', (found, text) => {
  expect(readAnswers(Buffer.from(text, 'latin1'), form)).toEqual({
    reason: `Unexpected ${found}, ${wanted}`,
  });
});
