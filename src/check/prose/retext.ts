import type { Root } from 'nlcst';
import { VFile } from 'vfile';
import type { Place, Source } from '../../model/index.ts';
import { isApart, type Range } from './block.ts';
import { blocksOf } from './blocks.ts';
import { toLanguageTree } from './sentences.ts';

/** What a plugin of retext says about a part of a page. */
export interface Remark {
  readonly place: Place | undefined;
  /** The part, as readers see it. */
  readonly text: string;
  readonly expected: readonly string[];
}

/** Puts the prose of a page, without footnotes and other people's words, before a plugin of retext. */
export async function remarksOf(
  source: Source,
  transform: (tree: Root, file: VFile) => void,
): Promise<readonly Remark[]> {
  const remarks: Remark[] = [];
  for (const block of blocksOf(source)) {
    if (block.isNote) continue;
    const file = new VFile(block.text);
    transform(await toLanguageTree(block), file);
    for (const { place, expected } of file.messages) {
      const range = place && 'start' in place ? toRange(place.start, place.end) : undefined;
      if (!range || isApart(block, range)) continue;
      remarks.push({
        place: block.placeOf(range),
        text: block.text.slice(range.start, range.end),
        expected: expected ?? [],
      });
    }
  }
  return remarks;
}

function toRange(
  start: { readonly offset?: number | undefined },
  end: { readonly offset?: number | undefined },
): Range {
  return { start: start.offset ?? 0, end: end.offset ?? 0 };
}
