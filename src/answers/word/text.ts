import { childOf, childrenOf, isOn, textIn, type Element } from '../../ooxml/index.ts';
import { trim } from '../trim.ts';
import { symbolOf } from './symbols.ts';

/** Not visible to readers: the fallback of a shape, and text that was deleted or moved away. */
export const unseen: ReadonlySet<string> = new Set(['mc:Fallback', 'w:del', 'w:moveFrom']);

/** Properties, in which elements have the same names as characters. */
export const facts: ReadonlySet<string> = new Set(['w:pPr', 'w:rPr', 'w:sdtPr', 'w:sdtEndPr']);

/** Elements of a run that mean characters. */
const signs: Readonly<Record<string, string>> = {
  'w:br': '\n',
  'w:cr': '\n',
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '\u00ad',
};

/** The text in an element; each paragraph after the first begins a new line. */
export function textOf(element: Element): string {
  const parts: string[] = [];
  let hasParagraph = false;
  const visit = (parent: Element): void => {
    for (const child of childrenOf(parent)) {
      if (unseen.has(child.name) || facts.has(child.name)) continue;
      if (child.name === 'w:p' && hasParagraph) parts.push('\n');
      if (child.name === 'w:p') hasParagraph = true;
      parts.push(charactersOf(child));
      visit(child);
    }
  };
  visit(element);
  return parts.join('');
}

/** The characters that an element of a run stands for; empty for any other element. */
export function charactersOf(element: Element): string {
  const { name, attributes } = element;
  if (name === 'w:t') return inSymbols(lineOf(element), element.parent);
  if (name === 'w:sym')
    return (
      symbolOf(attributes.get('w:font'), Number.parseInt(attributes.get('w:char') ?? '', 16)) ??
      '\ufffd'
    );
  if (name === 'w:fldChar') return oldBox(element);
  return signs[name] ?? '';
}

/** Line ends are spaces; spaces at either end count only with `xml:space`. */
function lineOf(text: Element): string {
  const line = textIn(text).replace(/\r\n|[\t\n\r]/g, ' ');
  return text.attributes.get('xml:space') === 'preserve' ? line : trim(line, ' ');
}

/** Letters in a symbol font look like something else. */
function inSymbols(text: string, run: Element | undefined): string {
  const font = childOf(childOf(run, 'w:rPr'), 'w:rFonts')?.attributes.get('w:ascii');
  if (!font?.toLowerCase().startsWith('wingdings')) return text;
  return Array.from(text, (each) => symbolOf(font, each.codePointAt(0) ?? 0) ?? each).join('');
}

/** A check box of the forms of Word 97. ISO/IEC 29500-1, 17.16.7 */
function oldBox(field: Element): string {
  const box = childOf(childOf(field, 'w:ffData'), 'w:checkBox');
  if (!box) return '';
  return isOn(childOf(box, 'w:checked') ?? childOf(box, 'w:default')) ? '\u2612' : '\u2610';
}
