import {
  addRelationship,
  append,
  around,
  childOf,
  declareContentType,
  descendants,
  element,
  prepend,
  toXmlPart,
  type Element,
  type Part,
  type Parts,
} from '../../ooxml/index.ts';
import { attributesOf, markNames, type Tracking } from './tracking.ts';

const path = 'word/comments.xml';
const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const namespaces = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};

/** Adds a comment with the address of the pull request to the first change of each page. */
export function addComments(
  parts: Parts,
  main: Part,
  body: Element,
  address: string,
  tracking: Tracking,
): void {
  const comments: Element[] = [];
  const done = new Set<string>();
  for (const mark of descendants(body)) {
    const signed = tracking.marks.get(mark);
    const page = signed?.page;
    const paragraph = signed && paragraphOf(mark);
    if (!paragraph || page === undefined || done.has(page)) continue;
    done.add(page);
    const id = String(comments.length);
    // LibreOffice takes what two people inserted for two changes, and a paragraph's format for the last one's.
    tracking.sign(signed);
    comment(paragraph, id, tracking);
    comments.push(
      element('w:comment', { 'w:id': id, ...attributesOf(signed) }, [
        element('w:p', {}, [toRun('Changed in '), toLink(address)]),
      ]),
    );
  }
  if (comments.length === 0) return;
  parts.set(path, toXmlPart(path, element('w:comments', namespaces, comments)));
  declareContentType(parts, path, contentType);
  const shared = { isExternal: false, id: 'rIdComments' };
  addRelationship(parts, main.path, { ...shared, kind: 'comments', target: path });
  const link = { id: 'rId1', kind: 'hyperlink', target: address, isExternal: true };
  addRelationship(parts, path, link);
}

/** The paragraph of a mark; the first one of a row or a table. */
function paragraphOf(mark: Element): Element | undefined {
  const own = around(mark, 'w:p');
  if (own) return own;
  const block = around(mark, 'w:tr', 'w:tbl');
  return descendants(block, 'w:p')[0];
}

/**
 * Comments on a whole paragraph. One that was inserted or deleted takes its comment along, which is at its end: nothing
 * that is not tracked may be left of it.
 */
function comment(paragraph: Element, id: string, tracking: Tracking): void {
  const properties = childOf(paragraph, 'w:pPr');
  const format = childOf(properties, 'w:rPr');
  const how = (['inserted', 'deleted'] as const).find((each) => childOf(format, markNames[each]));
  const run = element('w:r', {}, [element('w:commentReference', { 'w:id': id })]);
  if (how) {
    append(paragraph, tracking.mark(markNames[how], [run]));
    return;
  }
  prepend(paragraph, element('w:commentRangeStart', { 'w:id': id }));
  if (properties) prepend(paragraph, properties);
  append(paragraph, element('w:commentRangeEnd', { 'w:id': id }), run);
}

function toRun(text: string): Element {
  return element('w:r', {}, [element('w:t', { 'xml:space': 'preserve' }, [text])]);
}

function toLink(address: string): Element {
  return element('w:hyperlink', { 'r:id': 'rId1' }, [toRun(address)]);
}
