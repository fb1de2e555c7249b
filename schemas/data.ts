import * as z from 'zod';
import {
  acronym,
  contact,
  fact,
  factKind,
  page,
  record,
  resource,
  step,
  text,
  webAddress,
} from './data-items.ts';

/** What every file says before its items. */
const envelope = {
  $schema: text.describe('The path of the schema, from the folder of the file'),
  version: z
    .string()
    .regex(/^1\.\d+\.\d+$/)
    .describe('The version of the format'),
  title: text.describe('The title of the toolkit'),
  publisher: text.nullable(),
  language: text.describe('The language of the texts, such as `en-US`'),
  siteUrl: webAddress.nullable().describe('The address of the site'),
  reviewed: z.iso.date().nullable().describe('The latest day on which a page was reviewed'),
  notice: text.nullable().describe('What readers must know about all of the content'),
};

function listOf<Item extends z.ZodType>(item: Item) {
  return z.strictObject({ ...envelope, items: z.array(item) });
}

/** The JSON files, by the name of their schema. */
export const dataSchemas = {
  pages: listOf(page),
  steps: listOf(step),
  resources: listOf(resource),
  contacts: listOf(contact),
  acronyms: listOf(acronym),
  facts: listOf(fact),
  records: z.strictObject({
    ...envelope,
    term: text.describe('What a record is called, such as `province`'),
    kinds: z.record(text, factKind).describe('The kinds of facts, by id'),
    items: z.array(record),
  }),
} as const satisfies Record<string, z.ZodType>;

export type DataSet = keyof typeof dataSchemas;

/** An item of a file. */
export type DataItem<Name extends DataSet> = z.infer<(typeof dataSchemas)[Name]>['items'][number];

/** What the file of records says besides its items. */
export type RecordKinds = z.infer<(typeof dataSchemas)['records']>['kinds'];
