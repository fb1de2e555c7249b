import * as z from 'zod';
import { date, formerIds, id, line, pagePath, summary } from './values.ts';

/** A step: one box on the checklist. */
const step = z.strictObject({
  id: id.describe('A permanent name: completed checklists refer to it'),
  text: line.describe('What to do, starting with a verb and without a final period'),
  was: formerIds
    .optional()
    .describe(
      'The former id of the step, or several: links to it and answers on older checklists still count for it',
    ),
});

/** What all kinds say about the key that decides between them. */
const kindSays = 'What the page is for; left out, it is `page`';

const everyPage = {
  title: line.max(120).describe('The title of the page; the text does not repeat it as a heading'),
  description: summary
    .optional()
    .describe('One sentence of 50 to 160 characters that tells readers what the page offers'),
  reviewed: date
    .optional()
    .describe('The date when someone last checked the page against its sources'),
  reviewEveryMonths: z
    .int()
    .min(1)
    .max(120)
    .optional()
    .describe('After how many months the page is due for review again'),
  contacts: z
    .array(id)
    .default([])
    .describe(
      'Whom readers can ask: ids from contacts.yaml, the most useful first; the default is the contact of site.yaml',
    ),
  aliases: z
    .array(pagePath)
    .default([])
    .describe('Former paths of this page, so that old links still work'),
};

/** The home page of the toolkit. */
const home = z.strictObject({ kind: z.literal('home').describe(kindSays), ...everyPage });

const steps = z.array(step).default([]);

/** A page that introduces the pages below it and shows their resources. */
const overview = z.strictObject({
  kind: z.literal('overview').describe(kindSays),
  ...everyPage,
  steps: steps.describe(
    'Steps for the one-page checklist, where the page has one of its own, such as a choice',
  ),
});

/** What pages of text can have besides. */
const textPage = {
  ...everyPage,
  resources: z
    .array(id)
    .default([])
    .describe('What to read next: ids from resources.yaml, in the order they are shown'),
  steps: steps.describe('One or two steps for the one-page checklist'),
};

/** Any page of text: what it is unless it says otherwise. */
const page = z.strictObject({
  kind: z.literal('page').default('page').describe(kindSays),
  ...textPage,
});

/** The page that lists all footnotes of the toolkit; the list is generated. */
const references = z.strictObject({
  kind: z.literal('references').describe(kindSays),
  ...everyPage,
});

/** The front matter of a page; its keys depend on `kind`. */
export const pageMeta = z.discriminatedUnion('kind', [home, overview, page, references]);

export type PageMeta = z.infer<typeof pageMeta>;

const everyKey = ['description', 'reviewed', 'contacts'] as const;

/** The kinds that a page can have. */
export const kindsOfPages = ['home', 'overview', 'page', 'references'] as const;

/** The names that kinds had in earlier versions, and have on pages of that time. */
export const formerKinds: ReadonlyMap<unknown, PageMeta['kind']> = new Map([['pathway', 'page']]);

/** The keys that site.yaml can require of the pages of each kind. */
export const requirableKeys = {
  home: everyKey,
  overview: [...everyKey, 'steps'],
  page: [...everyKey, 'resources', 'steps'],
  references: everyKey,
} as const satisfies Record<PageMeta['kind'], readonly string[]>;
