import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { box, docxOf, packed } from './docx-of.ts';
import { form } from './form-of.ts';
import { readOne } from './read-one.ts';

const sound = docxOf([box('find-land')]);
const archive = (path: string): Uint8Array => zipSync({ [path]: strToU8('a') });

const image =
  'This is an image. Ask for the file that was filled in, or copy the answers from the image by hand';
const pages =
  'This is a Pages document. In Pages, choose File > Export To > Word, and return that file';
const message = 'This is an e-mail message. Save the checklist that is attached to it';

/** A file of the Compound File format that has a stream. */
const compound = (stream: string): Uint8Array =>
  Buffer.concat([Buffer.of(0xd0, 0xcf, 0x11, 0xe0), Buffer.from(`\0${stream}`, 'utf16le')]);

/** An archive whose first file is encrypted. */
function locked(): Uint8Array {
  const bytes = archive('oh.docx');
  bytes[6] = 1;
  return bytes;
}

test.each<[fault: string, bytes: Uint8Array]>([
  ['This file is empty', new Uint8Array()],
  [
    'This is a file of an old version of Office. Save it as .docx',
    Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1),
  ],
  ['This is an RTF file. Open it in Word, and save it as .docx', strToU8('{\\rtf1 a}')],
  [image, strToU8('\u0089PNG\r\n', true)],
  [image, Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
  [
    'This web page has no answers. Select "Save answers to a file" on the page, and return that file',
    strToU8('\ufeff\n<!DOCTYPE html><title>a</title>'),
  ],
  ['This is not a Word file, a PDF, or answers saved from the web page', strToU8('Dear all,')],
  [
    'This is a Word 97-2003 file (.doc). Open it in Word, and save it as .docx with File > Save As',
    compound('WordDocument'),
  ],
  [
    'This Word file has a password. Open it, and under File > Info > Protect Document remove the password',
    compound('EncryptedPackage'),
  ],
  ['This is an Excel workbook', compound('Workbook')],
  [
    'This is an Outlook message. Save the checklist that is attached to it',
    compound('__properties_version1.0'),
  ],
  [image, strToU8('\0\0\0\u0018ftypheic', true)],
  [image, strToU8('RIFF\u0010\0\0\0WEBPVP8 ', true)],
  [image, strToU8('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['This is an archive. Unpack it first', strToU8('Rar!\u001a', true)],
  ['This is an archive. Unpack it first', strToU8('7z\u00bc\u00af', true)],
  ['This archive has a password. Unpack it first', locked()],
  [pages, archive('Index/Document.iwa')],
  [message, strToU8('From: a@example.org\r\nTo: b@example.org\r\n\r\nDear all,')],
  ['This is a link. Ask for the file that it leads to', strToU8('[InternetShortcut]\r\nURL=a')],
  [
    'This is a link to a document in Google Drive. Open it there and choose File > Download > Microsoft Word',
    strToU8('{"url": "https://docs.google.com/document/d/a", "doc_id": "a"}'),
  ],
  [
    'This is form data without its form. Ask for the PDF that was filled in',
    strToU8('%FDF-1.2\n1 0 obj'),
  ],
  [
    'This is form data without its form. Ask for the PDF that was filled in',
    strToU8('<?xml version="1.0"?><xfdf xmlns="http://ns.adobe.com/xfdf/"/>'),
  ],
  [
    'This is a Word XML file. Open it in Word, and save it as .docx',
    strToU8('<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>'),
  ],
  [
    'This is the output of an earlier `checklist read`',
    strToU8('\ufefffile,part,state,state-name,content'),
  ],
  ['This is an Excel workbook', archive('xl/workbook.xml')],
  ['This is a PowerPoint presentation', archive('ppt/presentation.xml')],
  [
    'This is an OpenDocument file (.odt). Open it in LibreOffice or Word, and save it as .docx',
    archive('mimetype'),
  ],
  ['This is an archive. Unpack it first', archive('a.docx')],
  ['This Word file is damaged', archive('word/document.xml')],
  ['This Word file is damaged (<w:body> is not closed)', packed(open('<w:body>'))],
  ['This Word file or archive is damaged', sound.subarray(0, 300)],
  ['This PDF is incomplete', strToU8('%PDF-1.7')],
  [
    'This file is too large (elements more than 256 levels deep)',
    packed(open(`<w:body>${'<w:p>'.repeat(300)}`)),
  ],
  ['This file has more than 20 MB', new Uint8Array(20_000_001)],
])('%s: the bytes tell', (reason, bytes) => {
  expect(readOne(bytes, form)).toEqual({ reason });
});

function open(body: string): string {
  return `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${body}</w:document>`;
}
