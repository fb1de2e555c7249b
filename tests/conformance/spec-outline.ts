import { attribute, childrenOf, hasClass, toTree, type Node } from './spec-html-text.ts';

/** Elements that say what a text is; all others only hold text. */
const telling = new Set(
  'p h1 h2 h3 h4 h5 h6 em strong del code pre blockquote ul ol li hr br table thead tbody tr th td'.split(
    ' ',
  ),
);

/** White space next to these is not shown. */
const block = 'p|h\\d|pre|blockquote|ul|ol(?: [^>]*)?|li|hr|br|table|thead|tbody|tr|th|td';

/**
 * What a piece of HTML says, and as what: its text between the names of the elements that tell. Words
 * that replace an image count as text, and links as their text, for both depend on what there is.
 */
export function toOutline(html: string): string {
  return outlineOf(toTree(html))
    .replace(/[ \t\n\f\r]+/g, ' ')
    .replace(new RegExp(` ?(</?(?:${block})>) ?`, 'g'), '$1')
    .trim();
}

function outlineOf(node: Node): string {
  if ('value' in node) return node.value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  if (node.nodeName === 'img') return attribute(node, 'alt');
  if (hasClass(node, 'box')) return '';
  const text = childrenOf(node).map(outlineOf).join('');
  if (!telling.has(node.nodeName)) return text;
  const start = node.nodeName === 'ol' ? attribute(node, 'start') : '';
  return `<${node.nodeName}${start && ` start=${start}`}>${text}</${node.nodeName}>`;
}
