import type { Corpus, Page } from '../../../model/index.ts';
import type { Group } from '../align/align.ts';
import type { WordDocument } from '../read/document.ts';
import type { BaseMap, Line } from '../source/map-base.ts';
import type { WordChange } from './change.ts';
import { textIn, type Compared } from './compare-lines.ts';
import type { AddedNote } from './unit.ts';

/** What is known about two files when their differences are turned into units. */
export interface UnitInput {
  readonly corpus: Corpus;
  readonly map: BaseMap;
  readonly after: readonly Line[];
  readonly groups: readonly Group[];
  readonly compared: Compared;
  readonly returned: WordDocument;
  readonly notes: ReadonlyMap<string, AddedNote>;
}

/** What a change of some lines is about. */
export function aboutLines(
  lines: readonly Line[],
  page: Page | undefined,
): Pick<WordChange, 'page' | 'paragraph'> {
  const text = textIn(lines.flatMap(({ atoms }) => atoms).map((word) => ({ word }))).trim();
  return {
    page: page?.meta.title ?? '',
    paragraph: text.length > 80 ? `${text.slice(0, 79)}…` : text,
  };
}
