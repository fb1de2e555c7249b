import { posix, relative, resolve, sep } from 'node:path';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { severityOf, type Edit, type Related, type Severity } from '../model/index.ts';

/** A message as reports show it: plain data, positions from 1, null where there is nothing. */
export interface Finding {
  readonly ruleId: string | null;
  readonly severity: Severity;
  readonly message: string;
  /** From the working directory, with `/`. */
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly endLine: number | null;
  readonly endColumn: number | null;
  readonly note: string | null;
  readonly url: string | null;
  readonly actual: string | null;
  readonly expected: readonly string[] | null;
  readonly related: readonly Related[] | null;
  readonly fix: readonly Edit[] | null;
}

/** How many files were looked at, and what was found. */
export interface Summary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** Findings that ignore comments keep out of the report. */
  readonly silenced: number;
}

/** The findings of files, in the order of paths and places; the same for the same messages. */
export function toFindings(files: readonly VFile[], cwd: string): readonly Finding[] {
  return files
    .flatMap((file) => file.messages.map((message) => toFinding(file, message, cwd)))
    .sort(byPlace);
}

export function toSummary(files: readonly VFile[], findings: readonly Finding[]): Summary {
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    files: files.length,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    silenced: files.reduce((sum, { data }) => sum + (data.silenced ?? 0), 0),
  };
}

function toFinding(file: VFile, message: VFileMessage, cwd: string): Finding {
  const { place } = message;
  const start = place && ('start' in place ? place.start : place);
  const end = place && 'end' in place ? place.end : undefined;
  return {
    ruleId: message.ruleId ?? null,
    severity: severityOf(message),
    message: message.reason,
    file: toRelative(file.path, cwd),
    line: start?.line ?? null,
    column: start?.column ?? null,
    endLine: end?.line ?? null,
    endColumn: end?.column ?? null,
    note: message.note ?? null,
    url: message.url ?? null,
    actual: message.actual ?? null,
    expected: message.expected ?? null,
    related:
      message.related?.map((each) => ({ ...each, path: toRelative(each.path, cwd) })) ?? null,
    fix: message.fix ?? null,
  };
}

/** A path from the working directory, with `/` on every system. */
export function toRelative(path: string, cwd: string): string {
  return relative(cwd, resolve(cwd, path)).split(sep).join(posix.sep) || '.';
}

function byPlace(a: Finding, b: Finding): number {
  return (
    compare(a.file, b.file) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    compare(a.ruleId ?? '', b.ruleId ?? '') ||
    compare(a.message, b.message)
  );
}

/** By code unit, so that no locale matters. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
