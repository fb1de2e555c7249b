import { append, childrenOf, topOf, type Element } from '../../ooxml/index.ts';
import { mergeBlocks } from './blocks.ts';
import { toElements } from './container.ts';
import { blocksIn } from './block.ts';
import { matchBlocks } from './matches.ts';
import type { Merge } from './merge.ts';
import type { SectionPair } from './sections.ts';

/**
 * Merges the headers and footers of the sections that both documents have.
 *
 * @param between starts to merge two parts
 */
export function mergeStories(
  pairs: readonly SectionPair[],
  body: Merge,
  between: (basePath: string, headPath: string) => Merge,
): void {
  const done = new Set<string>();
  for (const [base, head] of pairs)
    for (const [kind, id] of storiesOf(head)) {
      const path = body.head.relationships.get(id)?.target ?? '';
      const basePath = body.base.relationships.get(storiesOf(base).get(kind) ?? '')?.target;
      const top = topOf(body.head.parts.get(path));
      const baseTop = topOf(body.base.parts.get(basePath ?? ''));
      if (!top || !baseTop || basePath === undefined || done.has(path)) continue;
      done.add(path);
      const merge = between(basePath, path);
      const matches = matchBlocks(blocksIn(baseTop), blocksIn(top));
      const merged = toElements(mergeBlocks(matches, merge), merge);
      top.children.length = 0;
      append(top, ...merged);
    }
}

/** The ids of the headers and footers of a section, by the pages that they are for. */
function storiesOf(section: Element): ReadonlyMap<string, string> {
  return new Map(
    childrenOf(section, 'w:headerReference', 'w:footerReference').map(({ name, attributes }) => [
      `${name} ${attributes.get('w:type') ?? ''}`,
      attributes.get('r:id') ?? '',
    ]),
  );
}
