import type { Folder } from '../load/index.ts';
import type { Cache } from '../model/index.ts';
import type { CheckedContent } from './result.ts';

/** The result of a run as it is cached: files by id. */
interface RunRecord extends Omit<CheckedContent, 'files'> {
  readonly ids: readonly string[];
}

/** The result of an earlier run, where nothing has changed since. */
export function findRun(key: string, { texts }: Folder, cache: Cache): CheckedContent | undefined {
  const known = cache.get(key) as RunRecord | undefined; // set below
  if (!known) return undefined;
  const { ids, ...found } = known;
  return { files: ids.map((id) => ({ id, text: texts.get(id) })), ...found };
}

/** Keeps the result of a run. */
export function keepRun(
  key: string,
  { files, findings, suppressed }: CheckedContent,
  cache: Cache,
): void {
  cache.set(key, { ids: files.map(({ id }) => id), findings, suppressed } satisfies RunRecord);
}
