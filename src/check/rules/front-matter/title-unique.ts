import { copiedPages } from '../../copied-pages.ts';
import { duplicates } from '../../duplicates.ts';
import { relatedTo } from '../../place.ts';
import { quote } from '../../format-value.ts';
import type { CorpusRule } from '../../rule.ts';

const copy = {
  title: 'Water',
  description: 'How to bring water to each plot, and what the city asks for.',
  steps: '[{id: lay-pipe, text: Lay a pipe}]',
};

/** Finds pages with the title of an earlier page, ignoring case; a copy with the same description and steps is one finding. */
export const titleUnique: CorpusRule = {
  id: 'title-unique',
  severity: 'error',
  scope: 'corpus',
  summary: 'No two pages have the same title.',
  why: 'Readers cannot tell such pages apart in menus, search results and footnotes.',
  examples: {
    good: [{ front: { title: 'Water' }, others: { 'other.md': { front: { title: 'Land' } } } }],
    bad: [
      { front: { title: 'Water' }, others: { 'other.md': { front: { title: 'water' } } } },
      { front: copy, others: { 'copy.md': { front: copy } } },
    ],
  },
  *check(corpus) {
    const pages = corpus.pages.values();
    for (const [page, first] of duplicates(pages, ({ meta }) => meta.title.toLowerCase()))
      yield {
        file: page.id,
        place: page.placeOf(['title']),
        ...(copiedPages(corpus).has(page.id)
          ? {
              message: `This page is a copy of ${quote(first.id)}: its title, description and steps are the same`,
              help: 'Write a `title` and a `description` of its own, and another `id` and `text` for each step. If it should take the place of that page, delete that page.',
            }
          : {
              message: `Same title as ${quote(first.id)}: ${quote(page.meta.title)}`,
              help: `Say in the title how this page differs from ${quote(first.id)}.`,
            }),
        related: [relatedTo(first.id, first.placeOf(['title']), 'The first one is here')],
      };
  },
};
