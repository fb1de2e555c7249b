import type { Element, ElementContent } from 'hast';

/** Elements that contain blocks: space between their children is not shown. */
const containers = new Set([
  'html',
  'head',
  'body',
  'header',
  'footer',
  'main',
  'nav',
  'aside',
  'article',
  'section',
  'div',
  'ul',
  'ol',
  'dl',
  'details',
]);

/** Puts each block on its own line, so that builds can be compared line by line. */
export function breakLines(element: Element): Element {
  const children = element.children.map((child) =>
    child.type === 'element' ? breakLines(child) : child,
  );
  const isPlain = isContainer(element) && children.every(isElement);
  return { ...element, children: isPlain ? onLines(children) : children };
}

/** Whether an element contains blocks. */
export function isContainer({ tagName }: Element): boolean {
  return containers.has(tagName);
}

function isElement(node: ElementContent): boolean {
  return node.type === 'element';
}

function onLines(children: readonly ElementContent[]): ElementContent[] {
  const line: ElementContent = { type: 'text', value: '\n' };
  return [line, ...children.flatMap((child) => [child, line])];
}
