import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Changes, WordReading } from '../../import/index.ts';
import { CommandError, type Host } from '../host.ts';
import { reasonOf } from '../system-error.ts';

/** A Word file that was read: as it is, and with the changes of each author if those of all are asked for. */
interface WordFile {
  readonly readings: readonly WordReading[];
  /** The images of the first reading, by their paths in the file. */
  readonly images: ReadonlyMap<string, Uint8Array>;
}

/** @throws CommandError if it can't be read */
export async function readWordFile(
  name: string,
  changes: Changes,
  { cwd, openReader }: Host,
  hasImages = false,
): Promise<WordFile> {
  const { maxFileBytes } = await import('../../import/index.ts');
  const bytes = await readFile(resolve(cwd, name)).catch((error: unknown) => {
    throw new CommandError(`\`${name}\` can't be opened: ${reasonOf(error)}`);
  });
  if (bytes.length > maxFileBytes)
    throw new CommandError(`\`${name}\` has more than ${maxFileBytes / 1024 / 1024} MB`);
  const reader = openReader();
  const read = async (): Promise<WordFile> => {
    const readings = await reader.read({ kind: 'word', bytes, changes });
    if ('givenUp' in readings)
      throw new CommandError(`\`${name}\` can't be read: it ${readings.givenUp}`);
    if ('unreadable' in readings)
      throw new CommandError(`\`${name}\` can't be read: ${readings.unreadable}`);
    if (!hasImages) return { readings, images: new Map() };
    const paths = await pathsOfImages(readings[0]);
    const images = await reader.read({ kind: 'word-images', bytes, paths });
    if ('givenUp' in images)
      throw new CommandError(`\`${name}\` can't be read: it ${images.givenUp}`);
    return { readings, images };
  };
  return read().finally(reader.close);
}

async function pathsOfImages(reading: WordReading | undefined): Promise<readonly string[]> {
  const { paragraphsOf } = await import('../../import/index.ts');
  const spans = reading ? paragraphsOf(reading.document).flatMap((each) => each.spans) : [];
  return spans.flatMap(({ kind, id }) => (kind === 'image' && id !== undefined ? [id] : []));
}
