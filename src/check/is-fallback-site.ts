import type { Corpus } from '../model/index.ts';

/**
 * Whether the corpus has the site.yaml that its author wrote. One that is wrong is stood in for by one
 * without a title, and rules must not hold against authors what the stand-in says.
 */
export function isSiteRead(corpus: Corpus): boolean {
  return corpus.site.title !== '';
}
