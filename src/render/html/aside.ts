import type { Element } from 'hast';
import { h } from 'hastscript';
import { contactsOf, relatedResources } from '../../model/index.ts';
import { contactCard } from './contact.ts';
import { downloads } from './downloads.ts';
import { resourceList } from './resources.ts';
import type { View } from './view.ts';

/** What stands beside the text: downloads on the first page, resources, and whom to ask. */
export function aside(view: View): Element | undefined {
  const { corpus, page } = view;
  const resources = relatedResources(corpus, page);
  const contacts = contactsOf(corpus, page);
  const parts = [
    page.kind === 'home' && part('Downloads', downloads(view)),
    resources.length > 0 && part('Related resources', resourceList(resources)),
    contacts.length > 0 && part('Contacts', h('ul', contacts.map(contactItem))),
  ].filter((each) => each !== false);
  if (parts.length === 0) return undefined;
  return h('aside', { ariaLabel: 'Resources and contacts' }, parts);
}

function part(title: string, content: Element): Element {
  return h('section', [h('h2', { className: ['label'] }, title), content]);
}

function contactItem(contact: Parameters<typeof contactCard>[0]): Element {
  return h('li', contactCard(contact));
}
