import * as z from 'zod';
import { id, line, pagePath, partialDate, url } from './values.ts';

/** Where a fact is relevant: a step of the checklist, or a page. */
const bearing = z.union([
  z.strictObject({ step: id.describe('The id of a step') }),
  z.strictObject({ page: pagePath.describe('The path of a page') }),
]);

/** A kind of fact about records. */
export const factKind = z.strictObject({
  label: line.describe('A short name of the fact on the checklist'),
  words: z
    .record(line, line)
    .default({})
    .describe(
      'Longer wording for values, from least to most, which is also their order on the site',
    ),
  ordered: z
    .boolean()
    .default(true)
    .describe(
      'Whether the values go from least to most: the map of records shades them, and shows other values as letters',
    ),
  statements: z
    .record(line, line)
    .default({})
    .describe(
      'What the checklist of a record says for values, such as `no buy-in agreement`; the default is the label and the words of the value',
    ),
  meaning: line.describe('What the fact means, and its possible values'),
  source: line.describe('The document that it comes from'),
  shortSource: line.describe('The source in a few words, for small print'),
  url: url.describe('The web address of the source'),
  asOf: partialDate.describe('The day, month or year that the source describes'),
  bearsOn: z.array(bearing).min(1).describe('The steps or pages for which the fact is relevant'),
});

/** A change since the source of a fact. */
const laterChange = z.strictObject({
  fact: id.describe('The id of the fact that changed'),
  text: line.describe('What changed, in a few words'),
  date: partialDate.describe('The day, month or year of the change, as the source has it'),
  source: line.describe('The document that says so'),
  shortSource: line.optional().describe('The source in a few words, for small print'),
  url: url.describe('The web address of that document'),
});

/** The square of a record on the map of records: its column from the left and its row from the top. */
const tile = z.tuple([z.int().min(1).max(20), z.int().min(1).max(20)]);

/** A record, or the District of Columbia, with the facts about it. */
export const record = z.strictObject({
  name: line.max(60).describe('The full name'),
  inText: line
    .max(60)
    .optional()
    .describe(
      'The name inside a sentence, such as `the District of Columbia`; the default is `name`',
    ),
  also: z
    .array(line)
    .default([])
    .describe('Other names that people write on checklists, such as `Calif.`'),
  tile: tile
    .optional()
    .describe('The column and row of its square on the map of records, counted from 1'),
  facts: z.record(id, line).describe('The value of each fact, by its id'),
  later: z.array(laterChange).default([]).describe('What has changed since'),
});

/** The code of a record, of any form that can be part of a file name on every system. */
export const recordCode = z
  .string()
  .regex(
    /^(?=.{1,20}$)(?!(?:con|prn|aux|nul|com\d|lpt\d|all)$)[a-z\d]+(?:[._-][a-z\d]+)*$/i,
    'a code of letters and digits, such as `OH`, `DE-BY` or `"09"`',
  );

/** The file of the records, `records.yaml` unless site.yaml names another. */
export const recordFile = z.strictObject({
  facts: z.record(id, factKind).describe('The kinds of facts, by id'),
  records: z.record(recordCode, record).describe('The records, by their codes, such as `OH`'),
});

export type FactKind = z.infer<typeof factKind>;
export type RecordEntry = z.infer<typeof record>;
export type RecordFile = z.infer<typeof recordFile>;
