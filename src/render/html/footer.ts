import type { Element } from 'hast';
import { h } from 'hastscript';
import { generatedPages, generatedPagesOf, reviewedOn } from '../../model/index.ts';
import { contactCard } from './contact.ts';
import { downloads } from './downloads.ts';
import { pageHref } from './href.ts';
import { frameId } from './ids.ts';
import { reportLink } from './report-link.ts';
import { time } from './review.ts';
import type { View } from './view.ts';
import { generatedTitles } from './generated/titles.ts';

/** The id of the contact in the footer, for links to it. */
export const contactId = 'contact';

/** The footer of each page: the publisher, whom to contact, how to find things, and the downloads. */
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
          site.version === undefined ? '' : `Version ${site.version}. `,
          `${site.dateLabel} `,
          time(reviewedOn(view.corpus)),
        ]),
      ]),
      contact &&
        h('section', { id: frameId(view.page, contactId) }, [
          h('h2', { className: ['label'] }, 'Contact'),
          ...contactCard(contact),
          h('p', { className: ['report'] }, reportLink(view, contact)),
        ]),
      h('section', [h('h2', { className: ['label'] }, 'Find'), overviews(view)]),
      files && h('section', [h('h2', { className: ['label'] }, 'Downloads'), files]),
    ]),
  ]);
}

/** Links to the generated pages. */
function overviews(view: View): Element {
  const ids = generatedPagesOf(view.corpus);
  const pages = [
    [generatedPages.aToZ, generatedTitles.aToZ],
    [generatedPages.glossary, generatedTitles.glossary],
    [generatedPages.states, generatedTitles.states],
    [generatedPages.singlePage, 'Whole toolkit on one page'],
    [generatedPages.downloads, 'All downloads'],
  ] as const;
  return h(
    'ul',
    pages
      .filter(([id]) => ids.has(id))
      .map(([id, name]) => {
        const current = id === view.page.id ? 'page' : undefined;
        return h('li', h('a', { href: pageHref(view, id), ariaCurrent: current }, name));
      }),
  );
}
