import { append, childOf, childrenOf, copyOf, element, type Element } from '../../ooxml/index.ts';
import { toElements } from './container.ts';
import { toGroups } from './groups.ts';
import { blocksIn, inside, type Block, type Match, type RowMatch } from './matches.ts';
import type { Merge } from './merge.ts';
import { mergeParagraphs } from './paragraphs.ts';
import { toKey } from './side.ts';
import { markNames, type How } from './tracking.ts';
import type { Written } from './written.ts';

/** Merges blocks that were matched. */
export function mergeBlocks(matches: readonly Match[], merge: Merge): Written[] {
  return toGroups(matches).flatMap((group): readonly Written[] => {
    if (!('match' in group))
      return mergeParagraphs(elementsOf(group.base), elementsOf(group.head), merge);
    const { match } = group;
    if ((match.head ?? match.base)?.kind === 'w:tbl')
      return [{ element: mergeTables(match, merge), how: howOf(match) }];
    return mergeControls(match, merge);
  });
}

function elementsOf(blocks: readonly Block[]): readonly Element[] {
  return blocks.map(({ element }) => element);
}

/** A content control of the base has no borders any more; those of the head come without being tracked. */
function mergeControls({ base, head, inner }: Match, merge: Merge): readonly Written[] {
  if (!head) return base ? mergeBlocks(alone(inside(base.element), 'deleted'), merge) : [];
  const matches = inner ?? alone(inside(head.element), 'inserted');
  const content = toElements(mergeBlocks(matches, merge), merge);
  const { name, attributes, children } = head.element;
  const made = element(name, Object.fromEntries(attributes), [
    ...children.flatMap((child) =>
      typeof child === 'string' || child.name === 'w:sdtContent' ? [] : [copyOf(child)],
    ),
    element('w:sdtContent', {}, content),
  ]);
  return [{ element: made, how: 'same' }];
}

function alone(blocks: readonly Block[], how: Exclude<How, 'same'>): readonly Match[] {
  return blocks.map((block) =>
    how === 'deleted' ? { base: block, head: undefined } : { base: undefined, head: block },
  );
}

function howOf({ base, head }: { readonly base: unknown; readonly head: unknown }): How {
  return !base ? 'inserted' : head ? 'same' : 'deleted';
}

function mergeTables({ base, head, rows }: Match, merge: Merge): Element {
  const source = head?.element ?? base?.element;
  const take = head ? copyOf : merge.adopt;
  const all: readonly RowMatch[] =
    rows ??
    childrenOf(source, 'w:tr').map((row) =>
      head ? { base: undefined, head: row, cells: [] } : { base: row, head: undefined, cells: [] },
    );
  const made = element('w:tbl', {}, [
    ...childrenOf(source)
      .filter(({ name }) => name !== 'w:tr')
      .map(take),
    ...all.map((row) => mergeRow(row, merge)),
  ]);
  const properties = childOf(made, 'w:tblPr');
  const [earlier, later] = [base, head].map((block) => childOf(block?.element, 'w:tblPr'));
  if (properties && earlier && later && toKey(earlier, merge.base) !== toKey(later, merge.head))
    append(properties, merge.tracking.mark('w:tblPrChange', [merge.adopt(earlier)]));
  return made;
}

function mergeRow({ base, head, cells }: RowMatch, merge: Merge): Element {
  const source = head ?? base;
  const take = head ? copyOf : merge.adopt;
  const how = howOf({ base, head });
  const row = element('w:tr', Object.fromEntries(head?.attributes ?? []), [
    ...childrenOf(source)
      .filter(({ name }) => name !== 'w:tc')
      .map(take),
  ]);
  if (how !== 'same') {
    let properties = childOf(row, 'w:trPr');
    if (!properties) append(row, (properties = element('w:trPr')));
    append(properties, merge.tracking.mark(markNames[how]));
  }
  for (const [index, cell] of childrenOf(source, 'w:tc').entries()) {
    const matches = how === 'same' ? (cells[index] ?? []) : alone(blocksIn(cell), how);
    append(
      row,
      element('w:tc', {}, [
        ...childrenOf(cell, 'w:tcPr').map(take),
        ...toElements(mergeBlocks(matches, merge), merge),
      ]),
    );
  }
  return row;
}
