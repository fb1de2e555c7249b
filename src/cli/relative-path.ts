import { posix, relative, resolve, sep } from 'node:path';

/** A path from the working directory, with `/` on every system. */
export function toRelative(path: string, cwd: string): string {
  return relative(cwd, resolve(cwd, path)).split(sep).join(posix.sep) || '.';
}
