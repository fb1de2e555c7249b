import * as z from 'zod';
import { formerIds, id, line, partialDate, url } from './values.ts';

/** A figure that pages have in their words, and that is looked up in one place when it changes. */
export const fact = z
  .strictObject({
    value: z
      .union([z.number().min(0).max(Number.MAX_SAFE_INTEGER), line.max(100)])
      .describe(
        'The figure, such as `126` or `1200000000`; in words where the source gives no number, such as `more than 12 million`',
      ),
    noun: line.max(100).optional().describe('What is counted, such as `garden plots`'),
    unit: line.max(20).optional().describe('What is measured, such as `%`, `$` or `miles`'),
    asOf: partialDate.describe('The day, month or year that the figure describes'),
    source: z
      .union([id, url])
      .describe('Where the figure is from: an id from resources.yaml, or a web address'),
    note: line.optional().describe('A note for editors; readers do not see it'),
    was: formerIds
      .optional()
      .describe('The former id of the fact, or several: links to it still lead here'),
  })
  .refine(
    ({ value, noun, unit }) =>
      typeof value === 'string' || noun !== undefined || unit !== undefined,
    { error: 'a `noun` or a `unit`' },
  );

export type Fact = z.infer<typeof fact>;
