import { readdir, realpath, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { toRelative } from './relative-path.ts';
import { CommandError } from './host.ts';
import { isInside } from './is-inside.ts';
import { readError } from './system-error.ts';

/** A file that may hold answers. */
export interface AnswerFile {
  readonly path: string;
  /** From the working directory. */
  readonly shown: string;
  readonly bytes: number;
}

/** A link in a folder that is not followed, and why. */
interface SkippedLink {
  readonly file: string;
  readonly reason: string;
}

/** Beyond these limits, the folder is surely not one of collected checklists. */
const max = { files: 10_000, entries: 100_000, depth: 32 };

/** Checklists, by the endings of their names. */
const isChecklist = /\.(?:docx|pdf|json)$/i;

/** Hidden files, and those by which Word marks a file as open. */
const isIgnored = /^(?:\.|~\$)/;

/**
 * Finds the files that were named, and the checklists in folders that were named, each once and ordered by path.
 * Links in a folder are not followed; those that lead out of it or nowhere are returned.
 *
 * @param except a file to leave out
 * @throws CommandError where something that was named does not exist, or there are too many files
 */
export async function findAnswerFiles(
  named: readonly string[],
  cwd: string,
  except: string | undefined,
): Promise<{
  readonly files: readonly AnswerFile[];
  readonly skippedLinks: readonly SkippedLink[];
}> {
  const walk: Walk = { cwd, except, files: new Map(), skippedLinks: new Map(), entries: 0 };
  for (const name of named) {
    const path = resolve(cwd, name);
    const found = await stat(path).catch((error: unknown) => {
      throw readError(name, error);
    });
    if (found.isDirectory()) await walkInto(path, await realpath(path), 0, walk);
    else if (found.isFile()) add(path, found.size, walk);
    else throw new CommandError(`\`${name}\` is neither a file nor a folder`);
  }
  return { files: [...walk.files.values()], skippedLinks: [...walk.skippedLinks.values()] };
}

interface Walk {
  readonly cwd: string;
  readonly except: string | undefined;
  /** By path. */
  readonly files: Map<string, AnswerFile>;
  readonly skippedLinks: Map<string, SkippedLink>;
  entries: number;
}

async function walkInto(folder: string, top: string, depth: number, walk: Walk): Promise<void> {
  const shown = toRelative(folder, walk.cwd);
  if (depth > max.depth)
    throw new CommandError(`\`${shown}\` is more than ${max.depth} folders deep`);
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw readError(shown, error);
  });
  walk.entries += entries.length;
  if (walk.entries > max.entries)
    throw new CommandError(
      `Too many files: more than ${max.entries} up to and including those in \`${shown}\``,
    );
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (isIgnored.test(entry.name)) continue;
    if (entry.isDirectory()) await walkInto(path, top, depth + 1, walk);
    if (!isChecklist.test(entry.name)) continue;
    if (entry.isSymbolicLink()) await skipLink(path, top, walk);
    if (entry.isFile()) add(path, (await stat(path)).size, walk);
  }
}

function add(path: string, bytes: number, { cwd, except, files }: Walk): void {
  if (path === except) return;
  if (files.size >= max.files)
    throw new CommandError(`There are more than ${max.files} checklists; collect them in parts`);
  if (!files.has(path)) files.set(path, { path, shown: toRelative(path, cwd), bytes });
}

/** Notes a link, unless it leads to a file that is found anyway. */
async function skipLink(path: string, top: string, { cwd, skippedLinks }: Walk): Promise<void> {
  const target = await realpath(path).catch(() => undefined);
  if (target !== undefined && isInside(target, top)) return;
  const reason = target === undefined ? 'This link is broken' : 'This link leads out of the folder';
  skippedLinks.set(path, { file: toRelative(path, cwd), reason });
}
