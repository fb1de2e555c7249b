import { join } from 'node:path';
import type { Change, Checked, CheckTexts, Fixed } from '../fix/index.ts';
import { withoutCommands } from '../model/index.ts';
import { counted } from '../report/index.ts';
import type { Host } from './host.ts';
import { toRelative } from './relative-path.ts';
import { writeAtomic } from './write-atomic.ts';

interface Task<Content extends Checked> {
  /** The content as it is. */
  readonly before: Content;
  /** Checks the content as it would be. */
  readonly check: CheckTexts<Content>;
  /** The files that may be changed, by path from the content folder. */
  readonly wanted: ReadonlySet<string>;
  /** The content folder: absolute. */
  readonly content: string;
  readonly isDryRun: boolean;
}

/**
 * Applies the fixes of some files, and says on standard error how many. A dry run prints the changes as a
 * unified diff instead of writing them.
 *
 * @returns the content as it is on disk afterwards, checked
 * @throws CommandError if a file has changed in the meantime
 */
export async function fixContent<Content extends Checked>(
  { before, check, wanted, content, isDryRun }: Task<Content>,
  { cwd, env, stdout, stderr, elapsedMs, process: { pid } }: Host,
): Promise<Content> {
  const { applyFixes, toPatch } = await import('../fix/index.ts');
  const isTimeUp = (): boolean => elapsedMs() > maxMs;
  const { changes, checked, ...counts } = await applyFixes(before, check, wanted, isTimeUp);
  const toReplacement = (change: Change) => {
    const path = join(content, change.path);
    return { ...change, path, shown: toRelative(path, cwd) };
  };
  const replacements = changes.map(toReplacement).sort((a, b) => (a.shown < b.shown ? -1 : 1));
  if (isDryRun) {
    // A patch contains content, in which GitHub would look for commands.
    const toShown = env['GITHUB_ACTIONS'] === 'true' ? withoutCommands : (text: string) => text;
    for (const { shown, before: old, after } of replacements)
      stdout.write(toShown(toPatch(shown, old, after)));
  } else await writeAtomic(replacements, pid);
  stderr.write(toSummaryLine(counts, changes.length, isDryRun));
  return isDryRun ? before : checked;
}

/** No further fixes are tried once the program has run for so long. */
const maxMs = 120_000;

function toSummaryLine(
  { fixed, refused, untried }: Pick<Fixed<Checked>, 'fixed' | 'refused' | 'untried'>,
  files: number,
  isDryRun: boolean,
): string {
  if (fixed + refused + untried === 0) return 'Nothing could be fixed automatically\n';
  const did = isDryRun ? 'Would fix' : 'Fixed';
  const left =
    refused === 0
      ? ''
      : `; left ${counted(refused, 'finding')} to you, since the fix would cause another finding`;
  const stopped =
    untried === 0
      ? ''
      : `Stopped after ${maxMs / 60_000} minutes with ${counted(untried, 'fix', 'fixes')} to go: run the command again, or name fewer files\n`;
  return `${did} ${counted(fixed, 'finding')} in ${counted(files, 'file')}${left}\n${stopped}`;
}
