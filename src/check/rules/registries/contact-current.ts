import { agedOf, spanOf } from '../../staleness.ts';
import { quote } from '../../format-value.ts';
import type { CorpusRule } from '../../rule.ts';

const contacts = (verified: string): string =>
  `office: {role: Office, organization: The Press, email: office@example.org, purpose: Any, verified: ${verified}}\n`;

/**
 * Finds contacts that nobody has made sure of for too long. Where that is so of all, it is one finding, at
 * the contact that has waited longest.
 */
export const contactCurrent: CorpusRule = {
  id: 'contact-current',
  severity: 'warning',
  scope: 'corpus',
  summary: 'Every contact was verified within the months of `contactMonths` in `site.yaml`.',
  why: 'People change offices; a message to somebody who has left gets no answer.',
  examples: {
    good: [{ files: { 'contacts.yaml': contacts('2019-04-03') } }],
    bad: [
      { files: { 'contacts.yaml': contacts('2018-04-03') } },
      {
        files: { 'contacts.yaml': contacts('2019-04-03') },
        site: { limits: '{contactMonths: 6}' },
      },
    ],
  },
  *check(corpus, { today }) {
    if (today === undefined) return;
    const months = corpus.site.limits.contactMonths;
    const { id: file, placeOf } = corpus.registries.contacts;
    const entries = [...corpus.contacts].map(([id, { verified }]) => ({
      id,
      date: verified,
      months,
    }));
    for (const aged of agedOf(entries, today)) {
      const { id, date } = aged.kind === 'one' ? aged.entry : aged.oldest;
      const place = placeOf([id, 'verified']);
      yield aged.kind === 'one'
        ? {
            file,
            message: `Unexpected contact ${quote(id)} verified on ${quote(date)}, expected a day within ${months} months`,
            place,
            help: 'Make sure that the name, the office and the address are still right, and write the day as `verified`.',
          }
        : {
            file,
            message: `Unexpected days ${spanOf(aged.oldest, aged.newest)} on which all ${aged.count} contacts were verified, expected them within ${months} months`,
            place,
            help: 'Make sure of each contact, beginning with this one, and write the day as its `verified`.',
          };
    }
  },
};
