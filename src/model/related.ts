import type { Messages } from '../locale/index.ts';
import type { Contact, Resource } from '../../schemas/index.ts';
import { encodeText } from './address.ts';
import type { Corpus, Page } from './corpus.ts';
import { pagesOf, trailTo } from './navigation.ts';
import { asSentence, inOneLine } from './sentences.ts';

/** A resource with its id. */
export interface RelatedResource {
  readonly id: string;
  readonly resource: Resource;
}

/**
 * The related resources of a page: its own, in its order; for an overview, those of the pages below it as
 * well, each once, in reading order. Unknown ids are left out.
 *
 * @param isShown whether the resources of a page below are shown with that page
 */
export function relatedResources(
  corpus: Corpus,
  page: Page,
  isShown: (page: Page) => boolean = () => false,
): readonly RelatedResource[] {
  const below = trailTo(corpus, page.id).at(-1)?.children ?? [];
  const pages =
    page.kind === 'overview' ? [page, ...pagesOf(below).filter((each) => !isShown(each))] : [page];
  const ids = new Set(pages.flatMap((each) => each.resources));
  return [...ids].flatMap((id) => {
    const resource = corpus.resources.get(id);
    return resource ? [{ id, resource }] : [];
  });
}

/** A contact with its id. */
export interface RelatedContact {
  readonly id: string;
  readonly contact: Contact;
}

/** The contacts of a page, in its order, each once. */
export function relatedContacts({ contacts }: Corpus, { meta }: Page): readonly RelatedContact[] {
  return [...new Set(meta.contacts)].flatMap((id) => {
    const contact = contacts.get(id);
    return contact ? [{ id, contact }] : [];
  });
}

/** Who a contact is: the name with the role, or one of them. */
export function contactName({ say }: Messages, { name, role }: Contact): string {
  return name !== undefined && role !== undefined
    ? say('join.nameAndRole', { name, role })
    : (name ?? role ?? '');
}

/** Whom to ask about the whole toolkit, also about pages that name no contact; undefined if there is nobody. */
export function siteContact(corpus: Pick<Corpus, 'site' | 'contacts'>): Contact | undefined {
  return relatedSiteContact(corpus)?.contact;
}

/** The same with its id. */
export function relatedSiteContact({
  site: { contact: id },
  contacts,
}: Pick<Corpus, 'site' | 'contacts'>): RelatedContact | undefined {
  const contact = id === undefined ? undefined : contacts.get(id);
  return id === undefined || contact === undefined ? undefined : { id, contact };
}

/** An email that is started for the reader. */
interface Message {
  readonly subject: string;
  /** Its lines. */
  readonly body: readonly string[];
}

/** A `mailto:` address. The subject that the contact asks for comes first. */
export function mailAddress(contact: Contact, message?: Message): string {
  const subject = [contact.subject, message?.subject].filter((each) => each !== undefined);
  const parts = [
    ...(subject.length > 0 ? [`subject=${encodeText(subject.join(': '))}`] : []),
    // Line breaks of an email (RFC 6068, 5).
    ...(message ? [`body=${message.body.map(encodeText).join('%0D%0A')}`] : []),
  ];
  return `mailto:${contact.email}${parts.length > 0 ? `?${parts.join('&')}` : ''}`;
}

/** How a work is cited: title and link are separate, since only some addresses lead to the work itself. */
export interface Citation {
  readonly title: string;
  /** The address of the work or of its landing page, for a link on the title. */
  readonly url?: string;
  /** Publisher and year, as in `The Press, 2018`. */
  readonly imprint: string;
  /** A page of the publisher where the work may be found; never a link on the title. */
  readonly lookAt?: string;
  /** Whether the link on the title opens a PDF. */
  readonly isPdf?: true;
  /** What readers must know about the link, as a sentence. */
  readonly note?: string;
}

/** The citation of a work in every output. @param messages in the language of the content */
export function toCitation(messages: Messages, resource: Resource): Citation {
  const { say } = messages;
  const { title, publisher, year, url, urlKind, archived, readerNote } = resource;
  const imprint = year === undefined ? publisher : say('join.imprint', { publisher, year });
  const notes = [
    ...(archived === undefined ? [] : [say('page.archived')]),
    ...(readerNote === undefined ? [] : [asSentence(messages, readerNote)]),
  ];
  const work = {
    title,
    imprint,
    ...(notes.length > 0 && { note: inOneLine(notes) }),
  };
  if (archived !== undefined) return { ...work, url: archived };
  if (url === undefined) return work;
  if (urlKind === 'publisher') return { ...work, lookAt: url };
  return isPdf(url) ? { ...work, url, isPdf: true } : { ...work, url };
}

/** Whether a web address is that of a PDF. */
export function isPdf(url: string): boolean {
  return /^[^?#]*\.pdf(?:[?#]|$)/i.test(url);
}
