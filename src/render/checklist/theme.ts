import { paletteOf, paperOf, type Corpus, type PaperName } from '../../model/index.ts';

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

/** A sheet of paper with its margins, in points. */
export interface Sheet {
  readonly paper: PaperName;
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  /** Between the two columns of steps. */
  readonly gutter: number;
  /** The width between the margins. */
  readonly contentWidth: number;
  /** The width of one of the two columns. */
  readonly columnWidth: number;
}

/** The width and height of papers, in points. */
const sizes: Readonly<Record<PaperName, readonly [width: number, height: number]>> = {
  letter: [612, 792],
  a4: [595.28, 841.89],
};

/** The page of a toolkit's checklists. */
export function toSheet({ site }: Pick<Corpus, 'site'>): Sheet {
  const paper = paperOf(site);
  const [width, height] = sizes[paper];
  const [margin, gutter] = [36, 22];
  const contentWidth = width - 2 * margin;
  return {
    paper,
    width,
    height,
    margin,
    gutter,
    contentWidth,
    columnWidth: (contentWidth - gutter) / 2,
  };
}
