import { exact } from '../../format-value.ts';
import { allOf, findStale } from '../../staleness.ts';
import type { CorpusRule } from '../../rule.ts';

/**
 * Finds pages whose review is overdue. When all are, that is one finding, at the page reviewed longest ago.
 */
export const reviewDue: CorpusRule = {
  id: 'review-due',
  severity: 'warning',
  scope: 'corpus',
  summary:
    'Every page was reviewed within the `reviewMonths` set in site.yaml, or within its own `reviewEveryMonths`.',
  why: 'Facts may have changed since the last review.',
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
    const pages = [...corpus.pages.values()].flatMap((page) => {
      const { reviewed: date, reviewEveryMonths: months } = page.meta;
      return date === undefined
        ? []
        : [{ page, date, months: months ?? corpus.site.limits.reviewMonths }];
    });
    for (const { entry, count, months, days } of findStale(pages, today)) {
      const which = count === 1 ? 'This page was' : `${allOf(count, 'pages')} were`;
      yield {
        file: entry.page.id,
        message: `${which} last reviewed more than ${months} months ago (${days})`,
        place: entry.page.placeOf(['reviewed']),
        help: `Check ${count === 1 ? 'it' : 'each page, starting with this one,'} against its sources, then write ${exact(`reviewed: ${today}`)}.`,
      };
    }
  },
};
