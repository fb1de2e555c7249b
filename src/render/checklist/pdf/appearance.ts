import type { Colors } from '../theme.ts';
import { toInternals, type Reference } from './pdfkit-internals.ts';
import type { FontSet } from './font-set.ts';
import type { Box } from './page-box.ts';
import { toTextRuns } from './text-runs.ts';

/** A document and its colors. */
interface ColoredDocument {
  readonly document: PDFKit.PDFDocument;
  readonly colors: Colors;
}

/** The appearances of a check box, shared by all boxes of one size. */
export interface CheckAppearances {
  readonly off: Reference;
  readonly on: Reference;
}

/** Draws both states of a check box as paths, so that no symbol font is needed. */
export function toCheckAppearances(
  { document, colors }: ColoredDocument,
  box: Box,
): CheckAppearances {
  const side = box.width;
  const at = (part: number): string => (part * side).toFixed(2);
  const frame = `1 1 1 rg ${toRgb(colors.accent)} RG 0.9 w 0.45 0.45 ${(side - 0.9).toFixed(2)} ${(side - 0.9).toFixed(2)} re B`;
  const mark = `${toRgb(colors.accent)} RG 1.6 w 1 J 1 j ${at(0.24)} ${at(0.5)} m ${at(0.43)} ${at(0.29)} l ${at(0.77)} ${at(0.73)} l S`;
  return {
    off: toAppearance(document, box, frame),
    on: toAppearance(document, box, `${frame}\n${mark}`),
  };
}

/** A document with the fonts of its texts. */
export interface FilledCanvas extends ColoredDocument {
  readonly fontSet: FontSet;
}

/** The appearance of a text field with an initial value, in the embedded fonts. */
export function toFilledAppearance(
  { document, colors, fontSet }: FilledCanvas,
  box: Box,
  value: string,
): Reference {
  const [size, inset] = [10, 4];
  const used: Record<string, unknown> = {};
  const runs = toTextRuns(value, 'regular', fontSet, fontSet.direction).map((run) => {
    const options = run.isShaped ? { features: [] } : {};
    document.font(run.font).fontSize(size);
    const { _font: font } = toInternals(document);
    const [glyphs] = font.encode(run.text, options.features);
    used[font.id] = font.ref();
    return { id: font.id, glyphs, width: document.widthOfString(run.text, options) };
  });
  const wide = runs.reduce((sum, { width }) => sum + width, 0);
  const baseline = ((box.height - size * 0.66) / 2).toFixed(2);
  const start = fontSet.direction === 'rtl' ? Number((box.width - inset - wide).toFixed(2)) : inset;
  const shown = runs.map(({ id, glyphs }, index) => {
    const before = runs[index - 1]?.width.toFixed(2);
    const move = before === undefined ? `${start} ${baseline}` : `${before} 0`;
    return `/${id} ${size} Tf ${move} Td <${glyphs.join('')}> Tj`;
  });
  const content = `/Tx BMC q BT ${toRgb(colors.ink)} rg ${shown.join(' ')} ET Q EMC`;
  return toAppearance(document, box, content, { Font: used });
}

/** Makes an appearance stream of the size of a box from drawing commands. */
export function toAppearance(
  document: PDFKit.PDFDocument,
  { width, height }: Box,
  content: string,
  resources: object = {},
): Reference {
  const stream = toInternals(document).ref({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, width, height],
    Resources: resources,
  });
  stream.write(content);
  stream.end();
  return stream;
}

function toRgb(color: string): string {
  return [0, 2, 4]
    .map((start) => (Number.parseInt(color.slice(start, start + 2), 16) / 255).toFixed(3))
    .join(' ');
}
