import type * as z from 'zod';
import { line } from './values.ts';

/** What a short form stands for; the short form is the entry's key. */
export const acronym = line.describe('The words that the short form stands for');

export type Acronym = z.infer<typeof acronym>;
