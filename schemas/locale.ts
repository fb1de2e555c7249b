import * as z from 'zod';
import { english } from '../locales/index.ts';
import { line } from './values.ts';

/** A text that readers see around the content. */
const text = line.max(400);

/** A text for each plural category that the numbers of a language need. */
const plural = z.strictObject({
  zero: text.optional(),
  one: text.optional(),
  two: text.optional(),
  few: text.optional(),
  many: text.optional(),
  other: text,
});

/** The forms of a term, by their names. */
const forms = z.record(z.string().regex(/^[a-z][A-Za-z]*$/, 'the name of a form'), text);

/**
 * A file locales/TAG.yaml: words in one language, as in locales/en.yaml. Those that it leaves out are those of the
 * program.
 */
export const localeFile = z.strictObject({
  terms: z
    .strictObject(
      Object.fromEntries(Object.keys(english.terms).map((name) => [name, forms.optional()])),
    )
    .optional()
    .describe('The forms of the terms that the texts name'),
  ...toGroups(Object.entries(english.messages)),
});

/** A group for the first part of each name, with what comes after it. */
function toGroups(
  messages: readonly (readonly [name: string, english: string | object])[],
): Readonly<Record<string, z.ZodOptional<z.ZodObject>>> {
  const groups = new Map<string, Record<string, z.ZodType>>();
  for (const [name, message] of messages) {
    const [group = '', key = ''] = name.split('.');
    const shown = typeof message === 'string' ? message : Object.values(message).join(' | ');
    const schema = typeof message === 'string' ? text : plural;
    const fields = groups.get(group) ?? {};
    fields[key] = schema.optional().describe(`In English: ${shown}`);
    groups.set(group, fields);
  }
  return Object.fromEntries(
    [...groups].map(([name, fields]) => [name, z.strictObject(fields).optional()]),
  );
}
