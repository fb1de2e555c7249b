import * as z from 'zod';
import { date, id, line, pagePath, url } from './values.ts';

/** Where in the toolkit a fact matters: a step of the checklist, or a page. */
const bearing = z.union([
  z.strictObject({ step: id.describe('The id of a step') }),
  z.strictObject({ page: pagePath.describe('The path of a page') }),
]);

/** A kind of fact that is on record about states. */
export const factKind = z.strictObject({
  label: line.describe('A few words that name the fact on a checklist'),
  words: z
    .record(line, line)
    .default({})
    .describe(
      'How a value reads behind the label, where the value itself is too terse; from the least to the most, as the map of states shades them',
    ),
  meaning: line.describe('What the fact says, and the values it can have'),
  source: line.describe('The document it was taken from'),
  shortSource: line.describe('The source in a few words, for small print'),
  url: url.describe('Where the source can be read'),
  asOf: date.describe('The day for which the source is right'),
  bearsOn: z.array(bearing).min(1).describe('The steps or pages that the fact matters to'),
});

/** What is known to have changed since the source of a fact. */
const laterChange = z.strictObject({
  fact: id.describe('The id of the fact that changed'),
  text: line.describe('What changed, in a few words'),
  date: date.describe('The day of the change'),
  source: line.describe('The document that says so'),
  url: url.describe('Where that document can be read'),
});

/** Where a state stands on a map of squares: its column from the left and its row from the top. */
const tile = z.tuple([z.int().min(1).max(20), z.int().min(1).max(20)]);

/** One state, or the District of Columbia, with the facts on record about it. */
export const state = z.strictObject({
  name: line.max(60).describe('The full name'),
  inText: line
    .max(60)
    .optional()
    .describe('The name inside a sentence, where it takes an article; the name where left out'),
  tile: tile
    .optional()
    .describe('The column and the row of its square on the map of states, each counted from 1'),
  facts: z.record(id, line).describe('The value of each fact, by its id'),
  later: z.array(laterChange).default([]).describe('What has changed since'),
});

/** The two-letter postal code of a state. */
export const stateCode = z.string().regex(/^[A-Z]{2}$/, 'a two-letter code such as `OH`');

/** The file states.yaml. */
export const stateFile = z.strictObject({
  facts: z.record(id, factKind).describe('The kinds of facts, by id'),
  states: z.record(stateCode, state).describe('The states, by their two-letter codes'),
});

export type FactKind = z.infer<typeof factKind>;
export type State = z.infer<typeof state>;
export type StateFile = z.infer<typeof stateFile>;
