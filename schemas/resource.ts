import * as z from 'zod';
import { formerIds, line, url } from './values.ts';

/** What an address leads to. */
const kinds = ['document', 'landing', 'publisher'] as const;

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
      .enum(kinds)
      .optional()
      .describe(
        'document: the work itself; landing: a page about the work; publisher: a page where it can be found',
      ),
    archived: url
      .optional()
      .describe('A copy in a web archive, which readers get in place of an address that is gone'),
    readerNote: line
      .max(100)
      .optional()
      .describe(
        'What readers must know about the link, in a few words without a final period, such as `Web version, edited since 2017`',
      ),
    note: line.optional().describe('A note for editors; readers do not see it'),
    was: formerIds
      .optional()
      .describe('The former id of the resource, or several: links to it still lead here'),
  })
  .superRefine(({ url: address, urlKind: kind }, context) => {
    // The issue of a key that is required.
    if (address !== undefined && kind === undefined)
      context.addIssue({ code: 'invalid_value', values: [...kinds], path: ['urlKind'] });
    if (address === undefined && kind !== undefined)
      context.addIssue({ code: 'custom', message: '`url` beside it', path: ['urlKind'] });
  });

export type Resource = z.infer<typeof resource>;
