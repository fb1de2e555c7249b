import type { Corpus, Page } from '../../../model/index.ts';
import type { Group } from '../align/align.ts';
import type { WordDocument } from '../read/document.ts';
import type { BaseMap, Line } from '../source/map-base.ts';
import type { WordChange } from './change.ts';
import type { ComparisonContext } from './compare/comparison.ts';
import { shownText } from './compare/shown-text.ts';
import type { AddedNote } from './unit.ts';

/** What is known about two files when their differences are turned into units. */
export interface UnitInput {
  readonly corpus: Corpus;
  readonly map: BaseMap;
  readonly after: readonly Line[];
  readonly groups: readonly Group[];
  readonly context: ComparisonContext;
  readonly returned: WordDocument;
  /** The footnotes that are new. */
  readonly notes: ReadonlyMap<string, AddedNote>;
}

/** What a change of some lines is about. */
export function aboutLines(
  lines: readonly Line[],
  page: Page | undefined,
): Pick<WordChange, 'page' | 'paragraph'> {
  const text = shownText(lines.flatMap(({ atoms }) => atoms)).trim();
  return {
    page: page?.meta.title ?? '',
    paragraph: text.length > 80 ? `${text.slice(0, 79)}…` : text,
  };
}
