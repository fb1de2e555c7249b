import { lstat, realpath } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { isInside } from './is-inside.ts';

/**
 * Finds a link between the repository and a path in it. A commit may have brought it, so that writing there would
 * change something elsewhere. Links above the repository are those of the machine; outside of it only the path itself
 * is looked at.
 *
 * @param path absolute; it need not exist
 * @param cwd the working directory: absolute
 * @returns the first link: absolute
 */
export async function linkOnPath(path: string, cwd: string): Promise<string | undefined> {
  return linkBelow(path, await repositoryAround(cwd));
}

/** Finds a link between a folder, which may be one, and a path. */
export async function linkBelow(path: string, folder: string): Promise<string | undefined> {
  if (!isInside(path, folder)) return (await isLink(path)) ? path : undefined;
  let at = folder;
  for (const name of relative(folder, path).split(sep)) {
    at = join(at, name);
    if (await isLink(at)) return at;
  }
  return undefined;
}

/** Whether a folder of the repository is a link, or in one, that leads out of the repository. */
export async function leadsOut(folder: string, cwd: string): Promise<boolean> {
  const top = await repositoryAround(cwd);
  if (!isInside(folder, top)) return false;
  const [realTop, real] = await Promise.all([realpath(top), realpath(folder)]);
  return !isInside(real, realTop);
}

/** The folder of the repository; the working directory itself where there is none. */
async function repositoryAround(cwd: string): Promise<string> {
  for (let at = cwd; at !== dirname(at); at = dirname(at))
    if ((await lstat(join(at, '.git')).catch(() => undefined)) !== undefined) return at;
  return cwd;
}

/** Devices such as `/dev/stdout` are links, which no commit brings. */
async function isLink(path: string): Promise<boolean> {
  if (path.startsWith('/dev/')) return false;
  const facts = await lstat(path).catch(() => undefined);
  return facts?.isSymbolicLink() === true;
}
