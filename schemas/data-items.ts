import * as z from 'zod';
import { kindsOfPages } from './page.ts';

export const text = z.string();
const ids = z.array(text);
export const webAddress = z.string().meta({ format: 'uri' });
const partialDate = z.string().describe('A day, month or year: `2019-04-03`, `2019-04` or `2019`');

/** Where something can be read on the site. */
const onSite = {
  sitePath: text.describe('Where it is on the site: a path from the folder of the site'),
  siteUrl: webAddress
    .nullable()
    .describe('Its address on the web; null where site.yaml does not say where the site is'),
};

/** The same of an entry that no page of the site may show. */
const onSiteIfShown = {
  sitePath: onSite.sitePath
    .nullable()
    .describe('Where it is on the site: a path from its folder; null where no page names it'),
  siteUrl: onSite.siteUrl,
};

const was = ids.describe('Former ids, under which others may still know it');

const section = z.strictObject({
  title: text.nullable().describe('The heading; null for the text before the first one'),
  level: z.int().min(1).max(6).nullable().describe('The level of the heading as it is written'),
  ...onSite,
  text: text.describe('The text without marks: a line for each paragraph, list item and cell'),
});

const passage = z.strictObject({
  id: text.describe('The permanent name of the passage on its page'),
  ...onSite,
  text: text.describe('The text of the paragraph or list item, without marks'),
});

const note = z.strictObject({
  number: z.int().min(1).describe('The number of the footnote in the whole toolkit'),
  text,
});

export const page = z.strictObject({
  id: text.describe('The path of its source from the content folder'),
  kind: z.enum(kindsOfPages),
  title: text,
  label: text.describe('The short name for menus'),
  description: text.nullable(),
  section: text.nullable().describe('The short name of the section that it is in'),
  parent: text.nullable().describe('The id of the page above it in the menu'),
  position: z.int().min(1).describe('Its place in reading order'),
  reviewed: z.iso.date().nullable().describe('The day of its last review'),
  ...onSite,
  aliases: ids.describe('Former paths of its source'),
  contacts: ids.describe('Ids of contacts, the most useful first'),
  resources: ids.describe('Ids of its related resources, in their order'),
  steps: ids.describe('Ids of its steps'),
  sections: z.array(section).describe('Its text by headings, without the footnotes'),
  passages: z.array(passage).describe('Its paragraphs and list items that have an id'),
  footnotes: z.array(note).describe('The footnotes that it cites'),
  markdown: text.describe('Its text as it is written, without comments; links are relative to id'),
});

export const step = z.strictObject({
  id: text.describe('The permanent name of the step: also that of its box on the checklist'),
  text: text.describe('What to do'),
  position: z.int().min(1).nullable().describe('Its place on the checklist'),
  section: text.nullable().describe('The section of the checklist'),
  page: text.describe('The id of its page'),
  pageTitle: text,
  was: ids.describe('Former ids: answers on older checklists count for the step'),
  ...onSite,
});

export const resource = z.strictObject({
  id: text,
  title: text,
  publisher: text,
  year: z.int().nullable(),
  url: webAddress.nullable(),
  urlKind: z
    .enum(['document', 'landing', 'publisher'])
    .nullable()
    .describe('What the address leads to: the work, a page about it, or a page of its publisher'),
  archived: webAddress.nullable().describe('A copy in a web archive'),
  readerNote: text.nullable().describe('What readers must know about the link'),
  pages: ids.describe('Ids of the pages that list it or link to it, in reading order'),
  was,
  ...onSiteIfShown,
});

export const contact = z.strictObject({
  id: text,
  name: text.nullable(),
  role: text.nullable(),
  organization: text,
  email: text,
  subject: text.nullable().describe('The subject line that the office asks for'),
  purpose: text,
  verified: z.iso.date().describe('The day when someone last confirmed the contact'),
  isSiteContact: z.boolean().describe('Whether it is the contact of the whole toolkit'),
  pages: ids.describe('Ids of the pages that list it, in reading order'),
  was,
  ...onSiteIfShown,
});

export const acronym = z.strictObject({
  acronym: text,
  words: text.describe('What it stands for'),
  definition: text.nullable().describe('What it is'),
  ...onSite,
});

export const fact = z.strictObject({
  id: text,
  text: text.describe('The figure with what it counts or measures, in the language of the content'),
  value: z
    .union([z.number(), text])
    .describe('The figure; a text where the source gives no number'),
  noun: text.nullable().describe('What is counted'),
  unit: text.nullable().describe('What is measured'),
  asOf: partialDate,
  source: text.describe('The work that the figure is from, or its address'),
  url: webAddress.nullable().describe('The address of the source'),
  resource: text.nullable().describe('The id of the source among the resources'),
  pages: ids.describe('Ids of the pages that link to it, in reading order'),
  was,
  ...onSite,
});

const laterChange = z.strictObject({
  text: text.describe('What changed'),
  date: partialDate,
  source: text,
  url: webAddress,
});

const recordedValue = z.strictObject({
  label: text.describe('The short name of the fact'),
  value: text.nullable().describe('The value as it is on record'),
  words: text.nullable().describe('The value as readers see it'),
  asOf: partialDate,
  source: text.describe('The document that the value comes from'),
  url: webAddress.describe('The address of the document'),
  later: z.array(laterChange).describe('What has changed since'),
});

export const record = z.strictObject({
  code: text,
  name: text,
  also: ids.describe('Other names'),
  ...onSite,
  facts: z.record(text, recordedValue).describe('What is on record about it, by fact'),
});

export const factKind = z.strictObject({
  label: text,
  meaning: text.describe('What the fact means, and its possible values'),
  asOf: partialDate,
  source: text,
  url: webAddress,
  steps: ids.describe('Ids of the steps for which it is relevant'),
  pages: ids.describe('Ids of the pages for which it is relevant'),
});
