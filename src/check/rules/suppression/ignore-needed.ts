import type { CorpusRule } from '../../rule.ts';

/** Finds ignore comments that suppress nothing, in `suppress`: that is known only after all other rules. */
export const ignoreNeeded: CorpusRule = {
  id: 'ignore-needed',
  severity: 'warning',
  scope: 'corpus',
  summary: 'Every ignore comment suppresses something and has not expired.',
  why: 'A comment that is no longer needed would hide the next mistake.',
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
