/** An element of XML or HTML. */
export interface Element {
  name: string;
  attributes: Map<string, string>;
  readonly children: Node[];
  parent: Element | undefined;
}

/** An element or a text. */
export type Node = Element | string;

/** The descendants of an element in document order: all, or those with one of the names. */
export function descendants(
  root: Element | undefined,
  ...names: readonly string[]
): readonly Element[] {
  const found: Element[] = [];
  const visit = (element: Element): void => {
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      if (names.length === 0 || names.includes(child.name)) found.push(child);
      visit(child);
    }
  };
  if (root) visit(root);
  return found;
}

/** The child elements: all, or those with one of the names. */
export function childrenOf(parent: Element | undefined, ...names: readonly string[]): Element[] {
  return (parent?.children ?? []).filter(
    (child): child is Element =>
      typeof child !== 'string' && (names.length === 0 || names.includes(child.name)),
  );
}

/** The first child element with a name. */
export function childOf(parent: Element | undefined, name: string): Element | undefined {
  for (const child of parent?.children ?? [])
    if (typeof child !== 'string' && child.name === name) return child;
  return undefined;
}

/** All text in an element. */
export function textIn(node: Node): string {
  return typeof node === 'string' ? node : node.children.map(textIn).join('');
}

/** The nearest ancestor with one of the names. */
export function around(element: Element, ...names: readonly string[]): Element | undefined {
  for (let at = element.parent; at; at = at.parent) if (names.includes(at.name)) return at;
  return undefined;
}

/** Values that occur more than once, each once. */
export function repeated(values: Iterable<string>): readonly string[] {
  const once = new Set<string>();
  const twice = new Set<string>();
  for (const value of values) (once.has(value) ? twice : once).add(value);
  return [...twice];
}

/** The siblings right before and after an element. */
export interface Neighbors {
  readonly before: Element | undefined;
  readonly after: Element | undefined;
}

/** A look-up of neighbors that skips some elements; each parent is read once. */
export function toNeighbors(isSeen: (element: Element) => boolean): (of: Element) => Neighbors {
  const known = new Map<Element, Neighbors>();
  const done = new Set<Element>();
  return (element) => {
    if (element.parent && !done.has(element.parent)) {
      done.add(element.parent);
      const all = childrenOf(element.parent).filter(isSeen);
      for (const [index, each] of all.entries())
        known.set(each, { before: all[index - 1], after: all[index + 1] });
    }
    return known.get(element) ?? { before: undefined, after: undefined };
  };
}
