import { paperOf as paperNameOf, type PaperName, type Site } from '../../model/index.ts';

/** A sheet of paper with its margins. Lengths in twentieths of a point. */
export interface Paper {
  readonly widthTwip: number;
  readonly heightTwip: number;
  readonly marginsTwip: Readonly<Record<'top' | 'right' | 'bottom' | 'left' | 'gutter', number>>;
  /** From the edge of the paper to the header, and to the footer. */
  readonly edgesTwip: Readonly<Record<'header' | 'footer', number>>;
}

/** What a file says of its paper. */
export interface PaperFacts {
  readonly widthTwip?: number;
  readonly heightTwip?: number;
  readonly marginsTwip: Partial<Paper['marginsTwip']>;
  readonly edgesTwip: Partial<Paper['edgesTwip']>;
}

const edgesTwip = { header: 640, footer: 640 };

/** Our papers: lines of about the same length on both. */
export const papers: Readonly<Record<PaperName, Paper>> = {
  letter: {
    widthTwip: 12_240,
    heightTwip: 15_840,
    marginsTwip: { top: 1300, right: 1530, bottom: 1180, left: 1530, gutter: 0 },
    edgesTwip,
  },
  a4: {
    widthTwip: 11_906,
    heightTwip: 16_838,
    marginsTwip: { top: 1300, right: 1418, bottom: 1180, left: 1418, gutter: 0 },
    edgesTwip,
  },
};

/** The paper of a toolkit. @param facts of a file whose paper counts where it says so */
export function paperOf(site: Pick<Site, 'paper' | 'language'>, facts?: PaperFacts): Paper {
  const own = papers[paperNameOf(site)];
  return facts ? withFacts(own, facts) : own;
}

/** A paper that a file describes; what it does not say is ours. */
export function withFacts(own: Paper, facts: PaperFacts): Paper {
  const { widthTwip = own.widthTwip, heightTwip = own.heightTwip } = facts;
  return {
    widthTwip,
    heightTwip,
    marginsTwip: { ...own.marginsTwip, ...facts.marginsTwip },
    edgesTwip: { ...own.edgesTwip, ...facts.edgesTwip },
  };
}

/** The width of the text. */
export function textWidthTwip({ widthTwip, marginsTwip: { left, right, gutter } }: Paper): number {
  return widthTwip - left - right - gutter;
}

/** The height of the text; a negative margin is one that does not grow with a tall header. */
export function textHeightTwip({ heightTwip, marginsTwip: { top, bottom } }: Paper): number {
  return heightTwip - Math.abs(top) - Math.abs(bottom);
}
