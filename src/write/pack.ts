import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import { outputFolders, pdfVolumeFolder, volumeFolder } from '../model/index.ts';

/** Bytes by path, with `/`. */
type Packed = ReadonlyMap<string, Uint8Array>;

/** The list of checksums, in the format of `sha256sum --check`. */
const sumsPath = 'SHA256SUMS';

/**
 * The files of a release: Word files and checklists as they are; the web site, the data, the checklists of all
 * records, and the Word files of sections and pages as an archive each; and the checksums of these. The same outputs
 * give the same bytes.
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

/** An archive with its files in the order of their paths, without the time when it was made. */
function toZip(files: Packed): Uint8Array {
  const zippable: Zippable = {};
  for (const [path, bytes] of [...files].sort(byPath)) zippable[path] = bytes;
  // fflate writes the date in local time, so a local date gives the same bytes in every time zone.
  return zipSync(zippable, { level: 9, os: 0, mtime: new Date(1980, 0, 1) });
}

/** The folders of the outputs that become archives. Paths in an archive begin below its folder. */
const folders = [
  { folder: `${outputFolders.html}/`, archive: 'site.zip' },
  { folder: `${volumeFolder}/`, archive: 'word-volumes.zip' },
  { folder: `${pdfVolumeFolder}/`, archive: 'pdf-volumes.zip' },
  { folder: `${outputFolders.data}/`, archive: 'data.zip' },
] as const;

/** The checklist of a record, in the folder that has the name of their file. */
const checklistOfRecord = new RegExp(`^${outputFolders.checklist}/(?!assets/)([^/]+)/(.+)$`);

function archiveOf(path: string): { readonly name: string; readonly path: string } | undefined {
  const found = folders.find(({ folder }) => path.startsWith(folder));
  if (found) return { name: found.archive, path: path.slice(found.folder.length) };
  const [, records, rest] = checklistOfRecord.exec(path) ?? [];
  return rest === undefined ? undefined : { name: `checklists-of-all-${records}.zip`, path: rest };
}

/** Whether a path is directly in the folder of Word files, PDF files or checklists. */
function isDownload(path: string): boolean {
  const folders = [outputFolders.word, outputFolders.pdf, outputFolders.checklist];
  return folders.some((each) => each === posix.dirname(path));
}

function sumOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function byPath([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : Number(a > b);
}
