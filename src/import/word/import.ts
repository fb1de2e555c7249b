/*
 * How a Word file comes back, in five steps. The file that was sent out is made again from the content of its revision,
 * and each of its paragraphs is mapped to the text that it was made from. The paragraphs of both files are aligned, and
 * those that differ are context character by character. Each difference becomes a unit: changes as a person would count
 * them, and ways to write them into the source. A way is taken if the page, read again with its edits, says what is
 * expected and nothing else. What no way was found for, and what Markdown can't say, is left with its place and a reason.
 */

import type { Corpus } from '../../model/index.ts';
import { carryOut, type ImportedUnit } from './carry-out.ts';
import { matchColumns } from './columns.ts';
import { placeComments, type PlacedComment } from './comments.ts';
import { toComparisonContext } from './comparison-context.ts';
import { toUnits } from './edit/to-units.ts';
import type { AddedNote } from './edit/unit.ts';
import type { ReadPage } from './edit/verify.ts';
import { withoutFactNotes } from './fact-notes.ts';
import { formatChanges } from './format-changes.ts';
import { outsideChanges } from './outside-changes.ts';
import type { WordDocument } from './read/document.ts';
import { alignLines } from './sections.ts';
import { mapBase, toLines } from './source/map-base.ts';
import { renameBookmarks } from './source/rename-bookmarks.ts';

/** What an import compares. */
interface ImportInput {
  /** The content that the file was made from. */
  readonly corpus: Corpus;
  /** The file that was made from it. */
  readonly base: WordDocument;
  /** The file that came back. */
  readonly returned: WordDocument;
  readonly readPage: ReadPage;
}

/** What came back in a Word file: plain data, for other threads. */
export interface Imported {
  readonly units: readonly ImportedUnit[];
  readonly comments: readonly PlacedComment[];
}

/** Turns the differences between two Word files into edits of the content that the first was made from. */
export async function importWord({
  corpus,
  base: made,
  returned: sent,
  readPage,
}: ImportInput): Promise<Imported> {
  const {
    base,
    returned,
    changes: factNotes,
  } = withoutFactNotes(made, renameBookmarks(made, sent), corpus);
  const map = mapBase(base, corpus);
  const {
    after,
    lines: inColumns,
    changes: columns,
  } = matchColumns(map.lines, toLines(returned.body));
  const aligned = alignLines(map.lines, after);
  const groups = aligned.filter(({ before: [old = -1], after: [now = -1] }) => {
    const line = map.lines[old] ?? after[now];
    return !line || !inColumns.has(line);
  });
  const notes = new Map<string, AddedNote>();
  const context = toComparisonContext(corpus, map, returned, notes);
  const units = toUnits({ corpus, map, after, groups, context, returned, notes });
  return {
    units: [
      ...(await carryOut(corpus, units, readPage)),
      ...[
        ...columns,
        ...formatChanges({ base, map, after, groups }),
        ...outsideChanges(base, returned),
        ...factNotes,
      ].map((change) => ({
        file: corpus.registries.site.id,
        edits: [],
        changes: [change],
        about: [],
      })),
    ],
    comments: placeComments(returned, map, after, aligned),
  };
}
