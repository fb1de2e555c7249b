import { toAnchor, type Corpus, type Edit, type Resource } from '../model/index.ts';
import type { ContentChange } from './content-change.ts';
import { listEdits } from './yaml-list.ts';
import { newlineOf, toValue } from './yaml-text.ts';

/** A work to add to resources.yaml, under an id of its own or one made from its title. */
type NewResource = Resource & { readonly id?: string | undefined };

/** Adds a work to resources.yaml, and to the resources of a page. */
export function addResource(
  corpus: Corpus,
  { page, ...work }: NewResource & { readonly page?: string | undefined },
): ContentChange & { readonly id: string } {
  const { resources } = corpus.registries;
  const { ids, ...change } = addResources(corpus, [work]);
  const [id = ''] = ids;
  const listed = page === undefined ? [] : listIn(corpus, page, id);
  return {
    ...change,
    id,
    edits: page !== undefined && listed ? new Map([...change.edits, [page, listed]]) : change.edits,
    left: listed
      ? []
      : [
          {
            file: page ?? resources.id,
            message: `\`${id}\` could not be added to the page's resources`,
            help: `Write \`resources: [${id}]\` in its front matter.`,
          },
        ],
  };
}

/** Adds works at the end of resources.yaml, which is made where there is none. */
export function addResources(
  corpus: Corpus,
  works: readonly NewResource[],
): ContentChange & { readonly ids: readonly string[] } {
  const { resources } = corpus.registries;
  const taken = new Set(corpus.known.resources.ids);
  const ids: string[] = [];
  const newline = newlineOf(resources.text);
  const entries = works.map((work) => {
    const id = freeId(work.id ?? toId(work.title), taken);
    taken.add(id);
    ids.push(id);
    return toEntry(id, work).join(newline);
  });
  const end = resources.text.trimEnd().length;
  const added = `${entries.join(newline.repeat(2))}${newline}`;
  const isNew = resources.text === '';
  const edit = {
    start: end,
    end: resources.text.length,
    text: `${end === 0 ? '' : newline.repeat(2)}${added}`,
  };
  const hasNone = works.length === 0;
  return {
    ids,
    edits: new Map(isNew || hasNone ? [] : [[resources.id, [edit]]]),
    moves: new Map(),
    added: new Map(isNew && !hasNone ? [[resources.id, added]] : []),
    left: [],
  };
}

function listIn(corpus: Corpus, page: string, id: string): readonly Edit[] | undefined {
  const source = corpus.sources.get(page);
  if (!source?.yaml) return undefined;
  const { start, end } = source.yaml;
  return listEdits(source.text.slice(start, end), start, 'resources', { add: [id] });
}

/** The keys of an entry, in the order in which they are written. */
const keys = [
  'title',
  'publisher',
  'year',
  'url',
  'urlKind',
  'archived',
  'readerNote',
  'note',
] as const;

function toEntry(id: string, work: Resource): readonly string[] {
  const lines = keys.flatMap((key) => {
    const value = work[key];
    return value === undefined ? [] : [`  ${key}: ${toValue(value)}`];
  });
  return [`${id}:`, ...lines];
}

/** The most words of a title that an id takes. */
const maxWords = 6;

function toId(title: string): string {
  const words = toAnchor(title)
    .normalize('NFKD')
    .replace(/[^a-z0-9-]/g, '')
    .split('-')
    .filter((word) => word !== '');
  return words.slice(0, maxWords).join('-') || 'work';
}

function freeId(base: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? base : `${base}-${count}`;
    if (!taken.has(id)) return id;
  }
}
