import type { DataPath, Problem } from '../model/index.ts';
import { isRecord } from './is-record.ts';
import { toCode } from './write-yaml.ts';
import type { Data } from './yaml.ts';

/** Keys of front matter whose entries are ids, with the keys of an entry that people write in place of its id. */
const lists = {
  resources: ['title'],
  contacts: ['role', 'organization', 'email', 'name'],
} as const;

/** What the registries hold, as it is written. */
export type Registered = Readonly<Record<keyof typeof lists, Pick<Data, 'id' | 'value'>>>;

/** Entries of `resources` and `contacts` that are written as titles, roles or email addresses instead of ids. */
export function namedByTitle(data: Data, registered: Registered): readonly Problem[] {
  const front = isRecord(data.value) ? data.value : {};
  return (Object.keys(lists) as (keyof typeof lists)[]).flatMap((key) => {
    const { id: file, value } = registered[key];
    const written = front[key];
    if (!Array.isArray(written) || !isRecord(value)) return [];
    return written.flatMap((entry: unknown, index): readonly Problem[] => {
      const name = toName(entry);
      const id = name === undefined ? undefined : idOf(name, value, lists[key]);
      return id === undefined || id === name ? [] : [toProblem(data, [key, index], file, id)];
    });
  });
}

/** A text, also one whose colon YAML has taken for that of a key. */
function toName(entry: unknown): string | undefined {
  if (typeof entry === 'string') return entry;
  const [pair, ...others] = isRecord(entry) ? Object.entries(entry) : [];
  return pair && others.length === 0 && typeof pair[1] === 'string' ? pair.join(': ') : undefined;
}

/** The only entry that has a name as the value of one of some keys. */
function idOf(
  name: string,
  entries: Readonly<Record<string, unknown>>,
  keys: readonly string[],
): string | undefined {
  const plain = (text: unknown): string =>
    typeof text === 'string'
      ? text
          .toLowerCase()
          .replace(/[^\p{L}\p{N}@]+/gu, ' ')
          .trim()
      : '';
  const wanted = plain(name);
  const found = Object.entries(entries).filter(
    ([, entry]) => isRecord(entry) && keys.some((key) => plain(entry[key]) === wanted),
  );
  return wanted !== '' && found.length === 1 ? found[0]?.[0] : undefined;
}

function toProblem({ text, placeOf }: Data, path: DataPath, file: string, id: string): Problem {
  const place = placeOf(path);
  const [start, end] =
    place && 'start' in place ? [place.start.offset, place.end.offset] : [undefined, undefined];
  const isOneLine = start !== undefined && !/[\r\n]/.test(text.slice(start, end));
  return {
    message: `Entry ${Number(path[1]) + 1} of \`${path[0]}\` is not an id from ${file}`,
    place,
    help: `Write ${toCode(id)}.`,
    ...(isOneLine && end !== undefined && { fix: [{ start, end, text: id }] }),
  };
}
