import { join } from 'node:path';
import type { ContentFile, Corpus, Finding } from '../model/index.ts';
import type { Host } from './host.ts';
import { toRelative } from './relative-path.ts';

/** Content after a check. */
export interface CheckedContent {
  readonly files: readonly ContentFile[];
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Finding[];
  /** Findings that the baseline already has; absent without a baseline. */
  readonly known?: readonly Finding[];
}

/** Content after a check, with the corpus that was checked. */
export interface CheckedCorpus extends CheckedContent {
  readonly corpus: Corpus;
}

/** What a command found; paths begin in the working directory. */
export interface Result {
  /** The files that were checked, with their texts where they have one. */
  readonly files: ReadonlyMap<string, string | undefined>;
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Finding[];
  /** How many findings the baseline already has; absent without a baseline. */
  readonly baseline?: number;
}

/** Gives what was found in a folder paths from the working directory. */
export function toResult(
  { files, findings, suppressed, known }: CheckedContent,
  folder: string,
  { cwd }: Pick<Host, 'cwd'>,
): Result {
  const toShown = (path: string): string => toRelative(join(folder, path), cwd);
  const located = ({ alternatives, ...finding }: Finding): Finding => ({
    ...finding,
    file: toShown(finding.file),
    related: finding.related?.map((each) => ({ ...each, file: toShown(each.file) })) ?? null,
  });
  return {
    files: new Map(files.map(({ id, text }) => [toShown(id), text])),
    findings: findings.map(located),
    suppressed: suppressed.map(located),
    ...(known && { baseline: known.length }),
  };
}

/** Whether there are errors among findings. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}
