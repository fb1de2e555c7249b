import {
  append,
  childOf,
  childrenOf,
  descendants,
  insertBefore,
  remove,
  removeChildren,
  type Element,
} from '../../../ooxml/index.ts';

/** Added to the numbers of their lists, so that they differ from ours. */
const offset = 10_000;

/**
 * Adds the lists to which their styles refer to ours, such as numbered headings. Where that cannot be done,
 * their styles lose their lists.
 */
export function mergeNumbering(
  ours: Element | undefined,
  theirs: Element | undefined,
  styles: Element,
): void {
  const isUsed = descendants(styles, 'w:numId').length > 0;
  if (!ours || !theirs || !isUsed) {
    for (const properties of descendants(styles, 'w:pPr')) removeChildren(properties, 'w:numPr');
    return;
  }
  for (const { name, attributes } of [...descendants(theirs), ...descendants(styles)]) {
    const key = keys[name];
    const number = Number(key && attributes.get(key));
    // 0 means no list.
    if (key && number > 0) attributes.set(key, String(number + offset));
  }
  removeForeign(theirs);
  const [first] = childrenOf(ours, 'w:num');
  // All definitions come before all lists.
  for (const definition of childrenOf(theirs, 'w:abstractNum'))
    if (first) insertBefore(first, definition);
    else append(ours, definition);
  append(ours, ...childrenOf(theirs, 'w:num'));
}

/** Where the numbers of lists and of their definitions are. */
const keys: Readonly<Record<string, string>> = {
  'w:abstractNum': 'w:abstractNumId',
  'w:num': 'w:numId',
  'w:abstractNumId': 'w:val',
  'w:numId': 'w:val',
};

/** ShownImages as bullets are parts of their own, and names of newer versions need declarations. */
function removeForeign(parent: Element): void {
  for (const name of parent.attributes.keys())
    if (!/^(?:w|xml):/.test(name)) parent.attributes.delete(name);
  for (const choice of childrenOf(parent, 'mc:AlternateContent'))
    insertBefore(choice, ...childrenOf(childOf(choice, 'mc:Fallback')));
  for (const child of childrenOf(parent))
    if (!child.name.startsWith('w:') || child.name === 'w:lvlPicBulletId') remove(child);
    else removeForeign(child);
}
