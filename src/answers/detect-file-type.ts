import { toText } from '../files/index.ts';
import { unzip } from '../ooxml/index.ts';
import type { Kind } from './raw-answers.ts';

/** How other files begin, and what they are. */
const others: readonly (readonly [starts: readonly string[], fault: string])[] = [
  [
    ['\u00d0\u00cf\u0011\u00e0'],
    'This is a Word 97-2003 file, or it has a password. Save it as .docx without a password',
  ],
  [['{\\rtf'], 'This is an RTF file. Return the checklist as .docx'],
  [['\u0089PNG', '\u00ff\u00d8\u00ff', 'GIF8', 'II*\u0000', 'MM\u0000*'], 'This is an image'],
];

/** The first line of a PDF begins in this many bytes. ISO 32000-1, annex H.3 */
const pdfStart = 1_024;

/** Detects the type of a file from its bytes, whatever its name; for other types says what it is. */
export function detectFileType(bytes: Uint8Array): Kind | { readonly fault: string } {
  if (bytes.length === 0) return { fault: 'This file is empty' };
  const other = others.find(([starts]) =>
    starts.some((each) => latin1(bytes, each.length) === each),
  );
  if (other) return { fault: other[1] };
  if (['PK\u0003\u0004', 'PK\u0005\u0006'].includes(latin1(bytes, 4))) return 'word';
  if (latin1(bytes, pdfStart).includes('%PDF-')) return 'pdf';
  const text = toText(bytes.subarray(0, pdfStart))
    .value.replace(/^\ufeff/, '')
    .trimStart();
  if (text.startsWith('{')) return 'web';
  return {
    fault: /^<(?:!doctype html|html)\b/i.test(text)
      ? 'This web page has no answers. Select "Save answers to a file" on the page, and return that file'
      : 'This is not a Word file, a PDF, or answers saved from the web page',
  };
}

/** Says what an archive is that is not a sound Word file. */
export function describeArchive(bytes: Uint8Array): string {
  const paths = pathsIn(bytes);
  if (!paths) return 'This Word file or archive is damaged';
  if (paths.some((path) => path.startsWith('word/'))) return 'This Word file is damaged';
  if (paths.some((path) => path.startsWith('xl/'))) return 'This is an Excel workbook';
  if (paths.some((path) => path.startsWith('ppt/'))) return 'This is a PowerPoint presentation';
  if (paths[0] === 'mimetype') return 'This is an OpenDocument file';
  return 'This is an archive. Unpack it first';
}

function pathsIn(bytes: Uint8Array): readonly string[] | undefined {
  try {
    return [...unzip(bytes).files.keys()];
  } catch {
    return undefined;
  }
}

/** One character for each byte. */
function latin1(bytes: Uint8Array, length: number): string {
  return Buffer.from(bytes.subarray(0, length)).toString('latin1');
}
