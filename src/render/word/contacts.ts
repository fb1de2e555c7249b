import {
  anchorsOf,
  contactAnchor,
  contactName,
  mailAddress,
  messagesOf,
  relatedContacts,
  relatedSiteContact,
  type RelatedContact,
} from '../../model/index.ts';
import { paragraph, type Block } from './block.ts';
import type { Context } from './context.ts';
import { externalLink } from './hyperlink.ts';
import { anchors, type Inline } from './inline.ts';
import { run } from './run.ts';
import { frameHeadingStyle } from './styles.ts';

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
function peopleOf({ corpus, page, hasCover }: Context): readonly RelatedContact[] {
  const own = relatedContacts(corpus, page);
  const common = hasCover || own.length > 0 ? undefined : relatedSiteContact(corpus);
  return common ? [common] : own;
}

/** Name, organization, and the email address as a link. */
export function contactLine({ id, contact }: RelatedContact, context: Context): readonly Inline[] {
  const messages = messagesOf(context.corpus);
  const { organization } = contact;
  const who = [run(contactName(messages, contact), { bold: true })];
  const address = externalLink(mailAddress(contact), context, (inner) => [
    run(contact.email, inner.look),
  ]);
  return [
    ...anchors(anchorsOf(contactAnchor, id, contact)),
    ...messages
      .fill('join.contact', { who, organization, address })
      .flatMap((piece) => (typeof piece === 'string' ? [run(piece, {})] : piece)),
  ];
}

function card(related: RelatedContact, context: Context): readonly Block[] {
  const { say } = messagesOf(context.corpus);
  const { subject, purpose } = related.contact;
  const text =
    subject === undefined
      ? purpose
      : say('join.sentences', { first: purpose, second: say('document.subject', { subject }) });
  return [
    paragraph({ style: 'Plain', keepNext: true, children: contactLine(related, context) }),
    paragraph({ style: 'PlainDetail', children: [run(text, {})] }),
  ];
}
