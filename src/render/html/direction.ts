import type { ElementContent } from 'hast';
import { isLeftward } from '../../model/index.ts';

/** Languages written from right to left, in Arabic, Hebrew, Syriac, Thaana or N'Ko script. */
const rightToLeft =
  /^(?:ar|arc|azb|bal|bcc|ckb|dv|fa|glk|he|ks|lrc|mzn|nqo|ota|pnb|prs|ps|sd|syr|ug|ur|yi)(?:-|$)/;

/** Whether a language is written from right to left. */
export function isRightToLeft(language: string): boolean {
  return rightToLeft.test(language);
}

/** Blocks whose text has a direction of its own. */
const blocks = new Set(
  'p h2 h3 h4 h5 h6 blockquote ul ol dl table figcaption summary div details'.split(' '),
);

/** Says where a block runs in the other direction than what is around it, as its first letter tells. */
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
