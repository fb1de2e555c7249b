import { toCsvText, type Corpus, type DataItem, type DataSet } from '../../model/index.ts';

/** What a cell is made of. */
type Value = string | number | boolean | null | readonly string[];

/** The columns of each table: keys of its items, of which texts in Markdown and lists of objects have no cell. */
const columns = {
  pages: [
    'id',
    'kind',
    'title',
    'label',
    'description',
    'section',
    'parent',
    'position',
    'reviewed',
    'sitePath',
    'siteUrl',
    'aliases',
    'contacts',
    'resources',
    'steps',
  ],
  steps: ['id', 'text', 'position', 'section', 'page', 'pageTitle', 'was', 'sitePath', 'siteUrl'],
  resources: [
    'id',
    'title',
    'publisher',
    'year',
    'url',
    'urlKind',
    'archived',
    'readerNote',
    'pages',
  ],
  contacts: [
    'id',
    'name',
    'role',
    'organization',
    'email',
    'subject',
    'purpose',
    'verified',
    'isSiteContact',
    'pages',
  ],
  acronyms: ['acronym', 'words', 'definition', 'sitePath', 'siteUrl'],
  facts: [
    'id',
    'text',
    'value',
    'noun',
    'unit',
    'asOf',
    'source',
    'url',
    'resource',
    'pages',
    'sitePath',
    'siteUrl',
  ],
  records: ['code', 'name', 'also', 'sitePath', 'siteUrl'],
} as const satisfies { readonly [Set in DataSet]: readonly PlainKey<DataItem<Set>>[] };

/** The keys of an item whose values fit into a cell. */
type PlainKey<Item> = {
  [Key in keyof Item]: Item[Key] extends Value ? Key : never;
}[keyof Item];

/** The keys of a recorded value that have a column each, after the id of its fact. */
const recordedKeys = ['value', 'words', 'asOf', 'source', 'url'] as const;

type Items<Set extends DataSet> = readonly DataItem<Set>[];

/** The items of a set as CSV, the names of the columns first. */
export function toTable<Set extends DataSet>(corpus: Corpus, set: Set, items: Items<Set>): string {
  const keys: readonly string[] = columns[set];
  const rows = items.map((item) => {
    const values = item as Readonly<Record<string, Value>>; // columns have plain values alone
    return keys.map((key) => toCell(values[key] ?? null));
  });
  if (set !== 'records') return toCsvText([keys, ...rows]);
  const facts = Object.keys(corpus.records.facts);
  const more = (items as Items<'records'>).map((item) =>
    facts.flatMap((id) => factCells(item, id)),
  );
  return toCsvText([
    [...keys, ...facts.flatMap((id) => [...recordedKeys, 'later'].map((key) => `${id}.${key}`))],
    ...rows.map((row, index) => [...row, ...(more[index] ?? [])]),
  ]);
}

function factCells({ facts }: DataItem<'records'>, id: string): readonly string[] {
  const fact = Object.hasOwn(facts, id) ? facts[id] : undefined;
  if (!fact) return [...recordedKeys, 'later'].map(() => '');
  const later = fact.later.map(({ date, text, source }) => `${date}: ${text} (${source})`);
  return [...recordedKeys.map((key) => toCell(fact[key])), toCell(later)];
}

/** Lists are in one cell, with semicolons between their values. */
function toCell(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'object' ? value.join('; ') : String(value);
}
