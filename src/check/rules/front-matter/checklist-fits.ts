import type { CorpusRule } from '../../rule.ts';

/**
 * Finds the first step beyond the limit of the one-page checklist. Whether the others fit is known only when the
 * checklist is built; other outputs don't depend on it. Steps beyond the limit of their page do not count.
 */
export const checklistFits: CorpusRule = {
  id: 'checklist-fits',
  severity: 'warning',
  scope: 'corpus',
  summary: 'The steps of all pages fit on the one-page checklist.',
  why: 'The checklist is one page. With too many steps it is not built, though the site and the Word file are.',
  examples: {
    good: [
      {
        front: { steps: '[{id: sign-lease, text: Sign a lease}]' },
        site: { limits: '{steps: 1}' },
      },
    ],
    bad: [
      {
        front: { steps: '[{id: sign-lease, text: Sign a lease}]' },
        others: { 'other.md': { front: { steps: '[{id: test-soil, text: Test the soil}]' } } },
        site: { limits: '{steps: 1}' },
      },
    ],
  },
  *check({ pages, site: { limits } }) {
    const counted = [...pages.values()].flatMap((page) =>
      page.steps.slice(0, limits.stepsPerPage).map((_step, index) => ({ page, index })),
    );
    const beyond = counted[limits.steps];
    const tooMany = counted.length - limits.steps;
    if (beyond)
      yield {
        file: beyond.page.id,
        message: `The checklist has ${counted.length} steps; the limit is ${limits.steps}`,
        place: beyond.page.placeOf(['steps', beyond.index]),
        help: `Remove ${tooMany === 1 ? 'one step' : `${tooMany} steps`}, here or on other pages, or combine some. If the checklist is built without an error, raise \`steps\` under \`limits\` in site.yaml.`,
      };
  },
};
