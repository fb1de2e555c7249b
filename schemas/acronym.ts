import * as z from 'zod';
import { line } from './values.ts';

/** An acronym that says only what it stands for. */
export const acronymWords = line.describe('What the acronym stands for');

/** An acronym with a definition. */
export const definedAcronym = z.strictObject({
  words: acronymWords,
  definition: line
    .max(300)
    .describe('What it is, in one or two sentences, for the glossary and its previews'),
});

/** What an acronym stands for, and what it is; the acronym is the key of the entry. */
export const acronym = z.union([acronymWords, definedAcronym]);

export type Acronym = z.infer<typeof acronym>;
