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

/** Something in a folder that is not read, and why. */
interface SkippedEntry {
  readonly file: string;
  readonly reason: string;
}

/** Beyond these limits, the folder is surely not one of collected checklists. */
const max = { files: 10_000, entries: 100_000, depth: 32 };

/** Hidden files, those of the system, and those by which Word marks a file as open. */
const isIgnored = /^(?:\.|~\$|__MACOSX$|thumbs\.db$|desktop\.ini$|icon\r$)/i;

/** What iCloud leaves of a file that is not on this computer: `.oh.docx.icloud`. */
const inCloud = /^\..+\.icloud$/i;

/** Folders that are one document. */
const bundles: readonly (readonly [name: RegExp, reason: string])[] = [
  [
    /\.pages$/i,
    'This is a Pages document. In Pages, choose File > Export To > Word, and return that file',
  ],
  [/\.rtfd$/i, 'This is an RTF file. Open it in Word, and save it as .docx'],
];

/**
 * Finds the files that were named, and all files in folders that were named, each once and ordered by path. Hidden
 * files in a folder are only counted. Links in a folder are not followed; those that lead out of it or nowhere are
 * returned.
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
  readonly skipped: readonly SkippedEntry[];
  /** How many hidden files there are. */
  readonly ignored: number;
}> {
  const walk: Walk = { cwd, except, files: new Map(), skipped: new Map(), ignored: 0, entries: 0 };
  for (const name of named) {
    const path = resolve(cwd, name);
    const found = await stat(path).catch((error: unknown) => {
      throw readError(name, error);
    });
    if (found.isDirectory()) await walkInto(path, await realpath(path), 0, walk);
    else if (found.isFile()) add(path, found.size, walk);
    else throw new CommandError(`\`${name}\` is neither a file nor a folder`);
  }
  const { files, skipped, ignored } = walk;
  return { files: [...files.values()], skipped: [...skipped.values()], ignored };
}

interface Walk {
  readonly cwd: string;
  readonly except: string | undefined;
  /** By path. */
  readonly files: Map<string, AnswerFile>;
  readonly skipped: Map<string, SkippedEntry>;
  ignored: number;
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
    const bundle = bundles.find(([name]) => name.test(entry.name));
    if (inCloud.test(entry.name))
      skip(path, 'This file is in iCloud, but not on this computer. Download it first', walk);
    else if (isIgnored.test(entry.name)) walk.ignored += 1;
    else if (entry.isDirectory() && bundle) skip(path, bundle[1], walk);
    else if (entry.isDirectory()) await walkInto(path, top, depth + 1, walk);
    else if (entry.isSymbolicLink()) await skipLink(path, top, walk);
    else if (entry.isFile()) add(path, (await stat(path)).size, walk);
    else skip(path, 'This is not a file', walk);
  }
}

function skip(path: string, reason: string, { cwd, skipped }: Walk): void {
  skipped.set(path, { file: toRelative(path, cwd), reason });
}

function add(path: string, bytes: number, { cwd, except, files }: Walk): void {
  if (path === except) return;
  if (files.size >= max.files)
    throw new CommandError(`There are more than ${max.files} files; collect them in parts`);
  if (!files.has(path)) files.set(path, { path, shown: toRelative(path, cwd), bytes });
}

/** Notes a link, unless it leads to a file that is found anyway. */
async function skipLink(path: string, top: string, walk: Walk): Promise<void> {
  const target = await realpath(path).catch(() => undefined);
  if (target === undefined) skip(path, 'This link is broken', walk);
  else if (!isInside(target, top)) skip(path, 'This link leads out of the folder', walk);
}
