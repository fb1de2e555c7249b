import type { CorpusRule } from '../../rule.ts';

/**
 * Finds ignore comments that silence nothing. `silence` does the work, once all other rules have said
 * what they find.
 */
export const ignoreNeeded: CorpusRule = {
  id: 'ignore-needed',
  severity: 'warning',
  scope: 'corpus',
  summary: 'Every ignore comment silences something, and has not reached its end.',
  why: 'A comment that is left behind would silence the next mistake, which nobody has weighed.',
  examples: {
    good: [
      {
        body: '<!-- pathways-ignore heading-order: copied from the law -->\n#### Deep\n\nText.',
      },
    ],
    bad: [
      { body: '<!-- pathways-ignore heading-order: copied from the law -->\n\nText.' },
      {
        body: '<!-- pathways-ignore url-secure until 2019-12-31: they promised to move -->\n\nText.',
      },
      { front: { title: 'Land # pathways-ignore title-unique: the law has two' } },
    ],
  },
  check: () => [],
};
