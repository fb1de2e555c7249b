import * as z from 'zod';
import { contrastOnWhite } from './contrast.ts';
import { requirableKeys } from './page.ts';
import { sizeLimits } from './size-limits.ts';
import { color, fontPath, id, line, pagePath, summary, url } from './values.ts';

/** A page in the navigation, with the pages below it. */
const navigationEntry = z.strictObject({
  page: pagePath.describe('The path of the page from the content folder'),
  label: line.max(80).optional().describe('A shorter name for menus; the default is the title'),
  get pages() {
    return z
      .array(navigationEntry)
      .optional()
      .describe('The pages below this one, in reading order');
  },
});

/** A field at the top of the checklist. */
const field = z.strictObject({
  id: id.describe('A permanent name: completed checklists refer to it'),
  label: line.max(30).describe('What readers see, such as `Date`'),
  width: z
    .int()
    .min(1)
    .max(12)
    .default(1)
    .describe('Its width relative to the other fields of the row'),
  row: z.int().min(1).max(2).default(1).describe('The row of the form that it is in'),
  type: z.enum(['text', 'date']).default('text').describe('What is entered: a text, or a date'),
});

/** Where a team says that it only considers a step: the box of a step means that it is taken. */
const considering = z.strictObject({
  label: line
    .max(30)
    .optional()
    .describe('What readers see; the default is `Considering` in the language of the text'),
  place: z
    .enum(['box', 'notes'])
    .default('box')
    .describe('`box`: a second box for each step; `notes`: a field at the foot of the page'),
});

/** Text in the accent color must be readable on white, and on a tenth of itself. */
const minContrast = 5.5;

