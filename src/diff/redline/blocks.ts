import { copyOf, element, type Element } from '../../ooxml/index.ts';
import { alone, howOf, inside, type Block, type Match } from './block.ts';
import { toElements } from './container.ts';
import { toGroups } from './groups.ts';
import type { Merge } from './merge.ts';
import { mergeParagraphs } from './paragraphs.ts';
import { mergeTables } from './tables.ts';
import type { Written } from './written.ts';

/** Merges blocks that were matched. */
export function mergeBlocks(matches: readonly Match[], merge: Merge): Written[] {
  return toGroups(matches).flatMap((group): readonly Written[] => {
    if (!('match' in group))
      return mergeParagraphs(elementsOf(group.base), elementsOf(group.head), merge);
    const { match } = group;
    if ((match.head ?? match.base)?.kind === 'w:tbl')
      return [{ element: mergeTables(match, merge, toContent), how: howOf(match) }];
    return mergeControls(match, merge);
  });
}

function toContent(matches: readonly Match[], merge: Merge): readonly Element[] {
  return toElements(mergeBlocks(matches, merge), merge);
}

function elementsOf(blocks: readonly Block[]): readonly Element[] {
  return blocks.map(({ element }) => element);
}

/** A content control of the base has no borders any more; those of the head come without being tracked. */
function mergeControls({ base, head, inner }: Match, merge: Merge): readonly Written[] {
  if (!head) return base ? mergeBlocks(alone(inside(base.element), 'deleted'), merge) : [];
  const matches = inner ?? alone(inside(head.element), 'inserted');
  const content = toContent(matches, merge);
  const { name, attributes, children } = head.element;
  const made = element(name, Object.fromEntries(attributes), [
    ...children.flatMap((child) =>
      typeof child === 'string' || child.name === 'w:sdtContent' ? [] : [copyOf(child)],
    ),
    element('w:sdtContent', {}, content),
  ]);
  return [{ element: made, how: 'same' }];
}
