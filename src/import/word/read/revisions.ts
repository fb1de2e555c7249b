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
import { joinParagraphs } from './join-paragraphs.ts';

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
  for (const name of ['w:tr', 'w:tc'])
    removeAll(descendants(top, name).filter((each) => isGone(childOf(each, `${name}Pr`), decide)));
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
  joinParagraphs(joined);
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

/** Replaces tracked changes with the nodes that are kept, in one pass, because a paragraph may have thousands. */
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

/** Removes elements in one pass, because a table may have thousands of rows. */
function removeAll(elements: readonly Element[]): void {
  const gone = new Set<Node>(elements);
  for (const parent of new Set(elements.flatMap((each) => each.parent ?? [])))
    setChildren(
      parent,
      parent.children.filter((child) => !gone.has(child)),
    );
}
