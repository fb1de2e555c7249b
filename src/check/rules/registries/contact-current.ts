import { allOf, findStale } from '../../staleness.ts';
import { exact, quote } from '../../format-value.ts';
import type { CorpusRule } from '../../rule.ts';

const contacts = (verified: string): string =>
  `office: {role: Office, organization: The Press, email: office@example.org, purpose: Any, verified: ${verified}}\n`;

/**
 * Finds contacts that nobody has verified for too long. When that is true of all, it is one finding, at
 * the one verified longest ago.
 */
export const contactCurrent: CorpusRule = {
  id: 'contact-current',
  severity: 'warning',
  scope: 'corpus',
  summary:
    'Every contact was verified within the last `contactMonths` months, as set in site.yaml.',
  why: 'People change jobs, and a message to someone who has left gets no answer.',
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
    for (const { entry, count, days } of findStale(entries, today)) {
      const who =
        count === 1 ? `Contact ${quote(entry.id)} was` : `${allOf(count, 'contacts')} were`;
      yield {
        file,
        message: `${who} last verified more than ${months} months ago (${days})`,
        place: placeOf([entry.id, 'verified']),
        help: `Confirm ${count === 1 ? 'the name, office and address' : 'each contact, starting with this one'}, then write ${exact(`verified: ${today}`)}.`,
      };
    }
  },
};
