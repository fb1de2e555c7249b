import type { Found } from './find.ts';
import { say } from '../messages.ts';
import { excerptOf, piecesOf, type Piece } from './excerpt.ts';

/** Labels of results. Pages and their sections need none. */
const kinds: Readonly<Record<string, 'work' | 'acronym'>> = { work: 'work', term: 'acronym' };

/** Acronyms such as W-LANs, which stay on one line. */
const hyphenated = /(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}\p{N}]*(?:-[\p{Lu}\p{N}]+)+s?(?![\p{L}\p{N}])/gu;

/**
 * The list of results. It is built from elements and text nodes: an author's text is never parsed as markup.
 *
 * @param toAddress converts an address relative to the site's folder to one that works on this page
 */
export function resultList(found: readonly Found[], toAddress: (href: string) => string): Element {
  const list = element('ol', 'search-results');
  for (const { document: entry, matchesIn } of found) {
    const item = element('li', 'search-result');
    const link = document.createElement('a');
    link.href = toAddress(entry.href);
    append(link, piecesOf(entry.title, matchesIn));
    item.append(link);
    const kind = kinds[entry.kind];
    const where = [kind && say(`searchResults.${kind}`), entry.where].filter(
      (each) => each !== undefined,
    );
    if (where.length > 0) item.append(element('p', 'search-where', where.join(' · ')));
    if (entry.text !== '') {
      const excerpt = element('p', 'search-excerpt');
      append(excerpt, excerptOf(entry.text, matchesIn));
      item.append(excerpt);
    }
    list.append(item);
  }
  return list;
}

function append(parent: Element, pieces: readonly Piece[]): void {
  for (const { text, isMatch } of pieces)
    parent.append(...(isMatch ? [element('mark', undefined, text)] : unbroken(text)));
}

/** A text whose acronyms such as W-LAN stay on one line, as on the pages. */
function unbroken(text: string): readonly (string | Element)[] {
  const parts: (string | Element)[] = [];
  let done = 0;
  for (const { 0: acronym, index } of text.matchAll(hyphenated)) {
    parts.push(text.slice(done, index), element('span', 'unbroken', acronym));
    done = index + acronym.length;
  }
  return [...parts, text.slice(done)];
}

/** An element with a class and text. */
export function element(name: string, className?: string, text = ''): HTMLElement {
  const created = document.createElement(name);
  if (className !== undefined) created.className = className;
  if (text !== '') created.textContent = text;
  return created;
}
