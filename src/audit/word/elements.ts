import { descendants, type Element } from '../../ooxml/index.ts';

/** The elements of a part by their names. */
type ByName = ReadonlyMap<string, readonly Element[]>;

const known = new WeakMap<Element, ByName>();

/**
 * The elements of a part that have one of the names, in document order. Each part is read once, since nearly every rule
 * asks for elements of its own.
 */
export function elementsIn(root: Element, ...names: readonly string[]): readonly Element[] {
  const byName = known.get(root) ?? toNames(root);
  known.set(root, byName);
  const found = names.flatMap((name) => byName.get(name) ?? []);
  const kinds = new Set(found.map(({ name }) => name));
  return kinds.size > 1 ? descendants(root, ...names) : found;
}

function toNames(root: Element): ByName {
  const byName = new Map<string, Element[]>();
  for (const element of descendants(root)) {
    const same = byName.get(element.name);
    if (same) same.push(element);
    else byName.set(element.name, [element]);
  }
  return byName;
}
