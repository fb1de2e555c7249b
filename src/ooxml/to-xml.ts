import type { Element, Node } from '../files/index.ts';

/**
 * Writes a tree as XML, in the form of the package `docx`: double quotes, and all five entities of XML.
 * Reading it gives the same tree.
 *
 * @param root the nameless element around the top one
 */
export function toXml(root: Element): string {
  const standalone = root.attributes.get('standalone');
  const more = standalone === undefined ? '' : ` standalone="${standalone}"`;
  return `<?xml version="1.0" encoding="UTF-8"${more}?>${root.children.map(toText).join('')}`;
}

function toText(node: Node): string {
  if (typeof node === 'string') return escape(node);
  let xml = `<${node.name}`;
  for (const [name, value] of node.attributes) xml += ` ${name}="${escapeAttribute(value)}"`;
  if (node.children.length === 0) return `${xml}/>`;
  xml += '>';
  for (const child of node.children) xml += toText(child);
  return `${xml}</${node.name}>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

function escape(text: string): string {
  return text.replace(/[&<>"'\r]/g, (character) => entities[character] ?? character);
}

/** Readers make spaces of line ends and tabs in attributes. */
function escapeAttribute(value: string): string {
  return value.replace(/[&<>"'\t\n\r]/g, (character) => entities[character] ?? character);
}
