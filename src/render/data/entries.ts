import {
  acronymIds,
  byText,
  contactAnchor,
  factAnchor,
  formerIds,
  generatedPages,
  messagesOf,
  resourceAnchor,
  sourceOfFact,
  stepId,
  toFigure,
  toSourceText,
  trailTo,
  type Corpus,
  type DataItem,
  type Fact,
  type Page,
} from '../../model/index.ts';
import { frameId } from '../html/ids.ts';
import { onSite } from './on-site.ts';
import type { PageTexts } from './page-texts.ts';
import { sectionOf } from './pages.ts';

/** The steps in the order of the checklist; those of pages outside the navigation are not on it. */
export function stepItems(corpus: Corpus): readonly DataItem<'steps'>[] {
  let count = 0;
  return [...corpus.pages.values()].flatMap((page) =>
    page.steps.map((step) => ({
      id: step.id,
      text: step.text,
      position: trailTo(corpus, page.id).length > 0 ? (count += 1) : null,
      section: sectionOf(corpus, page),
      page: page.id,
      pageTitle: page.meta.title,
      was: [...step.was],
      ...onSite(corpus, page.id, frameId(page, stepId(step))),
    })),
  );
}

/** The resources by their ids. */
export function resourceItems(
  corpus: Corpus,
  textsOf: (page: Page) => PageTexts,
): readonly DataItem<'resources'>[] {
  const pages = pagesBy(corpus, (page) => [...page.resources, ...textsOf(page).linked.resource]);
  const ofFacts = new Set([...corpus.facts.values()].map(({ source }) => source));
  return [...corpus.resources].sort(byText(([id]) => id)).map(([id, resource]) => ({
    id,
    title: resource.title,
    publisher: resource.publisher,
    year: resource.year ?? null,
    url: resource.url ?? null,
    urlKind: resource.urlKind ?? null,
    archived: resource.archived ?? null,
    readerNote: resource.readerNote ?? null,
    pages: pages(id),
    was: [...formerIds(resource)],
    ...inAToZ(corpus, resourceAnchor(id), pages(id).length > 0 || ofFacts.has(id)),
  }));
}

/** The contacts by their ids. */
export function contactItems(corpus: Corpus): readonly DataItem<'contacts'>[] {
  const pages = pagesBy(corpus, ({ meta }) => meta.contacts);
  return [...corpus.contacts].sort(byText(([id]) => id)).map(([id, contact]) => ({
    id,
    name: contact.name ?? null,
    role: contact.role ?? null,
    organization: contact.organization,
    email: contact.email,
    subject: contact.subject ?? null,
    purpose: contact.purpose,
    verified: contact.verified,
    isSiteContact: corpus.site.contact === id,
    pages: pages(id),
    was: [...formerIds(contact)],
    ...inAToZ(corpus, contactAnchor(id), pages(id).length > 0 || corpus.site.contact === id),
  }));
}

/** The acronyms in the order of the glossary. */
export function acronymItems(corpus: Corpus): readonly DataItem<'acronyms'>[] {
  return [...acronymIds(corpus.acronyms)].map(([acronym, id]) => ({
    acronym,
    words: corpus.acronyms.get(acronym) ?? '',
    definition: corpus.definitions.get(acronym) ?? null,
    ...onSite(corpus, generatedPages.glossary, id),
  }));
}

/** The facts by their ids. */
export function factItems(
  corpus: Corpus,
  textsOf: (page: Page) => PageTexts,
): readonly DataItem<'facts'>[] {
  const pages = pagesBy(corpus, (page) => textsOf(page).linked.fact);
  const messages = messagesOf(corpus);
  return [...corpus.facts].sort(byText(([id]) => id)).map(([id, fact]) => ({
    id,
    text: toFigure(messages, fact),
    value: fact.value,
    noun: fact.noun ?? null,
    unit: fact.unit ?? null,
    asOf: fact.asOf,
    ...toSource(corpus, fact),
    pages: pages(id),
    was: [...formerIds(fact)],
    ...onSite(corpus, generatedPages.facts, factAnchor(id)),
  }));
}

function toSource(
  corpus: Corpus,
  fact: Fact,
): Pick<DataItem<'facts'>, 'source' | 'url' | 'resource'> {
  const { url, lookAt, resource, ...work } = sourceOfFact(corpus, fact);
  const source = toSourceText(messagesOf(corpus), work);
  return { source, url: url ?? lookAt ?? null, resource: resource ?? null };
}

/** Where the A to Z has an entry, if it does. */
function inAToZ(
  corpus: Corpus,
  anchor: string,
  isShown: boolean,
): Pick<DataItem<'contacts'>, 'sitePath' | 'siteUrl'> {
  return isShown ? onSite(corpus, generatedPages.aToZ, anchor) : { sitePath: null, siteUrl: null };
}

/** Finds the pages that name an entry, in reading order. */
function pagesBy(
  { pages }: Corpus,
  named: (page: Page) => readonly string[],
): (id: string) => string[] {
  const found = new Map<string, string[]>();
  for (const page of pages.values())
    for (const id of new Set(named(page))) {
      const ids = found.get(id);
      if (ids) ids.push(page.id);
      else found.set(id, [page.id]);
    }
  return (id) => found.get(id) ?? [];
}
