import { quote } from '../../format-value.ts';
import type { CorpusRule } from '../../rule.ts';
import type { Problem } from '../../../model/index.ts';

/** Finds days on which somebody is said to have made sure of something, and which have not come yet. */
export const datePast: CorpusRule = {
  id: 'date-past',
  severity: 'error',
  scope: 'corpus',
  summary: 'No page was reviewed, and no contact verified, on a day that has not come yet.',
  why: 'The newest review is the date of every output; a day to come would be a false one.',
  examples: {
    good: [{ front: { reviewed: '2019-12-31' } }],
    bad: [{ front: { reviewed: '2109-12-31' } }],
  },
  *check(corpus, { today }) {
    if (today === undefined) return;
    for (const page of corpus.pages.values())
      if (page.meta.reviewed > today)
        yield {
          file: page.id,
          place: page.placeOf(['reviewed']),
          ...toProblem(page.meta.reviewed, today),
        };
    const { id: file, placeOf } = corpus.registries.contacts;
    for (const [id, contact] of corpus.contacts)
      if (contact.verified > today)
        yield { file, place: placeOf([id, 'verified']), ...toProblem(contact.verified, today) };
  },
};

function toProblem(date: string, today: string): Problem {
  return {
    message: `Unexpected day ${quote(date)}, expected one up to ${quote(today)}`,
    help: 'Write the day on which somebody last made sure, with year, month and day in this order.',
  };
}
