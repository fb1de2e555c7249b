import { constants, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { SizeLimits } from '../limits/index.ts';
import {
  attachmentType,
  toFinding,
  type ContentFile,
  type Finding,
  type Owner,
  type Problem,
} from '../model/index.ts';
import { decodeText } from './decode-text.ts';
import { sizeLimitsIn, tooLarge } from './size-limits.ts';

/** The rule for files that cannot be read. */
export const fileReadable: Owner = { id: 'file-readable', severity: 'error' };

/** A problem of a whole file is at its start. */
const start = { line: 1, column: 1 };

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

function isHidden(path: string): boolean {
  return /(?:^|\/)\./.test(path);
}

/** Whether anything may come of a file. */
function isRead(path: string): boolean {
  return isText(path) || isFont(path) || attachmentType(path) !== undefined;
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
  /** Other files that pages may link to. */
  readonly attachments: ReadonlyMap<string, Uint8Array>;
  /** The limits of size that its site.yaml sets. */
  readonly limits: SizeLimits;
  /** Every path there is, files that could not be read too; sorted. */
  readonly paths: readonly string[];
  /** Every text file, and every other file that could not be read. */
  readonly files: readonly ContentFile[];
  /** One for each file that could not be read. */
  readonly findings: readonly Finding[];
}

/** The bytes of a file, or why it could not be read. */
type Read = { readonly bytes: Uint8Array } | { readonly problem: Problem };

/** Where a file is and how large, or why it can't be opened. */
type Measured = { readonly real: string; readonly size: number } | { readonly problem: Problem };

/**
 * Reads a content folder: texts, images and attachments, in alphabetical order, hidden files left out.
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
  const wanted = found.filter(({ path }) => isRead(path));
  const measured = await inTurns(wanted, (file) => measure(root, file));
  const sizes = new Map<string, number>();
  for (const [path, each] of measured) if ('size' in each) sizes.set(path, each.size);
  const site = measured.get(siteFile);
  const limits = await sizeLimitsIn(
    site && 'real' in site && site.size < maxSiteBytes ? await textOf(site.real) : undefined,
  );
  const { problems, unread } = tooLarge(sizes, limits);
  const all = await inTurns(
    wanted.filter(({ path }) => !unread.has(path) || problems.has(path)),
    async ({ path }): Promise<Read> => {
      const each = measured.get(path);
      const problem = problems.get(path);
      if (!each || problem) return { problem: problem ?? unreadable };
      return 'real' in each ? readBytes(each.real) : each;
    },
  );
  return arranged(folder, paths, limits, all);
}

/** The file whose `limits` say how large others may be, and how large it may be itself to be asked. */
const siteFile = 'site.yaml';
const maxSiteBytes = 2 * 1024 * 1024;

/** What comes of files, by path, a few of them at a time. */
async function inTurns<Result>(
  files: readonly ListedFile[],
  act: (file: ListedFile) => Promise<Result>,
): Promise<ReadonlyMap<string, Result>> {
  const all = new Map<string, Result>();
  for (let from = 0; from < files.length; from += readAtOnce)
    await Promise.all(
      files.slice(from, from + readAtOnce).map(async (file) => all.set(file.path, await act(file))),
    );
  return all;
}

/** The size of a file that was not read because it is over the limit. */
export interface TooLarge {
  /** In bytes. */
  readonly size: number;
}

/**
 * A content folder that is not on disk, such as one of an earlier revision.
 *
 * @param path the path of the folder, for messages
 * @param bytes the contents of its files, by path from the folder
 */
export async function toFolder(
  path: string,
  bytes: ReadonlyMap<string, Uint8Array | TooLarge>,
): Promise<Folder> {
  const paths = [...bytes.keys()].filter((each) => !isHidden(each)).sort();
  const wanted = paths.filter(isRead);
  const found = new Map(wanted.map((each) => [each, bytes.get(each) ?? { size: 0 }] as const));
  const site = found.get(siteFile);
  const limits = await sizeLimitsIn(
    site instanceof Uint8Array ? new TextDecoder().decode(site) : undefined,
  );
  const sizes = new Map(
    [...found].map(([each, file]) => [
      each,
      file instanceof Uint8Array ? file.byteLength : file.size,
    ]),
  );
  const { problems, unread } = tooLarge(sizes, limits);
  const all = [...found].flatMap(([each, file]): [string, Read][] => {
    const problem = problems.get(each);
    if (problem) return [[each, { problem }]];
    if (unread.has(each)) return [];
    return [[each, file instanceof Uint8Array ? { bytes: file } : { problem: unreadable }]];
  });
  return arranged(path, paths, limits, new Map(all));
}

/** A folder as it would be if some of its text files had other texts, or were there already, by path from the folder. */
export function withTexts(folder: Folder, changed: ReadonlyMap<string, string>): Folder {
  const there = new Set(folder.paths);
  const added = [...changed].filter(([id]) => !there.has(id) && isText(id) && !isHidden(id));
  const textOf = (id: string, text: string): string => changed.get(id) ?? text;
  const texts = [...folder.texts].map(([id, text]) => [id, textOf(id, text)] as const);
  const files = folder.files.map(({ id, text }) => ({
    id,
    text: text === undefined ? undefined : textOf(id, text),
  }));
  if (added.length === 0) return { ...folder, texts: new Map(texts), files };
  return {
    ...folder,
    paths: [...folder.paths, ...added.map(([id]) => id)].sort(),
    texts: new Map([...texts, ...added].sort(([a], [b]) => (a < b ? -1 : 1))),
    files: [...files, ...added.map(([id, text]) => ({ id, text }))].sort((a, b) =>
      a.id < b.id ? -1 : 1,
    ),
  };
}

/** Puts what was read in the order of paths, whatever came first. */
function arranged(
  folder: string,
  paths: readonly string[],
  limits: SizeLimits,
  all: ReadonlyMap<string, Read>,
): Folder {
  const texts = new Map<string, string>();
  const images = new Map<string, Uint8Array>();
  const fonts = new Map<string, Uint8Array>();
  const attachments = new Map<string, Uint8Array>();
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
    else if ('bytes' in read)
      (isFont(id) ? fonts : isImage(id) ? images : attachments).set(id, read.bytes);
    if (isText(id) || problem) files.push({ id, text });
  }
  return { path: folder, texts, images, attachments, fonts, limits, paths, files, findings };
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

async function measure(root: string, { path, isPlain }: ListedFile): Promise<Measured> {
  try {
    const real = isPlain ? join(root, path) : await realpath(join(root, path));
    if (real !== join(root, path) && !real.startsWith(root + sep)) return { problem: linksOut };
    const facts = await stat(real);
    return facts.isFile() ? { real, size: facts.size } : { problem: unreadable };
  } catch {
    return { problem: unreadable };
  }
}

async function readBytes(real: string): Promise<Read> {
  try {
    return { bytes: await readFile(real, { flag: noLink }) };
  } catch {
    return { problem: unreadable };
  }
}

/** The text of a file; undefined where it cannot be read, which is a finding of its own. */
async function textOf(real: string): Promise<string | undefined> {
  const read = await readBytes(real);
  return 'bytes' in read ? new TextDecoder().decode(read.bytes) : undefined;
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
