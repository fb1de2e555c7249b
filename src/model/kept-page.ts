import { keptNow, noCache, type Cache } from './cache.ts';
import type { Corpus, Page } from './corpus.ts';
import { digestOutline, toOutline } from './outline.ts';

/**
 * Makes something of a page, or gives what was made of it before, in the same surroundings.
 *
 * @param kind a unique name for what is made
 * @param more what it depends on besides the page and the outline of the content
 * @param make makes plain data that JSON can represent; gets that outline, so that it can't depend on more
 */
export type KeepPage = <Value>(
  kind: string,
  page: Page,
  more: readonly unknown[],
  make: (outline: Corpus) => Value,
) => Value;

/**
 * Keeps what is made of the pages of a corpus.
 *
 * @param isNumbered whether it may have the numbers of footnotes, which the pages before move (default: true)
 */
export function toKeepPage(
  corpus: Corpus,
  cache: Cache,
  { isNumbered = true }: { readonly isNumbered?: boolean } = {},
): KeepPage {
  const outline = toOutline(corpus);
  const surroundings = cache === noCache ? '' : digestOutline(corpus);
  return (kind, page, more, make) =>
    keptNow(
      cache,
      kind,
      [surroundings, page.id, page.text, isNumbered ? page.firstNote : 0, more],
      () => make(outline),
    );
}
