import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { volumeKinds, type VolumeKind } from '../model/index.ts';
import { CommandError, type Host } from './host.ts';
import type { toRedlines } from './redline.ts';
import { codeOf, writeError } from './system-error.ts';
import { writeFileTo } from './write-file.ts';

/** Where Word files with tracked changes go: to a file for the toolkit alone, else to a folder. */
interface Destination {
  /** As it was given. */
  readonly out: string;
  readonly isFolder: boolean;
}

/** @throws CommandError if the files can't go there */
export async function toDestination(
  out: string | undefined,
  volumes: readonly VolumeKind[],
  { cwd }: Host,
): Promise<Destination> {
  const isFolder = volumes.some((kind) => kind !== 'toolkit');
  const given = `--volume ${volumeKinds.filter((kind) => volumes.includes(kind)).join(',')}`;
  if (out === undefined)
    throw new CommandError(
      isFolder
        ? `\`${given}\` needs a folder for its files: add \`--out changes\``
        : '`--format docx` needs a file: add `--out changes.docx`',
    );
  if (!isFolder) return { out, isFolder };
  if (/\.docx$/i.test(out))
    throw new CommandError(
      `\`${given}\` may write several files: \`--out\` needs a folder such as \`changes\`, not \`${out}\``,
    );
  const files = await readdir(resolve(cwd, out)).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return [];
    throw writeError(out, error);
  });
  if (files.length > 0)
    throw new CommandError(
      `\`${out}\` is not empty. Give \`--out\` a new folder, so that no other file is taken for a change.`,
    );
  return { out, isFolder };
}

/** Writes the file, or those that have changes, and says which. @throws CommandError if one can't be written */
export async function writeRedlines(
  files: Awaited<ReturnType<typeof toRedlines>>,
  { out, isFolder }: Destination,
  { cwd, stderr }: Host,
): Promise<void> {
  const written = isFolder ? files.filter(({ isChanged }) => isChanged) : files;
  for (const { path, bytes, untracked, uncommented } of written) {
    const name = isFolder ? join(out, path) : out;
    await writeFileTo(resolve(cwd, name), bytes, name, cwd);
    if (untracked.length > 0)
      stderr.write(
        `\`${name}\`: Word can't track that sections of the file begin or no longer begin after ${listOf(untracked)}. If changes are rejected, the headers stay as they are now.\n`,
      );
    if (uncommented.length > 0)
      stderr.write(
        `\`${name}\`: no comment with the pull request on ${listOf(uncommented)}. LibreOffice mixes up all footnotes of a file with a comment between the first two.\n`,
      );
  }
  if (!isFolder) return;
  for (const { path } of written) stderr.write(`Wrote \`${join(out, path)}\`\n`);
  const rest = files.length - written.length;
  if (rest > 0) stderr.write(`${rest} ${rest === 1 ? 'file has' : 'files have'} no changes\n`);
}

function listOf(pages: readonly string[]): string {
  const named = pages.slice(0, 3).map((page) => `\`${page}\``);
  const rest = pages.length - named.length;
  return named.join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}
