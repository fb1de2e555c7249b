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
    'was',
    'sitePath',
    'siteUrl',
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
    'was',
    'sitePath',
    'siteUrl',
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
    'was',
    'sitePath',
    'siteUrl',
  ],
  records: ['code', 'name', 'also', 'sitePath', 'siteUrl'],
} as const satisfies { readonly [Set in DataSet]: readonly PlainKey<DataItem<Set>>[] };

/** The keys of an item whose values fit into a cell. */
type PlainKey<Item> = {
  [Key in keyof Item]: Item[Key] extends Value ? Key : never;
}[keyof Item];

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
  const names = facts.flatMap((id) => recordedKeys.map((key) => `${id}.${key}`));
  const recorded = (items as Items<'records'>).map((item) =>
    facts.flatMap((id) => factCells(item, id)),
  );
  return toCsvText(
    [keys, ...rows].map((row, index) => {
      const own = index === 0 ? names : (recorded[index - 1] ?? []);
      return [...row.slice(0, columnsBeforeFacts), ...own, ...row.slice(columnsBeforeFacts)];
    }),
  );
}

/** The code and the name of a record. */
const columnsBeforeFacts = 2;

/** The columns of a recorded value, each after the id of its fact. */
const recordedKeys = ['value', 'words', 'asOf', 'later', 'source', 'url'] as const;

function factCells({ facts }: DataItem<'records'>, id: string): readonly string[] {
  const fact = Object.hasOwn(facts, id) ? facts[id] : undefined;
  if (!fact) return recordedKeys.map(() => '');
  const later = fact.later.map(({ date, text, source }) => `${date}: ${text} (${source})`);
  const cells = { ...fact, later };
  return recordedKeys.map((key) => toCell(cells[key]));
}

/** Lists are in one cell, with semicolons between their values. */
function toCell(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'object' ? value.join('; ') : String(value);
}
