import type { ElementContent } from 'hast';
import { isLeftward, messagesOf, type Corpus } from '../../model/index.ts';

/** The attribute `dir` of a document: nothing where its language runs from left to right, as documents do. */
export function documentDirection(corpus: Corpus): 'rtl' | undefined {
  const { direction } = messagesOf(corpus);
  return direction === 'rtl' ? direction : undefined;
}

/** Blocks whose text has a direction of its own. */
const blocks = new Set(
  'p h2 h3 h4 h5 h6 blockquote ul ol dl table figcaption summary div details'.split(' '),
);

/** Says where a block runs in the other direction than what is around it, as its words tell. */
export function directed(
  nodes: readonly ElementContent[],
  isAroundLeftward: boolean,
): ElementContent[] {
  return nodes.map((node) => {
    if (node.type !== 'element') return node;
    const own = blocks.has(node.tagName) ? isLeftward(textOf(node)) : undefined;
    const isOwnLeftward = own ?? isAroundLeftward;
    const properties =
      isOwnLeftward === isAroundLeftward
        ? node.properties
        : { ...node.properties, dir: isOwnLeftward ? 'rtl' : 'ltr' };
    return { ...node, properties, children: directed(node.children, isOwnLeftward) };
  });
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}
