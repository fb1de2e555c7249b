import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readAnswers } from '../../src/answers/index.ts';
import { box, docxOf, packed } from './docx-of.ts';
import { form } from './form-of.ts';

const wanted =
  'expected a checklist filled in as a Word file, as a PDF, or saved from the web page';
const sound = docxOf([box('find-land')]);
const archive = (path: string): Uint8Array => zipSync({ [path]: strToU8('a') });

test.each<[found: string, bytes: Uint8Array]>([
  ['empty file', new Uint8Array()],
  ['file of Word 97-2003, or one with a password', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1)],
  ['file in Rich Text Format', strToU8('{\\rtf1 a}')],
  ['picture', strToU8('\u0089PNG\r\n', true)],
  ['picture', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
  ['web page', strToU8('\ufeff\n<!DOCTYPE html><title>a</title>')],
  ['file of another kind', strToU8('Dear all,')],
  ['Excel workbook', archive('xl/workbook.xml')],
  ['PowerPoint presentation', archive('ppt/presentation.xml')],
  ['OpenDocument file', archive('mimetype')],
  ['archive', archive('a.docx')],
  ['Word file that is damaged', archive('word/document.xml')],
  ['Word file that is damaged (<w:body> is not closed)', packed(open('<w:body>'))],
  ['Word file or archive that is damaged', sound.subarray(0, 300)],
  ['PDF that is cut off', strToU8('%PDF-1.7')],
  [
    'file with too much in it (elements more than 256 levels deep)',
    packed(open(`<w:body>${'<w:p>'.repeat(300)}`)),
  ],
  ['file of more than 20000000 bytes', new Uint8Array(20_000_001)],
])('a %s is told by its bytes', (found, bytes) => {
  expect(readAnswers(bytes, form)).toEqual({ reason: `Unexpected ${found}, ${wanted}` });
});

function open(body: string): string {
  return `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${body}</w:document>`;
}
