import {
  childOf,
  childrenOf,
  descendants,
  element,
  prepend,
  topOf,
  valueOf,
  type Element,
  type Parts,
} from '../../../ooxml/index.ts';
import { isDocumentPart } from '../normalize-package.ts';

/**
 * Clears the tab stops of their styles where a paragraph of ours has its own: Word adds both, and the header of many
 * templates has one in the middle.
 *
 * Source: ISO/IEC 29500-1, 17.3.1.37
 */
export function clearTabs(ours: Parts, styles: Element): void {
  const byId = new Map(
    childrenOf(styles, 'w:style').map((style) => [style.attributes.get('w:styleId') ?? '', style]),
  );
  for (const [path, part] of ours) {
    if (!isDocumentPart(path) || path === 'word/styles.xml') continue;
    for (const properties of descendants(topOf(part), 'w:pPr')) {
      const own = childOf(properties, 'w:tabs');
      const style = valueOf(childOf(properties, 'w:pStyle'));
      if (!own || style === undefined) continue;
      const kept = new Set(positionsIn(own));
      const foreign = positionsOf(style, byId).filter((position) => !kept.has(position));
      prepend(own, ...foreign.map((position) => element('w:tab', clear(position))));
    }
  }
}

const clear = (position: string): Readonly<Record<string, string>> => ({
  'w:val': 'clear',
  'w:pos': position,
});

/** The tab stops of a style and those on which it is based, each once. */
function positionsOf(id: string, styles: ReadonlyMap<string, Element>): readonly string[] {
  const found = new Set<string>();
  const seen = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !seen.has(at);) {
    seen.add(at);
    const style: Element | undefined = styles.get(at);
    for (const position of positionsIn(childOf(childOf(style, 'w:pPr'), 'w:tabs')))
      found.add(position);
    at = valueOf(childOf(style, 'w:basedOn'));
  }
  return [...found];
}

function positionsIn(tabs: Element | undefined): readonly string[] {
  return childrenOf(tabs, 'w:tab').flatMap(({ attributes }) => attributes.get('w:pos') ?? []);
}
