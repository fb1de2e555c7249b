import type { Element } from 'hast';
import { h } from 'hastscript';
import { reviewedOn } from '../../model/index.ts';
import { contactCard } from './contact.ts';
import { downloads } from './downloads.ts';
import { time } from './review.ts';
import type { View } from './view.ts';

/** The foot of each page: who answers for the toolkit, whom to ask, and the files to take along. */
export function footer(view: View): Element {
  const { site, contacts } = view.corpus;
  const contact = contacts.get(site.contact);
  return h('footer', { className: ['site-footer'] }, [
    h('div', { className: ['site-footer-inner'] }, [
      h('section', [
        h('h2', { className: ['label'] }, 'About'),
        h('p', { className: ['contact-name'] }, site.title),
        h('p', `Published by ${site.publisher}`),
        h('p', [
          site.version === undefined ? '' : `Version ${site.version}, `,
          site.version === undefined ? 'Reviewed ' : 'reviewed ',
          time(reviewedOn(view.corpus)),
        ]),
      ]),
      contact &&
        h('section', [h('h2', { className: ['label'] }, 'Contact'), ...contactCard(contact)]),
      h('section', [h('h2', { className: ['label'] }, 'Downloads'), downloads(view)]),
    ]),
  ]);
}
