import type { Element } from 'hast';
import { h } from 'hastscript';
import {
  contactAnchor,
  messagesOf,
  perCorpus,
  relatedContacts,
  relatedResources,
  siteContact,
  type Contact,
  type Page,
  type PageId,
} from '../../model/index.ts';
import { contactCard } from './contact.ts';
import { formerAnchors } from './former-anchors.ts';
import { levelName } from './heading.ts';
import { entryMarks } from './entry-mark.ts';
import { frameId, idIn } from './ids.ts';
import { resourceList } from './resources.ts';
import { tableOfContents } from './table-of-contents.ts';
import type { View } from './view.ts';

/**
 * The side column of a page: its sections, related resources and contacts.
 */
export function sidebar(view: View<Page>): Element | undefined {
  const contents = view.page.kind === 'home' ? undefined : tableOfContents(view);
  const parts = sidebarSections(view);
  if (!contents && parts.length === 0) return undefined;
  return h('div', { className: ['side'] }, [
    contents,
    parts.length > 0
      ? h('aside', { ariaLabel: messagesOf(view.corpus).say('page.resourcesAndContacts') }, parts)
      : undefined,
  ]);
}

/**
 * Related resources and contacts. The home page doesn't repeat the contact of the footer. On the single page, an
 * overview doesn't repeat the resources of the pages below it, and a contact appears only with the first page that
 * lists it.
 */
export function sidebarSections(view: View<Page>): Element[] {
  const { corpus, page, singlePage } = view;
  const messages = messagesOf(corpus);
  const { say } = messages;
  const resources = singlePage && page.kind === 'overview' ? [] : relatedResources(corpus, page);
  const inFooter = page.kind === 'home' ? siteContact(corpus) : undefined;
  const contacts = relatedContacts(corpus, page).filter(({ contact }) =>
    singlePage ? firstPages(corpus).get(contact) === page.id : contact !== inFooter,
  );
  const markOf = entryMarks(view, 'contact');
  return [
    ...(resources.length > 0
      ? [
          part(
            view,
            say('page.resources', { count: resources.length }),
            resourceList(view, resources),
          ),
        ]
      : []),
    ...(contacts.length > 0
      ? [
          part(
            view,
            say('page.contacts', { count: contacts.length }),
            h(
              'ul',
              contacts.map(({ id, contact }) =>
                h('li', { id: idIn(view, frameId(page, contactAnchor(id))), ...markOf(id) }, [
                  ...formerAnchors(view, contact, contactAnchor),
                  ...contactCard(messages, contact),
                ]),
              ),
            ),
          ),
        ]
      : []),
  ];
}

/** The first page that lists each contact. */
const firstPages = perCorpus((corpus) => {
  const first = new Map<Contact, PageId>();
  for (const page of corpus.pages.values())
    for (const { contact } of relatedContacts(corpus, page))
      if (!first.has(contact)) first.set(contact, page.id);
  return first;
});

function part(view: View, title: string, content: Element): Element {
  return h('section', [h(levelName(view, 2), { className: ['label'] }, title), content]);
}
