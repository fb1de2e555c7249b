import { duplicates } from '../../duplicates.ts';
import { quote } from '../../format-value.ts';
import { relatedTo } from '../../place.ts';
import type { CorpusRule } from '../../rule.ts';

/** Finds contacts and resources that a page lists twice. */
export const entryOnce: CorpusRule = {
  id: 'entry-once',
  severity: 'warning',
  scope: 'corpus',
  summary: 'No page lists the same contact or resource twice.',
  why: 'Readers would see it twice.',
  examples: {
    good: [{ front: { contacts: '[office]' } }],
    bad: [{ front: { contacts: '[office, office]' } }, { front: { resources: '[guide, guide]' } }],
  },
  *check(corpus) {
    for (const page of corpus.pages.values())
      for (const [name, ids] of [
        ['contacts', page.meta.contacts],
        ['resources', page.resources],
      ] as const) {
        const entries = ids.map((id, index) => ({ id, index }));
        for (const [{ id, index }, first] of duplicates(entries, (each) => each.id))
          yield {
            file: page.id,
            message: `${quote(id)} is listed twice in \`${name}\``,
            place: page.placeOf([name, index]),
            help: 'Remove this one.',
            related: [
              relatedTo(page.id, page.placeOf([name, first.index]), 'The first one is here'),
            ],
          };
      }
  },
};
