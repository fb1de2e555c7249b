import { renamedPages, type Corpus } from '../model/index.ts';
import { blocksOf } from './blocks.ts';
import type { Field, Passage } from './change.ts';
import { pageChange, pagePairs, readingsOf, type Comparison } from './pages.ts';
import { placedChanges } from './passages.ts';

/** What changed on a page, with the places of the passages on it. */
interface PageMarks {
  readonly how: 'same' | 'added' | 'changed';
  readonly fields: readonly Field[];
  readonly marks: readonly (Pick<Passage, 'how' | 'parts'> & {
    /** The line of the passage, or of the one before it where it was removed; null at the top. */
    readonly line: number | null;
  })[];
}

/** What changed on a page since an earlier state of the content; undefined where there is no such page. */
export function pageMarks(before: Corpus, after: Corpus, id: string): PageMarks | undefined {
  const renamed = renamedPages(before, after);
  const comparison: Comparison = { before, after, renamed, positionFields: undefined };
  const pair = pagePairs(comparison).find(({ later }) => later?.id === id);
  if (!pair) return undefined;
  if (!pair.earlier) return { how: 'added', fields: [], marks: [] };
  const [change] = pageChange(pair, comparison);
  if (!change) return { how: 'same', fields: [], marks: [] };
  const [earlier = [], later = []] = readingsOf(pair, comparison).map((reading) =>
    reading ? blocksOf(reading.page.tree, reading) : [],
  );
  const marks = placedChanges(earlier, later).map(({ passage: { how, parts }, line }) => ({
    how,
    parts,
    line,
  }));
  return { how: 'changed', fields: change.fields, marks };
}
