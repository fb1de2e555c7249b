import { isDeepStrictEqual } from 'node:util';
import type { VFile } from 'vfile';
import {
  keptIn,
  placesIn,
  report,
  type Cache,
  type DataSource,
  type Owner,
  type Place,
} from '../model/index.ts';
import { rangeAt } from './yaml-ranges.ts';
import type { YamlText } from './yaml-text.ts';

/** The rule that owns what is wrong with front matter and registries. */
export const schemaRule: Owner = { id: 'schema', severity: 'error' };

/** A YAML text, read: what it says, and where each value stands. */
export interface Data extends DataSource {
  /** Plain values; undefined where the text is no YAML. */
  readonly value: unknown;
}

/**
 * Reads YAML, every fault with its place.
 *
 * @param cache keeps what was parsed between runs
 * @param offset where the text begins in its file
 */
export async function readYaml(file: VFile, text: string, cache: Cache, offset = 0): Promise<Data> {
  const { value, faults, outline } = await yamlOf(text, cache);
  const toPlaceIn = placesIn(String(file.value));
  const toPlace = (from: number, to: number): Place =>
    toPlaceIn(offset + from, offset + Math.max(to, from));
  for (const { reason, note, range } of faults)
    report(file, schemaRule, { reason, note, place: toPlace(...range) });
  return {
    file,
    value,
    placeOf: (path, part = 'value') => {
      const range = outline && rangeAt(outline, path, part);
      return range ? toPlace(...range) : toPlaceIn(offset, offset).start;
    },
  };
}

/** What a text says. The parser takes time to load, so a cache helps. */
async function yamlOf(text: string, cache: Cache): Promise<YamlText> {
  const make = async (): Promise<YamlText> => {
    const { parseYaml } = await import('./yaml-text.ts');
    return parseYaml(text);
  };
  return keptIn(cache, { kind: 'yaml', from: text, make, isKept: isPlain });
}

/** Whether JSON keeps a value as it is; it has no `.nan`, for one. */
function isPlain({ value }: YamlText): boolean {
  return value === undefined || isDeepStrictEqual(JSON.parse(JSON.stringify(value)), value);
}
