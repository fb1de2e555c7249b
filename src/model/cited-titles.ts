import type { FootnoteDefinition } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';

/** The titles of works in a footnote: those in quotation marks, or those in italics where there are none. */
export function citedTitles(definition: FootnoteDefinition): readonly string[] {
  const text = definition.children
    .map((child) => toString(child))
    .join(' ')
    .replace(/\s+/g, ' ');
  const quoted = [...text.matchAll(/"([^"]+)"|\u201c([^\u201d]+)\u201d/g)].map(
    ([, straight, curly]) => straight ?? curly ?? '',
  );
  if (quoted.length > 0) return quoted;
  // Next to a title in quotation marks, italics are the journal.
  const italics: string[] = [];
  visit(definition, 'emphasis', (node) => {
    italics.push(toString(node));
  });
  return italics;
}
