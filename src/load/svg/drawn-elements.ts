import type { SvgElement } from './parse.ts';

/** Deeper references make no drawing. */
const maxDepth = 50;

/** What a style sheet refers to, by the class that its elements have; `*` for any element. */
type StyleReferences = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * How many elements a program draws: those that others refer to are drawn each time, so that ten lines can ask for
 * billions. `Infinity` where elements refer to one another in a circle.
 *
 * @param most counting stops above it
 */
export function drawnElements(elements: readonly SvgElement[], most: number): number {
  const byId = new Map<string, SvgElement>();
  for (const element of elements) {
    const id = element.attributes['id'];
    if (id !== undefined && !byId.has(id)) byId.set(id, element);
  }
  const styles = styleReferences(elements);
  const known = new Map<SvgElement, number>();
  const open = new Set<SvgElement>();
  const count = (element: SvgElement, depth: number): number => {
    const before = known.get(element);
    if (before !== undefined) return before;
    if (open.has(element) || depth > maxDepth) return Infinity;
    open.add(element);
    let sum = 1;
    for (const child of element.children) if (sum <= most) sum += count(child, depth);
    for (const id of referencesOf(element, styles)) {
      const target = byId.get(id);
      if (target && sum <= most) sum += count(target, depth + 1);
    }
    open.delete(element);
    known.set(element, sum);
    return sum;
  };
  const [top] = elements;
  return top ? count(top, 0) : 0;
}

function referencesOf({ attributes }: SvgElement, styles: StyleReferences): ReadonlySet<string> {
  const found = new Set<string>(styles.get('*'));
  for (const [name, value] of Object.entries(attributes)) {
    if (/(?:^|:)href$/.test(name)) found.add(value.trim().slice(1));
    for (const id of idsIn(value)) found.add(id);
  }
  for (const name of (attributes['class'] ?? '').split(/\s+/))
    for (const id of styles.get(name) ?? []) found.add(id);
  return found;
}

function styleReferences(elements: readonly SvgElement[]): StyleReferences {
  const found = new Map<string, Set<string>>();
  for (const { style } of elements)
    for (const rule of style.split('}')) {
      const [selectors = '', declarations = ''] = rule.split('{');
      const ids = idsIn(declarations);
      if (ids.length === 0) continue;
      for (const selector of selectors.split(',')) {
        const name = /^\.([\w-]+)$/.exec(selector.trim())?.[1] ?? '*';
        found.set(name, new Set([...(found.get(name) ?? []), ...ids]));
      }
    }
  return found;
}

function idsIn(value: string): readonly string[] {
  return [...value.matchAll(/url\(\s*["']?#([^"')]*)/gi)].map(([, id = '']) => id.trim());
}
