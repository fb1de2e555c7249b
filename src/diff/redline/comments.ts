import {
  addRelationship,
  append,
  around,
  childOf,
  childrenOf,
  declareContentType,
  descendants,
  element,
  insertBefore,
  prepend,
  toXmlPart,
  type Element,
  type Part,
  type Parts,
} from '../../ooxml/index.ts';
import { attributesOf, markNames, type Signed, type Tracking } from './tracking.ts';

const path = 'word/comments.xml';
const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const namespaces = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};

/**
 * Adds a comment with the address of the pull request to the first change of each page.
 *
 * @param pages the names of the pages of the later document, in order
 * @returns the pages that have no place for one
 */
export function addComments(
  parts: Parts,
  { main, body, pages }: { main: Part; body: Element; pages: readonly string[] },
  address: string,
  tracking: Tracking,
): readonly string[] {
  const comments: Element[] = [];
  const done = new Set<string>();
  const waiting = new Map<string, Signed>();
  const places = placesIn(body);
  const add = (paragraph: Element, page: string, signed: Signed): void => {
    done.add(page);
    const id = String(comments.length);
    // LibreOffice takes what two people inserted for two changes, and a paragraph's format for the last one's.
    tracking.sign(signed);
    comment(paragraph, id, tracking, places.firstNote);
    comments.push(
      element('w:comment', { 'w:id': id, ...attributesOf(signed) }, [
        element('w:p', {}, [toRun('Changed in '), toLink(address)]),
      ]),
    );
  };
  for (const mark of descendants(body)) {
    const signed = tracking.marks.get(mark);
    const page = signed?.page;
    const paragraph = signed && paragraphOf(mark);
    if (!paragraph || page === undefined || done.has(page)) continue;
    if (places.isFree(paragraph)) add(paragraph, page, signed);
    else if (!waiting.has(page)) waiting.set(page, signed);
  }
  for (const [page, signed] of waiting) {
    const title = done.has(page) ? undefined : titleOf(page, pages, body);
    if (title && places.isFree(title)) add(title, page, signed);
  }
  if (comments.length > 0) addPart(parts, main, comments, address);
  return [...waiting.keys()].filter((page) => !done.has(page));
}

function addPart(parts: Parts, main: Part, comments: readonly Element[], address: string): void {
  parts.set(path, toXmlPart(path, element('w:comments', namespaces, comments)));
  declareContentType(parts, path, contentType);
  const shared = { isExternal: false, id: 'rIdComments' };
  addRelationship(parts, main.path, { ...shared, kind: 'comments', target: path });
  const link = { id: 'rId1', kind: 'hyperlink', target: address, isExternal: true };
  addRelationship(parts, path, link);
}

/** Where comments can be. */
interface Places {
  /** The first footnote mark of the file: a comment on its paragraph must be before it. */
  readonly firstNote: Element | undefined;
  readonly isFree: (paragraph: Element) => boolean;
}

/** LibreOffice 7.4 mixes up all footnotes of a file where a comment is between the first and the second one. */
function placesIn(body: Element): Places {
  const between = new Set<Element>();
  let first: Element | undefined;
  for (const each of descendants(body, 'w:p', 'w:footnoteReference')) {
    if (each.name === 'w:p') {
      if (first) between.add(each);
    } else if (first) {
      // After the second one, at the end of its paragraph.
      between.delete(around(each, 'w:p') ?? each);
      return { firstNote: first, isFree: (paragraph) => !between.has(paragraph) };
    } else first = each;
  }
  return { firstNote: undefined, isFree: () => true };
}

/** The title of a page of the later document. */
function titleOf(page: string, pages: readonly string[], body: Element): Element | undefined {
  const name = `_Page${pages.indexOf(page) + 1}`;
  const mark = descendants(body, 'w:bookmarkStart').find(
    ({ attributes }) => attributes.get('w:name') === name,
  );
  return mark && around(mark, 'w:p');
}

/** The paragraph of a mark; the first one of a row or a table. */
function paragraphOf(mark: Element): Element | undefined {
  const own = around(mark, 'w:p');
  if (own) return own;
  const block = around(mark, 'w:tr', 'w:tbl');
  return descendants(block, 'w:p')[0];
}

/**
 * Comments on a whole paragraph, or on what is before a footnote mark. One that was inserted or deleted takes its comment
 * along: nothing that is not tracked may be left of it.
 */
function comment(
  paragraph: Element,
  id: string,
  tracking: Tracking,
  mark: Element | undefined,
): void {
  const properties = childOf(paragraph, 'w:pPr');
  const format = childOf(properties, 'w:rPr');
  const how = (['inserted', 'deleted'] as const).find((each) => childOf(format, markNames[each]));
  const run = element('w:r', {}, [element('w:commentReference', { 'w:id': id })]);
  const before =
    mark &&
    childrenOf(paragraph).find((child) => descendants(child, 'w:footnoteReference').includes(mark));
  const end = (...elements: readonly Element[]): void => {
    if (before) insertBefore(before, ...elements);
    else append(paragraph, ...elements);
  };
  if (how) {
    end(tracking.mark(markNames[how], [run]));
    return;
  }
  end(element('w:commentRangeEnd', { 'w:id': id }), run);
  prepend(paragraph, element('w:commentRangeStart', { 'w:id': id }));
  if (properties) prepend(paragraph, properties);
}

function toRun(text: string): Element {
  return element('w:r', {}, [element('w:t', { 'xml:space': 'preserve' }, [text])]);
}

function toLink(address: string): Element {
  return element('w:hyperlink', { 'r:id': 'rId1' }, [toRun(address)]);
}
