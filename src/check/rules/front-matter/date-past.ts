import { exact, quote } from '../../format-value.ts';
import type { CorpusRule } from '../../rule.ts';
import type { Problem } from '../../../model/index.ts';

/** Finds dates of reviews and verifications that are in the future. */
export const datePast: CorpusRule = {
  id: 'date-past',
  severity: 'error',
  scope: 'corpus',
  summary: 'No `reviewed` or `verified` date is in the future.',
  why: 'Every output shows the newest of these dates, and readers rely on it.',
  examples: {
    good: [{ front: { reviewed: '2019-12-31' } }],
    bad: [{ front: { reviewed: '2109-12-31' } }],
  },
  *check(corpus, { today }) {
    if (today === undefined) return;
    for (const page of corpus.pages.values()) {
      const { reviewed } = page.meta;
      if (reviewed !== undefined && reviewed > today)
        yield {
          file: page.id,
          place: page.placeOf(['reviewed']),
          ...toProblem(reviewed, today),
        };
    }
    const { id: file, placeOf } = corpus.registries.contacts;
    for (const [id, contact] of corpus.contacts)
      if (contact.verified > today)
        yield { file, place: placeOf([id, 'verified']), ...toProblem(contact.verified, today) };
  },
};

function toProblem(date: string, today: string): Problem {
  return {
    message: `${quote(date)} is in the future`,
    help: `Write the date of the last check as year, month and day, such as ${exact(today)}.`,
  };
}
