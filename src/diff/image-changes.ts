import type { Corpus } from '../model/index.ts';
import type { ItemChange } from './change.ts';
import { pairById } from './entry-changes.ts';

/** The images that were added, removed or changed, by their bytes. */
export function imageChanges(before: Corpus, after: Corpus): ItemChange[] {
  return pairById(before.images, after.images).flatMap(([id, earlier, later]): ItemChange[] => {
    const change = (how: ItemChange['how']): ItemChange[] => [
      { kind: 'image', how, id, name: id, where: [], fields: [] },
    ];
    // A file that is there on both sides may be too large to be read on one.
    if (!later) return after.known.files.has(id) ? [] : change('removed');
    if (!earlier) return before.known.files.has(id) ? [] : change('added');
    return Buffer.compare(earlier, later) === 0 ? [] : change('changed');
  });
}
