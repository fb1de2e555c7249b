import {
  append,
  childOf,
  childrenOf,
  copyOf,
  topOf,
  valueOf,
  type Parts,
} from '../../ooxml/index.ts';

const path = 'word/styles.xml';

/** Adds the styles of the base that the head does not have, for what was deleted. */
export function addStyles(base: Parts, head: Parts): void {
  const top = topOf(head.get(path));
  if (!top) return;
  const idOf = (style: (typeof top)['attributes']): string => style.get('w:styleId') ?? '';
  const known = new Set(childrenOf(top, 'w:style').map(({ attributes }) => idOf(attributes)));
  const names = new Set(
    childrenOf(top, 'w:style').map((style) => valueOf(childOf(style, 'w:name'))),
  );
  for (const style of childrenOf(topOf(base.get(path)), 'w:style'))
    if (!known.has(idOf(style.attributes)) && !names.has(valueOf(childOf(style, 'w:name'))))
      append(top, copyOf(style));
}
