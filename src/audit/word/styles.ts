import {
  childOf,
  childrenOf,
  descendants,
  isOnValue,
  valueOf,
  type Element,
} from '../../ooxml/index.ts';

/** The styles of a file. */
export interface Styles {
  readonly has: (id: string, type: string) => boolean;
  /** The default style of a type. */
  readonly standard: (type: string) => string | undefined;
  /** A style and those that it is based on, nearest first. */
  readonly chainOf: (id: string | undefined) => readonly Element[];
  /** The document defaults: `w:rPr` or `w:pPr`. */
  readonly defaults: (properties: 'w:rPr' | 'w:pPr') => Element | undefined;
  readonly all: readonly Element[];
}

/** Styles that are based on more others count as if they were based on so many. Word itself allows about ten. */
const maxChain = 32;

/** Reads the part of styles; a file without one has none. */
export function toStyles(top: Element | undefined): Styles {
  const all = childrenOf(top, 'w:style');
  const byId = new Map(all.map((style) => [style.attributes.get('w:styleId') ?? '', style]));
  const defaults = childOf(top, 'w:docDefaults');
  const standards = new Map(
    all
      .filter(({ attributes }) => isOnValue(attributes.get('w:default') ?? 'off'))
      .reverse()
      .map(({ attributes }) => [attributes.get('w:type'), attributes.get('w:styleId')]),
  );
  const chains = new Map<string, readonly Element[]>();
  const chainOf = (id: string): readonly Element[] => {
    const chain = new Set<Element>();
    for (let style = byId.get(id); style && !chain.has(style) && chain.size < maxChain;)
      style = byId.get((chain.add(style), valueOf(childOf(style, 'w:basedOn')) ?? ''));
    return [...chain];
  };
  return {
    has: (id, type) => byId.get(id)?.attributes.get('w:type') === type,
    standard: (type) => standards.get(type),
    chainOf: (id) => {
      if (id === undefined) return [];
      const chain = chains.get(id) ?? chainOf(id);
      chains.set(id, chain);
      return chain;
    },
    defaults: (properties) => descendants(defaults, properties)[0],
    all,
  };
}

/** The name of a style as Word knows it, in small letters. */
export function nameOf(style: Element | undefined): string {
  return (valueOf(childOf(style, 'w:name')) ?? '').toLowerCase();
}

/** A property from the first of several sets that has it. */
export function lookUp(sets: readonly (Element | undefined)[], name: string): Element | undefined {
  for (const set of sets) {
    const found = childOf(set, name);
    if (found) return found;
  }
  return undefined;
}
