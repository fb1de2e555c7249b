import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { toCsv, toForm, toJson, toWarnings, type Form } from '../../../src/answers/index.ts';
import { load } from '../../../src/load/index.ts';
import { renderChecklists } from '../../../src/render/checklist/index.ts';
import { assets } from '../../render/checklist/assets.ts';
import { readOne } from '../../answers/read-one.ts';
import { fillPdf } from '../../answers/fill-pdf.ts';
import { fillWord, withDocument } from '../../answers/fill-word.ts';

let form: Form;
let word: Uint8Array;
let pdf: Uint8Array;
let web: Uint8Array;
beforeAll(async () => {
  const corpus = await load('tests/fixtures/garden');
  const { outputs } = await renderChecklists(corpus, assets);
  const bytesOf = (ending: string): Uint8Array =>
    outputs.find(({ path }) => path.endsWith(ending))?.bytes ?? new Uint8Array();
  form = toForm(corpus);
  [word, pdf] = [bytesOf('.docx'), bytesOf('.pdf')];
  web = toWeb({ texts: { name: 'Ana' }, boxes: { [form.steps[0] ?? '']: true } });
});

interface Answers {
  readonly boxes: Readonly<Record<string, boolean>>;
  readonly texts: Readonly<Record<string, string>>;
}

/** Texts as people write them, and as nobody does; none that XML cannot hold. */
const text = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 50 }),
    fc.constantFrom(
      '',
      ' ',
      '\n',
      'a\n\nb\n',
      'שלום עולם',
      'مرحبا\nabc',
      '😀',
      '</w:t>',
      '\\',
      '((',
    ),
    fc.constantFrom('a'.repeat(20_000), '=1+2', 'endobj', '\u0085\u2028', '&#10;', ']]>'),
  )
  .map((each) => each.replace(/[\p{Cs}\u0000-\u0008\u000b-\u001f\ufffe\uffff]/gu, ''));

/** Every box and field of the form, filled in somehow. */
function answers(): fc.Arbitrary<Answers> {
  const record = <Value>(names: readonly string[], value: fc.Arbitrary<Value>) =>
    fc.record(Object.fromEntries(names.map((name) => [name, value])));
  return fc.record({ boxes: record(form.steps, fc.boolean()), texts: record(form.fields, text) });
}

function toWeb({ boxes, texts }: Answers): Uint8Array {
  const file = { format: 'pathways-checklist', version: 1, fields: texts, steps: boxes };
  return new TextEncoder().encode(JSON.stringify(file));
}

/** What was read, in the form in which it was filled in. */
function readBack(bytes: Uint8Array): unknown {
  const answers = readOne(bytes, form);
  if ('reason' in answers) return answers.reason;
  const { steps, fields } = answers;
  return { boxes: Object.fromEntries(steps), texts: Object.fromEntries(fields) };
}

describe('what was filled in is read back', () => {
  test('from a Word file', () => {
    fc.assert(
      fc.property(answers(), (filled) => {
        // In a Word file a tab is a character as well as an element; as a character it is a space.
        const { boxes, texts } = filled;
        const spaced = mapped(texts, (each) => each.replaceAll('\t', ' '));
        expect(readBack(fillWord(word, filled))).toEqual({ boxes, texts: spaced });
      }),
      { numRuns: 30 },
    );
  });

  test('from a PDF that pdf-lib has saved', async () => {
    await fc.assert(
      fc.asyncProperty(answers(), async (filled) => {
        expect(readBack(await fillPdf(pdf, filled))).toEqual(filled);
      }),
      { numRuns: 30 },
    );
  });

  test('from what the web page saves', () => {
    fc.assert(
      fc.property(answers(), (filled) => {
        expect(readBack(toWeb(filled))).toEqual(filled);
      }),
    );
  });

  test('and a table of it has as many cells in each row', () => {
    fc.assert(
      fc.property(answers(), (filled) => {
        const answers = readOne(toWeb(filled), form);
        if ('reason' in answers) throw new Error(answers.reason);
        const csv = toCsv(
          { checklists: [{ file: 'a', part: null, ...answers }], passedOver: [], ignored: 0 },
          form,
        );
        const [header = [], row = [], ...more] = parseCsv(csv.slice(1));
        expect(more).toEqual([]);
        expect(row).toHaveLength(header.length);
        for (const [name, value] of Object.entries(filled.texts)) {
          const cell = row[header.indexOf(name)] ?? '';
          expect(cell.replace(/^'/, '')).toBe(value.replace(/^'/, ''));
          expect(cell).not.toMatch(/^\s*[=+\-@]/);
        }
      }),
    );
  });
});

