/** A sheet of paper with its margins. Lengths in twentieths of a point. */
export interface Paper {
  readonly widthTwip: number;
  readonly heightTwip: number;
  readonly marginsTwip: Readonly<Record<'top' | 'right' | 'bottom' | 'left' | 'gutter', number>>;
  /** From the edge of the paper to the header, and to the footer. */
  readonly edgesTwip: Readonly<Record<'header' | 'footer', number>>;
}

/** US Letter. */
export const letter: Paper = {
  widthTwip: 12_240,
  heightTwip: 15_840,
  marginsTwip: { top: 1300, right: 1530, bottom: 1180, left: 1530, gutter: 0 },
  edgesTwip: { header: 640, footer: 640 },
};

/** The width of the text. */
export function textWidthTwip({ widthTwip, marginsTwip: { left, right, gutter } }: Paper): number {
  return widthTwip - left - right - gutter;
}

/** The height of the text; a negative margin is one that does not grow with a tall header. */
export function textHeightTwip({ heightTwip, marginsTwip: { top, bottom } }: Paper): number {
  return heightTwip - Math.abs(top) - Math.abs(bottom);
}
