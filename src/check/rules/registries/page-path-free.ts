import { isReservedPath } from '../../../model/index.ts';
import { quote } from '../../format-value.ts';
import type { CorpusRule } from '../../rule.ts';

/** Finds pages and aliases at the paths of pages that the site generates. */
export const pagePathFree: CorpusRule = {
  id: 'page-path-free',
  severity: 'error',
  scope: 'corpus',
  summary:
    'No page or alias has the path of a page that the site generates, such as `glossary.md`.',
  why: 'Two pages cannot have the same address.',
  examples: {
    good: [{ front: { aliases: '[words.md]' } }],
    bad: [
      { others: { 'glossary.md': { front: { title: 'Our Words' } } } },
      { front: { aliases: '[a-z.md]' } },
    ],
  },
  *check(corpus) {
    for (const page of corpus.pages.values()) {
      if (isReservedPath(corpus, page.id))
        yield {
          file: page.id,
          message: `The site generates a page at ${quote(page.id)}`,
          place: { line: 1, column: 1 },
          help: 'Rename this file, and change its entry in `navigation` of site.yaml.',
        };
      for (const [index, alias] of page.meta.aliases.entries())
        if (isReservedPath(corpus, alias))
          yield {
            file: page.id,
            message: `Alias ${quote(alias)} is the path of a page that the site generates`,
            place: page.placeOf(['aliases', index]),
            help: 'Remove the alias.',
          };
    }
  },
};
