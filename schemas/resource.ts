import * as z from 'zod';
import { line, url } from './values.ts';

/** A work that pages cite or list under related resources. */
export const resource = z
  .strictObject({
    title: line.describe('The title as the work itself has it'),
    publisher: line.describe('Who published it'),
    year: z.int().min(1900).max(2100).optional().describe('The year of this edition'),
    url: url
      .optional()
      .describe('An address that somebody has seen; leave it out rather than guess'),
    urlKind: z
      .enum(['document', 'landing', 'publisher'])
      .optional()
      .describe(
        'document: the work itself; landing: its own page; publisher: a page where it may be found',
      ),
    note: line.optional().describe('What an editor should know; readers do not see it'),
  })
  .refine((entry) => (entry.url === undefined) === (entry.urlKind === undefined), {
    error: 'both `url` and `urlKind`, or neither',
  });

export type Resource = z.infer<typeof resource>;
