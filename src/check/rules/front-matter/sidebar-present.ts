import { entriesOf } from '../../navigation-entries.ts';
import type { CorpusRule } from '../../rule.ts';
import { isSiteRead } from '../../is-fallback-site.ts';
import type { Corpus, Page } from '../../../model/index.ts';

/**
 * Finds pathways that list no resources, and overviews below which no page could list any.
 *
 * An overview over pathways without resources is mended there, and one over pages that are missing or
 * wrong may be right: both are left alone.
 */
export const sidebarPresent: CorpusRule = {
  id: 'sidebar-present',
  severity: 'error',
  scope: 'corpus',
  summary: 'Every pathway lists related resources, and every overview stands above pathways.',
  why: 'The list of related resources is where readers go on; it must not be empty.',
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
          message: 'Unexpected lack of related resources, expected at least one',
          place: page.placeOf(['resources'], 'key'),
          help: `Add \`resources:\` to the front matter, and below it a line \`  - ${corpus.known.resources.ids[0] ?? 'an-id'}\` with an id of \`resources.yaml\`.`,
        };
      if (page.kind === 'overview' && isBare(corpus, page.id))
        yield {
          file: page.id,
          message: 'Unexpected overview above no pathway, expected pages with related resources',
          place: page.placeOf(['kind'], 'key'),
          help: 'Put pathways below this page in the navigation of `site.yaml`, or write `kind: pathway` and list resources.',
        };
    }
  },
};

/** Whether the navigation names a page, and none of those below it is, or could be, or leads to a pathway. */
function isBare(corpus: Corpus, id: string): boolean {
  if (!isSiteRead(corpus)) return false;
  const below = entriesOf(corpus).find((entry) => entry.page === id)?.below;
  return below !== undefined && below.every((entry) => isOther(corpus.pages.get(entry.page)));
}

function isOther(page: Page | undefined): boolean {
  return page?.kind === 'home' || page?.kind === 'references';
}
