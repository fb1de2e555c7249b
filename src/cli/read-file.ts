import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readError } from './system-error.ts';

/**
 * Reads a file that was named on the command line.
 *
 * @param name from the working directory
 * @throws CommandError if it can't be read
 */
export async function readNamed(name: string, cwd: string): Promise<Uint8Array> {
  return readFile(resolve(cwd, name)).catch((error: unknown) => {
    throw readError(name, error);
  });
}
