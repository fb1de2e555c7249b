import { expect, test } from 'vitest';
import { form } from './form-of.ts';
import { readOne } from './read-one.ts';

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

function read(...args: Parameters<typeof pdfOf>): ReturnType<typeof readOne> {
  return readOne(Buffer.from(pdfOf(...args), 'latin1'), form);
}

const land = '/FT /Btn /T (find-land) /V /Yes /AS /Yes';

test('fields are read as steps, notes and fields by type and name', () => {
  const all = [
    land,
    '/FT /Btn /T (test-soil) /V /Off /AS /Off',
    '/FT /Tx /T (name) /V (Ana)',
    '/FT /Tx /T (test-soil-note) /V (In spring)',
    '/FT /Tx /T (notes)',
  ];
  expect(read(all)).toEqual({
    kind: 'pdf',
    record: 'OH',
    recordName: 'Ohio',
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
    considering: new Map(),
    notes: new Map([['test-soil', 'In spring']]),
    missing: ['ask-for-water'],
    unknown: [],
    inferred: new Map(),
    unread: [],
    damage: [],
  });
});

test.each([
  ['its value and its appearance', '/V /Yes /AS /Yes', true],
  ['its value alone', '/V /On', true],
  ['its appearance alone', '/V /Off /AS /1', true],
  ['neither', '/V /Off /AS /Off', false],
  ['nothing', '', false],
])('a box is checked by %s', (_, entries, isChecked) => {
  expect(read([`/FT /Btn /T (find-land) ${entries}`])).toMatchObject({
    steps: new Map([['find-land', isChecked]]),
  });
});

test.each([
  ['PDFDocEncoding', '(caf\\351 \\222)', 'café ™'],
  ['escapes', '(\\(a\\)\\\\ b)', '(a)\\ b'],
  ['UTF-16', '<FEFF00E9D83DDE00>', 'é😀'],
  ['UTF-16 with the other byte order', '<FFFEE900>', 'é'],
  ['UTF-8', '<EFBBBFC3A9>', 'é'],
  ['hexadecimal digits on two lines', '<FEFF\n00E9>', 'é'],
  ['a language code', '<FEFF001B0065006E001B0061>', 'a'],
  ['all kinds of line ends', '(a\\rb\\r\\nc\\nd)', 'a\nb\nc\nd'],
  ['the keyword that ends an object', '(a endobj b)', 'a endobj b'],
])('a text may have %s', (_, value, text) => {
  const fields = new Map([['name', text]]);
  expect(read([land, `/FT /Tx /T (name) /V ${value}`])).toMatchObject({ fields });
});

test('type and value are inherited, names are joined', () => {
  const parent = '/T (find-land) /FT /Btn /V /Yes /Kids [<< /AS /Off >> << /AS /Yes >>]';
  const group = '/T (a) /FT /Tx /Kids [<< /T (b) /V (c) >>]';
  expect(read([parent, group])).toMatchObject({
    steps: new Map([['find-land', true]]),
    fields: new Map([['a.b', 'c']]),
  });
});

test('fields that contain themselves are read once', () => {
  const circle = '/T (x) /Kids [4 0 R << /T (a) /FT /Tx /V (b) >>]';
  expect(read([land, circle])).toMatchObject({ fields: new Map([['x.a', 'b']]) });
});

test('incremental updates count', () => {
  const more = `3 0 obj\n<< /FT /Btn /T (find-land) /V /Off /AS /Off >>\nendobj\ntrailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n`;
  expect(read([land], { more })).toMatchObject({ steps: new Map([['find-land', false]]) });
});

test('an update counts more than an object stream before it', () => {
  const packed = '3 0 << /FT /Btn /T (find-land) /V /Off /AS /Off >>';
  const stream = `9 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Length ${packed.length} >>\nstream\n${packed}\nendstream\nendobj\n`;
  const text = pdfOf([land]);
  const readText = (all: string): unknown => readOne(Buffer.from(all, 'latin1'), form);
  const checked = { steps: new Map([['find-land', true]]) };
  const cleared = { steps: new Map([['find-land', false]]) };
  expect(readText(text.replace('3 0 obj', `${stream}3 0 obj`))).toMatchObject(checked);
  expect(readText(text + stream + 'startxref')).toMatchObject(cleared);
});

test.each([
  [
    'This PDF is locked: it has a password or restrictions. Ask for a copy without them, or remove them in Acrobat under File > Properties > Security',
    pdfOf([land], { trailer: '/Encrypt << >>' }),
  ],
  ['This PDF has an XFA form, which is not supported', pdfOf([land], { catalogue: '/XFA (a)' })],
  ['This PDF is incomplete', pdfOf([land]).split('startxref')[0] ?? ''],
  ['This PDF is damaged (it has no catalog)', pdfOf([land]).replace('/Root', '/Boot')],
  [
    'This PDF has no form fields: it was printed, flattened or scanned. Ask for the file that was filled in, or copy the answers by hand',
    pdfOf([land]).replace('/AcroForm', '/AcroFrom'),
  ],
  ['This PDF has no steps of this checklist', pdfOf(['/FT /Tx /T (name) /V (Ana)'])],
])('a file is skipped: %s', (reason, text) => {
  expect(readOne(Buffer.from(text, 'latin1'), form)).toEqual({ reason });
});
