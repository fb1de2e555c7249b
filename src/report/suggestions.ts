import * as z from 'zod';
import type { Suggestions } from '../model/index.ts';
import { toJson } from './json.ts';

/** A file of the content, by its path in the repository: nothing else may be suggested, such as a workflow. */
const file = z
  .string()
  .max(1_000)
  .regex(/^(?![./])[^\\:\p{Cc}]+\.(?:md|ya?ml)$/u)
  .refine((path) => path.split('/').every((part) => part !== '' && !part.startsWith('.')));

const number = z.int().min(1).max(1_000_000);

const line = z.string().max(20_000);

/** Lines as they are, and new ones, without anything that GitHub would change or refuse. */
const lines = z.array(line.regex(/^[^\r\n]*$/)).max(100);
const newLines = z.array(line.regex(/^[\P{Cc}\t]*$/u)).max(100);

const suggestion = z
  .strictObject({
    file,
    line: number,
    endLine: number,
    before: lines.min(1),
    after: newLines,
    findings: z
      .array(
        z.strictObject({
          ruleId: z
            .string()
            .regex(/^[a-z\d][a-z\d-]{0,99}$/)
            .nullable(),
          severity: z.enum(['error', 'warning', 'suggestion']),
          message: z.string().max(20_000),
        }),
      )
      .max(1_000),
  })
  .refine(({ line, endLine, before }) => endLine - line + 1 === before.length);

const document = z.strictObject({
  version: z.literal(1),
  suggestions: z.array(suggestion).max(100),
  left: z.int().min(0).max(1_000_000),
});

/** Suggestions as JSON on one line; those that can't be read again, such as ones of a hidden file, count as left. */
export function toSuggestionsJson({ suggestions: all, left }: Suggestions): string {
  const suggestions = all.filter((each) => suggestion.safeParse(each).success);
  const dropped = all.length - suggestions.length;
  return `${toJson({ version: 1, suggestions, left: left + dropped })}\n`;
}

/** Reads saved suggestions, which are untrusted: says why the text is not one. */
export function readSuggestions(json: string): Suggestions | { readonly fault: string } {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { fault: 'it is not JSON' };
  }
  const read = document.safeParse(value);
  if (read.success) return { suggestions: read.data.suggestions, left: read.data.left };
  const at = read.error.issues[0]?.path.map(String).join('.') ?? '';
  return { fault: `it has no version 1 suggestions${at === '' ? '' : ` (see \`${at}\`)`}` };
}
