import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { VFile } from 'vfile';
import { report, type Owner } from '../model/index.ts';

/** The rule that owns what can be wrong with a file before anybody looks inside. */
export const fileReadable: Owner = { id: 'file-readable', severity: 'error' };

/** A fault of a whole file stands at its beginning. */
const beginning = { line: 1, column: 1 };

/** No file of the content may be larger. */
const maxBytes = { text: 256 * 1024, data: 2 * 1024 * 1024, picture: 10 * 1024 * 1024 };

const textEndings = ['.md', '.yaml', '.yml'];
const pictureEndings = ['.png', '.jpg', '.jpeg'];

/** So many files are open at a time. */
const readAtOnce = 32;

function isText(path: string): boolean {
  return textEndings.some((ending) => path.endsWith(ending));
}

function isPicture(path: string): boolean {
  return pictureEndings.some((ending) => path.toLowerCase().endsWith(ending));
}

/** What stands in a content folder. */
export interface Folder {
  /** The way to it, as it was given. */
  readonly path: string;
  /** Text files that could be read, by path from the folder. */
  readonly texts: ReadonlyMap<string, VFile>;
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** Every path there is, files that could not be read too; sorted. */
  readonly paths: readonly string[];
  /** Every file that was read, or should have been: the latter with a message. */
  readonly files: readonly VFile[];
}

/**
 * Reads a content folder: texts and pictures, in alphabetical order, hidden files left out.
 *
 * A file that is too large, no UTF-8, unreadable, or a link that leads out of the folder becomes a
 * file with a message.
 *
 * @param instead texts that stand for those of some files, by path from the folder
 * @throws Error when the folder itself cannot be read
 */
export async function readFolder(
  folder: string,
  instead: ReadonlyMap<string, string> = new Map(),
): Promise<Folder> {
  const root = await realpath(folder);
  const paths = await listFiles(root);
  const all = new Map<string, ReadFile>();
  const wanted = paths.filter((path) => isText(path) || isPicture(path));
  for (let from = 0; from < wanted.length; from += readAtOnce)
    await Promise.all(
      wanted.slice(from, from + readAtOnce).map(async (path) => {
        const file = new VFile({ path: join(folder, path), data: { id: path } });
        all.set(path, { file, bytes: await readBytes(root, path, file) });
      }),
    );
  return arranged(folder, paths, all, instead);
}

/** The size of a file that nobody read because it is larger than any may be. */
export interface TooLarge {
  /** In bytes. */
  readonly size: number;
}

/** No file of a content folder may be larger, whatever it is, in bytes. */
export const maxFileBytes = Math.max(...Object.values(maxBytes));

/**
 * A content folder that stands on no disk, such as one of an earlier revision. What is too large gets the
 * same message as on a disk.
 *
 * @param path the way to it, for messages
 * @param bytes what its files hold, by path from the folder
 */
export function toFolder(path: string, bytes: ReadonlyMap<string, Uint8Array | TooLarge>): Folder {
  const paths = [...bytes.keys()].filter((each) => !/(?:^|\/)\./.test(each)).sort();
  const all = paths
    .filter((each) => isText(each) || isPicture(each))
    .map((each) => {
      const file = new VFile({ path: join(path, each), data: { id: each } });
      const found = bytes.get(each);
      const size = found instanceof Uint8Array ? found.byteLength : (found?.size ?? 0);
      const isFit = isWithinLimit(each, size, file) && found instanceof Uint8Array;
      return [each, { file, bytes: isFit ? found : undefined }] as const;
    });
  return arranged(path, paths, new Map(all), new Map());
}

interface ReadFile {
  readonly file: VFile;
  /** Absent where the file could not be read; it has a message then. */
  readonly bytes: Uint8Array | undefined;
}

/** Puts what was read in the order of paths, whatever came first. */
function arranged(
  folder: string,
  paths: readonly string[],
  all: ReadonlyMap<string, ReadFile>,
  instead: ReadonlyMap<string, string>,
): Folder {
  const texts = new Map<string, VFile>();
  const pictures = new Map<string, Uint8Array>();
  const files: VFile[] = [];
  for (const path of paths) {
    const { file, bytes } = all.get(path) ?? {};
    if (!file) continue;
    if (bytes && isText(path)) {
      const text = instead.get(path) ?? decode(bytes, file);
      if (text !== undefined) texts.set(path, Object.assign(file, { value: text }));
    } else if (bytes) pictures.set(path, bytes);
    if (isText(path) || file.messages.length > 0) files.push(file);
  }
  return { path: folder, texts, pictures, paths, files };
}

/** Paths of all files below a folder, with `/`, sorted by code unit so that no locale matters. */
async function listFiles(root: string): Promise<string[]> {
  const found: string[] = [];
  const visit = async (folder: string): Promise<void> => {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) await visit(path);
      else found.push(relative(root, path).split(sep).join('/'));
    }
  };
  await visit(root);
  return found.sort();
}

async function readBytes(root: string, path: string, file: VFile): Promise<Uint8Array | undefined> {
  try {
    const real = await realpath(join(root, path));
    if (real !== join(root, path) && !real.startsWith(root + sep)) {
      report(file, fileReadable, {
        reason: 'Unexpected link out of the content folder, expected a file',
        place: beginning,
        note: 'Copy the file into the content folder instead of linking to it.',
      });
      return undefined;
    }
    const facts = await stat(real);
    if (!facts.isFile()) throw new Error('not a file');
    return isWithinLimit(path, facts.size, file) ? await readFile(real) : undefined;
  } catch {
    report(file, fileReadable, {
      reason: 'Unexpected unreadable file, expected one that can be opened',
      place: beginning,
      note: 'Check that the file still exists and that it is not a broken link.',
    });
    return undefined;
  }
}

/** Whether a file may be so large; one that may not gets a message. */
function isWithinLimit(path: string, size: number, file: VFile): boolean {
  const limit = limitOf(path);
  if (size <= limit) return true;
  report(file, fileReadable, {
    reason: `Unexpected size of ${toKilobytes(size)}, expected at most ${toKilobytes(limit)}`,
    place: beginning,
    note: path.endsWith('.md') ? 'Split the page into several pages.' : 'Make the file smaller.',
  });
  return false;
}

function limitOf(path: string): number {
  if (path.endsWith('.md')) return maxBytes.text;
  return isText(path) ? maxBytes.data : maxBytes.picture;
}

function toKilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024)} KB`;
}

/** The text of a file without its byte order mark; binary files and other encodings get a message. */
function decode(bytes: Uint8Array, file: VFile): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // Falls through to the message below.
  }
  report(file, fileReadable, {
    reason: 'Unexpected bytes that are no text, expected text in UTF-8',
    place: beginning,
    note: 'Save the file as plain text with the encoding UTF-8.',
  });
  return undefined;
}
