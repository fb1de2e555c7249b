import { toLongDate, type Corpus, type Page, type Resource } from '../model/index.ts';
import type { ItemChange, ItemKind } from './change.ts';
import { entryChanges, type Entry } from './entries.ts';
import type { Comparison } from './pages.ts';
import { fieldOf } from './word-diff.ts';

type Table = ReadonlyMap<string, Entry>;
/** @param titleOf the title of a page after the change, so that it is not told with everything on it */
type ToTable = (corpus: Corpus, titleOf: (page: Page) => string) => Table;

/** What stands in the registries and in site.yaml, as readers see it. */
const tables = {
  step: stepsIn,
  resource: resourcesIn,
  contact: contactsIn,
  acronym: acronymsIn,
  fact: factsIn,
  state: statesIn,
} satisfies Partial<Record<ItemKind, ToTable>>;

/** The file that holds the entries of a kind; steps stand in the front matter of pages. */
const files: Partial<Record<ItemKind, string>> = {
  acronym: 'acronyms.yaml',
  fact: 'states.yaml',
  state: 'states.yaml',
};

/**
 * What came, went or changed besides pages and footnotes.
 *
 * @param isFileUnread whether a file of one side could not be read as content
 */
export function itemChanges(
  { before, after, renamed }: Pick<Comparison, 'before' | 'after' | 'renamed'>,
  isFileUnread: (side: 'base' | 'head', file: string) => boolean,
): ItemChange[] {
  const titleOf = ({ id, meta }: Page): string =>
    after.pages.get(renamed.get(id) ?? id)?.meta.title ?? meta.title;
  const entries = Object.entries(tables) as [keyof typeof tables, ToTable][]; // its own keys
  const changes = entries.flatMap(([kind, toTable]) =>
    entryChanges(toTable(before, titleOf), toTable(after, titleOf), {
      kind,
      isUnread: (side, id) => {
        const corpus = side === 'base' ? before : after;
        if (kind === 'resource') return corpus.known.resources.has(id);
        if (kind === 'contact') return corpus.known.contacts.has(id);
        const file = files[kind];
        // Steps of a page that cannot be read are not known at all.
        return file === undefined ? hasUnreadPage(corpus) : isFileUnread(side, file);
      },
    }),
  );
  const isSiteRead = !(['base', 'head'] as const).some((side) => isFileUnread(side, 'site.yaml'));
  return [
    ...changes,
    ...picturesIn(before, after),
    ...(isSiteRead ? siteChanges(before, after) : []),
  ];
}

function hasUnreadPage({ known, pages }: Corpus): boolean {
  return known.pages.ids.some((id) => !pages.has(id));
}

function stepsIn({ pages }: Corpus, titleOf: (page: Page) => string): Table {
  return new Map(
    [...pages.values()].flatMap((page) =>
      page.steps.map(({ id, text }): [string, Entry] => [
        id,
        { name: text, values: { Text: text, Page: titleOf(page) }, where: [page.meta.title] },
      ]),
    ),
  );
}

function resourcesIn(corpus: Corpus): Table {
  const where = showing(corpus, (page) => [
    ...page.resources,
    ...page.links.flatMap(({ target }) => (target.kind === 'resource' ? [target.id] : [])),
  ]);
  return mapped(corpus.resources, ({ title, publisher, year, url, urlKind }, id) => ({
    name: title,
    values: {
      Title: title,
      Publisher: publisher,
      Year: year?.toString(),
      Address: url,
      'Leads to': urlKind && goals[urlKind],
    },
    where: where.get(id) ?? [],
  }));
}

const goals = {
  document: 'the work itself',
  landing: 'its own page',
  publisher: 'a page of the publisher',
} as const satisfies Record<NonNullable<Resource['urlKind']>, string>;

