import { duplicates } from '../../duplicates.ts';
import { relatedTo } from '../../place.ts';
import { quote } from '../../format-value.ts';
import type { CorpusRule } from '../../rule.ts';

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
    const help = 'Remove it here: an old address can lead to only one page.';
    const aliases = [...corpus.pages.values()].flatMap(({ id, meta, placeOf }) =>
      meta.aliases.map((alias, index) => ({ alias, id, place: placeOf(['aliases', index]) })),
    );
    for (const { alias, id: file, place } of aliases)
      if (corpus.known.pages.has(alias))
        yield { file, place, message: `Alias ${quote(alias)} is the path of a page`, help };
    for (const [{ alias, id: file, place }, first] of duplicates(aliases, (each) => each.alias))
      if (!corpus.known.pages.has(alias))
        yield {
          file,
          place,
          message: `Alias ${quote(alias)} is used twice`,
          help,
          related: [relatedTo(first.id, first.place, 'The first one is here')],
        };
  },
};
