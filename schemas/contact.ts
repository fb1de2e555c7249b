import * as z from 'zod';
import { date, line } from './values.ts';

/** A person or office that readers may write to. */
export const contact = z
  .strictObject({
    name: line.optional().describe('The name of the person'),
    role: line.optional().describe('The office or function, where no person is named'),
    organization: line.describe('Where they work'),
    email: z.email().describe('Where to write to'),
    subject: line.optional().describe('The subject line that the office asks for'),
    purpose: line.describe('What to write to them for'),
    verified: date.describe('The day on which somebody last made sure that this is right'),
  })
  .refine((entry) => entry.name !== undefined || entry.role !== undefined, {
    error: 'a `name` or a `role`',
  });

export type Contact = z.infer<typeof contact>;
