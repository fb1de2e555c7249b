import type { Element } from 'hast';
import { h } from 'hastscript';
import {
  contactsOf,
  perCorpus,
  relatedResources,
  type Contact,
  type Page,
} from '../../model/index.ts';
import { contactCard } from './contact.ts';
import { levelName } from './heading.ts';
import { resourceList } from './resources.ts';
import type { View } from './view.ts';

/** The sidebar of a page: related resources and contacts. */
export function sidebar(view: View<Page>): Element | undefined {
  const parts = sidebarSections(view);
  if (parts.length === 0) return undefined;
  return h('aside', { ariaLabel: 'Resources and contacts' }, parts);
}

/**
 * The sections of the sidebar. On the single page, an overview doesn't repeat the resources of the pages below it,
 * and a contact appears only with the first page that lists it.
 */
export function sidebarSections(view: View<Page>): Element[] {
  const { corpus, page, isSinglePage } = view;
  const resources = isSinglePage && page.kind === 'overview' ? [] : relatedResources(corpus, page);
  const contacts = contactsOf(corpus, page).filter(
    (contact) => !isSinglePage || firstPages(corpus).get(contact) === page,
  );
  return [
    ...(resources.length > 0 ? [part(view, 'Related resources', resourceList(resources))] : []),
    ...(contacts.length > 0 ? [part(view, 'Contacts', h('ul', contacts.map(contactItem)))] : []),
  ];
}

/** The first page that lists each contact. */
const firstPages = perCorpus((corpus) => {
  const first = new Map<Contact, Page>();
  for (const page of corpus.pages.values())
    for (const contact of contactsOf(corpus, page))
      if (!first.has(contact)) first.set(contact, page);
  return first;
});

function part(view: View, title: string, content: Element): Element {
  return h('section', [h(levelName(view, 2), { className: ['label'] }, title), content]);
}

function contactItem(contact: Contact): Element {
  return h('li', contactCard(contact));
}
