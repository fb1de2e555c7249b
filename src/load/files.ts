import { constants, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import {
  toFinding,
  type ContentFile,
  type Finding,
  type Owner,
  type Problem,
} from '../model/index.ts';
import { decodeText } from './decode-text.ts';

/** The rule for files that cannot be read. */
export const fileReadable: Owner = { id: 'file-readable', severity: 'error' };

/** A problem of a whole file is at its start. */
const start = { line: 1, column: 1 };

/** No file of the content may be larger. */
const maxBytes = {
  text: 256 * 1024,
  data: 2 * 1024 * 1024,
  svg: 2 * 1024 * 1024,
  image: 10 * 1024 * 1024,
  font: 20 * 1024 * 1024,
};

const textEndings = ['.md', '.yaml', '.yml'];
const imageEndings = ['.png', '.jpg', '.jpeg', '.svg'];
const fontEndings = ['.ttf', '.otf'];

/** What was no link when it was listed must be none when it is opened; Windows has no such flag. */
const noLink = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0);

/** The most files that are open at a time. */
const readAtOnce = 32;

function isText(path: string): boolean {
  return textEndings.some((ending) => path.endsWith(ending));
}

function isImage(path: string): boolean {
  return imageEndings.some((ending) => path.toLowerCase().endsWith(ending));
}

function isFont(path: string): boolean {
  return fontEndings.some((ending) => path.toLowerCase().endsWith(ending));
}

function isRead(path: string): boolean {
  return isText(path) || isImage(path) || isFont(path);
}

export function isSvg(path: string): boolean {
  return path.toLowerCase().endsWith('.svg');
}

/** What a content folder holds. */
export interface Folder {
  /** Its path, as it was given. */
  readonly path: string;
  /** Text files that could be read, by path from the folder. */
  readonly texts: ReadonlyMap<string, string>;
  readonly images: ReadonlyMap<string, Uint8Array>;
  readonly fonts: ReadonlyMap<string, Uint8Array>;
  /** Every path there is, files that could not be read too; sorted. */
  readonly paths: readonly string[];
  /** Every text file, and every other file that could not be read. */
  readonly files: readonly ContentFile[];
  /** One for each file that could not be read. */
  readonly findings: readonly Finding[];
}

/** The bytes of a file, or why it could not be read. */
type Read = { readonly bytes: Uint8Array } | { readonly problem: Problem };

/**
 * Reads a content folder: texts and images, in alphabetical order, hidden files left out.
 *
 * A file that is too large, not UTF-8, unreadable, or a link that leads out of the folder becomes a
 * finding.
 *
 * @throws Error when the folder itself cannot be read
 */
export async function readFolder(folder: string): Promise<Folder> {
  const root = await realpath(folder);
  const found = await listFiles(root);
  const paths = found.map(({ path }) => path);
  const all = new Map<string, Read>();
  const wanted = found.filter(({ path }) => isRead(path));
  for (let from = 0; from < wanted.length; from += readAtOnce)
    await Promise.all(
      wanted
        .slice(from, from + readAtOnce)
        .map(async (file) => all.set(file.path, await readBytes(root, file))),
    );
  return arranged(folder, paths, all);
}

/** The size of a file that was not read because it is over the limit. */
export interface TooLarge {
  /** In bytes. */
  readonly size: number;
}

/** No file of a content folder may be larger, whatever it is, in bytes. */
export const maxFileBytes = Math.max(...Object.values(maxBytes));

/**
 * A content folder that is not on disk, such as one of an earlier revision.
 *
 * @param path the path of the folder, for messages
 * @param bytes the contents of its files, by path from the folder
 */
export function toFolder(path: string, bytes: ReadonlyMap<string, Uint8Array | TooLarge>): Folder {
  const paths = [...bytes.keys()].filter((each) => !/(?:^|\/)\./.test(each)).sort();
  const all = paths.filter(isRead).map((each): [string, Read] => {
    const found = bytes.get(each) ?? { size: 0 };
    const problem = sizeProblem(each, found instanceof Uint8Array ? found.byteLength : found.size);
    if (problem) return [each, { problem }];
    return [each, found instanceof Uint8Array ? { bytes: found } : { problem: unreadable }];
  });
  return arranged(path, paths, new Map(all));
}

