import * as z from 'zod';
import { id, line, pagePath, url } from './values.ts';

/** A page's place in the navigation, with the pages below it. */
const navigationEntry = z.strictObject({
  page: pagePath.describe('The path of the page from the content folder'),
  label: line.max(80).optional().describe('A shorter name for menus; the title where left out'),
  get pages() {
    return z
      .array(navigationEntry)
      .optional()
      .describe('The pages below this one, in reading order');
  },
});

/** A field at the top of the checklist, for those who fill it in. */
const field = z.strictObject({
  id: id.describe('A name that never changes, so that filled-in checklists stay readable'),
  label: line.max(30).describe('What readers see, such as `Date`'),
  width: z.int().min(1).max(12).default(1).describe('Its part of the row, beside the others'),
  row: z.int().min(1).max(2).default(1).describe('The row of the form in which it stands'),
});

/** How much fits: limits that keep the outputs in shape. */
export const limits = z.strictObject({
  steps: z.int().min(1).default(26).describe('Steps on the checklist, all pages together'),
  stepsPerPage: z.int().min(1).default(2).describe('Steps of one page'),
  stepCharacters: z.int().min(20).default(90).describe('Characters of one step'),
  sentenceWords: z.int().min(10).default(35).describe('Words of one sentence'),
  reviewMonths: z
    .int()
    .min(1)
    .default(24)
    .describe('Months after which a page that says nothing else must be read again'),
  contactMonths: z
    .int()
    .min(1)
    .default(12)
    .describe('Months after which somebody must make sure of a contact again'),
  asOfMonths: z.int().min(1).default(36).describe('Months after which "as of" a year has aged'),
});

/** How much the findings of a rule weigh; `off` switches the rule off. */
const severity = z.enum(['off', 'suggestion', 'warning', 'error']);

/** The file site.yaml: what is said once about the whole toolkit. */
export const site = z.strictObject({
  title: line.describe('The name of the toolkit'),
  description: line.min(50).max(160).describe('One sentence about the whole toolkit'),
  publisher: line.describe('The organization that answers for the toolkit'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Z]{2})?$/, 'a language tag such as `en-US`')
    .default('en-US')
    .describe('The language of the text'),
  url: url
    .optional()
    .describe('The address of the published site; leave it out until there is one'),
  version: line.optional().describe('The version of this edition'),
  notice: line
    .max(300)
    .optional()
    .describe(
      'What readers of each page must know before all, such as how old the content is; leave it out where there is nothing',
    ),
  contact: id.describe('The contact that readers may always turn to: an id of contacts.yaml'),
  checklist: z.strictObject({
    title: line.max(80).describe('The title of the one-page checklist'),
    introduction: line.max(240).describe('One or two sentences on how to use it'),
    fields: z
      .array(field)
      .min(1)
      .max(6)
      .default([
        { id: 'name', label: 'Name', width: 2, row: 1 },
        { id: 'date', label: 'Date', width: 1, row: 1 },
      ])
      .describe('What those who fill it in write at the top'),
  }),
  files: z.strictObject({
    word: id.describe('The name of the Word file, without its ending'),
    checklist: id.describe('The name of the checklist files, without their endings'),
  }),
  navigation: z.array(navigationEntry).min(1).describe('Every page once, in reading order'),
  limits: limits.prefault({}).describe('Limits that differ from the usual ones'),
  severities: z
    .record(z.string(), severity)
    .default({})
    .describe('Rules whose findings weigh more or less than usual, by their names'),
  words: z
    .array(line.regex(/^\S+$/, 'one word, without spaces'))
    .default([])
    .describe('Words that are right though no dictionary has them'),
});

export type Site = z.infer<typeof site>;
export type NavigationItem = z.infer<typeof navigationEntry>;
