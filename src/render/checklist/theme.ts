import { paletteOf, type Corpus } from '../../model/index.ts';

/** The colors of a checklist, as `rrggbb`; text has a contrast of at least 4.5:1 on white and on the tint. */
export interface Colors {
  readonly ink: string;
  readonly muted: string;
  readonly accent: string;
  /** The fill of the band with the fields. */
  readonly tint: string;
  /** The edges of fields. */
  readonly line: string;
  /** Thin lines, and lines for handwriting. */
  readonly rule: string;
}

/** The colors of a toolkit's checklists. */
export function toColors({ site }: Pick<Corpus, 'site'>): Colors {
  const { ink, quiet, accent, soft, edge, rule } = paletteOf(site);
  return { ink, muted: quiet, accent, tint: soft, line: edge, rule };
}

/** A US Letter page with its margins, in points. */
export const sheet = {
  width: 612,
  height: 792,
  margin: 36,
  /** Between the two columns of steps. */
  gutter: 22,
} as const;

/** The width between the margins, in points. */
export const contentWidth = sheet.width - 2 * sheet.margin;

/** The width of one of the two columns, in points. */
export const columnWidth = (contentWidth - sheet.gutter) / 2;
