import type { Change, Checked, CheckTexts } from '../fix/index.ts';
import { withoutCommands } from '../model/index.ts';
import { join } from 'node:path';
import type { Host } from './host.ts';
import { toRelative } from './relative-path.ts';
import { rewrite } from './write-atomic.ts';

interface Task<Content extends Checked> {
  /** The content as it is. */
  readonly before: Content;
  /** Checks the content as it would be. */
  readonly check: CheckTexts<Content>;
  /** The files that may be changed, by their paths from the content folder. */
  readonly wanted: ReadonlySet<string>;
  /** The content folder: absolute. */
  readonly content: string;
  readonly isDryRun: boolean;
}

/**
 * Applies the fixes of some files, and reports on standard error how many.
 *
 * Effect: the files are written; in a dry run, standard output gets the changes as a unified diff instead.
 *
 * @returns the content as it is on disk afterwards, checked
 * @throws CommandError when a file was changed in the meantime
 */
export async function fixContent<Content extends Checked>(
  { before, check, wanted, content, isDryRun }: Task<Content>,
  { cwd, env, stdout, stderr, process: { pid } }: Host,
): Promise<Content> {
  const { applyFixes, toPatch } = await import('../fix/index.ts');
  const { changes, checked, fixed, refused } = await applyFixes(before, check, wanted);
  const toNamed = (change: Change) => {
    const path = join(content, change.path);
    return { ...change, path, shown: toRelative(path, cwd) };
  };
  const named = changes.map(toNamed).sort((a, b) => (a.shown < b.shown ? -1 : 1));
  if (isDryRun) {
    // A patch contains content, in which GitHub would look for commands.
    const toShown = env['GITHUB_ACTIONS'] === 'true' ? withoutCommands : (text: string) => text;
    for (const { shown, before: old, after } of named)
      stdout.write(toShown(toPatch(shown, old, after)));
  } else await rewrite(named, pid);
  stderr.write(toLine(fixed, changes.length, refused, isDryRun));
  return isDryRun ? before : checked;
}

function toLine(fixed: number, files: number, refused: number, isDryRun: boolean): string {
  if (fixed === 0 && refused === 0) return 'Nothing could be fixed automatically\n';
  const did = isDryRun ? 'Would fix' : 'Fixed';
  const left =
    refused === 0
      ? ''
      : `; left ${counted(refused, 'finding')} to you, since the fix would cause another finding`;
  return `${did} ${counted(fixed, 'finding')} in ${counted(files, 'file')}${left}\n`;
}

function counted(amount: number, one: string): string {
  return `${amount} ${one}${amount === 1 ? '' : 's'}`;
}
