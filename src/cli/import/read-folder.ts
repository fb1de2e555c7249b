import { lstat, readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { compare } from '../../model/index.ts';
import { CommandError } from '../host.ts';
import { readError } from '../system-error.ts';

/** A folder of another tool. */
interface ForeignFolder {
  /** Pages and settings by path, with `/`. */
  readonly texts: ReadonlyMap<string, string>;
  /** Every file. */
  readonly files: ReadonlySet<string>;
  /** Links, which are not followed, and texts that could not be read, with the reason. */
  readonly unread: ReadonlyMap<string, string>;
}

/** Files whose text counts: pages, settings and lists of pages. */
const textual = /\.(?:md|mdx|markdown|ya?ml|toml|json)$|(?:^|\/)docusaurus\.config\.[cm]?[jt]s$/i;

/** Folders of programs, and hidden ones but for that of GitBook. */
const skipped = /^(?:node_modules|\..*)$/;

/** Folders at the top that tools write a site to. */
const built = /^(?:_site|site|public|build|dist)$/;

/** More is no handbook, and texts are all in memory. */
const limits = { files: 100_000, text: 1024 * 1024, texts: 256 * 1024 * 1024 } as const;

/**
 * Reads a folder to import.
 *
 * @param folder absolute
 * @param shown the folder as it was given
 * @param ignored folders that are not part of it, absolute
 * @throws CommandError if it can't be read, or is too large
 */
export async function readForeignFolder(
  folder: string,
  shown: string,
  ignored: ReadonlySet<string>,
): Promise<ForeignFolder> {
  const files: string[] = [];
  const unread = new Map<string, string>();
  const list = async (dir: string): Promise<void> => {
    const entries = await readdir(dir, { withFileTypes: true });
    for (const entry of entries.sort((a, b) => compare(a.name, b.name))) {
      const path = join(dir, entry.name);
      const name = relative(folder, path).split(sep).join('/');
      if (entry.isSymbolicLink()) unread.set(name, 'it is a link');
      else if (entry.isDirectory()) {
        if (built.test(name)) unread.set(name, 'a site is built there');
        else if (entry.name === '.gitbook' || !(skipped.test(entry.name) || ignored.has(path)))
          await list(path);
      } else if (entry.isFile()) files.push(name);
      if (files.length > limits.files)
        throw new CommandError(`\`${shown}\` has more than ${limits.files} files`);
    }
  };
  const stat = await lstat(folder).catch((error: unknown) => {
    throw readError(shown, error);
  });
  if (!stat.isDirectory()) throw new CommandError(`\`${shown}\` is no folder`);
  await list(folder);
  const texts = new Map<string, string>();
  let bytes = 0;
  for (const name of files.filter((file) => textual.test(file) || file === '.gitbook.yaml')) {
    const read = await readText(join(folder, name));
    if ('text' in read) texts.set(name, read.text);
    else unread.set(name, read.reason);
    bytes += 'text' in read ? read.text.length : 0;
    if (bytes > limits.texts)
      throw new CommandError(`The texts in \`${shown}\` have more than 256 MB`);
  }
  return { texts, files: new Set(files), unread };
}

async function readText(
  path: string,
): Promise<{ readonly text: string } | { readonly reason: string }> {
  const { size } = await lstat(path);
  if (size > limits.text) return { reason: 'it has more than 1 MB' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path)) };
  } catch {
    return { reason: 'it is not plain text in UTF-8' };
  }
}
