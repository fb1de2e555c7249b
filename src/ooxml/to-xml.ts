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
  return `<?xml version="1.0" encoding="UTF-8"${more}?>${toFragment(root.children)}`;
}

/** Writes nodes as they are in a document. */
export function toFragment(nodes: readonly Node[]): string {
  let xml = '';
  // One text that grows: joining the texts of elements takes twice as long in a large document.
  const write = (node: Node): void => {
    if (typeof node === 'string') {
      xml += escape(node);
      return;
    }
    const { name, attributes, children } = node;
    xml += `<${name}`;
    if (attributes.size > 0)
      for (const [key, value] of attributes) xml += ` ${key}="${escapeAttribute(value)}"`;
    if (children.length === 0) {
      xml += '/>';
      return;
    }
    xml += '>';
    for (const child of children) write(child);
    xml += `</${name}>`;
  };
  for (const node of nodes) write(node);
  return xml;
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
  return /[&<>"'\r]/.test(text)
    ? text.replace(/[&<>"'\r]/g, (character) => entities[character] ?? character)
    : text;
}

/** Readers make spaces of line ends and tabs in attributes. */
function escapeAttribute(value: string): string {
  return /[&<>"'\t\n\r]/.test(value)
    ? value.replace(/[&<>"'\t\n\r]/g, (character) => entities[character] ?? character)
    : value;
}
