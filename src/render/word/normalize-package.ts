import {
  append,
  childOf,
  childrenOf,
  descendants,
  element,
  relationshipsPath,
  remove,
  topOf,
  type Element,
  type Part,
  type Parts,
} from '../../ooxml/index.ts';
import { toXmlText } from './text.ts';

/** Properties that the library takes from the clock, or leaves out. */
interface FileProperties {
  /** The day of the content, such as `2019-04-03`. */
  readonly date: string;
  /** The language of the text, such as `en-US`. */
  readonly language: string;
}

/**
 * Makes a document of the library the same every time. The library takes dates from the clock, draws
 * relationship ids at random, and counts bookmarks, entries of the contents and drawings through the
 * whole process; all of these become numbers in the order of the parts.
 */
export function normalizePackage(parts: Parts, properties: FileProperties): void {
  const renumber = toRenumbering();
  for (const path of [...parts.keys()].sort()) {
    const top = isDocumentPart(path) ? topOf(parts.get(path)) : undefined;
    if (!top) continue;
    const all = descendants(top);
    renumber(all);
    renumberRelationships(all, parts.get(relationshipsPath(path)));
  }
  setProperties(topOf(parts.get('docProps/core.xml')), properties);
}

/** Whether a part is the main part, or one of those that the library writes beside it. */
export function isDocumentPart(path: string): boolean {
  return /^word\/[^/]+\.xml$/.test(path);
}

/** Numbers bookmarks, entries of the contents and drawings, each from 1 through all parts. */
function toRenumbering(): (elements: readonly Element[]) => void {
  const entry = toNumbering();
  let lastBookmark = 0;
  let lastDrawing = 0;
  return (elements) => {
    // Ids of bookmarks pair their ends in one part; another part may have the same ones.
    const bookmark = toNumbering(() => (lastBookmark += 1));
    const toEntry = (text: string): string =>
      text.startsWith('_Toc') ? `_Toc${entry(text)}` : text;
    for (const { name, attributes, children } of elements) {
      if (name === 'w:bookmarkStart' || name === 'w:bookmarkEnd')
        replace(attributes, 'w:id', bookmark);
      if (name === 'w:bookmarkStart') replace(attributes, 'w:name', toEntry);
      if (name === 'w:hyperlink') replace(attributes, 'w:anchor', toEntry);
      if (name === 'wp:docPr') attributes.set('id', String((lastDrawing += 1)));
      const [code] = children;
      if (name === 'w:instrText' && typeof code === 'string')
        children[0] = code.replace(/(?<=^ ?PAGEREF )_Toc\w+/, toEntry);
    }
  };
}

function replace(
  attributes: Element['attributes'],
  name: string,
  change: (old: string) => string,
): void {
  const old = attributes.get(name);
  if (old !== undefined) attributes.set(name, change(old));
}

/** Gives each new key the next number. */
function toNumbering(next?: () => number): (key: string) => string {
  const numbers = new Map<string, number>();
  return (key) => {
    const number = numbers.get(key) ?? next?.() ?? numbers.size + 1;
    numbers.set(key, number);
    return String(number);
  };
}

/** Numbers a part's relationships in order of use; unused ones follow. */
function renumberRelationships(elements: readonly Element[], list: Part | undefined): void {
  const top = topOf(list);
  if (!top) return;
  const number = toNumbering();
  for (const { attributes } of elements)
    for (const [name, id] of attributes)
      if (name.startsWith('r:') && id !== '') attributes.set(name, `rId${number(id)}`);
  const entries = childrenOf(top, 'Relationship')
    .map((each) => ({ each, place: Number(number(each.attributes.get('Id') ?? '')) }))
    .sort((a, b) => a.place - b.place);
  for (const { each, place } of entries) {
    each.attributes.set('Id', `rId${place}`);
    append(top, each);
  }
}

function setProperties(top: Element | undefined, { date, language }: FileProperties): void {
  if (!top) return;
  for (const day of childrenOf(top, 'dcterms:created', 'dcterms:modified')) {
    day.children.length = 0;
    append(day, `${date}T00:00:00Z`);
  }
  const old = childOf(top, 'dc:language');
  if (old) remove(old);
  append(top, element('dc:language', {}, [toXmlText(language)]));
}
