import type { ElementContent } from 'hast';

/** Whether a text begins with two paragraphs and no third, neither twice as long as the other: they look well side by side. */
export function opensWithPair(nodes: readonly ElementContent[]): boolean {
  const [first, second, third] = nodes.filter((node) => node.type === 'element');
  if (first?.tagName !== 'p' || second?.tagName !== 'p' || third?.tagName === 'p') return false;
  const lengths = [lengthOf(first), lengthOf(second)];
  return Math.max(...lengths) <= 2 * Math.min(...lengths);
}

function lengthOf(node: ElementContent): number {
  if (node.type === 'text') return node.value.length;
  return node.type === 'element'
    ? node.children.reduce((sum, child) => sum + lengthOf(child), 0)
    : 0;
}