/** A family of fonts, each a file of the content. */
const fontFamily = z.strictObject({
  regular: fontPath.describe('The file of its regular font, such as `fonts/Regular.ttf`'),
  bold: fontPath.optional().describe('Its bold font; the default is the regular one'),
  italic: fontPath.optional().describe('Its italic font; the default is the regular one'),
  boldItalic: fontPath.optional().describe('Its bold italic font; the default is the bold one'),
  name: line
    .max(60)
    .regex(/^[^"\\;{}<>]*$/, 'a name without quotation marks, `;`, `\\`, `<` and braces')
    .optional()
    .describe(
      'The name by which the site and Word files ask for it; the default is the name in the file',
    ),
});

/** The colors and fonts of the site, the Word files, the PDF files and the checklists. */
const theme = z.strictObject({
  accent: color
    .refine((value) => contrastOnWhite(value) >= minContrast, {
      error: ({ input }) =>
        `a darker color: its contrast on white is ${contrastOnWhite(String(input)).toFixed(1)}, and text needs at least ${minContrast}`,
    })
    .default('#0d5a6b')
    .describe(
      'The color of headings, links and lines, dark enough for text, in quotation marks, such as `"#0d5a6b"`; the others are made from it',
    ),
  fonts: z
    .array(fontFamily)
    .max(3)
    .default([])
    .describe(
      'Fonts of the content, the first one first; what none of them has is drawn with those of the program',
    ),
});

/** A name in its grammatical forms: the name alone where the singular is all that the words of the language need. */
const term = z.union([
  line.max(40),
  z
    .record(z.string().regex(/^[a-z][A-Za-z]*$/, 'the name of a form'), line.max(40))
    .refine((forms) => 'one' in forms, { error: 'the form `one`' }),
]);

/** What the toolkit calls its parts, where that is not what the words of its language say. */
const terms = z.strictObject({
  toolkit: term
    .optional()
    .describe('What the whole is, such as `{one: handbook, other: handbooks}`'),
  map: term.optional().describe('The title of the map of all pages on the home page'),
  step: term.optional().describe('A box of the checklist, such as `{one: task, other: tasks}`'),
  checklist: term.optional().describe('The list to fill in, such as `{one: form, other: forms}`'),
  record: term.optional().describe('What a record is, such as `{one: province, other: provinces}`'),
});

/** Names that other files of the content or of the site have. */
const taken = [
  'a-z',
  'acronyms',
  'contacts',
  'downloads',
  'facts',
  'glossary',
  'index',
  'links',
  'pages',
  'print',
  'resources',
  'site',
  'steps',
  'whats-new',
];

/** The file of what is on record, such as facts about each province, and where a checklist names one. */
const records = z.strictObject({
  file: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*\.yaml$/, 'the name of a file, such as `provinces.yaml`')
    .refine((name) => !taken.includes(name.replace('.yaml', '')), {
      error: 'a name that no other file of the content or the site has',
    })
    .default('records.yaml')
    .describe(
      'The file that lists the records, such as `provinces.yaml`; its page and the folder of its checklists have the same name',
    ),
  fields: z
    .array(id)
    .max(6)
    .default([])
    .describe(
      'The fields of the checklist that name a record: the first is filled in on the checklist of each; in the others, such as that of an agency, a full name counts',
    ),
});

/** How outputs show the figures of facts.yaml. */
const facts = z.strictObject({
  footnotes: z
    .boolean()
    .default(false)
    .describe(
      'Whether the words of a fact have a footnote with its source and date, in all outputs; the site shows both on request in any case',
    ),
});

/** What the site says about the past of the content, from git. */
const history = z.strictObject({
  whatsNew: z
    .boolean()
    .default(false)
    .describe(
      'Whether the site has a page "What is new" with the history of each page, and an Atom feed where it has a `url`',
    ),
  releases: z
    .string()
    .max(60)
    .regex(
      /^[\w*?][\w.*?/-]*$/,
      'a pattern of git tags in letters, digits, `.`, `-`, `/`, `*` and `?`, such as `v*`',
    )
    .default('v*')
    .describe('The git tags that are releases; without any, changes are listed by day'),
});

/** What the home page shows besides its text. */
const home = z.strictObject({
  map: z
    .boolean()
    .default(true)
    .describe(
      'Whether the home page has a map of all pages; of many pages, it has the upper levels',
    ),
  startWith: z
    .boolean()
    .default(true)
    .describe('Whether the home page has a link to the page after it: "Start with"'),
});

/** What the toolkit asks of its pages, by their kind, and of site.yaml itself, besides what nothing can do without. */
const requirements = z.strictObject({
  site: z
    .array(z.enum(['description', 'publisher', 'contact']))
    .default([])
    .describe('The keys that site.yaml must have'),
  home: requiredOf('home'),
  overview: requiredOf('overview'),
  page: requiredOf('page'),
  references: requiredOf('references'),
});

function requiredOf<Kind extends keyof typeof requirableKeys>(kind: Kind) {
  return z
    .array(z.enum(requirableKeys[kind]))
    .default([])
    .describe(`The keys that each page with \`kind: ${kind}\` must have`);
}

/** The one-page checklist. */
const checklist = z.strictObject({
  title: line.max(80).optional().describe('The title of the one-page checklist'),
  introduction: line.max(240).optional().describe('One or two sentences on how to use it'),
  notice: line
    .max(130)
    .optional()
    .describe('The notice of the toolkit in one line; the default is the notice itself'),
  taken: line
    .max(12)
    .optional()
    .describe(
      'The label of the box that says that a step is taken; the default is `Taken` in the language of the text',
    ),
  considering: considering
    .optional()
    .describe('Where a team says what it only considers; leave it out if it should not'),
  fields: z
    .array(field)
    .min(1)
    .max(6)
    .optional()
    .describe('The fields at the top of the checklist; the default is a name and a date'),
});

/** The names of files to download. */
const files = z.strictObject({
  word: id.default('toolkit').describe('The name of the Word and PDF files, without `.docx`'),
  checklist: id
    .default('checklist')
    .describe('The name of the checklist files, without `.pdf` and the like'),
});

/** Limits that keep the outputs readable, up to date and quick to load. */
const limits = z.strictObject({
  steps: z.int().min(1).default(26).describe('The most steps on the checklist'),
  stepsPerPage: z.int().min(1).default(2).describe('The most steps of a page'),
  stepCharacters: z.int().min(20).default(90).describe('The most characters of a step'),
  sentenceWords: z.int().min(10).default(35).describe('The most words of a sentence'),
  reviewMonths: z
    .int()
    .min(1)
    .default(24)
    .describe(
      'After how many months a page is due for review again, unless it sets `reviewEveryMonths`',
    ),
  contactMonths: z
    .int()
    .min(1)
    .default(12)
    .describe('After how many months a contact must be confirmed again'),
  asOfMonths: z
    .int()
    .min(1)
    .default(36)
    .describe('After how many months an "as of" date is out of date'),
  ...sizeLimits,
});

/** The severity of the findings of a rule; `off` switches the rule off. */
const severity = z.enum(['off', 'suggestion', 'warning', 'error']);

/** The file site.yaml: settings of the whole toolkit. */
export const site = z.strictObject({
  title: line.describe('The name of the toolkit'),
  description: summary.optional().describe('One sentence about the whole toolkit'),
  publisher: line.optional().describe('The organization responsible for the toolkit'),
  language: z
    .string()
    .regex(
      /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?(?:-(?:[a-z]\w{4,7}|\d\w{3}))*$/,
      'a language tag such as `en-US`, `es-419` or `zh-Hans`',
    )
    .default('en-US')
    .describe('The language of the text, and of the words around it'),
  terms: terms
    .prefault({})
    .describe('What the toolkit calls its parts, in the grammatical forms that are needed'),
  paper: z
    .enum(['letter', 'a4'])
    .optional()
    .describe(
      'The paper of Word files, PDF files, the checklist and printed pages; the default is that of the region of the language: US Letter in the Americas where it is usual, else A4',
    ),
  url: url
    .optional()
    .describe('The address of the published site; leave it out until there is one'),
  version: line.optional().describe('The version of this edition'),
  notice: line
    .max(300)
    .optional()
    .describe(
      'A notice at the top of every page, such as how old the content is; leave it out if there is none',
    ),
  dateLabel: line
    .max(40)
    .optional()
    .describe(
      'The words before the date of the toolkit, which is the latest date of its pages, such as `Last updated`; the default is `Last reviewed` in the language of the text',
    ),
  theme: theme.prefault({}).describe('The colors and fonts of all outputs'),
  contact: id
    .optional()
    .describe(
      'The contact for all questions: an id from contacts.yaml. It is also that of the pages that name none',
    ),
  require: requirements
    .prefault({})
    .describe('The keys that pages must have, by their kind; a title is always required'),
  home: home.prefault({}).describe('What the home page shows besides its text'),
  history: history
    .prefault({})
    .describe('What the site says about changes of the content, which it takes from git'),
  checklist: checklist.prefault({}).describe('The one-page checklist of the steps of all pages'),
  files: files.prefault({}).describe('The names of the files to download'),
  facts: facts.prefault({}).describe('How outputs show the facts that pages use'),
  records: records
    .prefault({})
    .describe('What is on record about each of something, such as provinces or agencies'),
  navigation: z.array(navigationEntry).min(1).describe('Every page once, in reading order'),
  limits: limits.prefault({}).describe('Limits that differ from the defaults'),
  severities: z
    .record(z.string(), severity)
    .default({})
    .describe('Severities that differ from the defaults, by rule, such as `url-secure: error`'),
  words: z
    .array(line.regex(/^\S+$/, 'one word, without spaces'))
    .default([])
    .describe('Correctly spelled words that the dictionary does not have'),
});

/** What is in the file site.yaml. */
export type SiteFile = z.infer<typeof site>;

type Checklist = SiteFile['checklist'];

type Considering = NonNullable<Checklist['considering']>;

/** The settings of a toolkit, with the words that its file leaves to the language. */
export type Site = Omit<SiteFile, 'dateLabel' | 'checklist'> & {
  readonly dateLabel: string;
  readonly checklist: Omit<Checklist, 'taken' | 'considering' | 'fields'> & {
    readonly taken: string;
    readonly considering?: (Considering & { readonly label: string }) | undefined;
    readonly fields: NonNullable<Checklist['fields']>;
  };
};

/** The fonts of a family, by style: paths of files. */
export type FontFamilyFiles = SiteFile['theme']['fonts'][number];

export type NavigationItem = z.infer<typeof navigationEntry>;
