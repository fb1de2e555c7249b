import { copiedPages } from '../../copied-pages.ts';
import type { CorpusRule } from '../../rule.ts';
import type { Corpus, Page } from '../../../model/index.ts';

/**
 * Finds that there are more steps than the one-page checklist may have: at a new step where the content before is
 * known, else on the page with the most steps, else at the first step beyond the limit. Whether the others fit is known only when the
 * checklist is built; other outputs don't depend on it. Steps beyond the limit of their page do not count.
 */
export const checklistFits: CorpusRule = {
  id: 'checklist-fits',
  severity: 'warning',
  scope: 'corpus',
  summary: 'The steps of all pages fit on the one-page checklist.',
  why: "The checklist is one page. If it has too many steps, it isn't built, although the site and the Word file are.",
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
  *check(corpus, { base }) {
    const { limits } = corpus.site;
    const pages = [...corpus.pages.values()].filter(({ id }) => !copiedPages(corpus).has(id));
    const counted = pages.flatMap((page) =>
      page.steps.slice(0, limits.stepsPerPage).map(({ id }, index) => ({ page, id, index })),
    );
    const beyond = counted[limits.steps];
    const tooMany = counted.length - limits.steps;
    const { page, index } = newStep(counted, base) ?? mostSteps(counted) ?? beyond ?? {};
    if (beyond && page)
      yield {
        file: page.id,
        message: `The checklist has ${counted.length} steps; the limit is ${limits.steps}`,
        place: page.placeOf(['steps', index ?? 0]),
        help: `Remove ${tooMany === 1 ? 'one step' : `${tooMany} steps`}, here or on other pages, or combine some. If the checklist is built without an error, raise \`steps\` under \`limits\` in site.yaml.`,
      };
  },
};

interface Counted {
  readonly page: Page;
  readonly id: string;
  readonly index: number;
}

/** The first step that the content did not have before a change. */
function newStep(counted: readonly Counted[], base: Corpus | undefined): Counted | undefined {
  if (!base) return undefined;
  const before = new Set(
    [...base.pages.values()].flatMap(({ steps }) => steps.map(({ id }) => id)),
  );
  return counted.find(({ id }) => !before.has(id));
}

/** The last step of the page with more steps than any other: the likeliest one to be too many. */
function mostSteps(counted: readonly Counted[]): Counted | undefined {
  const most = Math.max(...counted.map(({ index }) => index));
  const [only, ...others] = counted.filter(({ index }) => index === most);
  return others.length === 0 ? only : undefined;
}
