import type { SizeLimits } from '../limits/index.ts';
import {
  toFinding,
  type ContentFile,
  type Finding,
  type Owner,
  type Problem,
} from '../model/index.ts';
import { decodeText } from './decode-text.ts';
import { isFont, isHidden, isImage, isRead, isText } from './file-kinds.ts';
import { sizeLimitsIn, tooLarge } from './size-limits.ts';

/** The rule for files that cannot be read. */
export const fileReadable: Owner = { id: 'file-readable', severity: 'error' };

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
export type Read = { readonly bytes: Uint8Array } | { readonly problem: Problem };

/** The file whose `limits` say how large others may be. */
export const siteFile = 'site.yaml';

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

/** Sorts results by path, whatever order they arrived in. */
export function arranged(
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

/** A problem of a whole file is at its start. */
const start = { line: 1, column: 1 };

export const linksOut: Problem = {
  message: 'This file is a link that leads out of the content folder',
  place: start,
  help: 'Copy the file itself into the content folder.',
};

export const unreadable: Problem = {
  message: "This file can't be opened",
  place: start,
  help: 'Check that it exists, that it is not a broken link, and that you may read it.',
};
