import { isMadePath } from '../../../model/index.ts';
import { quote } from '../../format-value.ts';
import type { CorpusRule } from '../../rule.ts';

/** Finds pages and aliases at paths where the site has a page that is made from the whole content. */
export const pagePathFree: CorpusRule = {
  id: 'page-path-free',
  severity: 'error',
  scope: 'corpus',
  summary:
    'No page stands, and none used to stand, where the site has its A to Z, its glossary, its states, its downloads, the whole toolkit on one page, or the page for what is not found.',
  why: 'Two pages cannot have one address.',
  examples: {
    good: [{ front: { aliases: '[words.md]' } }],
    bad: [
      { others: { 'glossary.md': { front: { title: 'Our Words' } } } },
      { front: { aliases: '[a-z.md]' } },
    ],
  },
  *check(corpus) {
    for (const page of corpus.pages.values()) {
      if (isMadePath(page.id))
        yield {
          file: page.id,
          message: `Unexpected page at ${quote(page.id)}, expected a path at which the site has no page of its own`,
          place: { line: 1, column: 1 },
          help: 'Give the file another name, and change it in the navigation of `site.yaml` as well.',
        };
      for (const [index, alias] of page.meta.aliases.entries())
        if (isMadePath(alias))
          yield {
            file: page.id,
            message: `Unexpected alias ${quote(alias)}, expected a path at which the site has no page of its own`,
            place: page.placeOf(['aliases', index]),
            help: 'Remove the alias.',
          };
    }
  },
};
