import * as z from 'zod';
import type { Finding } from '../model/index.ts';
import type { LinkRecord } from './reporter.ts';
import type { Summary } from './summary.ts';

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
const document = z.object({
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

/** A report that was saved as JSON. */
export interface SavedReport {
  readonly summary: Summary;
  readonly findings: readonly Finding[];
  readonly links?: readonly LinkRecord[] | undefined;
}

/**
 * Reads a saved JSON report, which is untrusted: every text has a limit, no path leads out of the
 * repository, and the summary matches the findings. Addresses and edits may be anything.
 *
 * @returns the report, or why the text is not one
 */
export function readReport(json: string): SavedReport | { readonly fault: string } {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { fault: 'it is not JSON' };
  }
  const read = document.safeParse(value);
  if (!read.success) {
    const at = read.error.issues[0]?.path.map(String).join('.') ?? '';
    return {
      fault: `it is not a version 2 report of this program${at === '' ? '' : ` (see \`${at}\`)`}`,
    };
  }
  const { summary, findings, links } = read.data;
  const counted = (severity: Finding['severity']): number =>
    findings.filter((each) => each.severity === severity).length;
  const isMatch =
    counted('error') === summary.errors &&
    counted('warning') === summary.warnings &&
    counted('suggestion') === summary.suggestions;
  if (!isMatch) return { fault: 'its summary does not match its findings' };
  return { summary, findings, links };
}
