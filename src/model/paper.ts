import type { Site } from '../../schemas/index.ts';
import { regionOf } from '../locale/index.ts';

/** The paper of a toolkit's documents. */
export type PaperName = 'letter' | 'a4';

/** The regions of US Letter in the Unicode Common Locale Data Repository; all others have A4. */
const letterRegions = new Set('BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' '));

/** The paper that a toolkit sets, or else that of the region of its language: `de` is of Germany, `en` of the US. */
export function paperOf({ paper, language }: Pick<Site, 'paper' | 'language'>): PaperName {
  if (paper !== undefined) return paper;
  const region = regionOf(language);
  return region === undefined || letterRegions.has(region) ? 'letter' : 'a4';
}
