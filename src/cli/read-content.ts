import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import type { Folder } from '../load/index.ts';
import { toCommandLine } from './command-line.ts';
import { CommandError, type Host } from './host.ts';
import { leadsOut } from './link-on-path.ts';
import { toRelative } from './relative-path.ts';

/**
 * Reads the content folder.
 *
 * @throws CommandError if there is no such folder
 */
export async function readContent(content: string, host: Host): Promise<Folder> {
  const { cwd } = host;
  const shown = toRelative(content, cwd);
  const facts = await stat(content).catch(() => undefined);
  if (!facts) {
    const hint =
      shown === 'content' ? `. To begin a toolkit, run \`${toCommandLine('init', host)}\`.` : '';
    throw new CommandError(`\`${shown}\` does not exist${hint}`);
  }
  if (!facts.isDirectory()) throw new CommandError(`\`${shown}\` is not a folder`);
  if (await leadsOut(content, cwd))
    throw new CommandError(`\`${shown}\` is a link that leads out of this repository`);
  const { readFolder } = await import('../load/index.ts');
  return readFolder(content);
}

/** A digest of everything that is read from a folder. */
export function digestOf({ texts, images, attachments, fonts, paths, findings }: Folder): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([paths, findings, [...texts]]));
  for (const [path, bytes] of [...images, ...attachments, ...fonts])
    hash.update(`\0${path}\0${bytes.length}\0`).update(bytes);
  return hash.digest('hex');
}
