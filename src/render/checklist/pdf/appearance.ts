import { colours } from '../theme.ts';
import { toInsides, type Reference } from './pdfkit-internals.ts';
import type { Box } from './page-box.ts';

/** How a box looks empty and checked; shared by all boxes of one size. */
export interface Faces {
  readonly off: Reference;
  readonly on: Reference;
}

/** Draws the two states of a box as paths, so that no symbol font is needed. */
export function toFaces(document: PDFKit.PDFDocument, box: Box): Faces {
  const side = box.width;
  const at = (part: number): string => (part * side).toFixed(2);
  const frame = `1 1 1 rg ${toRgb(colours.accent)} RG 0.9 w 0.45 0.45 ${(side - 0.9).toFixed(2)} ${(side - 0.9).toFixed(2)} re B`;
  const mark = `${toRgb(colours.accent)} RG 1.6 w 1 J 1 j ${at(0.24)} ${at(0.5)} m ${at(0.43)} ${at(0.29)} l ${at(0.77)} ${at(0.73)} l S`;
  return {
    off: toAppearance(document, box, frame),
    on: toAppearance(document, box, `${frame}\n${mark}`),
  };
}

/** How a field looks that is filled in: in the embedded font, since every letter shown must be there. */
export function toWritten(document: PDFKit.PDFDocument, box: Box, value: string): Reference {
  const size = 10;
  const { _font: font } = toInsides(document.font('regular'));
  const [glyphs] = font.encode(value);
  const baseline = (box.height - size * 0.66) / 2;
  const content = `/Tx BMC q BT ${toRgb(colours.ink)} rg /${font.id} ${size} Tf 4 ${baseline.toFixed(2)} Td <${glyphs.join('')}> Tj ET Q EMC`;
  return toAppearance(document, box, content, { Font: { [font.id]: font.ref() } });
}

/** Puts drawing commands into a form of the size of a box. */
export function toAppearance(
  document: PDFKit.PDFDocument,
  { width, height }: Box,
  content: string,
  resources: object = {},
): Reference {
  const stream = toInsides(document).ref({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, width, height],
    Resources: resources,
  });
  stream.write(content);
  stream.end();
  return stream;
}

function toRgb(colour: string): string {
  return [0, 2, 4]
    .map((start) => (Number.parseInt(colour.slice(start, start + 2), 16) / 255).toFixed(3))
    .join(' ');
}
