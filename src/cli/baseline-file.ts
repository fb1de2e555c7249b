import { lstat, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Baseline, Report } from '../report/index.ts';
import { CommandError, type Host } from './host.ts';
import { isInside } from './is-inside.ts';
import type { CheckedContent } from './result.ts';
import { readError } from './system-error.ts';
import { writeFileTo } from './write-file.ts';

/** The largest baseline, in bytes. */
const maxBytes = 32 * 1024 * 1024;

/** A file with a baseline. */
interface BaselineFile {
  /** As it was given, for messages. */
  readonly shown: string;
  /** Absolute. */
  readonly path: string;
}

/**
 * Opens a baseline, or prepares a new one. Links are not followed: the file may be part of a pull request.
 *
 * @param shown the file as it was given; undefined where there is no baseline
 * @param isWritten whether it becomes a baseline of all findings of the first check that it is used on
 * @param content the content folder, which has no other files
 * @returns takes the findings of the baseline out of a check and counts them; says on standard error how many are fixed
 * @throws CommandError if it can't be read, or is not one that this program writes
 */
export async function openBaseline(
  shown: string | undefined,
  isWritten: boolean,
  content: string,
  host: Host,
): Promise<(checked: CheckedContent) => Promise<CheckedContent>> {
  if (shown === undefined) return async (checked) => checked;
  const file = { shown, path: resolve(host.cwd, shown) };
  if (isInside(file.path, content))
    throw new CommandError(`The baseline \`${shown}\` can't be in the content folder`);
  const { counted, splitByBaseline } = await import('../report/index.ts');
  let baseline = isWritten ? undefined : await read(file);
  return async ({ files, findings, suppressed }) => {
    const texts = new Map(files.map(({ id, text }) => [id, text]));
    const report = { findings, textOf: (path: string) => texts.get(path) };
    baseline ??= await write(file, report, host);
    const { known, others } = splitByBaseline(report, baseline);
    const gone = baseline.size - known.length;
    if (gone > 0)
      host.stderr.write(
        `${counted(gone, 'finding')} in \`${shown}\` ${gone === 1 ? 'is' : 'are'} fixed: take ${gone === 1 ? 'it' : 'them'} out with \`--write-baseline\`\n`,
      );
    return { files, findings: others, suppressed, known };
  };
}

async function read(file: BaselineFile): Promise<Baseline> {
  const { shown, path } = file;
  const facts = await factsOf(file);
  if (!facts)
    throw new CommandError(
      `There is no baseline \`${shown}\`: create it with \`--baseline ${shown} --write-baseline\``,
    );
  if (facts.size > maxBytes) throw unusable(shown, 'it is larger than 32 MB');
  const { readBaseline } = await import('../report/index.ts');
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw readError(shown, error);
  });
  const baseline = await readBaseline(text);
  if ('fault' in baseline) throw unusable(shown, baseline.fault);
  return baseline;
}

/** Replaces a baseline with one of all findings: new ones are added, and those that are gone are taken out. */
async function write(
  file: BaselineFile,
  found: Pick<Report, 'findings' | 'textOf'>,
  { cwd }: Host,
): Promise<Baseline> {
  const { toBaseline } = await import('../report/index.ts');
  await factsOf(file);
  await writeFileTo(file.path, toBaseline(found), file.shown, cwd);
  return read(file);
}

/** @throws CommandError if there is something other than a file */
async function factsOf({ path, shown }: BaselineFile) {
  const facts = await lstat(path).catch(() => undefined);
  if (facts?.isSymbolicLink()) throw unusable(shown, 'it is a link');
  if (facts && !facts.isFile()) throw unusable(shown, 'it is not a file');
  return facts;
}

function unusable(shown: string, reason: string): CommandError {
  return new CommandError(`Can't use the baseline \`${shown}\`: ${reason}`);
}
