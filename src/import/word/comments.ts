import type { Group } from './align/align.ts';
import type { WordComment, WordDocument } from './read/document.ts';
import type { BaseMap, Line } from './source/map-base.ts';
import { shownText } from './edit/compare/shown-text.ts';

/** A comment with where its words are from. */
export interface PlacedComment extends WordComment {
  /** The title of the page that it is on; empty if it is on none. */
  readonly page: string;
  readonly file: string | undefined;
  readonly offset: number | undefined;
}

/** Finds the pages that comments are on, and the places in the source that they are about. */
export function placeComments(
  { body, comments }: WordDocument,
  map: BaseMap,
  after: readonly Line[],
  groups: readonly Group[],
): readonly PlacedComment[] {
  const positions = new Map(
    after.flatMap((line, index) => line.of.map((word) => [word, index] as const)),
  );
  const baseOf = new Map(
    groups.flatMap(({ before, after: now }) =>
      now.map((index) => [index, map.lines[before[0] ?? -1]] as const),
    ),
  );
  return comments.map((comment) => {
    const word = body[comment.paragraph ?? -1];
    const position = word && positions.get(word);
    const line = position === undefined ? undefined : baseOf.get(position);
    // New paragraphs are on the page of the one before them.
    let near = line;
    for (let at = position ?? 0; at > 0 && !near?.page; at--) near = baseOf.get(at - 1);
    const text = line ? shownText(line.atoms) : '';
    const at = comment.words === '' ? -1 : text.indexOf(comment.words);
    const source = line?.passage?.atoms[line.sources[Math.max(0, at)] ?? -1];
    const known = source && source.start >= 0 ? source.start : undefined;
    return {
      ...comment,
      page: near?.page?.meta.title ?? '',
      file: line?.passage?.file ?? near?.page?.id,
      offset: known ?? line?.passage?.node?.position?.start.offset,
    };
  });
}