describe('never throws, and ends soon', () => {
  test('on random bytes', () => {
    const starts = ['', 'PK\u0003\u0004', '%PDF-1.7\n1 0 obj', '{"format":', '\u0000'];
    fc.assert(
      fc.property(
        fc.constantFrom(...starts),
        fc.uint8Array({ maxLength: 2_000 }),
        (start, rest) => {
          look(Buffer.concat([Buffer.from(start), rest]));
        },
      ),
      { numRuns: 200 },
    );
  });

  test.each(['word', 'pdf', 'web'] as const)('on a %s file that was changed', (kind) => {
    const changes = fc.array(
      fc.record({
        kind: fc.constantFrom('cut', 'flip', 'double', 'drop'),
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        length: fc.integer({ min: 1, max: 200 }),
        value: fc.integer({ min: 1, max: 255 }),
      }),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(changes, (all) => {
        let bytes = Buffer.from({ word, pdf, web }[kind]);
        for (const change of all) bytes = changed(bytes, change);
        look(bytes);
      }),
      { numRuns: 60 },
    );
  });

  test('on a Word file whose XML was changed before it was packed', () => {
    const piece = fc.constantFrom(
      ...['<w:p>', '</w:p>', '</w:sdt>', '<w:sdt>', '<w:sdtPr/>', '<w:tag w:val="notes"/>'],
      ...['"', '<', '&', '&#0;', '<!DOCTYPE a [', '<![CDATA[', '\u0000', ']]>', '<w:t>'],
    );
    const place = fc.double({ min: 0, max: 1, noNaN: true });
    const edits = fc.array(fc.tuple(place, piece, fc.integer({ min: 0, max: 30 })), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(edits, (all) => {
        look(
          withDocument(word, (xml) =>
            all.reduce((now, [at, added, gone]) => {
              const from = Math.floor(at * now.length);
              return now.slice(0, from) + added + now.slice(from + gone);
            }, xml),
          ),
        );
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    ['controls', (xml: string) => xml.replace('<w:body>', `<w:body>${'<w:sdt/>'.repeat(50_000)}`)],
    ['boxes', (xml: string) => xml.replace('<w:body>', `<w:body>${manyBoxes(20_000)}`)],
  ])('on a Word file of very many %s', (_, change) => {
    look(withDocument(word, change));
  });

  test('on a PDF of very many fields', () => {
    const fields = Array.from({ length: 20_000 }, (_, at) => `<< /FT /Tx /T (a${at}) /V (b) >>`);
    look(
      Buffer.from(
        `%PDF-1.7\n1 0 obj\n<< /AcroForm << /Fields [${fields.join(' ')}] >> >>\nendobj\ntrailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF`,
      ),
    );
  });

  test('on a PDF of very many objects that do not end', () => {
    look(Buffer.from(`%PDF-1.7\n${'1 0 obj (endobj '.repeat(20_000)}startxref`));
  });
});

/** Looks at bytes; what comes back is whole, comes before the test is given up, and whatever it is can be written. */
function look(bytes: Uint8Array): void {
  const found = readOne(bytes, form);
  if ('reason' in found) return expect(found.reason).toMatch(/^(?:This|These) [^]{1,300}[^.]$/);
  const collection = {
    checklists: [{ file: 'a', part: null, ...found }],
    passedOver: [],
    ignored: 0,
  };
  for (const write of [toJson, toCsv]) expect(write(collection, form)).not.toBe('');
  expect(toWarnings(collection, form)).toBeInstanceOf(Array);
}

interface Change {
  readonly kind: string;
  readonly at: number;
  readonly length: number;
  readonly value: number;
}

function changed(bytes: Buffer, { kind, at, length, value }: Change): Buffer<ArrayBuffer> {
  const place = Math.floor(at * bytes.length);
  const [before, after] = [bytes.subarray(0, place), bytes.subarray(place)];
  const flipped = Buffer.from(after.subarray(0, length % 4)).map((byte) => byte ^ value);
  if (kind === 'cut') return Buffer.from(before);
  if (kind === 'flip') return Buffer.concat([before, flipped, after.subarray(length % 4)]);
  if (kind === 'double') return Buffer.concat([before, after.subarray(0, length), after]);
  return Buffer.concat([before, after.subarray(length)]);
}

function manyBoxes(count: number): string {
  const box = (at: number): string =>
    `<w:sdt><w:sdtPr><w:tag w:val="a${at}"/><w14:checkbox/></w:sdtPr></w:sdt>`;
  return Array.from({ length: count }, (_, at) => box(at)).join('');
}

function mapped(
  texts: Readonly<Record<string, string>>,
  change: (text: string) => string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(texts).map(([name, each]) => [name, change(each)]));
}

/** Reads CSV by the rules of RFC 4180, apart from how it was written. */
function parseCsv(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let rest = csv;
  while (rest !== '') {
    const [all = '', quoted, plain = '', end = ''] =
      /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(rest) ?? [];
    if (all === '') throw new Error(`no CSV: ${rest.slice(0, 100)}`);
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== ',') {
      rows.push(row);
      row = [];
    }
    rest = rest.slice(all.length);
  }
  return rows;
}
