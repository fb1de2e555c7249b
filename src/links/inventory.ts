import { visit } from 'unist-util-visit';
import {
  addressFix,
  citedTitles,
  toDefinitions,
  tokenEdit,
  toWebAddress,
  type Corpus,
  type DataPath,
  type Edit,
  type PageLink,
  type Place,
  type Source,
} from '../model/index.ts';

/** A place in the content that cites an address. */
export interface Citation {
  /** From the content folder. */
  readonly file: string;
  readonly place: Place | undefined;
  /** The titles of the cited work; empty if it has none. */
  readonly titles: readonly string[];
  /** The day on which somebody last looked at what cites it, if that is known. */
  readonly day?: string | undefined;
  /** Whether it is only a page of the publisher on which a work may be found. */
  readonly isPublisher: boolean;
  /**
   * Replaces the address; undefined if that is not safe. What is written after `#` stays, unless the new address names
   * another part of the page, as in browsers.
   */
  readonly toFix: (to: string) => readonly Edit[] | undefined;
}

/** An external address, with all places that cite it, by file and place. */
export interface Address {
  /** Normalized, with its fragment, without a text fragment. */
  readonly url: string;
  /** What is requested: the address without any fragment. */
  readonly page: string;
  /** Decoded, without `#`. */
  readonly fragment: string | undefined;
  /** How to write it, if it is malformed, so that there is nothing to check. */
  readonly malformed: string | undefined;
  readonly citations: readonly Citation[];
}

/**
 * Every external address that the content cites, in pages and their footnotes, resources.yaml,
 * facts.yaml and records.yaml; sorted. Mail addresses only if they are malformed.
 */
export function toInventory(corpus: Corpus): readonly Address[] {
  const found = new Map<string, Address & { readonly citations: Citation[] }>();
  for (const { written, ...citation } of [
    ...citationsInPages(corpus),
    ...citationsInData(corpus),
  ]) {
    const address = toAddress(written);
    if (!address) continue;
    const known = found.get(address.url);
    if (known) known.citations.push(citation);
    else found.set(address.url, { ...address, citations: [citation] });
  }
  return [...found.values()].sort((a, b) => (a.url < b.url ? -1 : 1));
}

type Cited = Citation & { readonly written: string };

function citationsInPages({ sources, pages }: Corpus): readonly Cited[] {
  return [...sources.values()].flatMap((source) => {
    const titlesOf = titlesByLink(source);
    return source.links.flatMap((link): readonly Cited[] => {
      if (link.target.kind !== 'external' || link.target.scheme === 'tel') return [];
      const { url: written } = link.target;
      return [
        {
          written,
          file: source.id,
          place: link.node.position,
          titles: titlesOf.get(link.node) ?? [],
          day: dayOf(pages.get(source.id)?.meta.reviewed),
          isPublisher: false,
          toFix: (to) => addressFix(source, link, withFragmentOf(written, to)),
        },
      ];
    });
  });
}

/** The titles of the works that footnotes cite, by their links. */
function titlesByLink(source: Source): ReadonlyMap<PageLink['node'], readonly string[]> {
  const titles = new Map<PageLink['node'], readonly string[]>();
  for (const definition of toDefinitions(source.tree).values())
    visit(definition, 'link', (node) => {
      titles.set(node, citedTitles(definition));
    });
  return titles;
}

/** A day, where a date is as precise as that. */
function dayOf(date: string | undefined): string | undefined {
  return /^\d{4}-\d{2}-\d{2}$/.test(date ?? '') ? date : undefined;
}

function citationsInData({ resources, facts, records, registries }: Corpus): readonly Cited[] {
  const cite = (
    registry: keyof Corpus['registries'],
    path: DataPath,
    written: string,
    titles: readonly string[],
    isPublisher = false,
  ): Cited => {
    const { id: file, text, placeOf } = registries[registry];
    const place = placeOf(path);
    const toFix = (to: string) => tokenEdit(text, place, written, withFragmentOf(written, to));
    return { written, file, place, titles, isPublisher, toFix };
  };
  return [
    ...[...resources].flatMap(([id, { url, urlKind, title, archived }]) => {
      // Readers get the copy, since the page itself is gone.
      if (archived !== undefined) return [cite('resources', [id, 'archived'], archived, [title])];
      return url === undefined
        ? []
        : [cite('resources', [id, 'url'], url, [title], urlKind === 'publisher')];
    }),
    ...[...facts].flatMap(([id, { source }]) =>
      source.includes(':') ? [cite('facts', [id, 'source'], source, [])] : [],
    ),
    ...Object.entries(records.facts).map(([id, { url }]) =>
      cite('records', ['facts', id, 'url'], url, []),
    ),
    ...Object.entries(records.records).flatMap(([code, { later }]) =>
      later.map(({ url }, index) =>
        cite('records', ['records', code, 'later', index, 'url'], url, []),
      ),
    ),
  ];
}

/** A new address with the fragment of the old one, text fragments too. */
function withFragmentOf(written: string, to: string): string {
  return to.includes('#') ? to : to + written.replace(/^[^#]*/s, '');
}

/** The parts of an address; undefined for a well-formed mail address. */
function toAddress(written: string): Omit<Address, 'citations'> | undefined {
  if (/^mailto:/i.test(written))
    return isMail(written)
      ? undefined
      : { url: written, page: written, fragment: undefined, malformed: mailHelp };
  const url = new URL(toWebAddress(written));
  url.hostname = url.hostname.replace(/\.$/, '');
  // A text fragment, `#:~:text=...`, highlights words and names no part of the page.
  const hash = url.hash.replace(/:~:.*$/s, '').replace(/^#$/, '');
  url.hash = '';
  const page = url.href;
  if (hash === '') return { url: page, page, fragment: undefined, malformed: undefined };
  const fragment = decode(written.replace(/^.*?#/s, '').replace(/:~:.*$/s, ''));
  // As written, because that is what is wrong with it.
  if (fragment === undefined) return { url: written, page, fragment, malformed: fragmentHelp };
  return { url: page + hash, page, fragment, malformed: undefined };
}

const mailHelp = 'Write a name, `@` and a server, such as `office@example.org`.';
const fragmentHelp = 'Remove the `%` after `#`, or copy the address from the browser again.';

/** Whether a mail address is well-formed. Nothing checks that the mailbox exists. */
function isMail(written: string): boolean {
  const names = decode(written.replace(/^mailto:/i, '').replace(/\?.*$/s, ''))?.split(',') ?? [];
  return (
    names.length > 0 &&
    names.every((name) => /^[^\s@,;:<>()]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(name.trim()))
  );
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
