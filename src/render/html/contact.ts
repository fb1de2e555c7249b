import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Messages } from '../../locale/index.ts';
import { contactName, mailAddress, type Contact } from '../../model/index.ts';

/** A person or office to contact, with the subject line for readers who copy the address. */
export function contactCard(messages: Messages, contact: Contact): Element[] {
  const { say } = messages;
  return [
    h('p', { className: ['contact-name'] }, contactName(messages, contact)),
    h('p', { className: ['quiet'] }, contact.organization),
    h('p', contact.purpose),
    h('p', h('a', { href: mailAddress(contact) }, contact.email)),
    ...(contact.subject === undefined
      ? []
      : [h('p', { className: ['quiet'] }, say('page.subject', { subject: contact.subject }))]),
  ];
}
