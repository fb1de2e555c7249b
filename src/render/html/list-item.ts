import type { Element } from 'hast';
import { h } from 'hastscript';
import type { ListItem, Parents } from 'mdast';
import type { Messages } from '../../locale/index.ts';
import { defaultHandlers, type State } from 'mdast-util-to-hast';
import { SKIP, visit } from 'unist-util-visit';
import { withPassageId } from './passage-anchor.ts';

/** A list item; the box of a task is drawn by CSS, and hidden words say whether it is checked. */
export function listItem(
  { say }: Messages,
  state: State,
  node: ListItem,
  parent: Parents | undefined,
): Element {
  const item = withPassageId(defaultHandlers.listItem(state, node, parent));
  if (typeof node.checked !== 'boolean') return item;
  const box = h('span', { className: ['box', node.checked ? 'box-done' : 'box-open'] }, [
    h(
      'span',
      { className: ['visually-hidden'] },
      node.checked ? say('page.done') : say('page.toDo'),
    ),
  ]);
  visit(item, 'element', (element, index, above) => {
    if (element.tagName !== 'input' || !above || index === undefined) return undefined;
    above.children[index] = box;
    return SKIP;
  });
  return item;
}
