import type { Contact, Resource } from '../../schemas/index.ts';
import { encodeText } from './address.ts';
import type { Corpus, Page } from './corpus.ts';
import { pagesOf, trailTo } from './navigation.ts';

/** A resource under its id. */
export interface RelatedResource {
  readonly id: string;
  readonly resource: Resource;
}

/**
 * The resources beside a page: a pathway's own, in its order; on an overview those of the pages
 * below it, each once, in reading order. Ids that nothing stands behind are left out.
 */
export function relatedResources(corpus: Corpus, page: Page): readonly RelatedResource[] {
  const below = trailTo(corpus, page.id).at(-1)?.children ?? [];
  const pages = page.kind === 'overview' ? [page, ...pagesOf(below)] : [page];
  const ids = new Set(pages.flatMap((each) => each.resources));
  return [...ids].flatMap((id) => {
    const resource = corpus.resources.get(id);
    return resource ? [{ id, resource }] : [];
  });
}

/** The contacts of a page, in its order. */
export function contactsOf(corpus: Corpus, page: Page): readonly Contact[] {
  return page.meta.contacts.flatMap((id) => corpus.contacts.get(id) ?? []);
}

/** What is already written in a message when it is opened. */
export interface Message {
  readonly subject: string;
  /** Its lines. */
  readonly body: readonly string[];
}

/** The address to write to, with the subject line that the office asks for before one's own. */
export function mailAddress(contact: Contact, message?: Message): string {
  const subject = [contact.subject, message?.subject].filter((each) => each !== undefined);
  const parts = [
    ...(subject.length > 0 ? [`subject=${encodeText(subject.join(': '))}`] : []),
    // Lines of a message end like this (RFC 6068, 5).
    ...(message ? [`body=${message.body.map(encodeText).join('%0D%0A')}`] : []),
  ];
  return `mailto:${contact.email}${parts.length > 0 ? `?${parts.join('&')}` : ''}`;
}

/** How a work is shown: title and link apart, since only some addresses lead to the work itself. */
export interface Citation {
  readonly title: string;
  /** The address of the work or of its own page; the title is the link. */
  readonly url?: string;
  /** Publisher and year, as in `The Press, 2018`. */
  readonly imprint: string;
  /** A page of the publisher on which the work may be found; never the title's link. */
  readonly lookAt?: string;
}

/** Says how a work is shown in every output. */
export function toCitation(resource: Resource): Citation {
  const { title, publisher, year, url, urlKind } = resource;
  const imprint = year === undefined ? publisher : `${publisher}, ${year}`;
  if (url === undefined) return { title, imprint };
  return urlKind === 'publisher' ? { title, imprint, lookAt: url } : { title, imprint, url };
}
