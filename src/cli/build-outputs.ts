import { join } from 'node:path';
import {
  outputFolders,
  printable,
  type Finding,
  type Output,
  type OutputFormat,
} from '../model/index.ts';
import type { Written } from '../report/index.ts';
import type { ManifestEntry } from '../write/index.ts';
import { CommandError, type Host } from './host.ts';
import { linkOnPath } from './link-on-path.ts';
import { makeOutputs, type Makeable, type RenderPlan } from './make-outputs.ts';
import { toRelative } from './relative-path.ts';
import { hasErrors, toResult, type CheckedContent, type Result } from './result.ts';
import { codeOf, writeError } from './system-error.ts';

/** What to build. */
export interface BuildPlan extends RenderPlan {
  /** The folder to write to: absolute. */
  readonly out: string;
  /** Whether only errors are told, and no notes. */
  readonly isQuiet: boolean;
}

/** What was found, and the files that were written; no files where there are errors. */
export interface Built {
  readonly result: Result;
  readonly outputs?: readonly Written[];
}

/** Content to build from. */
interface Buildable extends Makeable {
  readonly checked: CheckedContent;
  /** The content folder: absolute. */
  readonly content: string;
}

/**
 * Renders, audits and writes checked content. Nothing is written unless all of it is free of errors.
 *
 * @param say shows what is being done
 * @throws CommandError if the outputs can't be written
 * @throws LostBytes if the cache lost an output
 */
export async function buildOutputs(
  { checked, content, ...buildable }: Buildable,
  plan: BuildPlan,
  host: Host,
  say: (doing: string) => void,
): Promise<Built> {
  const { formats, out, isQuiet } = plan;
  const toContentResult = (more: readonly Finding[]): Result =>
    toResult({ ...checked, findings: [...checked.findings, ...more] }, content, host);
  if (hasErrors(checked.findings)) return { result: toContentResult([]) };
  const { outputs, findings, base, notes, faults } = await makeOutputs(buildable, plan, host, say);
  if (hasErrors(findings)) return { result: toContentResult(findings) };
  if (faults.length > 0) {
    const files = [...new Set(faults.map(({ file }) => file))].map((id) => ({ id }));
    return { result: toResult({ files, findings: faults, suppressed: [] }, out, host) };
  }
  say('Writing');
  for (const note of isQuiet ? [] : notes) host.stderr.write(`${note}\n`);
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
