import * as z from 'zod';

const text = z.string().max(20_000);
const number = z.int().min(0).max(1_000_000_000);
const count = z.int().min(0).max(10_000_000);

/** A path in the repository: nothing that leads out of it on any system, and no control characters. */
const path = z
  .string()
  .max(1_000)
  .regex(/^(?!\/)[^\\:\p{Cc}]+$/u)
  .refine((each) => each.split('/').every((part) => part !== '..' && part !== ''));

const finding = z.strictObject({
  ruleId: z
    .string()
    .regex(/^[a-z\d][a-z\d-]{0,99}$/)
    .nullable(),
  severity: z.enum(['error', 'warning', 'suggestion']),
  message: text,
  file: path,
  line: number.nullable(),
  column: number.nullable(),
  endLine: number.nullable(),
  endColumn: number.nullable(),
  help: text.nullable(),
  url: text.nullable(),
  related: z
    .array(z.strictObject({ file: path, line: number, column: number, message: text }))
    .max(1_000)
    .nullable(),
  fix: z
    .array(z.strictObject({ start: number, end: number, text }))
    .max(1_000)
    .nullable(),
});

const link = z.strictObject({
  url: text,
  verdict: text.nullable(),
  status: number.nullable(),
  finalUrl: text.nullable(),
  checkedAt: text.nullable(),
  places: z
    .array(z.strictObject({ file: path, line: number.nullable(), column: number.nullable() }))
    .max(10_000),
});

/** A report in JSON; other keys, such as outputs, are ignored. */
export const savedReport = z.object({
  version: z.literal(2),
  summary: z.strictObject({
    files: count,
    errors: count,
    warnings: count,
    suggestions: count,
    suppressed: count,
    baseline: count.optional(),
  }),
  findings: z.array(finding).max(100_000),
  links: z.array(link).max(100_000).optional(),
});
