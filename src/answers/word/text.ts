import { childrenOf, textIn, type Element } from '../../ooxml/index.ts';

/** What a reader does not see: the other form of a shape, and text that somebody deleted or moved away. */
export const unseen: ReadonlySet<string> = new Set(['mc:Fallback', 'w:del', 'w:moveFrom']);

/** Looks and other facts about text, in which elements have the names of signs. */
const facts: ReadonlySet<string> = new Set(['w:pPr', 'w:rPr', 'w:sdtPr', 'w:sdtEndPr']);

/** What the elements of a run stand for. */
const signs: Readonly<Record<string, string>> = {
  'w:br': '\n',
  'w:cr': '\n',
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '\u00ad',
};

/**
 * The text in an element; each paragraph but the first begins a line.
 *
 * @param without elements that are passed over
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

/** Line ends in a text are spaces, and those around it nothing unless it says that they count. */
function lineOf(text: Element): string {
  const line = textIn(text).replace(/\r\n|[\t\n\r]/g, ' ');
  return text.attributes.get('xml:space') === 'preserve' ? line : line.replace(/^ +| +$/g, '');
}
