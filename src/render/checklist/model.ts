import { homeOf, mailAddress, reviewedOn, toLongDate, type Corpus } from '../../model/index.ts';
import { toXmlText } from '../word/text.ts';
import { aboutState, factsOf, type Link, type Sentence } from './facts.ts';
import { toFields, type Field } from './fields.ts';
import { generalFacts, toGroups, toSiteAddress, type Group } from './groups.ts';

/** The content of a checklist in every format, in reading order; all text is safe in XML. */
export interface Checklist {
  readonly title: string;
  /** The state that it is for; absent on the general checklist. */
  readonly state?: { readonly code: string; readonly name: string };
  /** The home page; its address is relative to the site's folder. */
  readonly toolkit: Link;
  readonly introduction: string;
  readonly publisher: string;
  readonly language: string;
  /** The date of the content, such as `2019-04-03`. */
  readonly date: string;
  /** Version, date and web address. */
  readonly imprint: readonly string[];
  /** The fields at the top, row by row. */
  readonly rows: readonly (readonly Field[])[];
  /** What is on record about the state as a whole. */
  readonly about: readonly Sentence[];
  readonly groups: readonly Group[];
  readonly contact?: ChecklistContact;
  /** The field at the foot of the page, left out where the steps need the room. */
  readonly notes: Field;
}

/** The contact for questions. */
export interface ChecklistContact {
  readonly name: string;
  readonly organization: string;
  readonly purpose: string;
  readonly email: Link;
}

/**
 * Collects the content of a checklist.
 *
 * @param code the state that it is for, one of states.yaml; the general checklist where left out
 */
export function toChecklist(corpus: Corpus, code?: string): Checklist {
  const { site } = corpus;
  const date = reviewedOn(corpus);
  const found = code === undefined ? undefined : corpus.states.states[code];
  const state = found && code !== undefined ? { code, name: toXmlText(found.name) } : undefined;
  const { rows, notes, noteOf } = toFields(corpus, state?.name);
  const facts = found ? factsOf(corpus, found) : [];
  const groups = toGroups({ corpus, facts, noteOf });
  const general = state ? generalFacts({ corpus, facts }, groups) : [];
  const contact = corpus.contacts.get(site.contact);
  const title = toXmlText(site.checklist.title);
  return {
    title: state ? `${title}: ${state.name}` : title,
    ...(state && { state }),
    toolkit: { text: toXmlText(site.title), href: toSiteAddress(homeOf(corpus)) },
    introduction: toXmlText(site.checklist.introduction),
    publisher: toXmlText(site.publisher),
    language: toXmlText(site.language),
    date,
    imprint: [
      ...(site.version === undefined ? [] : [`Version ${toXmlText(site.version)}`]),
      `${toXmlText(site.dateLabel)} ${toLongDate(date)}`,
      ...(site.url === undefined ? [] : [toXmlText(site.url)]),
    ],
    rows,
    about: general.flatMap(
      (fact) => aboutState(fact, toXmlText(found?.inText ?? found?.name ?? '')).sentences,
    ),
    groups,
    ...(contact && {
      contact: {
        name: toXmlText(contact.name ?? contact.role ?? ''),
        organization: toXmlText(contact.organization),
        purpose: toXmlText(contact.purpose),
        email: { text: toXmlText(contact.email), href: mailAddress(contact) },
      },
    }),
    notes,
  };
}
