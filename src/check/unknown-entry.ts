import {
  formerIds,
  hasAllWords,
  toAnchor,
  type Edit,
  type Known,
  type Problem,
} from '../model/index.ts';
import { choice, quote } from './format-value.ts';
import { nearestName, unknownName } from './unknown-name.ts';

/** Without ids that are no ids: those of `Data Book` are known as `data-book`, since schema asks for that name. */
export function withoutSlips({ ids, has }: Known): Known {
  const meant = new Map(ids.map((id) => [toAnchor(id).replaceAll('_', '-'), id]));
  return { ids: [...meant.keys()], has: (id) => has(id) || meant.has(id) };
}

/** Entries of a registry by id, each with the ids that it had before. */
type Entries = Iterable<
  readonly [id: string, entry: { readonly was?: Parameters<typeof formerIds>[0]['was'] }]
>;

interface UnknownEntry {
  /** The registry, such as `resources.yaml`. */
  readonly file: string;
  readonly id: string;
  readonly ids: readonly string[];
  readonly entries: Entries;
  /** What a new entry needs, such as "its title and publisher". */
  readonly needs: string;
  /** The edits that write another id. */
  readonly toFix: (meant: string) => readonly Edit[] | undefined;
}

/** A problem with the id of an entry that a registry does not have. */
export function unknownEntry({ file, id, ids, entries, needs, toFix }: UnknownEntry): Problem {
  if (id === '')
    return {
      message: `This link to ${file} names no entry`,
      help: `Add \`#\` and the id of an entry, such as \`${file}#${ids[0] ?? 'an-id'}\`.`,
    };
  const renamed = renamedEntry(id, entries, toFix);
  if (renamed) return renamed;
  const longer = ids.filter((each) => hasAllWords(each, id)).slice(0, 4);
  const use = longer.length === 0 ? 'an id from that file' : choice(longer);
  return unknownName({
    fault: `${quote(id)} is not in ${file}`,
    nearest: nearestName(id, ids),
    help: `Use ${use}, or add an entry ${quote(`${id}:`)} with ${needs}.`,
    choices: longer,
    toFix,
  });
}

/** A problem with an id that an entry had before; undefined where none had it. */
export function renamedEntry(
  id: string,
  entries: Entries,
  toFix: UnknownEntry['toFix'],
): Problem | undefined {
  const [today] = [...entries].find(([, entry]) => formerIds(entry).includes(id)) ?? [];
  if (today === undefined) return undefined;
  return {
    message: `${quote(id)} has the id ${quote(today)} now`,
    help: `Write ${quote(today)}.`,
    fix: toFix(today),
  };
}
