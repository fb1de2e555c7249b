import { quote } from '../quote.ts';
import type { CorpusRule } from '../rule.ts';
import { monthsAfter } from '../../model/index.ts';

/** Finds pages that should have been read against their sources again. */
export const reviewDue: CorpusRule = {
  id: 'review-due',
  severity: 'warning',
  scope: 'corpus',
  summary: 'A page that says `reviewEveryMonths` was reviewed within so many months.',
  reason: 'What was right at the last review may have changed since.',
  examples: {
    good: [{ front: { reviewed: '2019-04-03', reviewEveryMonths: '12' } }],
    bad: [{ front: { reviewed: '2018-04-03', reviewEveryMonths: '12' } }],
  },
  *check(corpus, { today }) {
    if (today === undefined) return;
    for (const page of corpus.pages.values()) {
      const { reviewed, reviewEveryMonths: months } = page.meta;
      if (months === undefined || monthsAfter(reviewed, months) >= today) continue;
      yield {
        file: page.file,
        reason: `Unexpected review on ${quote(reviewed)}, expected one within ${months} months`,
        place: page.placeOf(['reviewed']),
        actual: reviewed,
        note: 'Read the page against its sources, mend what has changed, and write the day as `reviewed`.',
      };
    }
  },
};
