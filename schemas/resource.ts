import * as z from 'zod';
import { line, url } from './values.ts';

/** A work that pages cite or list as a related resource. */
export const resource = z
  .strictObject({
    title: line.describe('The title as printed in the work'),
    publisher: line.describe('Who published it'),
    year: z.int().min(1900).max(2100).optional().describe('The year of this edition'),
    url: url
      .optional()
      .describe('A web address that someone has opened; leave it out rather than guess'),
    urlKind: z
      .enum(['document', 'landing', 'publisher'])
      .optional()
      .describe(
        'document: the work itself; landing: a page about the work; publisher: a page where it can be found',
      ),
    note: line.optional().describe('A note for editors; readers do not see it'),
  })
  .refine((entry) => (entry.url === undefined) === (entry.urlKind === undefined), {
    error: 'both `url` and `urlKind`, or neither',
  });

export type Resource = z.infer<typeof resource>;
