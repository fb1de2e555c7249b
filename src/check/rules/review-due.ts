import { quote } from '../quote.ts';
import type { CorpusRule } from '../rule.ts';

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
      if (months === undefined || addMonths(reviewed, months) >= today) continue;
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

/** The same day so many months later, for comparing: it may be one that its month does not have. */
function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const sum = year * 12 + (month - 1) + months;
  const pad = (value: number, width: number): string => String(value).padStart(width, '0');
  return `${pad(Math.floor(sum / 12), 4)}-${pad((sum % 12) + 1, 2)}-${pad(day, 2)}`;
}
