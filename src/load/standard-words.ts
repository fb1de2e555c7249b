import type { Site, SiteFile } from '../../schemas/index.ts';
import { toMessages, type Locale } from '../locale/index.ts';

/** The settings of a toolkit: words that its file leaves out are those of its language. */
export function withStandardWords(site: SiteFile, locale: Locale): Site {
  const { say } = toMessages(locale);
  const { considering, ...checklist } = site.checklist;
  return {
    ...site,
    dateLabel: site.dateLabel ?? say('page.dateLabel'),
    checklist: {
      ...checklist,
      taken: checklist.taken ?? say('form.taken'),
      ...(considering && {
        considering: { ...considering, label: considering.label ?? say('form.considering') },
      }),
      fields: checklist.fields ?? [
        { id: 'name', label: say('form.name'), width: 2, row: 1, type: 'text' },
        { id: 'date', label: say('form.date'), width: 1, row: 1, type: 'date' },
      ],
    },
  };
}
