import { childrenOf, textIn, type Element } from '../../ooxml/index.ts';

/** Not visible to readers: the fallback of a shape, and text that was deleted or moved away. */
export const unseen: ReadonlySet<string> = new Set(['mc:Fallback', 'w:del', 'w:moveFrom']);

/** Properties, in which elements have the same names as characters. */
const facts: ReadonlySet<string> = new Set(['w:pPr', 'w:rPr', 'w:sdtPr', 'w:sdtEndPr']);

/** Elements of a run that mean characters. */
const signs: Readonly<Record<string, string>> = {
  'w:br': '\n',
  'w:cr': '\n',
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '\u00ad',
};

/**
 * The text in an element; each paragraph after the first begins a new line.
 *
 * @param without elements to skip
 */
export function textOf(element: Element, ...without: readonly string[]): string {
  const parts: string[] = [];
  let hasParagraph = false;
  const visit = (parent: Element): void => {
    for (const child of childrenOf(parent)) {
      if (unseen.has(child.name) || facts.has(child.name) || without.includes(child.name)) continue;
      if (child.name === 'w:p' && hasParagraph) parts.push('\n');
      if (child.name === 'w:p') hasParagraph = true;
      if (child.name === 'w:t') parts.push(lineOf(child));
      else parts.push(signs[child.name] ?? '');
      visit(child);
    }
  };
  visit(element);
  return parts.join('');
}

/** Line ends are spaces; spaces at either end count only with `xml:space`. */
function lineOf(text: Element): string {
  const line = textIn(text).replace(/\r\n|[\t\n\r]/g, ' ');
  return text.attributes.get('xml:space') === 'preserve' ? line : line.replace(/^ +| +$/g, '');
}
