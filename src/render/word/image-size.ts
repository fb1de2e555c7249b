import { defaultDensity } from '../../model/index.ts';
import { textHeightTwip, textWidthTwip, type Paper } from './paper.ts';

/** The size of an image on paper, in pixels of 1/96 inch. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** Twentieths of a point in a pixel. */
const twipPerPixel = 1440 / defaultDensity;

/** The share of the height of the text that leaves room for a caption. */
const maxHeight = 0.7;

/** The size of an image, made smaller where it would be larger than the room that indented text has. */
export function fitted({ width, height }: ImageSize, paper: Paper, indentTwip = 0): ImageSize {
  const room = Math.floor((textWidthTwip(paper) - indentTwip) / twipPerPixel);
  const most = Math.floor((textHeightTwip(paper) * maxHeight) / twipPerPixel);
  const scale = Math.min(1, room / width, most / height);
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}
