import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';

/** Texts of files that are generated and committed, by their paths from the root. */
export type Generated = ReadonlyMap<string, string>;

/** Writes them; the program runs at the root. */
export async function writeFiles(files: Generated): Promise<void> {
  for (const [path, text] of files) await writeFile(path, text);
}

/** Whether a module is the one that Node.js was asked to run. */
export function isRun(url: string): boolean {
  return url === pathToFileURL(process.argv[1] ?? '').href;
}
