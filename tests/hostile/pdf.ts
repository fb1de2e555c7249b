import { deflateSync } from 'node:zlib';
import { pdfOf } from '../audit/pdf-of.ts';
import type { HostileFiles } from './hostile-file.ts';

const repeat = (count: number, text: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => text(at)).join('');
const catalogue = (more: string): string => `/AcroForm << /Fields [6 0 R] >> ${more}`;
const stream = (entries: string, bytes: Uint8Array): string =>
  `<< ${entries} /Length ${bytes.length} >>\nstream\n${Buffer.from(bytes).toString('latin1')}\nendstream`;
/** Objects with high bytes must be written byte by byte. */
const bytesOf = (more: string): Uint8Array => {
  const [head = '', tail = ''] = new TextDecoder().decode(pdfOf({ more: '@@' })).split('@@');
  return Buffer.from(head + more + tail, 'latin1');
};

/** PDFs that break what a reader expects. */
export const hostilePdfs: HostileFiles = {
  'pages that go round': () =>
    pdfOf({ more: '2 0 obj << /Type /Pages /Kids [2 0 R 3 0 R 2 0 R] /Count 1 >> endobj\n' }),
  'pages in one another': (size) =>
    pdfOf({
      more: `2 0 obj << /Type /Pages /Kids [100 0 R] >> endobj\n${repeat(size * 5_000, (at) => `${100 + at} 0 obj << /Type /Pages /Kids [${101 + at} 0 R 100 0 R] >> endobj\n`)}`,
    }),
  'references that go round': () =>
    pdfOf({ more: '2 0 obj 7 0 R endobj\n7 0 obj 8 0 R endobj\n8 0 obj 7 0 R endobj\n' }),
  'a catalog that is itself': () =>
    pdfOf({ catalogue: '/AcroForm 1 0 R /StructTreeRoot 1 0 R /Names 1 0 R' }),
  'tags that go round': (size) =>
    pdfOf({
      more: `4 0 obj << /Type /StructTreeRoot /K [100 0 R] >> endobj\n${repeat(size * 5_000, (at) => `${100 + at} 0 obj << /S /P /K [${101 + at} 0 R 100 0 R 4 0 R] >> endobj\n`)}`,
    }),
  'an array with many entries': (size) =>
    pdfOf({
      more: `2 0 obj << /Type /Pages /Kids [${'3 0 R '.repeat(size * 50_000)}] >> endobj\n`,
    }),
  'arrays in one another': (size) =>
    pdfOf({ more: `9 0 obj ${'['.repeat(size * 100_000)}\nendobj\n` }),
  'dictionaries in one another': (size) =>
    pdfOf({ more: `9 0 obj ${'<</A'.repeat(size * 50_000)}\nendobj\n` }),
  'a long string': (size) => pdfOf({ information: `/Title (${'a'.repeat(size * 1_000_000)})` }),
  'brackets in a string': (size) =>
    pdfOf({ information: `/Title (${'('.repeat(size * 100_000)})` }),
  'a long name': (size) => pdfOf({ catalogue: `/${'a'.repeat(size * 500_000)} 1` }),
  'a bomb in a stream of objects': (size) =>
    bytesOf(
      `9 0 obj ${stream('/Type /ObjStm /N 2 /First 8 /Filter /FlateDecode', deflateSync(Buffer.alloc(size * 30_000_000, '1 0 ')))}\nendobj\n`,
    ),
  'a bomb in a bomb': (size) =>
    bytesOf(
      `9 0 obj ${stream('/Type /ObjStm /N 2 /First 8 /Filter [/FlateDecode /FlateDecode]', deflateSync(deflateSync(Buffer.alloc(size * 50_000_000))))}\nendobj\n`,
    ),
  'a stream of objects with the offsets of others': (size) =>
    bytesOf(
      repeat(size * 50, (at) => {
        const head = repeat(1_000, (each) => `${1_000 + each} 0 `);
        return `${50 + at} 0 obj ${stream(`/Type /ObjStm /N 1000 /First ${head.length}`, Buffer.from(`${head}<< /A 1 >>`))}\nendobj\n`;
      }),
    ),
  'a stream of objects that extends itself': () =>
    bytesOf(
      `9 0 obj ${stream('/Type /ObjStm /N 1 /First 4 /Extends 9 0 R', Buffer.from('9 0 << /Type /ObjStm >>'))}\nendobj\n`,
    ),
  'cross-references that go round': () =>
    pdfOf({ trailer: '/Prev 0 /XRefStm 0 /Size 99999999999' }),
  'an absurd length': () =>
    pdfOf({ more: '9 0 obj << /Length 99999999999 >>\nstream\nabc\nendstream\nendobj\n' }),
  'many fields': (size) =>
    pdfOf({
      catalogue: `/AcroForm << /Fields [${repeat(size * 2_000, (at) => `${100 + at} 0 R `)}] >>`,
      more: repeat(
        size * 2_000,
        (at) =>
          `${100 + at} 0 obj << /FT /Tx /T (f${at}) /V (x) /Rect [0 ${at} 9 ${at + 9}] >> endobj\n`,
      ),
    }),
  'fields of one name': (size) =>
    pdfOf({
      catalogue: `/AcroForm << /Fields [${repeat(size * 2_000, (at) => `${100 + at} 0 R `)}] >>`,
      more: repeat(
        size * 2_000,
        (at) =>
          `${100 + at} 0 obj << /FT /Btn /T (f) /V /On /AS /On /Rect [0 ${at} 9 ${at + 9}] >> endobj\n`,
      ),
    }),
  'boxes that are checked by their value alone': (size) =>
    pdfOf({
      catalogue: `/AcroForm << /Fields [99 0 R] >>`,
      more: `99 0 obj << /FT /Btn /T (f) /V /On /Kids [${repeat(size * 2_000, (at) => `${100 + at} 0 R `)}] >> endobj\n${repeat(size * 2_000, (at) => `${100 + at} 0 obj << /Subtype /Widget /Rect [0 ${at} 9 ${at + 9}] >> endobj\n`)}`,
    }),
  'a bomb as the answer of many fields': (size) =>
    bytesOf(
      `1 0 obj << /Type /Catalog /Pages 2 0 R ${`/AcroForm << /Fields [${repeat(size * 500, (at) => `${100 + at} 0 R `)}] >>`} >> endobj\n${repeat(size * 500, (at) => `${100 + at} 0 obj << /FT /Tx /T (f${at}) /V 9 0 R >> endobj\n`)}9 0 obj ${stream('/Filter [/FlateDecode /ASCIIHexDecode]', deflateSync(Buffer.alloc(15_000_000, ' ')))}\nendobj\n`,
    ),
  'fields that are their own parents': (size) =>
    pdfOf({
      more: `${repeat(size * 1_000, (at) => `${100 + at} 0 obj << /FT /Tx /T (f) /Parent ${100 + at} 0 R /Kids [${100 + at} 0 R ${101 + at} 0 R] >> endobj\n`)}6 0 obj << /Kids [100 0 R] /T (a) >> endobj\n`,
    }),
  'many comments on many fields': (size) =>
    pdfOf({
      catalogue: `/AcroForm << /Fields [${repeat(size * 2_000, (at) => `${100 + at} 0 R `)}] >>`,
      page: `/Annots [${repeat(size * 4_000, (at) => `${100 + at} 0 R `)}] /Tabs /S`,
      more:
        repeat(
          size * 2_000,
          (at) =>
            `${100 + at} 0 obj << /Subtype /Widget /FT /Tx /T (f${at}) /V (x) /Rect [0 ${at} 9 ${at + 9}] >> endobj\n`,
        ) +
        repeat(
          size * 2_000,
          (at) =>
            `${100 + size * 2_000 + at} 0 obj << /Subtype /FreeText /Contents (a) /Rect [0 ${at} 9 ${at + 9}] >> endobj\n`,
        ),
    }),
  'objects that are cut off': (size) => pdfOf({ more: '9 0 obj << /A '.repeat(size * 10_000) }),
  'objects with many keywords of their end': (size) =>
    pdfOf({ more: repeat(size * 2_000, (at) => `${at + 100} 0 obj (endobj endobj endobj \n`) }),
  'a metadata stream with deep XML': (size) =>
    bytesOf(
      `1 0 obj << /Type /Catalog /Pages 2 0 R ${catalogue('/Metadata 9 0 R')} >> endobj\n9 0 obj ${stream('', Buffer.from('<a>'.repeat(size * 100_000)))}\nendobj\n5 0 obj << >> endobj\n`,
    ),
};
