import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { manifestPath } from '../../model/index.ts';
import { toCommandLine } from '../command-line.ts';
import { defineCommand } from '../command.ts';
import { findProject } from '../project.ts';
import { toRelative } from '../relative-path.ts';
import { codeOf, writeError } from '../system-error.ts';
import { CommandError, exitCodes, type Host } from '../host.ts';
import { writeFileTo } from '../write-file.ts';

export const pack = defineCommand({
  summary: 'Create the files of a release: downloads, archives and checksums',
  options: {
    outputs: { type: 'string', value: 'DIR', help: 'Folder with the build (default: outputs)' },
    out: {
      type: 'string',
      value: 'DIR',
      help: 'Folder to write to, new or empty (default: release)',
    },
  },
  examples: [
    ['pathways pack', 'Make a release in release/'],
    ['pathways pack --outputs public --out v1.2', 'Use other folders'],
  ],
  run: async ({ values }, host) => {
    const { cwd, stdout } = host;
    const { folder } = await findProject(cwd, undefined);
    const toFolder = (named: string | undefined, usual: string): string =>
      named === undefined ? join(folder, usual) : resolve(cwd, named);
    const [from, to] = [toFolder(values.outputs, 'outputs'), toFolder(values.out, 'release')];
    const shown = toRelative(to, cwd);
    const present = await readdir(to).catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return [];
      throw writeError(shown, error);
    });
    if (present.length > 0) throw new CommandError(`Can't write to \`${shown}\`: it is not empty`);
    const { packRelease } = await import('../../write/index.ts');
    const files = packRelease(await readOutputs(from, toRelative(from, cwd), host));
    for (const [name, bytes] of files)
      await writeFileTo(join(to, name), bytes, `${shown}/${name}`, cwd);
    for (const [name, { byteLength }] of files)
      stdout.write(`${shown}/${name} (${byteLength} bytes)\n`);
    return exitCodes.ok;
  },
});

/**
 * The outputs that the manifest lists.
 *
 * @throws CommandError if one is missing or its checksum differs
 */
async function readOutputs(
  folder: string,
  shown: string,
  host: Host,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { readManifest } = await import('../../write/index.ts');
  const text = await readFile(join(folder, manifestPath), 'utf8').catch(() => '');
  const entries = readManifest(text)?.files;
  if (!entries)
    throw new CommandError(
      `Nothing was built in \`${shown}\`. Run \`${toCommandLine('build', host)}\` first.`,
    );
  const files = new Map<string, Uint8Array>();
  for (const { path, sha256 } of entries) {
    const bytes = await readFile(join(folder, path)).catch(() => undefined);
    const sum = bytes && createHash('sha256').update(bytes).digest('hex');
    if (!bytes || sum !== sha256)
      throw new CommandError(
        `\`${shown}/${path}\` was changed after the build. Run \`${toCommandLine('build', host)}\` again.`,
      );
    files.set(path, bytes);
  }
  return files;
}
