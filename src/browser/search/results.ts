import type { Found } from './find.ts';
import { excerptOf, piecesOf, type Piece } from './excerpt.ts';

/** What results are, for people. A page and its parts need no word. */
const kinds: Readonly<Record<string, string>> = { work: 'Work', term: 'Acronym' };

/**
 * The list of what was found. It is built of elements and texts: no text of an author is ever read as
 * markup.
 *
 * @param toAddress makes an address from the folder of the site one from the page that is open
 */
export function resultList(found: readonly Found[], toAddress: (href: string) => string): Element {
  const list = element('ol', 'search-results');
  for (const { document: entry, terms } of found) {
    const item = element('li', 'search-result');
    const link = document.createElement('a');
    link.href = toAddress(entry.href);
    append(link, piecesOf(entry.title, terms));
    item.append(link);
    const where = [kinds[entry.kind], entry.where].filter((each) => each !== undefined);
    if (where.length > 0) item.append(element('p', 'search-where', where.join(' · ')));
    if (entry.text !== '') {
      const excerpt = element('p', 'search-excerpt');
      append(excerpt, excerptOf(entry.text, terms));
      item.append(excerpt);
    }
    list.append(item);
  }
  return list;
}

function append(parent: Element, pieces: readonly Piece[]): void {
  for (const { text, isMatch } of pieces)
    parent.append(isMatch ? element('mark', undefined, text) : text);
}

/** An element of a class, with a text. */
export function element(name: string, className?: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  if (className !== undefined) made.className = className;
  if (text !== '') made.textContent = text;
  return made;
}
