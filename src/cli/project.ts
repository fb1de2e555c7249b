import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** Where the content is, and the folder that defaults such as `outputs` begin in. Both absolute. */
interface Project {
  readonly folder: string;
  readonly content: string;
}

/**
 * Finds the content: the folder that was named; or else `content`, or the working directory itself where it
 * has a `site.yaml`; or else the nearest folder above that is or holds content with a `site.yaml`.
 *
 * @param named as `--content` gives it; defaults then begin in the working directory
 */
export async function findProject(cwd: string, named: string | undefined): Promise<Project> {
  if (named !== undefined) return { folder: cwd, content: resolve(cwd, named) };
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (await hasSite(join(folder, 'content'))) return { folder, content: join(folder, 'content') };
    if (await hasSite(folder)) return { folder: dirname(folder), content: folder };
    // Never the content of another project because this one's has lost its site.yaml.
    if (folder === cwd && (await isFolder(join(cwd, 'content'))))
      return { folder, content: join(cwd, 'content') };
    if (folder === dirname(folder)) return { folder: cwd, content: join(cwd, 'content') };
  }
}

async function isFolder(path: string): Promise<boolean> {
  const facts = await stat(path).catch(() => undefined);
  return facts?.isDirectory() === true;
}

async function hasSite(folder: string): Promise<boolean> {
  const facts = await stat(join(folder, 'site.yaml')).catch(() => undefined);
  return facts?.isFile() === true;
}
