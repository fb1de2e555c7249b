import {
  childOf,
  childrenOf,
  isOn,
  relatedParts,
  topOf,
  valueOf,
  type Element,
  type Package,
} from '../../../ooxml/index.ts';
import type { Look, WordParagraph } from './document.ts';
import { alignIn, indentIn, isLined } from './paragraph-format.ts';

/** What the reader needs to know about a style, with what it inherits. */
export interface Style {
  /** Its name in lower case, without spaces: programs keep names, and change ids. */
  readonly name: string;
  readonly outline?: number;
  readonly look: Look;
  /** Its list, as a paragraph names one. */
  readonly numbering?: Element;
  readonly align?: WordParagraph['align'];
  /** In twips. */
  readonly indent?: number;
  /** Whether it draws a line above or below, and no frame. */
  readonly isLined?: true;
}

const none: Style = { name: '', look: {} };

/** Makes a look-up of styles by id. */
export function readStyles({ parts, main }: Package): (id: string | undefined) => Style {
  const top = topOf(relatedParts(parts, main, 'styles')[0]);
  const elements = new Map<string, Element>();
  for (const style of childrenOf(top, 'w:style')) {
    const id = style.attributes.get('w:styleId');
    if (id !== undefined && !elements.has(id)) elements.set(id, style);
  }
  const known = new Map<string, Style>();
  const find = (id: string | undefined, depth: number): Style => {
    const element = id === undefined ? undefined : elements.get(id);
    if (id === undefined || !element || depth > 20) return none;
    const found = known.get(id);
    if (found) return found;
    const base = find(valueOf(childOf(element, 'w:basedOn')), depth + 1);
    const properties = childOf(element, 'w:pPr');
    const level = Number(valueOf(childOf(properties, 'w:outlineLvl')) ?? NaN);
    const name = (valueOf(childOf(element, 'w:name')) ?? id).toLowerCase().replace(/\s+/g, '');
    const heading = /^heading([1-9])$/.exec(name)?.[1];
    // The tenth level is that of the text.
    const outline = level >= 0 ? (level + 1) % 10 : Number(heading ?? base.outline ?? 0);
    const numbering = childOf(properties, 'w:numPr') ?? base.numbering;
    const align = alignIn(properties) ?? base.align;
    const indent = indentIn(properties) ?? base.indent;
    const hasLine = childOf(properties, 'w:pBdr') ? isLined(properties) : base.isLined;
    // In languages without italics it is bold.
    const isEmphasis = name === 'emphasis' && element.attributes.get('w:type') === 'character';
    const style: Style = {
      name,
      look: isEmphasis
        ? { ...base.look, italic: true }
        : lookOf(childOf(element, 'w:rPr'), base.look),
      ...(outline > 0 && { outline }),
      ...(numbering && { numbering }),
      ...(align && { align }),
      ...(indent !== undefined && { indent }),
      ...(hasLine && { isLined: true }),
    };
    known.set(id, style);
    return style;
  };
  return (id) => find(id, 0);
}

/** The look that run properties make of another one. ISO/IEC 29500-1, 17.3.2 */
export function lookOf(properties: Element | undefined, base: Look): Look {
  if (!properties) return base;
  const flag = (name: string, before: true | undefined): true | undefined => {
    const element = childOf(properties, name);
    return element ? (isOn(element) ? true : undefined) : before;
  };
  const font = childOf(properties, 'w:rFonts')?.attributes.get('w:ascii');
  const align = valueOf(childOf(properties, 'w:vertAlign'));
  const bold = flag('w:b', base.bold);
  const italic = flag('w:i', base.italic);
  const strike = flag('w:dstrike', flag('w:strike', base.strike));
  const code = font === undefined ? base.code : /courier|consolas|mono\b/i.test(font);
  const vertical =
    align === undefined
      ? (shiftOf(properties) ?? base.vertical)
      : ({ subscript: 'sub', superscript: 'super' } as const)[align as 'subscript'];
  return {
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(strike && { strike }),
    ...(code && { code }),
    ...(vertical && { vertical }),
  };
}

/** Small letters above or below the line, as LibreOffice writes those of a web page. ISO/IEC 29500-1, 17.3.2.24 */
function shiftOf(properties: Element): Look['vertical'] {
  const shift = Number(valueOf(childOf(properties, 'w:position')) ?? 0);
  if (!shift || !childOf(properties, 'w:sz')) return undefined;
  return shift < 0 ? 'sub' : 'super';
}
