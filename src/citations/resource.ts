import { resource, type Resource } from '../../schemas/index.ts';
import { definedIn, type CslItem } from './csl.ts';

/** A resource, or what keeps a work from being one, as an author reads it. */
type MadeResource =
  { readonly resource: Resource } | { readonly message: string; readonly help: string };

/** Makes a related resource of a work. */
export function toResource(item: CslItem): MadeResource {
  const { title, url, note, archived, issued } = item;
  const publisher = publisherOf(item);
  if (publisher === undefined)
    return {
      message: 'it has no publisher',
      help: 'Give it a publisher, a web site or an author in your reference manager, and export it again.',
    };
  const read = resource.safeParse(
    definedIn({
      title,
      publisher,
      year: issued?.[0],
      url,
      urlKind: url === undefined ? undefined : urlKindOf(item, url),
      archived,
      note,
    }),
  );
  if (read.success) return { resource: read.data };
  const [issue] = read.error.issues;
  const key = String(issue?.path[0] ?? 'title');
  return {
    message: `its \`${key}\` can't be used`,
    help: `Correct it in your reference manager, and export the file again: \`${key}\` needs ${needs[key] ?? 'visible text on one line'}.`,
  };
}

const needs: Readonly<Record<string, string>> = {
  year: 'a year from 1900 to 2100',
  url: 'a web address that begins with `https://`',
  archived: 'a web address that begins with `https://`',
};

/** The keys of a work that its resource has no place for. */
export function unusedInResource(item: CslItem): readonly string[] {
  const { author, publisher, container, volume, issue, page, issued = [] } = item;
  const shown = publisherOf(item);
  return Object.entries({
    author: author.length > 0 && (publisher ?? container) !== undefined,
    publisher: publisher !== undefined && publisher !== shown,
    'container-title': container !== undefined && container !== shown,
    volume: volume !== undefined,
    issue: issue !== undefined,
    page: page !== undefined,
    'month and day': issued.length > 1,
  }).flatMap(([key, isUnused]) => (isUnused ? [key] : []));
}

/** The keys of a work that its footnote has no place for. */
export function unusedInFootnote({ archived, note }: CslItem): readonly string[] {
  return [
    ...(archived === undefined ? [] : ['archive_location']),
    ...(note === undefined ? [] : ['note']),
  ];
}

/** An article is published by its journal, in the eyes of readers; others by their publisher, web site or authors. */
function publisherOf({ type, publisher, container, author }: CslItem): string | undefined {
  const names = author.map((name) =>
    'literal' in name ? name.literal : `${name.given} ${name.family}`,
  );
  const authors = names.length > 3 ? `${names[0]} et al.` : names.join(', ');
  const [first, second] = type.startsWith('article')
    ? [container, publisher]
    : [publisher, container];
  return first ?? second ?? (authors === '' ? undefined : authors);
}

/** Files, and web pages cited as such, are the work itself. */
function urlKindOf({ type }: CslItem, url: string): Resource['urlKind'] {
  const path = url.replace(/[?#].*$/, '');
  const isFile = /\.(?:pdf|docx?|xlsx?|pptx?|csv|zip|epub|odt|txt)$/i.test(path);
  return isFile || /^(?:webpage|post|post-weblog|article-newspaper)$/.test(type)
    ? 'document'
    : 'landing';
}

/** The work that a resource is. */
export function fromResource(
  id: string,
  { title, publisher, year, url, archived, note }: Resource,
): CslItem {
  return {
    id,
    type: 'document',
    title,
    author: [],
    publisher,
    issued: year === undefined ? undefined : [year],
    url,
    archived,
    note,
  };
}
