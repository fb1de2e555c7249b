import type * as z from 'zod';
import { line } from './values.ts';

/** What an acronym stands for; the acronym is the key of the entry. */
export const acronym = line.describe('What the acronym stands for');

export type Acronym = z.infer<typeof acronym>;
