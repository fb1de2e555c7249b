import { childrenOf, setChildren, type Element, type Node } from '../../../ooxml/index.ts';

/**
 * Joins paragraphs whose marks are gone with those after them, which keep their own properties. Each text is moved
 * once, since thousands of paragraphs in a row may become one.
 */
export function joinParagraphs(gone: readonly Element[]): void {
  const all = new Set(gone);
  const parents = new Set(gone.flatMap(({ parent }) => parent ?? []));
  for (const parent of parents) joinWithin(parent, all);
}

function joinWithin(parent: Element, gone: ReadonlySet<Element>): void {
  const elements = childrenOf(parent);
  const following = new Map<Node, Element | undefined>(
    elements.map((each, index) => [each, elements[index + 1]] as const),
  );
  const kept: Node[] = [];
  /** What the next paragraph begins with. */
  let carried: Node[] = [];
  for (const node of [...parent.children]) {
    if (typeof node === 'string' || node.name !== 'w:p') {
      kept.push(node);
      continue;
    }
    const next = following.get(node);
    if (gone.has(node) && next?.name === 'w:p') {
      const content = contentOf(node);
      setChildren(node, []);
      for (const child of content) carried.push(child);
      continue;
    }
    if (carried.length > 0)
      setChildren(node, [...propertiesOf(node), ...carried, ...contentOf(node)]);
    carried = [];
    const isOnly = next === undefined && !kept.some((each) => typeof each !== 'string');
    const isLost = gone.has(node) && !hasRuns(node) && !isOnly && parent.name !== 'w:tc';
    if (!isLost) kept.push(node);
  }
  setChildren(parent, kept);
}

function isProperties(node: Node): boolean {
  return typeof node !== 'string' && node.name === 'w:pPr';
}

function propertiesOf({ children }: Element): readonly Node[] {
  return children.filter(isProperties);
}

function contentOf({ children }: Element): readonly Node[] {
  return children.filter((node) => !isProperties(node));
}

function hasRuns(paragraph: Element): boolean {
  return childrenOf(paragraph, 'w:r').length > 0;
}
