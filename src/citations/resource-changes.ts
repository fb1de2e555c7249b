import type { Corpus, Resource } from '../model/index.ts';
import { toResourceFinder } from './find-resource.ts';
import { toId } from './key.ts';
import type { LeftWork, ReadWork } from './read.ts';
import { toResource } from './resource.ts';
import { citedWorks, namesOf } from './works.ts';

/** A work that resources.yaml does not have. */
interface AddedResource {
  /** Undefined where nobody chose a key. */
  readonly id: string | undefined;
  readonly resource: Resource;
}

/** What works change in resources.yaml. */
interface ResourceChanges {
  readonly added: readonly AddedResource[];
  /** Values that differ in entries that are there, by id. */
  readonly updated: ReadonlyMap<string, Partial<Omit<Resource, 'was'>>>;
  /** How many works are there as they are in the file. */
  readonly same: number;
  /** How many works a footnote cites, so that they are in the content already. */
  readonly inFootnotes: number;
  readonly left: readonly LeftWork[];
}

/** The values that a file of works knows better than who wrote the entry. */
const comparedKeys = ['title', 'publisher', 'year', 'url', 'archived'] as const;

/**
 * Compares works with resources.yaml.
 *
 * @param isUpdate whether values that differ are taken over; otherwise they are left
 */
export function toResourceChanges(
  corpus: Corpus,
  works: readonly ReadWork[],
  isUpdate: boolean,
): ResourceChanges {
  const find = toResourceFinder(corpus);
  const added: AddedResource[] = [];
  const updated = new Map<string, Partial<Omit<Resource, 'was'>>>();
  const left: LeftWork[] = [];
  const seen = new Map<string, number>();
  const cited = new Set(citedWorks(corpus).works.flatMap(namesOf));
  let same = 0;
  let inFootnotes = 0;
  for (const { item, line } of works) {
    const name = `\`${item.id === '' ? item.title : item.id}\``;
    const made = toResource(item);
    if ('message' in made) {
      left.push({ line, message: `${name} was left out: ${made.message}`, help: made.help });
      continue;
    }
    const { resource } = made;
    const key = keyOf(resource);
    const earlier = seen.get(key);
    if (earlier !== undefined) {
      left.push({
        line,
        message: `${name} is the same work as the one on line ${earlier}`,
        help: null,
      });
      continue;
    }
    seen.set(key, line);
    const id = find(item);
    const existing = id === undefined ? undefined : corpus.resources.get(id);
    if (id === undefined || !existing) {
      if (namesOf(item).some((each) => cited.has(each))) inFootnotes += 1;
      else added.push({ id: toId(item.id), resource });
      continue;
    }
    const different = comparedKeys.filter(
      (each) => resource[each] !== undefined && resource[each] !== existing[each],
    );
    if (different.length === 0) same += 1;
    else if (isUpdate) {
      // Another address may be one of another kind.
      const keys = different.includes('url') ? [...different, 'urlKind' as const] : different;
      updated.set(id, Object.fromEntries(keys.map((each) => [each, resource[each]])));
    } else left.push(...different.map((each) => toDifference(id, each, existing, resource, line)));
  }
  return { added, updated, same, inFootnotes, left };
}

function keyOf({ title, publisher, year, url }: Resource): string {
  return JSON.stringify([title.toLowerCase(), publisher.toLowerCase(), year, url]);
}

function toDifference(
  id: string,
  key: (typeof comparedKeys)[number],
  existing: Resource,
  resource: Resource,
  line: number,
): LeftWork {
  const own = existing[key];
  return {
    line,
    message: `The ${key} of \`${id}\` is \`${resource[key]}\` here, but ${own === undefined ? 'missing' : `\`${own}\``} in resources.yaml`,
    help: 'Correct the one that is wrong; with `--update`, resources.yaml gets that of the file.',
  };
}
