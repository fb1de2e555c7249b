import * as z from 'zod';
import { date, id, line, pagePath } from './values.ts';

/** What a state does first on a pathway: one box on the checklist. */
const step = z.strictObject({
  id: id.describe('A name that never changes, so that filled-in checklists stay readable'),
  text: line.describe('What the state does: starts with a verb, no full stop'),
});

const everyPage = {
  title: line.max(120).describe('The name of the page; the body has no heading of the first level'),
  description: line
    .min(50)
    .max(160)
    .describe('One sentence of 50 to 160 characters that tells a reader what the page gives'),
  reviewed: date.describe('The day on which somebody last read the page against its sources'),
  reviewEveryMonths: z
    .int()
    .min(1)
    .max(120)
    .optional()
    .describe('After how many months the page must be read again'),
  contacts: z
    .array(id)
    .default([])
    .describe('Whom a reader may ask: ids of contacts.yaml, the most useful first'),
  aliases: z
    .array(pagePath)
    .default([])
    .describe('Paths at which this page used to stand, so that old links still find it'),
};

/** The first page of the toolkit. */
const home = z.strictObject({ kind: z.literal('home'), ...everyPage });

/** A page that leads to the pages below it; it gathers their resources. */
const overview = z.strictObject({ kind: z.literal('overview'), ...everyPage });

/** A page that a state acts on. */
const pathway = z.strictObject({
  kind: z.literal('pathway'),
  ...everyPage,
  resources: z
    .array(id)
    .default([])
    .describe('What to read next: ids of resources.yaml, in the order they are shown'),
  steps: z.array(step).default([]).describe('One or two boxes for the one-page checklist'),
});

/** The page on which all footnotes of the toolkit are listed; the list is made from them. */
const references = z.strictObject({ kind: z.literal('references'), ...everyPage });

/** The front matter of a page; `kind` decides which keys it has. */
export const pageMeta = z.discriminatedUnion('kind', [home, overview, pathway, references]);

export type PageMeta = z.infer<typeof pageMeta>;
