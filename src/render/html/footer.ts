import type { Element } from 'hast';
import { h } from 'hastscript';
import {
  contactAnchor,
  formerIds,
  generatedPages,
  generatedPagesOf,
  historyPage,
  recordPage,
  messagesOf,
  reviewedOn,
  siteContact,
  type Contact,
  type Corpus,
} from '../../model/index.ts';
import { contactCard } from './contact.ts';
import { downloads } from './downloads.ts';
import { formerAnchors } from './former-anchors.ts';
import { pageHistoryId } from './history/whats-new.ts';
import { pageHref } from './href.ts';
import { toText, toTexts, wrap, type Html } from './html-text.ts';
import { frameId } from './ids.ts';
import type { Once } from './once.ts';
import { reportLink } from './report-link.ts';
import { time } from './review.ts';
import type { View } from './view.ts';

/** The id of the contact in the footer, for links to it. */
export const contactId = 'contact';

/** The footer of each page: the publisher, whom to contact, how to find things, and the downloads. */
export function footer(view: View, once: Once): Html {
  const contact = siteContact(view.corpus);
  const parts = [
    once('about', () => toText(about(view))),
    contact && contactSection(view, contact, once),
    findSection(view, once),
    ...once('downloads', () => toTexts(downloadSection(view))),
  ];
  const inner = wrap(h('div', { className: ['site-footer-inner'] }), parts);
  return wrap(h('footer', { className: ['site-footer'] }), [inner]);
}

function about({ corpus }: View): Element {
  const { site } = corpus;
  const { say } = messagesOf(corpus);
  return h('section', [
    h('h2', { className: ['label'] }, say('frame.about')),
    h('p', { className: ['contact-name'] }, site.title),
    site.publisher === undefined
      ? undefined
      : h('p', say('frame.publisher', { publisher: site.publisher })),
    edition(corpus),
  ]);
}

/** The version and the date; nothing where the content has neither. */
function edition(corpus: Corpus): Element | undefined {
  const { version, dateLabel } = corpus.site;
  const { say } = messagesOf(corpus);
  const date = reviewedOn(corpus);
  if (version === undefined && date === undefined) return undefined;
  return h('p', [
    version === undefined ? '' : `${say('frame.version', { version })} `,
    ...(date === undefined ? [] : [`${dateLabel} `, time(corpus, date)]),
  ]);
}

/** Whom to contact, also about this page. */
function contactSection(view: View, contact: Contact, once: Once): Html {
  const messages = messagesOf(view.corpus);
  return wrap(h('section', { id: frameId(view.page, contactId) }), [
    ...toTexts(...(view.page.kind === 'home' ? ownAnchors(view, contact) : [])),
    ...once('contact', () =>
      toTexts(
        h('h2', { className: ['label'] }, messages.say('frame.contact')),
        ...contactCard(messages, contact),
      ),
    ),
    toText(h('p', { className: ['report'] }, reportLink(view, contact))),
  ]);
}

/** The anchors of the contact, which the side column of the home page leaves to the footer. */
function ownAnchors(view: View, contact: Contact): Element[] {
  const { site } = view.corpus;
  const ids = [...(site.contact === undefined ? [] : [site.contact]), ...formerIds(contact)];
  return formerAnchors(view, { was: ids }, contactAnchor);
}

/** Links to the generated pages, and to the history of this one. */
function findSection(view: View, once: Once): Html {
  const { say } = messagesOf(view.corpus);
  return wrap(h('section'), [
    ...once('find', () =>
      toTexts(h('h2', { className: ['label'] }, say('frame.find')), overviews(view)),
    ),
    ...toTexts(historyLink(view)),
  ]);
}

function historyLink(view: View): Element | undefined {
  const { id } = view.page;
  if (!view.history?.pages.get(id)?.length) return undefined;
  const href = pageHref(view, historyPage, pageHistoryId(id));
  const text = messagesOf(view.corpus).say('history.ofPage');
  return h('p', { className: ['report'] }, h('a', { href }, text));
}

function downloadSection(view: View): Element | undefined {
  const files = downloads(view);
  return (
    files &&
    h('section', [
      h('h2', { className: ['label'] }, messagesOf(view.corpus).say('download.title')),
      files,
    ])
  );
}

/** Links to the generated pages. */
function overviews(view: View): Element {
  const ids = generatedPagesOf(view.corpus);
  const { say } = messagesOf(view.corpus);
  const pages = [
    [generatedPages.aToZ, say('index.title')],
    [generatedPages.glossary, say('glossary.title')],
    [generatedPages.facts, say('fact.title')],
    [recordPage(view.corpus), say('record.title')],
    [generatedPages.singlePage, view.isPrintCut ? say('frame.toPrint') : say('frame.onOnePage')],
    [generatedPages.downloads, say('frame.allDownloads')],
    ...(view.history ? [[historyPage, say('history.title')] as const] : []),
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
