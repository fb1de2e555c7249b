import { exact, quote } from '../../format-value.ts';
import type { CorpusRule } from '../../rule.ts';
import {
  formerIds,
  hasAllWords,
  passageIds,
  similarity,
  suggest,
  wordCountsOf,
  type Corpus,
  type FileProblem,
  type Source,
} from '../../../model/index.ts';

const guide = 'url: https://example.org/city, urlKind: publisher';

/**
 * Finds entries whose id a change took away. It runs only where there is something to compare with: `check --changed` or `--base`.
 * An entry that readers never saw had no address.
 */
export const entryIdKept: CorpusRule = {
  id: 'entry-id-kept',
  severity: 'warning',
  scope: 'corpus',
  summary:
    'With `check --changed` or `--base`: the id of a resource, contact or fact is unchanged or kept in `was`, and the id of a passage is unchanged.',
  why: 'The id is part of the web address. If it changes, links from other sites break.',
  examples: {
    good: [
      {
        front: { resources: '[manual]' },
        files: {
          'resources.yaml': `manual: {title: Guide, publisher: City, ${guide}, was: guide}\n`,
        },
        before: {},
      },
    ],
    bad: [
      { body: 'Who digs?', before: { body: 'Who digs? <!-- id: who-digs -->' } },
      {
        front: { resources: '[manual]' },
        files: { 'resources.yaml': `manual: {title: Guide, publisher: City, ${guide}}\n` },
        before: {
          files: { 'resources.yaml': `guide: {title: Guide, publisher: City, ${guide}}\n` },
        },
      },
    ],
  },
  *check(corpus, { base }) {
    if (!base) return;
    for (const kind of ['resources', 'contacts', 'facts'] as const)
      yield* lostIds(kind, base, corpus);
    yield* lostPassages(base, corpus);
  },
};

/** Ids of passages that no page has any more. Those of a page that is gone are left to alias-kept. */
function* lostPassages(base: Corpus, { sources }: Corpus): Iterable<FileProblem> {
  const idsIn = (source: Source): Iterable<string> => passageIds(source.tree).values();
  const all = new Set([...sources.values()].flatMap((source) => [...idsIn(source)]));
  for (const [file, source] of base.sources) {
    if (!sources.has(file)) continue;
    for (const id of idsIn(source))
      if (!all.has(id))
        yield {
          file,
          message: `No passage has the id ${quote(id)} any more`,
          help: `Write ${exact(`<!-- id: ${id} -->`)} at the end of the passage that it was the address of. If there is none, links to it lead to the top of the page.`,
        };
  }
}

type Kind = 'resources' | 'contacts' | 'facts';

type Entry = readonly [id: string, entry: Named];

interface Named {
  readonly was?: string | readonly string[] | undefined;
}

function* lostIds(kind: Kind, base: Corpus, corpus: Corpus): Iterable<FileProblem> {
  const entries: readonly Entry[] = [...corpus[kind]];
  const former = new Set(entries.flatMap(([, entry]) => formerIds(entry)));
  const isLost = (id: string): boolean => !corpus.known[kind].has(id) && !former.has(id);
  const fresh = entries.filter(([id]) => !base.known[kind].has(id));
  const seen = seenIn(kind, base);
  for (const [id, before] of base[kind]) {
    const lost = [id, ...formerIds(before)].filter(isLost);
    if (lost.length === 0 || !seen.has(id)) continue;
    const heir = lost.includes(id)
      ? heirOf([id, before], fresh)
      : entries.find(([each]) => each === id);
    if (heir) yield toAdd(kind, corpus, id, heir, lost);
    else if (lost.includes(id)) yield toGone(kind, corpus, id);
  }
}

/** The ids of entries that readers see, and so may link to. */
function seenIn(kind: Kind, { pages, facts, site }: Corpus): ReadonlySet<string | undefined> {
  const all = [...pages.values()];
  if (kind === 'contacts')
    return new Set([site.contact, ...all.flatMap(({ meta }) => meta.contacts)]);
  const linked = all.flatMap(({ links }) =>
    links.flatMap(({ target }) =>
      `${target.kind}s` === kind && 'id' in target ? [target.id] : [],
    ),
  );
  if (kind === 'facts') return new Set(linked);
  const sources = [...facts.values()].map(({ source }) => source);
  return new Set([...linked, ...sources, ...all.flatMap(({ resources }) => resources)]);
}

/** Entries with fewer words in common are not the same. */
const minSimilarity = 0.5;

/** The new entry that an earlier one has become: the one that says most nearly the same, or has a similar id. */
function heirOf([id, before]: Entry, fresh: readonly Entry[]): Entry | undefined {
  const counts = wordsOf(before);
  const [best] = fresh
    .map((entry) => ({ entry, share: similarity(counts, wordsOf(entry[1])) }))
    .toSorted((a, b) => b.share - a.share);
  if (best && best.share >= minSimilarity) return best.entry;
  return fresh.find(
    ([other]) =>
      suggest(id, [other]) !== undefined || hasAllWords(id, other) || hasAllWords(other, id),
  );
}

function wordsOf({ was: _, ...entry }: Named): ReturnType<typeof wordCountsOf> {
  return wordCountsOf(Object.values(entry).map(String).join(' '));
}

function toAdd(
  kind: Kind,
  { registries }: Corpus,
  before: string,
  [id, entry]: Entry,
  lost: readonly string[],
): FileProblem {
  const [only, ...more] = [...formerIds(entry), ...lost];
  const was = `was: ${more.length === 0 ? only : `[${[only, ...more].join(', ')}]`}`;
  const { id: file, placeOf } = registries[kind];
  return {
    file,
    place: placeOf([id], 'key'),
    message:
      before === id
        ? `Former id ${quote(lost[0] ?? '')} was removed, and links to it now lead nowhere`
        : `The id of this entry was ${quote(before)}, to which links now lead nowhere`,
    help: `${before === id ? 'Write' : 'Write the old id again, or add'} ${exact(was)} ${before === id ? 'in' : 'to'} the entry.`,
  };
}

function toGone(kind: Kind, { registries }: Corpus, id: string): FileProblem {
  return {
    file: registries[kind].id,
    message: `Entry ${quote(id)} was removed, and its address now leads nowhere`,
    help: `Add ${exact(`was: ${id}`)} to the entry that readers should find instead. If there is none, leave it.`,
  };
}
