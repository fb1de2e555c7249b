import { join } from 'node:path';
import {
  basePath,
  outputFolders,
  type Finding,
  type Output,
  type OutputFormat,
  type VolumeKind,
} from '../model/index.ts';
import type { Written } from '../report/index.ts';
import { printable } from '../model/index.ts';
import type { ManifestEntry } from '../write/index.ts';
import { auditOutputs } from './audit-files.ts';
import { CommandError, type Host } from './host.ts';
import { toRelative } from './relative-path.ts';
import { linkOnPath } from './link-on-path.ts';
import { renderAll } from './render-all.ts';
import { hasErrors, toResult, type CheckedCorpus, type Result } from './result.ts';
import { toStateCodes } from './state-codes.ts';
import { codeOf, writeError } from './system-error.ts';

/** What to build. */
export interface BuildPlan {
  readonly formats: readonly OutputFormat[];
  readonly volumes: readonly VolumeKind[];
  /** A Word file to take the styles from. */
  readonly reference: string | undefined;
  /** Codes of states as they were given. */
  readonly states: string | undefined;
  /** The folder to write to: absolute. */
  readonly out: string;
}

/** What was found, and the files that were written; no files where there are errors. */
export interface Built {
  readonly result: Result;
  readonly outputs?: readonly Written[];
}

/**
 * Renders, audits and writes checked content. Nothing is written unless all of it is free of errors.
 *
 * @param content the content folder: absolute
 * @param say shows what is being done
 * @throws CommandError if the outputs can't be written
 */
export async function buildOutputs(
  { corpus, ...checked }: CheckedCorpus,
  { formats, volumes, reference, states, out }: BuildPlan,
  content: string,
  host: Host,
  say: (doing: string) => void,
): Promise<Built> {
  const toContentResult = (more: readonly Finding[]): Result =>
    toResult({ ...checked, findings: [...checked.findings, ...more] }, content, host);
  if (hasErrors(checked.findings)) return { result: toContentResult([]) };
  say('Rendering');
  const codes = toStateCodes(states, corpus.states);
  const wanted = { formats, volumes, reference, states: codes };
  const { outputs, findings } = await renderAll(corpus, wanted, host);
  if (hasErrors(findings)) return { result: toContentResult(findings) };
  say('Auditing');
  const faults = await auditOutputs(outputs, corpus.site);
  if (faults.length > 0) {
    const files = [...new Set(faults.map(({ file }) => file))].map((id) => ({ id }));
    return { result: toResult({ files, findings: faults, suppressed: [] }, out, host) };
  }
  say('Writing');
  const base = formats.includes('html') ? basePath(corpus) : undefined;
  const entries = await write(outputs, { formats, base }, out, host);
  const toWritten = (entry: ManifestEntry): Written => ({
    ...entry,
    path: toRelative(join(out, entry.path), host.cwd),
  });
  return { result: toContentResult(findings), outputs: entries.map(toWritten) };
}

async function write(
  outputs: readonly Output[],
  {
    formats,
    base,
  }: { readonly formats: readonly OutputFormat[]; readonly base: string | undefined },
  out: string,
  { cwd, stderr, process: { isRunning, ...holder } }: Host,
): Promise<readonly ManifestEntry[]> {
  const { writeOutputs, WriteRefusal } = await import('../write/index.ts');
  const areas = formats.map((format) => outputFolders[format]);
  const shown = toRelative(out, cwd);
  const link = await linkOnPath(out, cwd);
  if (link !== undefined)
    throw new CommandError(
      `Can't write to \`${shown}\`: \`${toRelative(link, cwd)}\` is a link. Delete the link first.`,
    );
  const options = { areas, base, holder, isRunning };
  const { entries, kept } = await writeOutputs(out, outputs, options).catch((error) => {
    if (error instanceof WriteRefusal)
      throw new CommandError(`Can't write to \`${shown}\`: ${error.message}`);
    throw codeOf(error) === undefined ? error : writeError(shown, error);
  });
  for (const path of kept)
    stderr.write(
      `Kept \`${printable(`${shown}/${path}`)}\`: it was changed after the build that made it\n`,
    );
  return entries;
}
