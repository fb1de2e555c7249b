import type { PhrasingContent } from 'mdast';

/** A paragraph that begins with a box to tick. */
interface Box {
  readonly isChecked: boolean;
  /** The text after the box. */
  readonly children: PhrasingContent[];
}

const box = /^\s*([\u2610\u2611\u2612])\s*/;

/** The box that a paragraph begins with; undefined if it begins with none, or has several, as a question has. */
export function boxAtStart(children: readonly PhrasingContent[]): Box | undefined {
  const [first, ...rest] = children;
  const sign = first?.type === 'text' ? box.exec(first.value) : null;
  if (first?.type !== 'text' || !sign) return undefined;
  const value = first.value.slice(sign[0].length);
  const after = value === '' ? rest : [{ ...first, value }, ...rest];
  if (after.length === 0 || after.some(hasBox)) return undefined;
  return { isChecked: sign[1] !== '\u2610', children: after };
}

function hasBox(node: PhrasingContent): boolean {
  if ('children' in node) return node.children.some(hasBox);
  return 'value' in node && /[\u2610-\u2612]/.test(node.value);
}
