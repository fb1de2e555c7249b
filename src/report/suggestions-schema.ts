import * as z from 'zod';

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

export const suggestion = z
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

export const suggestionsFile = z.strictObject({
  version: z.literal(1),
  suggestions: z.array(suggestion).max(100),
  left: z.int().min(0).max(1_000_000),
});
