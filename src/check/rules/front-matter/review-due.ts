import { agedOf, spanOf } from '../../staleness.ts';
import { quote } from '../../format-value.ts';
import type { CorpusRule } from '../../rule.ts';

/**
 * Finds pages that should have been read against their sources again. Where all of them should, that is
 * one finding, at the page that has waited longest.
 */
export const reviewDue: CorpusRule = {
  id: 'review-due',
  severity: 'warning',
  scope: 'corpus',
  summary:
    'Every page was reviewed within the months of its `reviewEveryMonths`, or else of `reviewMonths` in `site.yaml`.',
  why: 'What was right at the last review may have changed since.',
  examples: {
    good: [{ front: { reviewed: '2019-04-03', reviewEveryMonths: '12' } }],
    bad: [
      { front: { reviewed: '2018-04-03', reviewEveryMonths: '12' } },
      { front: { reviewed: '2017-04-03' } },
      { front: { reviewed: '2018-04-03' }, site: { limits: '{reviewMonths: 6}' } },
    ],
  },
  *check(corpus, { today }) {
    if (today === undefined) return;
    const pages = [...corpus.pages.values()].map((page) => ({
      page,
      date: page.meta.reviewed,
      months: page.meta.reviewEveryMonths ?? corpus.site.limits.reviewMonths,
    }));
    for (const aged of agedOf(pages, today)) {
      const { page, date, months } = aged.kind === 'one' ? aged.entry : aged.oldest;
      const place = page.placeOf(['reviewed']);
      yield aged.kind === 'one'
        ? {
            file: page.id,
            message: `Unexpected review on ${quote(date)}, expected one within ${months} months`,
            place,
            help: 'Read the page against its sources, mend what has changed, and write the day as `reviewed`.',
          }
        : {
            file: page.id,
            message: `Unexpected reviews ${spanOf(aged.oldest, aged.newest)} on all ${aged.count} pages, expected them within ${months} months`,
            place,
            help: 'Read the pages against their sources, beginning with this one, mend what has changed, and write the day as `reviewed` on each page that was read.',
          };
    }
  },
};
