import { toAnchor, type Corpus, type Edit } from '../model/index.ts';
import type { ContentChange } from './content-change.ts';
import { listEdits } from './yaml-list.ts';
import { newlineOf, toScalar } from './yaml-text.ts';

/** A work to add to resources.yaml. */
interface NewResource {
  readonly title: string;
  readonly publisher: string;
  readonly year?: number | undefined;
  readonly url?: string | undefined;
  /** A page that lists it as a related resource. */
  readonly page?: string | undefined;
}

/** Adds a work to resources.yaml under an id made from its title, and to the resources of a page. */
export function addResource(
  corpus: Corpus,
  work: NewResource,
): ContentChange & { readonly id: string } {
  const { resources } = corpus.registries;
  const id = freeId(work.title, corpus.known.resources.ids);
  const newline = newlineOf(resources.text);
  const end = resources.text.trimEnd().length;
  const entry = toEntry(id, work).join(newline);
  const edits = new Map<string, readonly Edit[]>();
  const isNew = resources.text === '';
  if (!isNew)
    edits.set(resources.id, [
      {
        start: end,
        end: resources.text.length,
        text: `${end === 0 ? '' : newline.repeat(2)}${entry}${newline}`,
      },
    ]);
  const listed = work.page === undefined ? [] : listIn(corpus, work.page, id);
  if (work.page !== undefined && listed) edits.set(work.page, listed);
  return {
    id,
    edits,
    moves: new Map(),
    added: new Map(isNew ? [[resources.id, `${entry}${newline}`]] : []),
    left: listed
      ? []
      : [
          {
            file: work.page ?? resources.id,
            message: `\`${id}\` could not be added to the page's resources`,
            help: `Write \`resources: [${id}]\` in its front matter.`,
          },
        ],
  };
}

function listIn(corpus: Corpus, page: string, id: string): readonly Edit[] | undefined {
  const source = corpus.sources.get(page);
  if (!source?.yaml) return undefined;
  const { start, end } = source.yaml;
  return listEdits(source.text.slice(start, end), start, 'resources', { add: [id] });
}

function toEntry(id: string, { title, publisher, year, url }: NewResource): readonly string[] {
  return [
    `${id}:`,
    `  title: ${toScalar(title)}`,
    `  publisher: ${toScalar(publisher)}`,
    ...(year === undefined ? [] : [`  year: ${year}`]),
    ...(url === undefined ? [] : [`  url: ${url}`, '  urlKind: document']),
  ];
}

/** The most words of a title that an id takes. */
const maxWords = 6;

function freeId(title: string, taken: readonly string[]): string {
  const words = toAnchor(title)
    .normalize('NFKD')
    .replace(/[^a-z0-9-]/g, '')
    .split('-')
    .filter((word) => word !== '');
  const base = words.slice(0, maxWords).join('-') || 'work';
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? base : `${base}-${count}`;
    if (!taken.includes(id)) return id;
  }
}
