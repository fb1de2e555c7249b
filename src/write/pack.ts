import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { zipSync, type Zippable } from 'fflate';

/** Bytes by path, with `/`. */
type Packed = ReadonlyMap<string, Uint8Array>;

/** The list of checksums, as `sha256sum --check` reads it. */
const sumsPath = 'SHA256SUMS';

/**
 * What people download of a release, from all outputs: Word files and checklists as they are; the web site,
 * the checklists of all states and the Word files of parts as an archive each; and the checksums of them.
 * The same outputs give the same bytes.
 *
 * @param outputs by path from the outputs folder
 */
export function packRelease(outputs: Packed): Packed {
  const files = new Map<string, Uint8Array>();
  const archives = new Map<string, Map<string, Uint8Array>>();
  for (const [path, bytes] of [...outputs].sort(byPath)) {
    const archive = archiveOf(path);
    if (archive === undefined) {
      if (isDownload(path)) files.set(posix.basename(path), bytes);
      continue;
    }
    const inside = archives.get(archive.name) ?? new Map<string, Uint8Array>();
    archives.set(archive.name, inside.set(archive.path, bytes));
  }
  for (const [name, inside] of archives) files.set(name, toZip(inside));
  const sorted = [...files].sort(byPath);
  const sums = sorted.map(([name, bytes]) => `${sumOf(bytes)}  ${name}\n`).join('');
  return new Map([...sorted, [sumsPath, new TextEncoder().encode(sums)]]);
}

/** An archive with its files in the order of their paths, without the time at which it was made. */
function toZip(files: Packed): Uint8Array {
  const zippable: Zippable = {};
  for (const [path, bytes] of [...files].sort(byPath)) zippable[path] = bytes;
  // The date is taken apart in local time again, so that no time zone shows in the bytes.
  return zipSync(zippable, { level: 9, os: 0, mtime: new Date(1980, 0, 1) });
}

/** The folders of the outputs that become an archive, with what is left of the path within it. */
const folders = [
  { folder: 'site/', archive: 'site.zip' },
  { folder: 'checklist/states/', archive: 'checklists-of-all-states.zip' },
  { folder: 'word/volumes/', archive: 'word-volumes.zip' },
] as const;

function archiveOf(path: string): { readonly name: string; readonly path: string } | undefined {
  const found = folders.find(({ folder }) => path.startsWith(folder));
  return found && { name: found.archive, path: path.slice(found.folder.length) };
}

/** A file directly in the folders of what is not the web site. */
function isDownload(path: string): boolean {
  return /^(?:word|checklist)\/[^/]+$/.test(path);
}

function sumOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function byPath([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : Number(a > b);
}
