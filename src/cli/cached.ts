import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { VFile } from 'vfile';
import type { Folder } from '../load/index.ts';
import {
  addRecord,
  noCache,
  toRecord,
  type Cache,
  type Corpus,
  type MessageRecord,
} from '../model/index.ts';
import { toRelative } from '../report/index.ts';
import { openCache } from './cache-file.ts';
import { checkContent } from './content.ts';
import type { Settings } from './settings.ts';
import type { Surroundings } from './host.ts';

/** A file with what was found in it, to keep. */
interface FileRecord {
  readonly id: string;
  readonly messages: readonly MessageRecord[];
  readonly silenced: number;
}

/**
 * The files of the content with all that is found in them. Where nothing changed since the last run, the
 * content is not even taken apart.
 */
export async function checkFiles(
  folder: Folder,
  settings: Settings,
  surroundings: Surroundings,
): Promise<readonly VFile[]> {
  return withCache(settings, surroundings, async (cache) => {
    const key = `run ${digestOf(folder, settings)}`;
    const known = cache.get(key);
    if (known !== undefined) return restored(folder, known as readonly FileRecord[]); // kept below
    const { files } = await checkContent(folder, settings, surroundings, cache);
    cache.set(key, files.map(toFileRecord));
    return files;
  });
}

/** Loads the content, with what earlier runs kept of its pages; no rule is run. */
export async function loadCorpus(
  folder: Folder,
  settings: Settings,
  surroundings: Surroundings,
): Promise<Corpus> {
  const { load } = await import('../load/index.ts');
  return withCache(settings, surroundings, (cache) => load(folder, cache));
}

/** Checks the content, with what earlier runs kept of its pages. */
export async function checkCorpus(
  folder: Folder,
  settings: Settings,
  surroundings: Surroundings,
): Promise<Corpus> {
  return withCache(settings, surroundings, (cache) =>
    checkContent(folder, settings, surroundings, cache),
  );
}

/** Lends a cache, and writes it afterwards; where that fails, one line says so and the result stays. */
async function withCache<Result>(
  { content, isCached }: Settings,
  { cache: place, cwd, root, process: { pid }, stderr }: Surroundings,
  use: (cache: Cache) => Promise<Result>,
): Promise<Result> {
  if (!place || !isCached) return use(noCache);
  const parts = await Promise.all(
    [place.program, join(root, 'package.json')].map((path) => readFile(path)),
  );
  const name = createHash('sha256').update(content).digest('hex').slice(0, 16);
  const cache = await openCache(
    join(place.folder, name),
    [place.platform, ...parts].join('\0'),
    pid,
  );
  const result = await use(cache);
  await cache.save().catch((error: unknown) => {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    stderr.write(
      `pathways: Cannot write to \`${toRelative(place.folder, cwd)}\` (${reason}): the next check takes as long as this one; --no-cache does without\n`,
    );
  });
  return result;
}

/** What a check of a folder depends on besides the program. */
function digestOf({ texts, pictures, paths, files }: Folder, { today }: Settings): string {
  const hash = createHash('sha256');
  const found = files.map(({ messages, data }) => [data['id'], messages.map(toRecord)]);
  hash.update(
    JSON.stringify([today, paths, found, [...texts].map(([path, { value }]) => [path, value])]),
  );
  for (const [path, bytes] of pictures) hash.update(`\0${path}\0${bytes.length}\0`).update(bytes);
  return hash.digest('hex');
}

function toFileRecord({ data, messages }: VFile): FileRecord {
  return { id: String(data.id), messages: messages.map(toRecord), silenced: data.silenced ?? 0 };
}

/** The files that were read, and those that should have been, as they were after the check. */
function restored(folder: Folder, records: readonly FileRecord[]): readonly VFile[] {
  const read = new Map(folder.files.map((file) => [file.data['id'], file]));
  return records.map(({ id, messages, silenced }) => {
    const file = read.get(id) ?? new VFile({ path: join(folder.path, id), data: { id } });
    file.messages.splice(0, Infinity);
    for (const message of messages) addRecord(file, message);
    file.data.silenced = silenced;
    return file;
  });
}
