import {
  append,
  childOf,
  childrenOf,
  descendants,
  element,
  relationshipsOf,
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
 * Makes a document of the library the same every time. The library takes dates from the clock and draws relationship
 * ids at random, which become numbers in the order of their use. Our documents have neither bookmarks nor drawings of the
 * library, whose ids it counts through the whole process.
 */
export function normalizePackage(parts: Parts, properties: FileProperties): void {
  for (const path of [...parts.keys()].sort()) {
    // Most parts refer to nothing, and need not be read.
    if (!isDocumentPart(path) || relationshipsOf(parts, path).length === 0) continue;
    renumberRelationships(descendants(topOf(parts.get(path))), parts.get(relationshipsPath(path)));
  }
  setProperties(topOf(parts.get('docProps/core.xml')), properties);
}

/** Whether a part is the main part, or one of those that the library writes beside it. */
export function isDocumentPart(path: string): boolean {
  return /^word\/[^/]+\.xml$/.test(path);
}

/** Gives each new key the next number. */
function toNumbering(): (key: string) => string {
  const numbers = new Map<string, number>();
  return (key) => {
    const number = numbers.get(key) ?? numbers.size + 1;
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
