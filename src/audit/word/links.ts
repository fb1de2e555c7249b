import { around, descendants, type Element } from '../../ooxml/index.ts';
import type { LinkText } from '../link-text.ts';
import type { WordDocument } from './document.ts';
import { elementsIn } from './elements.ts';

/** A link in the text. */
interface Link extends LinkText {
  /** The address, or `#` and the bookmark; empty if there is none. */
  readonly target: string;
  /** The bookmark, where the link stays in the file. */
  readonly anchor: string | undefined;
  /** Whether it is an entry of the table of contents, whose text includes a page number. */
  readonly isContents: boolean;
}

const known = new WeakMap<WordDocument, readonly Link[]>();

/** The links of all text. */
export function linksOf(document: WordDocument): readonly Link[] {
  const links = known.get(document) ?? readLinks(document);
  known.set(document, links);
  return links;
}

function readLinks({ paragraphs, stories, relationships }: WordDocument): readonly Link[] {
  const targets = new Map(
    stories.map(({ part }) => [
      part.root,
      new Map((relationships.get(part.path) ?? []).map(({ id, target }) => [id, target])),
    ]),
  );
  return paragraphs.flatMap(({ element, runs, where, fields }) => {
    const links = new Map<Element, (typeof runs)[number][]>();
    for (const run of runs)
      if (run.link)
        links
          .set(run.link, links.get(run.link) ?? [])
          .get(run.link)
          ?.push(run);
    for (const link of descendants(element, 'w:hyperlink'))
      if (!links.has(link)) links.set(link, []);
    const isContents = fields.some((code) => /^TOC\b/i.test(code));
    return [...links].map(([link, own]) => {
      const id = link.attributes.get('r:id');
      const anchor = link.attributes.get('w:anchor');
      const address = targets.get(topOf(link))?.get(id ?? '');
      return {
        text: own.map(({ text }) => text).join(''),
        hasObject: own.some(({ hasObject }) => hasObject),
        target: id === undefined ? `#${anchor ?? ''}` : (address ?? ''),
        anchor: id === undefined ? (anchor ?? '') : undefined,
        where,
        isContents,
      };
    });
  });
}

/** Bookmarks in one paragraph are one place: each gets the name of the first. */
export function placesOf({ stories }: WordDocument): ReadonlyMap<string, string> {
  const firsts = new Map<Element, string>();
  const places = new Map<string, string>();
  for (const { part } of stories)
    for (const mark of elementsIn(part.root, 'w:bookmarkStart')) {
      const name = `#${mark.attributes.get('w:name') ?? ''}`;
      const paragraph = around(mark, 'w:p') ?? mark;
      const first = firsts.get(paragraph) ?? name;
      firsts.set(paragraph, first);
      places.set(name, first);
    }
  return places;
}

function topOf(element: Element): Element {
  let top = element;
  while (top.parent) top = top.parent;
  return top;
}

/** The names of all bookmarks. */
export function bookmarksOf({ stories }: WordDocument): readonly string[] {
  return stories.flatMap(({ part }) =>
    elementsIn(part.root, 'w:bookmarkStart').flatMap((mark) => mark.attributes.get('w:name') ?? []),
  );
}
