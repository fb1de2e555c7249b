import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { writeError } from './system-error.ts';

/**
 * Writes a file that was asked for, and makes missing folders.
 *
 * @param shown the path as it was given, for messages
 * @throws CommandError if it can't be written
 */
export async function writeFileTo(
  path: string,
  bytes: string | Uint8Array,
  shown: string,
): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
  } catch (error) {
    throw writeError(shown, error);
  }
}
