import { attributes } from './attributes.ts';
import { callouts } from './callouts.ts';
import type { Dialect } from './dialect.ts';
import { headings } from './headings.ts';
import { inlineMarks } from './inline-marks.ts';
import { notes } from './notes.ts';
import { programs } from './programs.ts';
import { reviewMarks } from './review-marks.ts';
import { templates } from './templates.ts';
import { tex } from './tex.ts';
import { wikiLinks } from './wiki-links.ts';

/** Kinds of markup, by precedence: of two in one place, the first. */
export const dialects: readonly Dialect[] = [
  ...callouts,
  ...templates,
  ...reviewMarks,
  ...attributes,
  ...tex,
  ...wikiLinks,
  ...notes,
  ...headings,
  ...inlineMarks,
  ...programs,
];
