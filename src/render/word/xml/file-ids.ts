import type { PageId } from '../../../model/index.ts';
import type { ListPlace } from '../context.ts';
import { slotIn } from '../slots.ts';
import type { WrittenText } from './written-text.ts';

/** A list of a file, by the number that its items have. */
export interface FileList {
  readonly id: string;
  readonly place: ListPlace;
}

/** The ids and names in a file, each given in the order in which its texts need them. */
export interface FileIds {
  /** In the order of their ids. */
  readonly lists: readonly FileList[];
  readonly listOf: (slot: string) => string;
  /** The id of a footnote: Word counts from 1, whatever number it shows. */
  readonly noteOf: (slot: string) => string;
  /** The bookmark of an entry of the contents. */
  readonly entryOf: (slot: string) => string;
  /** The number of a page among those of the file, from 1. */
  readonly pageOf: (page: PageId) => number;
}

/** @param pages those of the file, in order */
export function toFileIds(texts: readonly WrittenText[], pages: readonly PageId[]): FileIds {
  const lists = new Map<string, FileList>();
  const listIds = new Map<string, string>();
  for (const part of [0, 1] as const)
    for (const { used } of texts)
      for (const each of used[part].lists) {
        const place = placeOf(each);
        const key = place.numbers?.list ?? place.definition;
        const list = lists.get(key) ?? { id: String(lists.size + 1), place };
        lists.set(key, list);
        listIds.set(each, list.id);
      }
  const numbered = (all: readonly string[]): ReadonlyMap<string, number> =>
    new Map(all.map((each, index) => [each, index + 1]));
  const notes = numbered(texts.flatMap((text) => text.notes.map(({ id }) => id)));
  const entries = numbered(texts.flatMap((text) => text.entries.map(({ bookmark }) => bookmark)));
  const numbers = numbered(pages);
  return {
    lists: [...lists.values()],
    listOf: (slot) => listIds.get(slot) ?? slot,
    noteOf: (slot) => String(notes.get(slot) ?? 0),
    entryOf: (slot) => `_Toc${entries.get(slot) ?? 0}`,
    pageOf: (page) => numbers.get(page) ?? 0,
  };
}

function placeOf(slot: string): ListPlace {
  // The writer put it there.
  return JSON.parse(slotIn(slot)?.details[0] ?? '{}') as ListPlace;
}
