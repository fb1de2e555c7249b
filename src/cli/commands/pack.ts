import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { manifestPath } from '../../model/index.ts';
import type { Command } from '../command.ts';
import { textOf } from '../settings.ts';
import { CommandError, exitCodes } from '../host.ts';
import { writeAsked } from '../write-file.ts';

export const pack: Command = {
  summary: 'Makes the files of a release from the outputs: downloads, archives, checksums',
  options: {
    outputs: { type: 'string', value: 'DIR', help: 'What build wrote (outputs)' },
    out: { type: 'string', value: 'DIR', help: 'The folder to write to, new or empty (release)' },
  },
  examples: [
    ['pathways pack', 'Make the files of a release in release/'],
    ['pathways pack --outputs public --out v1.2', 'The same from and to other folders'],
  ],
  run: async ({ values }, { cwd, stdout }) => {
    const [from, to] = [textOf(values['outputs']) ?? 'outputs', textOf(values['out']) ?? 'release'];
    const target = resolve(cwd, to);
    if ((await readdir(target).catch(ifMissing(to))).length > 0)
      throw new CommandError(`Cannot write to \`${to}\`: it is not empty`);
    const { packRelease } = await import('../../write/index.ts');
    const files = packRelease(await readOutputs(resolve(cwd, from), from));
    for (const [name, bytes] of files)
      await writeAsked(join(target, name), bytes, 'a release', join(to, name));
    for (const [name, bytes] of files) stdout.write(`${to}/${name} (${bytes.byteLength} bytes)\n`);
    return exitCodes.ok;
  },
};

/** A folder that is not there is empty. */
function ifMissing(shown: string): (error: NodeJS.ErrnoException) => string[] {
  return ({ code, message }) => {
    if (code === 'ENOENT') return [];
    throw new CommandError(
      `Cannot write to \`${shown}\`: ${code === 'ENOTDIR' ? 'it is a file' : (code ?? message)}`,
    );
  };
}

/**
 * The outputs that the manifest lists, each held against its checksum.
 *
 * @throws CommandError when they are not what a build wrote
 */
async function readOutputs(
  folder: string,
  shown: string,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { readManifest } = await import('../../write/index.ts');
  const text = await readFile(join(folder, manifestPath), 'utf8').catch(() => '');
  const entries = readManifest(text)?.files;
  if (!entries)
    throw new CommandError(`Cannot pack \`${shown}\`: there is no manifest; build first`);
  const files = new Map<string, Uint8Array>();
  for (const { path, sha256 } of entries) {
    const bytes = await readFile(join(folder, path)).catch(() => undefined);
    const sum = bytes && createHash('sha256').update(bytes).digest('hex');
    if (!bytes || sum !== sha256)
      throw new CommandError(
        `Cannot pack \`${shown}/${path}\`: it is not what the build wrote; build again`,
      );
    files.set(path, bytes);
  }
  return files;
}
