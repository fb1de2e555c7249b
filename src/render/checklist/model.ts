import {
  checklistTitle,
  homeOf,
  messagesOf,
  mailAddress,
  publishedUrl,
  recordTermName,
  reviewedOn,
  siteContact,
  type Corpus,
} from '../../model/index.ts';
import { substitutesOf, typefacesOf, type Typefaces } from '../word/typefaces.ts';
import type { Messages } from '../../locale/index.ts';
import type { PageNumbers } from '../word/file.ts';
import { toXmlText } from '../word/text.ts';
import { factsOf, type Link, type Sentence } from './recorded-facts.ts';
import { toColors, toSheet, type Colors, type Sheet } from './theme.ts';
import { toFields, type Field } from './fields.ts';
import { boxLabels, generalFacts, toGroups, toSiteAddress, type Group } from './groups.ts';

/** The content of a checklist in every format, in reading order; all text is safe in XML. */
export interface Checklist {
  readonly title: string;
  /** The record that it is for; absent on the general checklist. */
  readonly record?: { readonly code: string; readonly name: string };
  /** The home page; its address is relative to the site's folder. */
  readonly toolkit: Link & { readonly url?: string };
  readonly introduction?: string;
  /** How old the content is. */
  readonly notice?: string;
  readonly publisher?: string;
  readonly language: string;
  /** The words around the content. */
  readonly messages: Messages;
  /** The fonts of the Word file, and what takes the place of those of the content. */
  readonly typefaces: Typefaces;
  readonly substitutes: ReadonlyMap<string, string>;
  readonly colors: Colors;
  readonly sheet: Sheet;
  /** The date of the content, such as `2019-04-03`. */
  readonly date: string;
  /** Version, date and web address. */
  readonly imprint: readonly string[];
  /** What the page numbers on paper are, where there are any. */
  readonly legend: readonly string[];
  /** The fields at the top, row by row. */
  readonly rows: readonly (readonly Field[])[];
  /** What the content calls a record, as a name, such as `province`. */
  readonly term: string;
  /** What is on record about the record as a whole. */
  readonly about: readonly Sentence[];
  /** What the boxes of a step mean, where there are two; none where there is one. */
  readonly boxLabels: readonly string[];
  readonly groups: readonly Group[];
  readonly contact?: ChecklistContact;
  /** The fields at the foot of the page, left out where the steps need the room. */
  readonly foot: readonly Field[];
  /** Whether the fields at the foot may be left out: what a team only considers needs a place. */
  readonly needsFoot: boolean;
}

/** The day in files of content without a date. */
const undated = '1980-01-01';

/** The contact for questions. */
export interface ChecklistContact {
  /** The heading above it. */
  readonly heading: string;
  readonly name: string;
  readonly organization: string;
  readonly purpose: string;
  readonly email: Link;
}

/**
 * Collects the content of a checklist.
 *
 * @param code the record that it is for, one of records.yaml; the general checklist where left out
 * @param pageNumbers those of the Word toolkit; none where they are not known
 */
export function toChecklist(
  corpus: Corpus,
  code?: string,
  pageNumbers: PageNumbers = new Map(),
): Checklist {
  const { site } = corpus;
  const messages = messagesOf(corpus);
  const { say } = messages;
  const date = reviewedOn(corpus);
  const found = code === undefined ? undefined : corpus.records.records[code];
  const record = found && code !== undefined ? { code, name: toXmlText(found.name) } : undefined;
  const { rows, foot, noteOf } = toFields(corpus, record?.name);
  const facts = found ? factsOf(corpus, found) : [];
  const groups = toGroups({ corpus, facts, noteOf, pageNumbers });
  const general = record ? generalFacts({ corpus, facts }, groups) : [];
  const { introduction, notice = site.notice } = site.checklist;
  const url = publishedUrl(corpus, '');
  const hasNumbers = groups.some(({ steps }) => steps.some(({ page }) => page.number));
  const contact = siteContact(corpus);
  const title = toXmlText(checklistTitle(corpus));
  const dated = date === undefined ? undefined : `${site.dateLabel} ${messages.date(date)}`;
  return {
    title: record ? messages.say('join.label', { label: title, text: record.name }) : title,
    ...(record && { record }),
    term: recordTermName(corpus),
    toolkit: {
      text: toXmlText(site.title),
      href: toSiteAddress(homeOf(corpus)),
      ...(url !== undefined && { url }),
    },
    ...(introduction !== undefined && { introduction: toXmlText(introduction) }),
    ...(notice !== undefined && { notice: toXmlText(notice) }),
    ...(site.publisher !== undefined && { publisher: toXmlText(site.publisher) }),
    language: toXmlText(site.language),
    messages,
    typefaces: typefacesOf(corpus),
    substitutes: substitutesOf(corpus),
    colors: toColors(corpus),
    sheet: toSheet(corpus),
    date: date ?? undated,
    imprint: [
      ...(site.version === undefined
        ? []
        : [toXmlText(say('document.version', { version: site.version }))]),
      // On the checklist of a record, each fact has its own date.
      ...(dated === undefined
        ? []
        : [toXmlText(record ? messages.say('form.factDates', { date: dated }) : dated)]),
      ...(site.url === undefined ? [] : [toXmlText(site.url)]),
    ],
    legend: hasNumbers ? [toXmlText(say('form.pageLegend'))] : [],
    rows,
    about: general.flatMap((fact) => fact.sentences),
    boxLabels: boxLabels(corpus),
    groups,
    ...(contact && {
      contact: {
        heading: toXmlText(say('form.contact')),
        name: toXmlText(contact.name ?? contact.role ?? ''),
        organization: toXmlText(contact.organization),
        purpose: toXmlText(contact.purpose),
        email: { text: toXmlText(contact.email), href: mailAddress(contact) },
      },
    }),
    foot,
    needsFoot: site.checklist.considering?.place === 'notes',
  };
}
