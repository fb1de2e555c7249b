import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CommandError } from './host.ts';

/**
 * Writes what somebody asked for to a file; folders above it are made.
 *
 * @param what such as `a report`, for messages
 * @param shown the path as it was given, for messages
 * @throws CommandError when it cannot be written
 */
export async function writeAsked(
  path: string,
  bytes: string | Uint8Array,
  what: string,
  shown: string,
): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new CommandError(
      `Cannot write ${what} to \`${shown}\`: ${faults[code] ?? `the system says ${code}`}`,
    );
  }
}

/** What the codes of the system mean to somebody who asks for a file. */
const faults: Readonly<Record<string, string>> = {
  EISDIR: 'it is a folder',
  ENOTDIR: 'a file is in the way',
  EEXIST: 'a file is in the way',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk can only be read',
  EACCES: 'this is not allowed here',
  EPERM: 'this is not allowed here',
};
