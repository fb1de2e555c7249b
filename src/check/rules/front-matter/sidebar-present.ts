import { navigationEntries } from '../../navigation-entries.ts';
import type { CorpusRule } from '../../rule.ts';
import { isFallbackSite } from '../../is-fallback-site.ts';
import type { Corpus, Page } from '../../../model/index.ts';

/**
 * Finds pathways without resources, and overviews without pathways below them.
 *
 * A page below an overview that is missing, has errors or lists no resources is reported itself.
 */
export const sidebarPresent: CorpusRule = {
  id: 'sidebar-present',
  severity: 'error',
  scope: 'corpus',
  summary: 'Every pathway lists related resources, and every overview has pathways below it.',
  why: 'The list of related resources tells readers where to go next.',
  examples: {
    good: [{ front: { resources: '[guide]' } }],
    bad: [
      { front: { resources: '[]' } },
      {
        others: { 'overview.md': { front: { kind: 'overview' } } },
        site: { navigation: '[{page: index.md}, {page: page.md}, {page: overview.md}]' },
      },
    ],
  },
  *check(corpus) {
    for (const page of corpus.pages.values()) {
      if (page.kind === 'pathway' && page.resources.length === 0)
        yield {
          file: page.id,
          message: 'This page lists no related resources',
          place: page.placeOf(['resources'], 'key'),
          help: `Write \`resources:\` in the front matter and, on the next line, \`  - ${corpus.known.resources.ids[0] ?? 'an-id'}\` or another id from resources.yaml.`,
        };
      if (page.kind === 'overview' && isBare(corpus, page.id))
        yield {
          file: page.id,
          message: 'This overview has no pathways below it',
          place: page.placeOf(['kind'], 'key'),
          help: 'Put pathways below this page in `navigation` of site.yaml, or write `kind: pathway` and list resources.',
        };
    }
  },
};

/** Whether a page is in the navigation, and none of the pages below it is a pathway or may become one. */
function isBare(corpus: Corpus, id: string): boolean {
  if (isFallbackSite(corpus)) return false;
  const below = navigationEntries(corpus).find((entry) => entry.page === id)?.below;
  return below !== undefined && below.every((entry) => isOther(corpus.pages.get(entry.page)));
}

function isOther(page: Page | undefined): boolean {
  return page?.kind === 'home' || page?.kind === 'references';
}
