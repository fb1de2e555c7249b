import { unzlibSync, zlibSync } from 'fflate';

/** An object of a PDF: its number and what it is. */
export type PdfObject = readonly [number: string, content: string];

/** A page's drawing, as the engine writes it. */
const stream =
  /\n(?<number>\d+) 0 obj\n<<(?<entries>[^>]*\/FlateDecode[^>]*)>>\nstream\n(?<drawn>[^]*?)\nendstream/g;

/** Between two words from right to left on one line. */
const between = /\nEMC\n\/ReversedChars BMC\n/g;

/**
 * The drawings with words from right to left, so marked that a reader turns a line around as a whole. The engine draws
 * the words of such a line from the left and marks each of them as turned around: readers that take the words in the order
 * of the file, such as screen readers and Firefox, would read each line from its end. Paper looks the same.
 *
 * @param pdf the file, one character for each byte
 */
export function inReadingOrder(pdf: string): readonly PdfObject[] {
  return [...pdf.matchAll(stream)].flatMap(({ groups }): readonly PdfObject[] => {
    const { number = '', entries = '', drawn = '' } = groups ?? {};
    if (/\/Subtype|\/Type/.test(entries)) return [];
    const text = Buffer.from(unzlibSync(Buffer.from(drawn, 'latin1'))).toString('latin1');
    const ordered = text.replace(between, '\n');
    if (ordered === text) return [];
    const bytes = Buffer.from(zlibSync(Buffer.from(ordered, 'latin1'))).toString('latin1');
    const own = entries.replace(/\/Length \d+/, `/Length ${bytes.length}`);
    return [[number, `<<${own}>>\nstream\n${bytes}\nendstream`]];
  });
}
