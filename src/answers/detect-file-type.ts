import { toText } from '../files/index.ts';
import { unzip } from '../ooxml/index.ts';
import type { Kind } from './raw-answers.ts';

/** How files of other kinds begin, and what they are. */
const others: readonly (readonly [start: string, found: string])[] = [
  ['\u00d0\u00cf\u0011\u00e0', 'file of Word 97-2003, or one with a password'],
  ['{\\rtf', 'file in Rich Text Format'],
  ['\u0089PNG', 'picture'],
  ['\u00ff\u00d8\u00ff', 'picture'],
  ['GIF8', 'picture'],
  ['II*\u0000', 'picture'],
  ['MM\u0000*', 'picture'],
];

/** Where the first line of a PDF may begin at the latest. ISO 32000-1, annex H.3 */
const pdfStart = 1_024;

/** Tells by its bytes what a file is, whatever it is called; for one of another kind what was found. */
export function recognize(bytes: Uint8Array): Kind | { readonly found: string } {
  if (bytes.length === 0) return { found: 'empty file' };
  const other = others.find(([each]) => latin1(bytes, each.length) === each);
  if (other) return { found: other[1] };
  if (['PK\u0003\u0004', 'PK\u0005\u0006'].includes(latin1(bytes, 4))) return 'word';
  if (latin1(bytes, pdfStart).includes('%PDF-')) return 'pdf';
  const text = toText(bytes.subarray(0, pdfStart))
    .value.replace(/^\ufeff/, '')
    .trimStart();
  if (text.startsWith('{')) return 'web';
  if (/^<(?:!doctype html|html)\b/i.test(text)) return { found: 'web page' };
  return { found: 'file of another kind' };
}

/** What an archive is in which there is no text of Word. */
export function archiveOf(bytes: Uint8Array): string {
  const paths = pathsIn(bytes);
  if (!paths) return 'Word file or archive that is damaged';
  if (paths.some((path) => path.startsWith('word/'))) return 'Word file that is damaged';
  if (paths.some((path) => path.startsWith('xl/'))) return 'Excel workbook';
  if (paths.some((path) => path.startsWith('ppt/'))) return 'PowerPoint presentation';
  if (paths[0] === 'mimetype') return 'OpenDocument file';
  return 'archive';
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
