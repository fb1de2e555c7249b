import { toText } from '../files/index.ts';
import { describeOldOfficeFile } from './office-files.ts';
import type { Kind } from './raw-answers.ts';

const archive = 'This is an archive. Unpack it first';
const image =
  'This is an image. Ask for the file that was filled in, or copy the answers from the image by hand';

/** How other files begin, and what they are. */
const others: readonly (readonly [start: RegExp, fault: string])[] = [
  [/^\{\\rtf/, 'This is an RTF file. Open it in Word, and save it as .docx'],
  [/^(?:\u0089PNG|\u00ff\u00d8\u00ff|GIF8|II\*\u0000|MM\u0000\*|RIFF[^]{4}WEBP)/, image],
  [/^[^]{4}ftyp(?:heic|heix|hevc|mif1|msf1|avif)/, image],
  [/^(?:7z\u00bc\u00af|Rar!|\u001f\u008b)/, archive],
  [/^%FDF-/, 'This is form data without its form. Ask for the PDF that was filled in'],
];

/** How files of text begin, and what they are. */
const texts: readonly (readonly [start: RegExp, fault: string])[] = [
  [
    /^<(?:!doctype html|html)\b/i,
    'This web page has no answers. Select "Save answers to a file" on the page, and return that file',
  ],
  [
    /^(?:<\?xml[^>]*>\s*)?<\?mso-application|<pkg:package\b/,
    'This is a Word XML file. Open it in Word, and save it as .docx',
  ],
  [/^(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<svg\b/, image],
  [/<xfdf\b/, 'This is form data without its form. Ask for the PDF that was filled in'],
  [/^(?:\[InternetShortcut\]|[^]*<plist\b)/i, 'This is a link. Ask for the file that it leads to'],
  [
    /^(?:(?:return-path|received|delivered-to|mime-version|message-id|x-[a-z-]+|date|from|to|subject): ?[^\n]*\n[^]*){2}/i,
    'This is an e-mail message. Save the checklist that is attached to it',
  ],
  [/^file,(?:part,)?([^,\s]+),\1-name,/, 'This is the output of an earlier `checklist read`'],
];

/** The first line of a PDF begins in this many bytes. ISO 32000-1, annex H.3 */
const pdfStart = 1_024;

/** Detects the type of a file from its bytes, whatever its name; for other types says what it is. */
export function detectFileType(bytes: Uint8Array): Kind | { readonly fault: string } {
  if (bytes.length === 0) return { fault: 'This file is empty' };
  const start = Buffer.from(bytes.subarray(0, pdfStart)).toString('latin1');
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0')) return { fault: describeOldOfficeFile(bytes) };
  if (/^PK(?:\u0003\u0004|\u0005\u0006)/.test(start)) return 'word';
  const other = others.find(([pattern]) => pattern.test(start));
  if (other) return { fault: other[1] };
  if (start.includes('%PDF-')) return 'pdf';
  const text = toText(bytes.subarray(0, pdfStart))
    .value.replace(/^\ufeff/, '')
    .trimStart();
  if (text.startsWith('{')) return 'web';
  return {
    fault:
      texts.find(([pattern]) => pattern.test(text))?.[1] ??
      'This is not a Word file, a PDF, or answers saved from the web page',
  };
}
