import type { Element } from 'hast';
import { h } from 'hastscript';
import { contactsOf, relatedResources, type Contact, type Page } from '../../model/index.ts';
import { contactCard } from './contact.ts';
import { levelName } from './heading.ts';
import { resourceList } from './resources.ts';
import type { View } from './view.ts';

/** What stands beside the text: resources, and whom to ask. */
export function aside(view: View<Page>): Element | undefined {
  const parts = besides(view);
  if (parts.length === 0) return undefined;
  return h('aside', { ariaLabel: 'Resources and contacts' }, parts);
}

/**
 * Resources and contacts as parts that may stand anywhere. Where pages are joined, an overview repeats
 * nothing of the pages below it, and a contact stands on the first page that names it.
 */
export function besides(view: View<Page>): Element[] {
  const { corpus, page, isJoined } = view;
  const resources = isJoined && page.kind === 'overview' ? [] : relatedResources(corpus, page);
  const contacts = contactsOf(corpus, page).filter(
    (contact) => !isJoined || firstToName(view, contact) === page,
  );
  return [
    ...(resources.length > 0 ? [part(view, 'Related resources', resourceList(resources))] : []),
    ...(contacts.length > 0 ? [part(view, 'Contacts', h('ul', contacts.map(contactItem)))] : []),
  ];
}

function firstToName({ corpus }: View, contact: Contact): Page | undefined {
  return [...corpus.pages.values()].find((page) => contactsOf(corpus, page).includes(contact));
}

function part(view: View, title: string, content: Element): Element {
  return h('section', [h(levelName(view, 2), { className: ['label'] }, title), content]);
}

function contactItem(contact: Contact): Element {
  return h('li', contactCard(contact));
}
