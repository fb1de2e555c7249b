import { navigationEntries } from '../../navigation-entries.ts';
import type { CorpusRule } from '../../rule.ts';
import { isRequired } from '../../required-keys.ts';
import { isFallbackSite } from '../../is-fallback-site.ts';
import type { Corpus, Page } from '../../../model/index.ts';

/**
 * Finds pages without resources, where site.yaml asks for some, and overviews without pages below them.
 *
 * A page below an overview that is missing, has errors or lists no resources is reported itself.
 */
export const sidebarPresent: CorpusRule = {
  id: 'sidebar-present',
  severity: 'error',
  scope: 'corpus',
  summary:
    'Every page that needs resources according to `require` in site.yaml lists some, and every overview has pages below it.',
  why: 'The list of related resources tells readers where to go next.',
  examples: {
    good: [{ front: { resources: '[guide]' }, site: { require: '{page: [resources]}' } }],
    bad: [
      { front: { resources: '[]' }, site: { require: '{page: [resources]}' } },
      {
        others: { 'overview.md': { front: { kind: 'overview' } } },
        site: { navigation: '[{page: index.md}, {page: page.md}, {page: overview.md}]' },
      },
    ],
  },
  *check(corpus) {
    for (const page of corpus.pages.values()) {
      if (page.resources.length === 0 && isRequired(corpus, page, 'resources'))
        yield {
          file: page.id,
          message: 'This page lists no related resources',
          place: page.placeOf(['resources'], 'key'),
          help: `Write \`resources:\` in the front matter and, on the next line, \`  - ${corpus.known.resources.ids[0] ?? 'an-id'}\` or another id from resources.yaml.`,
        };
      if (page.kind === 'overview' && isBare(corpus, page.id))
        yield {
          file: page.id,
          message: 'This overview has no pages below it',
          place: page.placeOf(['kind'], 'key'),
          help: 'Put pages below this one in `navigation` of site.yaml, or write `kind: page`.',
        };
    }
  },
};

/** Whether a page is in the navigation, and each page below it is a home page or lists the references. */
function isBare(corpus: Corpus, id: string): boolean {
  if (isFallbackSite(corpus)) return false;
  const below = navigationEntries(corpus).find((entry) => entry.page === id)?.below;
  return below !== undefined && below.every((entry) => isOther(corpus.pages.get(entry.page)));
}

function isOther(page: Page | undefined): boolean {
  return page?.kind === 'home' || page?.kind === 'references';
}
