import { isDeepStrictEqual } from 'node:util';
import {
  cacheKey,
  keptIn,
  LostBytes,
  placesIn,
  type Cache,
  type DataSource,
  type Owner,
  type Problem,
  type Related,
} from '../model/index.ts';
import { once } from './text-blocks.ts';
import { rangeAt } from './yaml-ranges.ts';
import { valueProblems } from './value-problems.ts';
import { valueBlocks } from './yaml-text-blocks.ts';
import type { YamlError } from './yaml-error.ts';
import type { YamlText } from './yaml-text.ts';

/** The rule for errors in front matter and registries. */
export const schemaRule: Owner = { id: 'schema', severity: 'error' };

type Located = ReturnType<ReturnType<typeof placesIn>>;

/** A YAML text, read: what it says, and where each value is. */
export interface Data extends DataSource {
  /** Plain values; undefined if the text is not valid YAML. */
  readonly value: unknown;
  /** What is wrong with the syntax of the text. */
  readonly faults: readonly Problem[];
  /** The same, and texts that outputs would show otherwise. */
  readonly problems: readonly Problem[];
}

/**
 * Reads YAML, every error with its place.
 *
 * @param id the path from the content folder
 * @param text all of the file
 * @param range where the YAML is in it: offsets
 * @param cache keeps what was parsed between runs
 */
export async function readYaml(
  id: string,
  text: string,
  cache: Cache,
  [start, end]: readonly [start: number, end: number] = [0, text.length],
): Promise<Data> {
  const parsed = await yamlOf(text.slice(start, end), cache);
  const { value, errors } = parsed;
  const toPlace = toPlacesFrom(text, start);
  const located = toLocated(id, text, [start, end], () => parsed);
  const toProblem = ({ message, help, range, first }: YamlError): Problem => {
    const related = first && relatedTo(id, toPlace(...first));
    return { message, help, place: toPlace(...range), ...(related && { related: [related] }) };
  };
  const faults = errors.map((error) => toProblem(error));
  return { ...located, value, faults, problems: [...faults, ...valueProblems(located, value)] };
}

/** A YAML text without its values. */
type LocatedYaml = Omit<Data, 'value' | 'faults' | 'problems'>;

/**
 * Reads YAML that is known to be right from the cache, when its places or texts are asked for; undefined if it is not
 * there. Parameters as in `readYaml`.
 */
export function readYamlLater(
  id: string,
  text: string,
  cache: Cache,
  [start, end]: readonly [start: number, end: number],
): LocatedYaml | undefined {
  const key = cacheKey('yaml', text.slice(start, end));
  if (!cache.has(key)) return undefined;
  const read = (): YamlText => {
    const known = cache.get(key) as YamlText | undefined; // set by `yamlOf`
    if (!known) throw new LostBytes(id);
    return known;
  };
  return toLocated(id, text, [start, end], once(read));
}

function toLocated(
  id: string,
  text: string,
  [start, end]: readonly [start: number, end: number],
  parsed: () => YamlText,
): LocatedYaml {
  const toPlace = toPlacesFrom(text, start);
  const placeOf: DataSource['placeOf'] = (path, part = 'value') => {
    const { outline } = parsed();
    const range = outline && rangeAt(outline, path, part);
    return range ? toPlace(...range) : toPlace(0, 0).start;
  };
  const blocks = once(() => valueBlocks({ id, text, placeOf }, parsed().value));
  return { id, text, yaml: { start, end }, placeOf, blocks };
}

/** The place of a range of a YAML text that begins somewhere in a file. */
function toPlacesFrom(text: string, start: number): (from: number, to: number) => Located {
  const toPlaceIn = once(() => placesIn(text));
  return (from, to) => toPlaceIn()(start + from, start + Math.max(to, from));
}

function relatedTo(file: string, { start: { line, column } }: Located): Related {
  return { file, line, column, message: 'The first one is here' };
}

/** What a text says. The parser takes time to load, so a cache helps. */
async function yamlOf(text: string, cache: Cache): Promise<YamlText> {
  const make = async (): Promise<YamlText> => {
    const { parseYaml } = await import('./yaml-text.ts');
    return parseYaml(text);
  };
  return keptIn(cache, { kind: 'yaml', from: text, make, isKept: isPlain });
}

/** Whether JSON keeps a value as it is; `.nan`, for one, it does not. */
function isPlain({ value }: YamlText): boolean {
  return value === undefined || isDeepStrictEqual(JSON.parse(JSON.stringify(value)), value);
}
