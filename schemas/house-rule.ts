import * as z from 'zod';
import { id, line } from './values.ts';

/** Where a rule looks. */
const ruleScopes = [
  'headings',
  'paragraphs',
  'tables',
  'footnotes',
  'links',
  'images',
  'values',
] as const;

const phrase = line.max(200);

const common = {
  message: line.max(300).optional().describe('What is wrong; `{match}` stands for what was found'),
  help: line.max(500).optional().describe('What to write instead'),
  why: line.max(500).optional().describe('Why readers gain by it'),
  severity: z.enum(['error', 'warning', 'suggestion']).default('warning').describe('How bad it is'),
  scope: z
    .array(z.enum(ruleScopes))
    .min(1)
    .optional()
    .describe(
      'Where it looks; `values` are texts of front matter and of YAML files. By default, everywhere',
    ),
  pages: z
    .array(line)
    .min(1)
    .optional()
    .describe('The pages and folders that it is about, such as `first-steps/`; by default, all'),
  examples: z
    .strictObject({
      good: z.array(z.string().min(1)).min(1).describe('Markdown in which it finds nothing'),
      bad: z.array(z.string().min(1)).min(1).describe('Markdown in which it finds something'),
    })
    .describe('Its tests: `pathways rules test` runs them'),
};

const pattern = z.string().min(1).max(500);

/** A rule that a content folder brings, in one of four forms. */
const houseRule = z.union([
  z.strictObject({
    forbid: z.array(phrase).min(1).describe('Words or phrases that nobody should write'),
    ...common,
  }),
  z.strictObject({
    replace: z.record(phrase, phrase).describe('Words or phrases, each with what to write instead'),
    ...common,
  }),
  z.strictObject({
    pattern: pattern.describe('A regular expression (RE2) for what nobody should write'),
    with: line
      .optional()
      .describe('What to write instead, with `$1` for what the first parentheses hold'),
    ...common,
    message: common.message.unwrap(),
  }),
  z.strictObject({
    require: z.array(phrase).min(1).describe('Phrases of which each page must have one'),
    ...common,
  }),
]);

/** A file of `rules/`: rules by id. */
export const houseRuleFile = z.record(id, houseRule);

export type HouseRuleData = z.infer<typeof houseRule>;
