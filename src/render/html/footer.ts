import type { Element } from 'hast';
import { h } from 'hastscript';
import { generatedPages, generatedPagesOf, reviewedOn, type Contact } from '../../model/index.ts';
import { contactCard } from './contact.ts';
import { downloads } from './downloads.ts';
import { pageHref } from './href.ts';
import { toText, toTexts, wrap, type Html } from './html-text.ts';
import { frameId } from './ids.ts';
import type { Once } from './once.ts';
import { reportLink } from './report-link.ts';
import { time } from './review.ts';
import type { View } from './view.ts';
import { generatedTitles } from './generated/titles.ts';

/** The id of the contact in the footer, for links to it. */
export const contactId = 'contact';

/** The footer of each page: the publisher, whom to contact, how to find things, and the downloads. */
export function footer(view: View, once: Once): Html {
  const { site, contacts } = view.corpus;
  const contact = contacts.get(site.contact);
  const parts = [
    once('about', () => toText(about(view))),
    contact && contactSection(view, contact, once),
    ...once('find', () => toTexts(find(view), downloadSection(view))),
  ];
  const inner = wrap(h('div', { className: ['site-footer-inner'] }), parts);
  return wrap(h('footer', { className: ['site-footer'] }), [inner]);
}

function about({ corpus }: View): Element {
  const { site } = corpus;
  return h('section', [
    h('h2', { className: ['label'] }, 'About'),
    h('p', { className: ['contact-name'] }, site.title),
    h('p', `Published by ${site.publisher}`),
    h('p', [
      site.version === undefined ? '' : `Version ${site.version}. `,
      `${site.dateLabel} `,
      time(reviewedOn(corpus)),
    ]),
  ]);
}

/** Whom to contact, also about this page. */
function contactSection(view: View, contact: Contact, once: Once): Html {
  return wrap(h('section', { id: frameId(view.page, contactId) }), [
    ...once('contact', () =>
      toTexts(h('h2', { className: ['label'] }, 'Contact'), ...contactCard(contact)),
    ),
    toText(h('p', { className: ['report'] }, reportLink(view, contact))),
  ]);
}

function find(view: View): Element {
  return h('section', [h('h2', { className: ['label'] }, 'Find'), overviews(view)]);
}

function downloadSection(view: View): Element | undefined {
  const files = downloads(view);
  return files && h('section', [h('h2', { className: ['label'] }, 'Downloads'), files]);
}

/** Links to the generated pages. */
function overviews(view: View): Element {
  const ids = generatedPagesOf(view.corpus);
  const pages = [
    [generatedPages.aToZ, generatedTitles.aToZ],
    [generatedPages.glossary, generatedTitles.glossary],
    [generatedPages.states, generatedTitles.states],
    [
      generatedPages.singlePage,
      view.isPrintCut ? 'Whole toolkit to print' : 'Whole toolkit on one page',
    ],
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
