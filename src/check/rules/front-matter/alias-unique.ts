import { relatedTo } from '../../place.ts';
import { quote } from '../../format-value.ts';
import type { CorpusRule } from '../../rule.ts';
import type { Page } from '../../../model/index.ts';

/** Finds aliases that are the path of a page, or that are used twice. */
export const aliasUnique: CorpusRule = {
  id: 'alias-unique',
  severity: 'error',
  scope: 'corpus',
  summary: 'No alias is the path of a page, and none is used twice.',
  why: 'An old address can lead to only one page.',
  examples: {
    good: [{ front: { aliases: '[old-page.md]' } }],
    bad: [
      { front: { aliases: '[index.md]' } },
      {
        front: { aliases: '[old-page.md]' },
        others: { 'other.md': { front: { aliases: '[old-page.md]' } } },
      },
    ],
  },
  *check(corpus) {
    const first = new Map<string, { page: Page; index: number }>();
    for (const page of corpus.pages.values())
      for (const [index, alias] of page.meta.aliases.entries()) {
        const earlier = first.get(alias);
        if (!earlier) first.set(alias, { page, index });
        const isTaken = corpus.known.pages.has(alias);
        if (!isTaken && !earlier) continue;
        const there = earlier?.page.placeOf(['aliases', earlier.index]);
        yield {
          file: page.id,
          message: isTaken
            ? `Alias ${quote(alias)} is the path of a page`
            : `Alias ${quote(alias)} is used twice`,
          place: page.placeOf(['aliases', index]),
          help: 'Remove it here: an old address can lead to only one page.',
          ...(earlier && {
            related: [relatedTo(earlier.page.id, there, 'The first one is here')],
          }),
        };
      }
  },
};
