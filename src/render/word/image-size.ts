import { defaultDensity } from '../../model/index.ts';
import { textWidthTwip } from './palette.ts';

/** The size of an image on paper, in pixels of 1/96 inch. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** Twentieths of a point in a pixel. */
const twipPerPixel = 1440 / defaultDensity;

/** With a caption, this still fits on a sheet. */
const maxHeightPixel = 620;

/** The size of an image, made smaller where it would be larger than the room that indented text has. */
export function fitted({ width, height }: ImageSize, indentTwip = 0): ImageSize {
  const room = Math.floor((textWidthTwip - indentTwip) / twipPerPixel);
  const scale = Math.min(1, room / width, maxHeightPixel / height);
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}
