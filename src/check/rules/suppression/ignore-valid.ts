import type { CorpusRule } from '../../rule.ts';

/** Finds ignore comments with errors, in `suppress`, which reads them all. */
export const ignoreValid: CorpusRule = {
  id: 'ignore-valid',
  severity: 'error',
  scope: 'corpus',
  summary: 'Every ignore comment names the rules it suppresses and gives a reason.',
  why: 'Later editors must be able to tell whether the exception still applies.',
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
