import type { CorpusRule } from '../../rule.ts';

/** Finds ignore comments that cannot be understood. `silence` does the work, which reads them all. */
export const ignoreValid: CorpusRule = {
  id: 'ignore-valid',
  severity: 'error',
  scope: 'corpus',
  summary: 'Every ignore comment names the rules that it silences, and says why.',
  why: 'Who reads the page later must be able to tell whether the exception still holds.',
  examples: {
    good: [
      {
        body: '<!-- pathways-ignore heading-order until 2027-01-31: the law is new -->\n#### Deep\n\nText.',
      },
    ],
    bad: [
      { body: '<!-- pathways-ignore url-secure -->\n\nText.' },
      { body: '<!-- pathways-ignore: copied from the law -->\n\nText.' },
      { body: '<!-- pathways-ignore url-secur: copied from the law -->\n\nText.' },
      { body: '<!-- pathways-ignore url-secure until soon: they promised -->\n\nText.' },
      { body: '<!-- pathways-ignore schema: it works so far -->\n\nText.' },
      { body: 'Text <!-- pathways-ignore url-secure: they promised --> and more.' },
      { front: { title: 'Land # pathways-ignore title-unique' } },
    ],
  },
  check: () => [],
};
