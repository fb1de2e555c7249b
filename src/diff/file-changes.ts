import type { Corpus } from '../model/index.ts';
import type { ItemChange } from './change.ts';
import { pairById } from './entry-changes.ts';

/** The images and attachments that were added, removed or changed, by their bytes. */
export function fileChanges(before: Corpus, after: Corpus): ItemChange[] {
  return [
    ...changesOf('image', [before.images, before], [after.images, after]),
    ...changesOf('attachment', [before.attachments, before], [after.attachments, after]),
  ];
}

type Side = readonly [files: ReadonlyMap<string, Uint8Array>, corpus: Corpus];

function changesOf(
  kind: 'image' | 'attachment',
  [before, { known: knownBefore }]: Side,
  [after, { known: knownAfter }]: Side,
): ItemChange[] {
  return pairById(before, after).flatMap(([id, earlier, later]): ItemChange[] => {
    const change = (how: ItemChange['how']): ItemChange[] => [
      { kind, how, id, name: id, where: [], fields: [] },
    ];
    // A file that is there on both sides may be too large to be read on one.
    if (!later) return knownAfter.files.has(id) ? [] : change('removed');
    if (!earlier) return knownBefore.files.has(id) ? [] : change('added');
    return Buffer.compare(earlier, later) === 0 ? [] : change('changed');
  });
}
