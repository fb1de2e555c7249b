import { toMessages } from '../locale/index.ts';
import { addressKey, titleKey, type Corpus } from '../model/index.ts';
import type { CslItem } from './csl.ts';
import { fromFootnote } from './from-footnote.ts';
import { fromResource } from './resource.ts';

/** Works, and the labels of footnotes that cite none, or several, by page. */
interface Works {
  readonly works: readonly CslItem[];
  readonly left: readonly { readonly page: string; readonly label: string }[];
}

/** The works of a content folder: its resources, then those that only footnotes cite. Every id is there once. */
export function worksOf(corpus: Corpus): Works {
  const works = new Map<string, CslItem>();
  const known = new Set<string>();
  for (const [id, resource] of corpus.resources) {
    const work = fromResource(id, resource);
    works.set(id, work);
    // Several works share the page of a publisher.
    const { urlKind } = resource;
    for (const name of namesOf(urlKind === 'publisher' ? { ...work, url: undefined } : work))
      known.add(name);
  }
  const cited = citedWorks(corpus);
  for (const work of cited.works) {
    const names = namesOf(work);
    if (names.some((name) => known.has(name))) continue;
    for (const name of names) known.add(name);
    const id = freeId(work.id, works);
    works.set(id, { ...work, id });
  }
  return { ...cited, works: [...works.values()] };
}

/** The works that footnotes cite, each under its label, in reading order. */
export function citedWorks({ pages, locale }: Pick<Corpus, 'pages' | 'locale'>): Works {
  const messages = toMessages(locale);
  const notes = [...pages].flatMap(([page, { notes: own }]) =>
    own.map(({ definition, identifier }) => {
      const label = definition.label ?? identifier;
      return { page, label, work: fromFootnote(label, definition, messages) };
    }),
  );
  return {
    works: notes.flatMap(({ work }) => work ?? []),
    left: notes.filter(({ work }) => !work).map(({ page, label }) => ({ page, label })),
  };
}

/** What identifies a work: its address, and its title with its year. */
export function namesOf({
  url,
  title,
  issued,
}: Pick<CslItem, 'url' | 'title' | 'issued'>): readonly string[] {
  return [
    ...(url === undefined ? [] : [`address ${addressKey(url)}`]),
    `title ${titleKey(title)} ${issued?.[0] ?? ''}`,
  ];
}

function freeId(base: string, taken: ReadonlyMap<string, unknown>): string {
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? base : `${base}-${count}`;
    if (!taken.has(id)) return id;
  }
}
