import { childrenOf, type Element, type Node } from '../files/index.ts';

/** A new element. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly Node[] = [],
): Element {
  return newElement(name, new Map(Object.entries(attributes)), children);
}

/**
 * A new element for a part of millions of them.
 *
 * @param attributes the element's own from now on; without any it shares an empty map, which stays empty
 */
export function newElement(
  name: string,
  attributes: Map<string, string> = noAttributes,
  children: readonly Node[] = [],
): Element {
  const made: Element = { name, attributes, children: [], parent: undefined };
  setChildren(made, children);
  return made;
}

const noAttributes = Object.assign(new Map<string, string>(), {
  set: (name: string): never => {
    throw new Error(`Cannot add ${name} to the attributes that elements share`);
  },
});

/** Gives an element other children. */
export function setChildren(parent: Element, nodes: readonly Node[]): void {
  for (const old of parent.children) if (typeof old !== 'string') old.parent = undefined;
  parent.children.length = 0;
  // One by one: so many arguments as a large document has elements would be too many for a call.
  for (const node of nodes) {
    if (typeof node !== 'string') {
      if (node.parent) remove(node);
      node.parent = parent;
    }
    parent.children.push(node);
  }
}

/** A copy of an element with all that is in it. */
export function copyOf({ name, attributes, children }: Element): Element {
  const copy: Element = {
    name,
    attributes: new Map(attributes),
    children: [],
    parent: undefined,
  };
  for (const child of children) {
    const node = typeof child === 'string' ? child : copyOf(child);
    if (typeof node !== 'string') node.parent = copy;
    copy.children.push(node);
  }
  return copy;
}

/** Adds nodes at the end of an element. */
export function append(parent: Element, ...nodes: readonly Node[]): void {
  insert(parent, nodes, undefined);
}

/** Adds nodes at the start of an element. */
export function prepend(parent: Element, ...nodes: readonly Node[]): void {
  insert(parent, nodes, parent.children[0]);
}

/** Adds nodes before an element. */
export function insertBefore(next: Element, ...nodes: readonly Node[]): void {
  if (next.parent) insert(next.parent, nodes, next);
}

/** Removes an element from its tree. */
export function remove(element: Element): void {
  element.parent?.children.splice(element.parent.children.indexOf(element), 1);
  element.parent = undefined;
}

/** Removes the children with some names from an element. */
export function removeChildren(parent: Element | undefined, ...names: readonly string[]): void {
  if (names.length > 0) for (const child of childrenOf(parent, ...names)) remove(child);
}

/** Changes attributes; where the element has one already, it keeps its place. */
export function setAttributes(
  { attributes }: Element,
  values: Readonly<Record<string, string>>,
): void {
  for (const [name, value] of Object.entries(values)) attributes.set(name, value);
}

function insert(parent: Element, nodes: readonly Node[], next: Node | undefined): void {
  for (const node of nodes)
    if (typeof node !== 'string') {
      remove(node);
      node.parent = parent;
    }
  const at = next === undefined ? parent.children.length : parent.children.indexOf(next);
  parent.children.splice(at, 0, ...nodes);
}
