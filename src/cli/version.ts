import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The version of the package in a folder. */
export async function readVersion(root: string): Promise<string> {
  const text = await readFile(join(root, 'package.json'), 'utf8');
  const { version } = JSON.parse(text) as { version: string }; // our own file
  return version;
}
