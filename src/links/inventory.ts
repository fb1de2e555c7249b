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

/** A place of the content that cites an address. */
export interface Citation {
  /** From the content folder. */
  readonly file: string;
  readonly place: Place | undefined;
  /** The titles of the work that the address is said to be; empty where it has none. */
  readonly titles: readonly string[];
  /** Whether it is only a page of the publisher on which a work may be found. */
  readonly isPublisher: boolean;
  /** Writes another address there; undefined where that cannot be done safely. */
  readonly toFix: (to: string) => readonly Edit[] | undefined;
}

/** An address outside the toolkit with all places that cite it, in the order of files and places. */
export interface Address {
  /** In normal form: with its fragment, without a text fragment. */
  readonly url: string;
  /** What a server is asked for: without any fragment. */
  readonly page: string;
  /** Decoded, without `#`; undefined where there is none. */
  readonly fragment: string | undefined;
  /** Why nobody needs to be asked; undefined for an address that is one. */
  readonly fault: string | undefined;
  readonly citations: readonly Citation[];
}

/**
 * Every address outside the toolkit that the content cites: in pages and their footnotes, in the registry
 * of resources and in facts about states; sorted by address. Of mail addresses only those that are none.
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

function citationsInPages({ sources }: Corpus): readonly Cited[] {
  return [...sources.values()].flatMap((source) => {
    const titlesOf = titlesByLink(source);
    return source.links.flatMap((link): readonly Cited[] => {
      if (link.target.kind !== 'external' || link.target.scheme === 'tel') return [];
      return [
        {
          written: link.target.url,
          file: source.id,
          place: link.node.position,
          titles: titlesOf.get(link.node) ?? [],
          isPublisher: false,
          toFix: (to) => addressFix(source, link, to),
        },
      ];
    });
  });
}

/** The titles of works that footnotes cite, by the links that lead to them: those of one work alone. */
function titlesByLink(source: Source): ReadonlyMap<PageLink['node'], readonly string[]> {
  const titles = new Map<PageLink['node'], readonly string[]>();
  for (const definition of toDefinitions(source.tree).values())
    visit(definition, 'link', (node) => {
      titles.set(node, citedTitles(definition));
    });
  return titles;
}

function citationsInData({ resources, states, registries }: Corpus): readonly Cited[] {
  const cite = (
    registry: keyof Corpus['registries'],
    path: DataPath,
    written: string,
    titles: readonly string[],
    isPublisher = false,
  ): Cited => {
    const { id: file, text, placeOf } = registries[registry];
    const place = placeOf(path);
    const toFix = (to: string) => tokenEdit(text, place, written, to);
    return { written, file, place, titles, isPublisher, toFix };
  };
  return [
    ...[...resources].flatMap(([id, { url, urlKind, title }]) =>
      url === undefined
        ? []
        : [cite('resources', [id, 'url'], url, [title], urlKind === 'publisher')],
    ),
    ...Object.entries(states.facts).map(([id, { url }]) =>
      cite('states', ['facts', id, 'url'], url, []),
    ),
    ...Object.entries(states.states).flatMap(([code, { later }]) =>
      later.map(({ url }, index) =>
        cite('states', ['states', code, 'later', index, 'url'], url, []),
      ),
    ),
  ];
}

/** An address as it is written, in parts; undefined for a mail address that is one. */
function toAddress(written: string): Omit<Address, 'citations'> | undefined {
  if (/^mailto:/i.test(written))
    return isMail(written)
      ? undefined
      : { url: written, page: written, fragment: undefined, fault: noMail };
  const url = new URL(toWebAddress(written));
  url.hostname = url.hostname.replace(/\.$/, '');
  // A text fragment, `#:~:text=...`, names words to look for, and no part of the page.
  const hash = url.hash.replace(/:~:.*$/s, '').replace(/^#$/, '');
  url.hash = '';
  const rest = { url: url.href + hash, page: url.href };
  if (hash === '') return { ...rest, fragment: undefined, fault: undefined };
  const fragment = decode(
    /#.*$/s
      .exec(written)?.[0]
      .replace(/:~:.*$/s, '')
      .slice(1) ?? '',
  );
  // Told as it is written, since that is what is wrong with it.
  if (fragment === undefined) return { ...rest, url: written, fragment, fault: noFragment };
  return { ...rest, fragment, fault: undefined };
}

const noMail = 'a name, `@` and the name of a server, such as `office@example.org`';
const noFragment = 'no `%` behind `#`, or two digits or letters from A to F behind it';

/** Nobody is written to: whether the server knows the name is not asked. */
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
