import {
  childOf,
  childrenOf,
  descendants,
  insertBefore,
  remove,
  setChildren,
  type Element,
  type Node,
} from '../../../ooxml/index.ts';

/** Whether to keep what an author changed, or what was there before. */
export type Decide = (author: string) => 'accept' | 'reject';

const inserted = ['w:ins', 'w:moveTo', 'w:cellIns'];
const deleted = ['w:del', 'w:moveFrom', 'w:cellDel'];
const changed = [
  'w:rPrChange',
  'w:pPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:sectPrChange',
  'w:tblGridChange',
  'w:tblPrExChange',
];
const tracked = [...inserted, ...deleted, ...changed];

/** The authors of all tracked changes in a tree, one for each change. */
export function authorsIn(top: Element | undefined): readonly string[] {
  return descendants(top, ...tracked).map(authorOf);
}

/** Accepts or rejects all tracked changes in a tree. ISO/IEC 29500-1, 17.13.5 */
export function resolveRevisions(top: Element, decide: Decide): void {
  for (const change of descendants(top, ...changed)) {
    if (decide(authorOf(change)) === 'reject') restore(change);
    remove(change);
  }
  for (const row of descendants(top, 'w:tr'))
    if (isGone(childOf(row, 'w:trPr'), decide)) remove(row);
  for (const cell of descendants(top, 'w:tc'))
    if (isGone(childOf(cell, 'w:tcPr'), decide)) remove(cell);
  const parents = new Set(descendants(top, ...inserted, ...deleted).map(({ parent }) => parent));
  for (const parent of parents) {
    // That of a paragraph's mark, a row or a cell holds nothing; one in another is resolved with that.
    if (!parent || ['w:rPr', 'w:trPr', 'w:tcPr'].includes(parent.name) || isRevision(parent))
      continue;
    setChildren(parent, resolved(parent.children, decide));
  }
  const joined = descendants(top, 'w:p').filter((paragraph) =>
    isGone(childOf(childOf(paragraph, 'w:pPr'), 'w:rPr'), decide),
  );
  for (const paragraph of joined) joinNext(paragraph);
}

function authorOf({ attributes }: Element): string {
  return attributes.get('w:author') ?? '';
}

function isKept(change: Element, decide: Decide): boolean {
  return (decide(authorOf(change)) === 'accept') === inserted.includes(change.name);
}

/** Whether properties say that what they belong to was inserted or deleted, and is not to be there. */
function isGone(properties: Element | undefined, decide: Decide): boolean {
  return childrenOf(properties, ...inserted, ...deleted).some((change) => !isKept(change, decide));
}

/** Nodes with those that are kept in the place of changes: all at once, since a paragraph may have thousands of them. */
function resolved(nodes: readonly Node[], decide: Decide): readonly Node[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string' || !isRevision(node)) return [node];
    const content = node.children.slice();
    setChildren(node, []);
    return isKept(node, decide) ? resolved(content, decide) : [];
  });
}

function isRevision({ name }: Element): boolean {
  return inserted.includes(name) || deleted.includes(name);
}

/** Puts the former properties in the place of today's. */
function restore(change: Element): void {
  const properties = change.parent;
  const [former] = childrenOf(change);
  // LibreOffice leaves former properties out where there were none.
  if (!properties || (former ? former.name !== properties.name : change.name !== 'w:rPrChange'))
    return;
  for (const child of childrenOf(properties))
    // The properties of the paragraph's mark and of the section are no part of the former ones.
    if (child !== change && child.name !== 'w:rPr' && child.name !== 'w:sectPr') remove(child);
  insertBefore(change, ...(former?.children.slice() ?? []));
}

/** Without its mark, a paragraph runs into the next one, which keeps its own properties. */
function joinNext(paragraph: Element): void {
  const siblings = childrenOf(paragraph.parent);
  const next = siblings[siblings.indexOf(paragraph) + 1];
  const content = paragraph.children.filter(
    (child) => typeof child === 'string' || child.name !== 'w:pPr',
  );
  if (next?.name === 'w:p') {
    const first = childrenOf(next).find(({ name }) => name !== 'w:pPr');
    if (first) insertBefore(first, ...content);
    else for (const each of content) if (typeof each !== 'string') move(each, next);
    remove(paragraph);
  } else if (content.every((child) => typeof child === 'string' || child.name !== 'w:r'))
    if (siblings.length > 1 && paragraph.parent?.name !== 'w:tc') remove(paragraph);
}

function move(element: Element, parent: Element): void {
  remove(element);
  element.parent = parent;
  parent.children.push(element);
}
