import type { Element } from 'hast';
import { h } from 'hastscript';
import { madePages, reviewedOn } from '../../model/index.ts';
import { contactCard } from './contact.ts';
import { downloads } from './downloads.ts';
import { pageHref } from './href.ts';
import { hasStates, statesTitle } from './generated/states/name.ts';
import { reportLink } from './report-link.ts';
import { time } from './review.ts';
import type { View } from './view.ts';

/** The foot of each page: who answers for the toolkit, whom to ask, how to find more, and the files. */
export function footer(view: View): Element {
  const { site, contacts } = view.corpus;
  const contact = contacts.get(site.contact);
  const files = downloads(view);
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
        h('section', [
          h('h2', { className: ['label'] }, 'Contact'),
          ...contactCard(contact),
          h('p', { className: ['report'] }, reportLink(view, contact)),
        ]),
      h('section', [h('h2', { className: ['label'] }, 'Find'), overviews(view)]),
      files && h('section', [h('h2', { className: ['label'] }, 'Downloads'), files]),
    ]),
  ]);
}

/** The ways to all that there is. */
function overviews(view: View): Element {
  const pages = [
    [madePages.index, 'A to Z'],
    ...(view.corpus.acronyms.size > 0 ? [[madePages.glossary, 'Glossary of acronyms']] : []),
    ...(hasStates(view.corpus) ? [[madePages.states, statesTitle]] : []),
    [madePages.whole, 'Whole toolkit on one page'],
    [madePages.downloads, 'All downloads'],
  ] as const;
  return h(
    'ul',
    pages.map(([id, name]) => {
      const current = id === view.page.id ? 'page' : undefined;
      return h('li', h('a', { href: pageHref(view, id), ariaCurrent: current }, name));
    }),
  );
}
