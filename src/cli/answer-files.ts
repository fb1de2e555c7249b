import { readdir, realpath, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { toRelative } from './relative-path.ts';
import { CommandError } from './host.ts';
import { isWithin } from './is-inside.ts';

/** A file that may hold answers. */
export interface AnswerFile {
  readonly path: string;
  /** As it was named, or below the folder that was. */
  readonly shown: string;
  readonly bytes: number;
}

/** A link in a folder that is not followed, and why. */
export interface Astray {
  readonly file: string;
  readonly reason: string;
}

/** More than any round of collecting brings, and deeper; a walk that comes so far is in a wrong folder. */
const max = { files: 10_000, entries: 100_000, depth: 32 };

/** What a folder may hold besides. */
const endings = /\.(?:docx|pdf|json)$/i;

/** Hidden files, and those by which Word tells that a file is open. */
const passing = /^(?:\.|~\$)/;

/**
 * Finds the files that somebody named, and those in folders that somebody named: by their endings, in the
 * order of their paths, each once. Links in a folder are not followed: one that leads inside leads to what is
 * found anyway, any other is named.
 *
 * @param cwd the folder that paths are seen from
 * @param except a file that is left out
 * @throws CommandError where something named is not there, or where there are too many files
 */
export async function findAnswerFiles(
  named: readonly string[],
  cwd: string,
  except: string | undefined,
): Promise<{ readonly files: readonly AnswerFile[]; readonly astray: readonly Astray[] }> {
  const walk: Walk = { cwd, except, files: new Map(), astray: new Map(), entries: 0 };
  for (const name of named) {
    const path = resolve(cwd, name);
    const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
      const reason = error.code === 'ENOENT' ? 'there is no such file' : error.code;
      throw new CommandError(`Cannot read \`${name}\`: ${reason ?? error.message}`);
    });
    if (found.isDirectory()) await walkInto(path, await realpath(path), 0, walk);
    else if (found.isFile()) add(path, found.size, walk);
    else throw new CommandError(`Cannot read \`${name}\`: it is neither a file nor a folder`);
  }
  return { files: [...walk.files.values()], astray: [...walk.astray.values()] };
}

interface Walk {
  readonly cwd: string;
  readonly except: string | undefined;
  /** By path. */
  readonly files: Map<string, AnswerFile>;
  readonly astray: Map<string, Astray>;
  entries: number;
}

async function walkInto(folder: string, top: string, depth: number, walk: Walk): Promise<void> {
  const shown = toRelative(folder, walk.cwd);
  if (depth > max.depth)
    throw new CommandError(
      `Cannot read \`${shown}\`: more than ${max.depth} folders in each other`,
    );
  const entries = await readdir(folder, { withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      throw new CommandError(
        `Cannot read \`${shown}\`: the folder cannot be opened (${error.code})`,
      );
    },
  );
  walk.entries += entries.length;
  if (walk.entries > max.entries)
    throw new CommandError(`Cannot read \`${shown}\`: more than ${max.entries} files around it`);
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (passing.test(entry.name)) continue;
    if (entry.isDirectory()) await walkInto(path, top, depth + 1, walk);
    if (!endings.test(entry.name)) continue;
    if (entry.isSymbolicLink()) await look(path, top, walk);
    if (entry.isFile()) add(path, (await stat(path)).size, walk);
  }
}

function add(path: string, bytes: number, { cwd, except, files }: Walk): void {
  if (path === except) return;
  if (files.size >= max.files)
    throw new CommandError(`Cannot read more than ${max.files} files at once`);
  if (!files.has(path)) files.set(path, { path, shown: toRelative(path, cwd), bytes });
}

/** Names a link that leads to nothing that is found anyway. */
async function look(path: string, top: string, { cwd, astray }: Walk): Promise<void> {
  const target = await realpath(path).catch(() => undefined);
  if (target !== undefined && isWithin(target, top)) return;
  const reason = target === undefined ? 'This link is broken' : 'This link leads out of the folder';
  astray.set(path, { file: toRelative(path, cwd), reason });
}
