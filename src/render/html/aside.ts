import type { Element } from 'hast';
import { h } from 'hastscript';
import { contactsOf, relatedResources, type Page } from '../../model/index.ts';
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

/** The same as parts that may stand anywhere. */
export function besides(view: View<Page>): Element[] {
  const { corpus, page } = view;
  const resources = relatedResources(corpus, page);
  const contacts = contactsOf(corpus, page);
  return [
    ...(resources.length > 0 ? [part(view, 'Related resources', resourceList(resources))] : []),
    ...(contacts.length > 0 ? [part(view, 'Contacts', h('ul', contacts.map(contactItem)))] : []),
  ];
}

function part(view: View, title: string, content: Element): Element {
  return h('section', [h(levelName(view, 2), { className: ['label'] }, title), content]);
}

function contactItem(contact: Parameters<typeof contactCard>[0]): Element {
  return h('li', contactCard(contact));
}
