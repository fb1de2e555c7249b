import {
  append,
  childOf,
  childrenOf,
  descendants,
  element,
  insertBefore,
  prepend,
  remove,
  textIn,
  topOf,
  valueOf,
  type Element,
  type Parts,
} from '../../ooxml/index.ts';
import { isLeftward } from '../../model/index.ts';

/**
 * Turns a document whose language runs from right to left: its sections, styles and paragraphs, those in headers and
 * notes as well. A paragraph whose first letter runs the other way does so, unless the document is a form, whose parts
 * have their places.
 */
export function runRightToLeft(parts: Parts, isForm = false): void {
  for (const [path, part] of parts) {
    if (!/^word\/(?:document|footnotes|header\d+|footer\d+)\.xml$/.test(path)) continue;
    const top = topOf(part);
    turnParagraphs(top ? [top] : [], isForm);
    for (const section of descendants(top, 'w:sectPr'))
      insert(section, 'w:bidi', {}, afterBidiOfSections);
  }
  const styles = topOf(parts.get('word/styles.xml'));
  for (const style of childrenOf(styles, 'w:style')) turnStyle(style);
}

/** Turns the paragraphs in some elements, or these themselves. */
export function turnParagraphs(elements: readonly Element[], isForm = false): void {
  for (const each of elements)
    for (const paragraph of each.name === 'w:p' ? [each] : descendants(each, 'w:p'))
      turnParagraph(paragraph, isForm);
}

function turnParagraph(paragraph: Element, isForm: boolean): void {
  const runs = descendants(paragraph, 'w:r');
  const words = runs.map((run) => childrenOf(run, 'w:t').map(textIn).join('')).join('');
  const properties = propertiesOf(paragraph, 'w:pPr');
  if (!isForm && isLeftward(words) === false) {
    insert(properties, 'w:bidi', { 'w:val': 'false' }, afterBidi);
    return;
  }
  if (!childOf(properties, 'w:bidi')) insert(properties, 'w:bidi', {}, afterBidi);
  for (const run of runs) {
    const text = childrenOf(run, 'w:t').map(textIn).join('');
    // Other letters keep their order; numbers and signs have that of the line.
    if (isLeftward(text) !== false) insert(propertiesOf(run, 'w:rPr'), 'w:rtl', {}, afterRtl);
  }
}

/** New paragraphs run from right to left, too. Word mirrors indents, but not borders. */
function turnStyle(style: Element): void {
  if (style.attributes.get('w:default') === '1' && style.attributes.get('w:type') === 'paragraph')
    insert(propertiesOf(style, 'w:pPr', ['w:rPr', 'w:tblPr']), 'w:bidi', {}, afterBidi);
  // The left side is where lines end; without it, each paragraph begins where its language does.
  for (const side of descendants(style, 'w:jc'))
    if (valueOf(side) === 'left' && side.parent?.name === 'w:pPr') remove(side);
  for (const borders of descendants(style, 'w:pBdr')) {
    const [left, right] = [childOf(borders, 'w:left'), childOf(borders, 'w:right')];
    if (left && right) [left.attributes, right.attributes] = [right.attributes, left.attributes];
    else if (left) turnBorder(borders, left, 'w:right');
    else if (right) turnBorder(borders, right, 'w:left');
  }
}

/** Moves a border to the other side, in the order of the schema: top, left, bottom, right. */
function turnBorder(borders: Element, border: Element, name: 'w:left' | 'w:right'): void {
  remove(border);
  border.name = name;
  const [next] = childrenOf(
    borders,
    ...(name === 'w:left' ? ['w:bottom', 'w:between'] : ['w:between']),
  );
  if (next) insertBefore(next, border);
  else append(borders, border);
}

/** The properties of an element, which come first in it. */
function propertiesOf(
  owner: Element,
  name: 'w:pPr' | 'w:rPr',
  before?: readonly string[],
): Element {
  const found = childOf(owner, name);
  if (found) return found;
  const made = element(name);
  const [next] = before ? childrenOf(owner, ...before) : [];
  if (next) insertBefore(next, made);
  else if (before) append(owner, made);
  else prepend(owner, made);
  return made;
}

/** Adds an element where the schema wants it, unless it is there. */
function insert(
  owner: Element,
  name: string,
  attributes: Readonly<Record<string, string>>,
  after: readonly string[],
): void {
  if (childOf(owner, name)) return;
  const made = element(name, attributes);
  const [next] = childrenOf(owner, ...after);
  if (next) insertBefore(next, made);
  else append(owner, made);
}

/** What comes after these in the schema. ISO/IEC 29500-1, 17.6.17, 17.3.1.26 and 17.3.2.28 */
const afterBidiOfSections = ['w:rtlGutter', 'w:docGrid', 'w:printerSettings'];
const afterBidi =
  'w:adjustRightInd w:snapToGrid w:spacing w:ind w:contextualSpacing w:mirrorIndents w:suppressOverlap w:jc w:textDirection w:textAlignment w:textboxTightWrap w:outlineLvl w:divId w:cnfStyle w:rPr w:sectPr w:pPrChange'.split(
    ' ',
  );
const afterRtl = ['w:cs', 'w:em', 'w:lang', 'w:eastAsianLayout', 'w:specVanish', 'w:oMath'];
