import type { Element, Node } from '../../../ooxml/index.ts';
import { run as wordRun } from '../../word/run.ts';
import { toAddress } from '../../word/xml/inline.ts';
import { flag, textElement, w } from '../../word/xml/word-element.ts';

/** The formatting of a run. */
interface RunLook {
  /** The id of a character style. */
  readonly style?: string;
  readonly bold?: boolean;
  /** Six hexadecimal digits. */
  readonly color?: string;
  /** In half points. */
  readonly size?: number;
}

/** A run of text as it is. ISO/IEC 29500-1, 17.3.2.25 */
export function textRun(text: string, { style, bold, color, size }: RunLook = {}): Element {
  const properties = [
    ...(style === undefined ? [] : [w('rStyle', { val: style })]),
    ...(bold ? [w('b'), w('bCs')] : []),
    ...(color === undefined ? [] : [w('color', { val: color })]),
    ...(size === undefined ? [] : [w('sz', { val: size }), w('szCs', { val: size })]),
  ];
  return w('r', {}, [
    ...(properties.length > 0 ? [w('rPr', {}, properties)] : []),
    textElement(text),
  ]);
}

/** A run of text, with its soft hyphens and those at which no line ends. */
export function run(text: string): Element {
  const parts = wordRun(text, {}).parts.map((part) =>
    typeof part === 'string' ? textElement(part) : w(part.name),
  );
  return w('r', {}, parts);
}

/** So many tabs. */
export function tabs(count = 1): Element {
  return w(
    'r',
    {},
    Array.from({ length: count }, () => w('tab')),
  );
}

/** The start of the next column. */
export function columnBreak(): Element {
  return w('r', {}, [w('br', { type: 'column' })]);
}

/** A link to an address, which gets the id of its relationship from `placeLinks`. */
export function hyperlink(url: string, child: Element): Element {
  const { address, fragment } = toAddress(url);
  return w('hyperlink', { history: 1, anchor: fragment, 'r:id': address }, [child]);
}

/** A place for text on a line. */
export interface TabStop {
  readonly type: 'left' | 'right';
  /** In twips, as all lengths of paragraphs. */
  readonly position: number;
  /** What leads up to it. */
  readonly leader?: 'underscore';
}

/** A paragraph; what it leaves out is as its style says. */
export interface ParagraphLook {
  readonly style: string;
  readonly keepNext?: boolean;
  /** The color of a line below it. */
  readonly rule?: string;
  readonly tabStops?: readonly TabStop[];
  readonly spacing?: { readonly before?: number; readonly after: number };
  readonly indentTwip?: number;
}

/** A paragraph, with its properties in the order of the schema. ISO/IEC 29500-1, 17.3.1.26 */
export function paragraph(look: ParagraphLook, children: readonly Node[]): Element {
  const { style, keepNext, rule, tabStops, spacing, indentTwip } = look;
  const properties = [
    w('pStyle', { val: style }),
    ...flag('keepNext', keepNext),
    ...(rule === undefined
      ? []
      : [w('pBdr', {}, [w('bottom', { val: 'single', color: rule, sz: 8, space: 1 })])]),
    ...(tabStops ? [w('tabs', {}, tabStops.map(toTab))] : []),
    ...(spacing ? [w('spacing', { after: spacing.after, before: spacing.before })] : []),
    ...(indentTwip === undefined ? [] : [w('ind', { left: indentTwip })]),
  ];
  return w('p', {}, [w('pPr', {}, properties), ...children]);
}

function toTab({ type, position, leader }: TabStop): Element {
  return w('tab', { val: type, pos: position, leader });
}
