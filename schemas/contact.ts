import * as z from 'zod';
import { date, formerIds, line } from './values.ts';

/** A person or office that readers can write to. */
export const contact = z
  .strictObject({
    name: line.optional().describe('The name of the person'),
    role: line.optional().describe('The office or position, if no person is named'),
    organization: line.describe('The organization they work for'),
    email: z.email().describe('Their email address'),
    subject: line.optional().describe('The subject line that the office asks for'),
    purpose: line.describe('What readers can write to them about'),
    verified: date.describe('The date when someone last confirmed this contact'),
    was: formerIds
      .optional()
      .describe('The former id of the contact, or several: links to it still lead here'),
  })
  .refine((entry) => entry.name !== undefined || entry.role !== undefined, {
    error: 'a `name` or a `role`',
  });

export type Contact = z.infer<typeof contact>;
