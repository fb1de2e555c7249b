import * as z from 'zod';
import type { Finding, Summary } from './finding.ts';

const text = z.string().max(20_000);
const number = z.int().min(0).max(1_000_000_000);
const count = z.int().min(0).max(10_000_000);

/** A path of the repository: nothing that leads out of it, on any system, and nothing that cannot be seen. */
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
  severity: z.enum(['error', 'warning', 'info']),
  message: text,
  file: path,
  line: number.nullable(),
  column: number.nullable(),
  endLine: number.nullable(),
  endColumn: number.nullable(),
  note: text.nullable(),
  url: text.nullable(),
  actual: text.nullable(),
  expected: z.array(text).max(1_000).nullable(),
  related: z
    .array(z.strictObject({ path, line: number, column: number, message: text }))
    .max(1_000)
    .nullable(),
  fix: z
    .array(z.strictObject({ start: number, end: number, text }))
    .max(1_000)
    .nullable(),
});

/** A report in JSON; what else stands in it, such as outputs and links, is left aside. */
const document = z.object({
  version: z.literal(1),
  summary: z.strictObject({
    files: count,
    errors: count,
    warnings: count,
    infos: count,
    silenced: count,
  }),
  findings: z.array(finding).max(100_000),
});

/** What a report in JSON says, or why it is none. */
export type ReadReport =
  { readonly summary: Summary; readonly findings: readonly Finding[] } | { readonly fault: string };

/**
 * Reads a report in JSON that a stranger may have written: every text has a limit, no path leads out of the
 * repository, the sum is that of the findings, and addresses and edits are not taken over.
 */
export function readReport(json: string): ReadReport {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { fault: 'it is no JSON' };
  }
  const read = document.safeParse(value);
  if (!read.success) {
    const at = read.error.issues[0]?.path.map(String).join('.') ?? '';
    return { fault: `it is no report of this program${at === '' ? '' : ` (see \`${at}\`)`}` };
  }
  const { summary, findings } = read.data;
  const counted = (severity: Finding['severity']): number =>
    findings.filter((each) => each.severity === severity).length;
  const isSum =
    counted('error') === summary.errors &&
    counted('warning') === summary.warnings &&
    counted('info') === summary.infos;
  if (!isSum) return { fault: 'its sum is not that of its findings' };
  return { summary, findings: findings.map((each) => ({ ...each, url: null, fix: null })) };
}
