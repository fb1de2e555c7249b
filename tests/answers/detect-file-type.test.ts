import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readAnswers } from '../../src/answers/index.ts';
import { box, docxOf, packed } from './docx-of.ts';
import { form } from './form-of.ts';

const sound = docxOf([box('find-land')]);
const archive = (path: string): Uint8Array => zipSync({ [path]: strToU8('a') });

test.each<[fault: string, bytes: Uint8Array]>([
  ['This file is empty', new Uint8Array()],
  [
    'This is a Word 97-2003 file, or it has a password. Save it as .docx without a password',
    Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1),
  ],
  ['This is an RTF file. Return the checklist as .docx', strToU8('{\\rtf1 a}')],
  ['This is an image', strToU8('\u0089PNG\r\n', true)],
  ['This is an image', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
  [
    'This web page has no answers. Select "Save answers to a file" on the page, and return that file',
    strToU8('\ufeff\n<!DOCTYPE html><title>a</title>'),
  ],
  ['This is not a Word file, a PDF, or answers saved from the web page', strToU8('Dear all,')],
  ['This is an Excel workbook', archive('xl/workbook.xml')],
  ['This is a PowerPoint presentation', archive('ppt/presentation.xml')],
  ['This is an OpenDocument file', archive('mimetype')],
  ['This is an archive. Unpack it first', archive('a.docx')],
  ['This Word file is damaged', archive('word/document.xml')],
  ['This Word file is damaged (<w:body> is not closed)', packed(open('<w:body>'))],
  ['This Word file or archive is damaged', sound.subarray(0, 300)],
  ['This PDF is incomplete', strToU8('%PDF-1.7')],
  [
    'This file is too large (elements more than 256 levels deep)',
    packed(open(`<w:body>${'<w:p>'.repeat(300)}`)),
  ],
  ['This file has more than 20000000 bytes', new Uint8Array(20_000_001)],
])('%s: the bytes tell', (reason, bytes) => {
  expect(readAnswers(bytes, form)).toEqual({ reason });
});

function open(body: string): string {
  return `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${body}</w:document>`;
}