/** A folder as it would be if some of its text files had other texts, by path from the folder. */
export function withTexts(folder: Folder, changed: ReadonlyMap<string, string>): Folder {
  const textOf = (id: string, text: string): string => changed.get(id) ?? text;
  return {
    ...folder,
    texts: new Map([...folder.texts].map(([id, text]) => [id, textOf(id, text)])),
    files: folder.files.map(({ id, text }) => ({
      id,
      text: text === undefined ? undefined : textOf(id, text),
    })),
  };
}

/** Puts what was read in the order of paths, whatever came first. */
function arranged(
  folder: string,
  paths: readonly string[],
  all: ReadonlyMap<string, Read>,
): Folder {
  const texts = new Map<string, string>();
  const images = new Map<string, Uint8Array>();
  const fonts = new Map<string, Uint8Array>();
  const files: ContentFile[] = [];
  const findings: Finding[] = [];
  for (const id of paths) {
    const read = all.get(id);
    if (!read) continue;
    const decoded = 'bytes' in read && isText(id) ? decodeText(read.bytes) : read;
    const text = 'text' in decoded ? decoded.text : undefined;
    const problem = 'problem' in decoded && decoded.problem;
    if (problem) findings.push(toFinding(id, fileReadable, problem));
    else if (text !== undefined) texts.set(id, text);
    else if ('bytes' in read) (isFont(id) ? fonts : images).set(id, read.bytes);
    if (isText(id) || problem) files.push({ id, text });
  }
  return { path: folder, texts, images, fonts, paths, files, findings };
}

/** A file below a folder. */
interface ListedFile {
  /** From the folder, with `/`. */
  readonly path: string;
  /** False for a link. */
  readonly isPlain: boolean;
}

/** Paths of all files below a folder, with `/`, sorted by code unit so that no locale matters. */
async function listFiles(root: string): Promise<readonly ListedFile[]> {
  const found: ListedFile[] = [];
  const visit = async (folder: string): Promise<void> => {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) await visit(path);
      else {
        const own = relative(root, path).split(sep).join('/');
        found.push({ path: own, isPlain: entry.isFile() });
      }
    }
  };
  await visit(root);
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function readBytes(root: string, { path, isPlain }: ListedFile): Promise<Read> {
  try {
    const real = isPlain ? join(root, path) : await realpath(join(root, path));
    if (real !== join(root, path) && !real.startsWith(root + sep)) return { problem: linksOut };
    const facts = await stat(real);
    if (!facts.isFile()) return { problem: unreadable };
    const problem = sizeProblem(path, facts.size);
    return problem ? { problem } : { bytes: await readFile(real, { flag: noLink }) };
  } catch {
    return { problem: unreadable };
  }
}

const linksOut: Problem = {
  message: 'This file is a link that leads out of the content folder',
  place: start,
  help: 'Copy the file itself into the content folder.',
};

const unreadable: Problem = {
  message: "This file can't be opened",
  place: start,
  help: 'Check that it exists, that it is not a broken link, and that you may read it.',
};

function sizeProblem(path: string, size: number): Problem | undefined {
  const limit = limitOf(path);
  if (size <= limit) return undefined;
  return {
    message: `This file has ${toKilobytes(size)}; the limit is ${toKilobytes(limit)}`,
    place: start,
    help: path.endsWith('.md') ? 'Split the page into several pages.' : 'Make the file smaller.',
  };
}

function limitOf(path: string): number {
  if (path.endsWith('.md')) return maxBytes.text;
  if (isText(path)) return maxBytes.data;
  if (isFont(path)) return maxBytes.font;
  return isSvg(path) ? maxBytes.svg : maxBytes.image;
}

function toKilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024)} KB`;
}
