import {
  messagesOf,
  toFigure,
  toLongDate,
  type Corpus,
  type FactKind,
  type Page,
  type Resource,
} from '../model/index.ts';
import type { ItemKind } from './change.ts';
import type { Entry } from './entry-changes.ts';

type Entries = ReadonlyMap<string, Entry>;

/** The entries of each registry by id, as readers see them; steps are those of all pages. */
export const registryEntries = {
  step: stepsIn,
  resource: resourcesIn,
  contact: contactsIn,
  acronym: acronymsIn,
  citedFact: citedFactsIn,
  fact: factsIn,
  record: recordsIn,
  site: siteIn,
} satisfies Partial<Record<ItemKind, (corpus: Corpus, names: Names) => Entries>>;

/** What readers call things today, so that a new name is reported with what has it, not with everything around. */
interface Names {
  readonly titleOf: (page: Page) => string;
  readonly workOf: (id: string) => string | undefined;
}

export type RegistryKind = keyof typeof registryEntries;

function stepsIn({ pages }: Corpus, { titleOf }: Names): Entries {
  const steps = [...pages.values()].flatMap((page) =>
    page.steps.map(({ id, text }): [string, Entry] => {
      const values = Object.entries({ Text: text, Page: titleOf(page) });
      return [id, { name: text, values, where: [page.meta.title] }];
    }),
  );
  return new Map(steps);
}

function resourcesIn(corpus: Corpus): Entries {
  const where = titlesById(corpus, (page) => [
    ...page.resources,
    ...page.links.flatMap(({ target }) => (target.kind === 'resource' ? [target.id] : [])),
  ]);
  return mapped(
    corpus.resources,
    ({ title, publisher, year, url, urlKind, archived, readerNote }, id) => ({
      name: title,
      values: [
        ['Title', title],
        ['Publisher', publisher],
        ['Year', year?.toString()],
        ['Web address', url],
        ['Leads to', urlKind && urlKinds[urlKind]],
        ['Archived copy', archived],
        ['Note for readers', readerNote],
      ],
      where: where.get(id) ?? [],
    }),
  );
}

const urlKinds = {
  document: 'the document',
  landing: 'its landing page',
  publisher: 'a page of the publisher',
} as const satisfies Record<NonNullable<Resource['urlKind']>, string>;

function contactsIn(corpus: Corpus): Entries {
  const where = titlesById(corpus, ({ meta }) => meta.contacts);
  return mapped(corpus.contacts, (contact, id) => ({
    name: contact.name ?? contact.role ?? id,
    values: [
      ['Name', contact.name],
      ['Role', contact.role],
      ['Organization', contact.organization],
      ['Email', contact.email],
      ['Subject line', contact.subject],
      ['Purpose', contact.purpose],
      ['Verified', toLongDate(contact.verified)],
    ],
    where: where.get(id) ?? [],
  }));
}

function acronymsIn({ acronyms, definitions }: Corpus): Entries {
  return mapped(acronyms, (words, id) => ({
    name: id,
    values: [
      ['Stands for', words],
      ['Definition', definitions.get(id)],
    ],
  }));
}

function citedFactsIn(corpus: Corpus, { workOf }: Names): Entries {
  const where = titlesById(corpus, ({ links }) =>
    links.flatMap(({ target }) => (target.kind === 'fact' ? [target.id] : [])),
  );
  return mapped(corpus.facts, (fact, id) => ({
    name: fact.noun ?? id,
    values: [
      ['Figure', toFigure(messagesOf(corpus), fact)],
      ['As of', toLongDate(fact.asOf)],
      ['Source', workOf(fact.source) ?? fact.source],
    ],
    where: where.get(id) ?? [],
  }));
}

function factsIn({ records }: Corpus): Entries {
  return mapped(new Map(Object.entries(records.facts)), (fact) => ({
    name: fact.label,
    values: [
      ['Label', fact.label],
      ['Meaning', fact.meaning],
      ['Source', fact.source],
      ['On the checklists of records', statementsOf(fact)],
      ['Short source', fact.shortSource],
      ['Web address', fact.url],
      ['As of', toLongDate(fact.asOf)],
      [
        'Relevant to',
        fact.bearsOn
          .map((each) => ('step' in each ? `step ${each.step}` : `page ${each.page}`))
          .join('; '),
      ],
    ],
  }));
}

function statementsOf({ statements }: FactKind): string | undefined {
  const all = Object.entries(statements).map(([value, statement]) => `${value}: ${statement}`);
  return all.length > 0 ? all.join('; ') : undefined;
}

function recordsIn({ records }: Corpus): Entries {
  const labelOf = (id: string): string => records.facts[id]?.label ?? id;
  return mapped(new Map(Object.entries(records.records)), ({ name, facts, later }) => ({
    name,
    values: [
      ['Name', name],
      ...Object.entries(facts).map(([id, value]) => [labelOf(id), value] as const),
      [
        'Later changes',
        later
          .map(
            ({ fact, text, date, source, url }) =>
              `${labelOf(fact)}: ${text} (${toLongDate(date)}; ${source}, ${url})`,
          )
          .join('; '),
      ],
    ],
  }));
}

function siteIn({ site }: Corpus): Entries {
  const { checklist, files } = site;
  return new Map([
    [
      'site.yaml',
      {
        name: site.title,
        values: [
          ['Title', site.title],
          ['Description', site.description],
          ['Publisher', site.publisher],
          ['Language', site.language],
          ['Web address', site.url],
          ['Version', site.version],
          ['Notice', site.notice],
          ['Words before the date', site.dateLabel],
          ['Accent color', site.theme.accent],
          ['Contact', site.contact],
          ['Checklist title', checklist.title],
          ['Checklist introduction', checklist.introduction],
          ['Checklist notice', checklist.notice],
          ['Label of the first box', checklist.taken],
          ['What a team considers', consideringOf(checklist)],
          ['Checklist fields', checklist.fields.map(({ label }) => label).join('; ')],
          ['Name of the Word file', files.word],
          ['Name of the checklist files', files.checklist],
        ],
      },
    ],
  ]);
}

/** The label, and where it is on the checklist. */
function consideringOf({ considering }: Corpus['site']['checklist']): string | undefined {
  return considering && `${considering.label}, ${consideringPlaces[considering.place]}`;
}

const consideringPlaces = { box: 'a second box', notes: 'a field for notes' } as const;

/** Titles of the pages that show an entry, by its id. */
function titlesById(
  { pages }: Corpus,
  idsOf: (page: Page) => readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const titles = new Map<string, string[]>();
  for (const page of pages.values())
    for (const id of new Set(idsOf(page)))
      titles.set(id, [...(titles.get(id) ?? []), page.meta.title]);
  return titles;
}

function mapped<Value>(
  values: ReadonlyMap<string, Value>,
  toEntry: (value: Value, id: string) => Entry,
): Entries {
  return new Map([...values].map(([id, value]) => [id, toEntry(value, id)]));
}
