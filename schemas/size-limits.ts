import * as z from 'zod';
import { sizeBounds, type SizeLimit } from '../src/limits/index.ts';

const meanings: Readonly<Record<SizeLimit, string>> = {
  pageKilobytes: 'The largest page, in kilobytes',
  pageLines: 'The most lines of a page',
  registryMegabytes: 'The largest YAML file, in megabytes',
  imageMegabytes: 'The largest PNG or JPEG image, in megabytes',
  svgMegabytes: 'The largest SVG image, in megabytes',
  fontMegabytes: 'The largest font, in megabytes',
  attachmentMegabytes: 'The largest attachment, such as a PDF, in megabytes',
  filesMegabytes: 'The most that images and attachments have together, in megabytes',
};

/** Limits of the size of files, which can be raised up to what is safe. */
export const sizeLimits = {
  pageKilobytes: limit('pageKilobytes'),
  pageLines: limit('pageLines'),
  registryMegabytes: limit('registryMegabytes'),
  imageMegabytes: limit('imageMegabytes'),
  svgMegabytes: limit('svgMegabytes'),
  fontMegabytes: limit('fontMegabytes'),
  attachmentMegabytes: limit('attachmentMegabytes'),
  filesMegabytes: limit('filesMegabytes'),
};

function limit(name: SizeLimit) {
  const { usual, most } = sizeBounds[name];
  return z.int().min(1).max(most).default(usual).describe(meanings[name]);
}
