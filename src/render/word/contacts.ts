import {
  contactName,
  contactsOf,
  mailAddress,
  messagesOf,
  siteContact,
} from '../../model/index.ts';
import { paragraph, type Block } from './block.ts';
import type { Context } from './context.ts';
import { externalLink } from './hyperlink.ts';
import type { Inline } from './inline.ts';
import { run } from './run.ts';
import { frameHeadingStyle } from './styles.ts';

/** A person readers can write to. */
type Contact = ReturnType<typeof contactsOf>[number];

/** The contacts of a page; empty if it has none. */
export function contacts(context: Context): readonly Block[] {
  const people = peopleOf(context);
  if (people.length === 0) return [];
  const heading = messagesOf(context.corpus).say('page.contacts', { count: people.length });
  return [
    paragraph({ style: frameHeadingStyle('Plain', context.outline), text: heading }),
    ...people.flatMap((contact) => card(contact, context)),
  ];
}

/** The contacts of a page; where it names none and there is no cover to say it, whom to ask about everything. */
function peopleOf({ corpus, page, hasCover }: Context): readonly Contact[] {
  const own = contactsOf(corpus, page);
  const common = hasCover || own.length > 0 ? undefined : siteContact(corpus);
  return common ? [common] : own;
}

/** Name, organization, and the email address as a link. */
export function contactLine(contact: Contact, context: Context): readonly Inline[] {
  const messages = messagesOf(context.corpus);
  const { organization } = contact;
  const who = [run(contactName(messages, contact), { bold: true })];
  const address = externalLink(mailAddress(contact), context, (inner) => [
    run(contact.email, inner.look),
  ]);
  return messages
    .fill('join.contact', { who, organization, address })
    .flatMap((piece) => (typeof piece === 'string' ? [run(piece, {})] : piece));
}

function card(contact: Contact, context: Context): readonly Block[] {
  const { say } = messagesOf(context.corpus);
  const { subject, purpose } = contact;
  const text =
    subject === undefined
      ? purpose
      : say('join.sentences', { first: purpose, second: say('document.subject', { subject }) });
  return [
    paragraph({ style: 'Plain', keepNext: true, children: contactLine(contact, context) }),
    paragraph({ style: 'PlainDetail', children: [run(text, {})] }),
  ];
}
