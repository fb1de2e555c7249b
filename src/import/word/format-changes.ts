import type { Group } from './align/align.ts';
import type { WordChange } from './edit/change.ts';
import { aboutLines } from './edit/unit-input.ts';
import type { WordDocument } from './read/document.ts';
import type { Format } from './read/formats.ts';
import type { BaseMap, Line } from './source/map-base.ts';

interface Compared {
  readonly base: WordDocument;
  readonly map: BaseMap;
  readonly after: readonly Line[];
  readonly groups: readonly Group[];
}

/** Words that somebody highlighted, underlined or colored, which Markdown can't say. Colors of the design don't count. */
export function formatChanges({ base, map, after, groups }: Compared): readonly WordChange[] {
  let page: BaseMap['lines'][number]['page'];
  return groups.flatMap(({ before, after: indices }) => {
    const old = before.flatMap((index) => map.lines[index] ?? []);
    const now = indices.flatMap((index) => after[index] ?? []);
    page = old.at(-1)?.page ?? page;
    const known = new Set(old.flatMap(({ word }) => word.formats.map(keyOf)));
    const formats = now.flatMap(({ word }) => word.formats);
    const [passage] = old.flatMap((line) => line.passage ?? []);
    return formats
      .filter((format) => format.words.trim() !== '' && !known.has(keyOf(format)))
      .filter(({ color }) => color === undefined || !(base.colors.has(color) || isBlack(color)))
      .map(({ what, words }): WordChange => ({
        kind: 'format',
        outcome: 'left',
        ...aboutLines(old.length > 0 ? old : now, page),
        before: words,
        after: words,
        file: passage?.file ?? page?.id,
        offset: passage?.node?.position?.start.offset,
        reason: `Markdown has no ${what}`,
      }));
  });
}

function keyOf({ what, color, words }: Format): string {
  return `${what} ${color ?? ''} ${words}`;
}

/** Programs write the color of plain text in this way. */
function isBlack(color: string): boolean {
  return [0, 2, 4].every((at) => parseInt(color.slice(at, at + 2), 16) < 0x34);
}