function contactsIn(corpus: Corpus): Table {
  const where = showing(corpus, ({ meta }) => meta.contacts);
  return mapped(corpus.contacts, (contact, id) => ({
    name: contact.name ?? contact.role ?? id,
    values: {
      Name: contact.name,
      Role: contact.role,
      Organization: contact.organization,
      Email: contact.email,
      'Subject line': contact.subject,
      'To be asked about': contact.purpose,
      Verified: toLongDate(contact.verified),
    },
    where: where.get(id) ?? [],
  }));
}

function acronymsIn({ acronyms }: Corpus): Table {
  return mapped(acronyms, (words, id) => ({ name: id, values: { 'Stands for': words } }));
}

function factsIn({ states }: Corpus): Table {
  return mapped(new Map(Object.entries(states.facts)), (fact) => ({
    name: fact.label,
    values: {
      Label: fact.label,
      Meaning: fact.meaning,
      Source: fact.source,
      'Source in short': fact.shortSource,
      Address: fact.url,
      'As of': toLongDate(fact.asOf),
      'Bears on': fact.bearsOn
        .map((each) => ('step' in each ? `step ${each.step}` : `page ${each.page}`))
        .join('; '),
    },
  }));
}

function statesIn({ states }: Corpus): Table {
  const labelOf = (id: string): string => states.facts[id]?.label ?? id;
  return mapped(new Map(Object.entries(states.states)), ({ name, facts, later }) => ({
    name,
    values: {
      Name: name,
      ...Object.fromEntries(Object.entries(facts).map(([id, value]) => [labelOf(id), value])),
      'Changed since': later
        .map(
          ({ fact, text, date, source, url }) =>
            `${labelOf(fact)}: ${text} (${toLongDate(date)}; ${source}, ${url})`,
        )
        .join('; '),
    },
  }));
}

/** Titles of the pages that show an entry, by its id. */
function showing(
  { pages }: Corpus,
  idsOf: (page: Page) => readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const where = new Map<string, string[]>();
  for (const page of pages.values())
    for (const id of new Set(idsOf(page)))
      where.set(id, [...(where.get(id) ?? []), page.meta.title]);
  return where;
}

function mapped<Value>(
  values: ReadonlyMap<string, Value>,
  toEntry: (value: Value, id: string) => Entry,
): Table {
  return new Map([...values].map(([id, value]) => [id, toEntry(value, id)]));
}

function picturesIn(before: Corpus, after: Corpus): ItemChange[] {
  const item = (id: string, how: ItemChange['how']): ItemChange => {
    return { kind: 'picture', how, id, name: id, where: [], fields: [] };
  };
  const come = [...after.images].flatMap(([id, bytes]) => {
    const earlier = before.images.get(id);
    if (!earlier) return before.known.files.has(id) ? [] : [item(id, 'added')];
    return Buffer.compare(earlier, bytes) === 0 ? [] : [item(id, 'changed')];
  });
  const gone = [...before.images.keys()]
    .filter((id) => !after.known.files.has(id))
    .map((id) => item(id, 'removed'));
  return [...come, ...gone];
}

/** What is said once about the whole toolkit, of what readers see. */
function siteChanges({ site: before }: Corpus, { site: after }: Corpus): ItemChange[] {
  const values = ({
    checklist,
    files: names,
    ...site
  }: Corpus['site']): [string, string | undefined][] => [
    ['Title', site.title],
    ['Description', site.description],
    ['Publisher', site.publisher],
    ['Language', site.language],
    ['Address', site.url],
    ['Version', site.version],
    ['Contact', site.contact],
    ['Title of the checklist', checklist.title],
    ['Introduction of the checklist', checklist.introduction],
    ['Fields of the checklist', checklist.fields.map(({ label }) => label).join('; ')],
    ['Name of the Word file', names.word],
    ['Name of the checklist files', names.checklist],
  ];
  const later = new Map(values(after));
  const fields = values(before).flatMap(([name, value]) => fieldOf(name, value, later.get(name)));
  if (fields.length === 0) return [];
  return [{ kind: 'site', how: 'changed', id: 'site.yaml', name: after.title, where: [], fields }];
}
