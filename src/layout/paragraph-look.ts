import { childOf, childrenOf, isOn, valueOf, type Element } from '../ooxml/index.ts';

/** A tab stop, in twips from the edge of the text. */
export interface TabStop {
  readonly at: number;
  readonly align: 'left' | 'center' | 'right';
}

/** How a paragraph is set; lengths are twips. */
export interface ParagraphLook {
  readonly style: string;
  readonly left: number;
  readonly right: number;
  /** The indent of the first line; negative where it hangs. */
  readonly first: number;
  readonly before: number;
  readonly after: number;
  /** In 240ths of a line where the rule is `auto`. */
  readonly line: number;
  readonly lineRule: string;
  readonly isContextual: boolean;
  readonly keepNext: boolean;
  readonly keepLines: boolean;
  readonly widowControl: boolean;
  readonly pageBreakBefore: boolean;
  readonly tabs: readonly TabStop[];
  /** The heights of the borders above and below, with the room between them and the text. */
  readonly borderTop: number;
  readonly borderBottom: number;
  /** The same for paragraphs that share one box; empty where there are no borders. */
  readonly box: string;
  readonly list: { readonly number: string; readonly level: number } | undefined;
}

/** Word's own, where a document says nothing. */
export const plainParagraph: ParagraphLook = {
  style: '',
  left: 0,
  right: 0,
  first: 0,
  before: 0,
  after: 0,
  line: 240,
  lineRule: 'auto',
  isContextual: false,
  keepNext: false,
  keepLines: false,
  widowControl: true,
  pageBreakBefore: false,
  tabs: [],
  borderTop: 0,
  borderBottom: 0,
  box: '',
  list: undefined,
};

const switches: Readonly<
  Record<string, 'isContextual' | 'keepNext' | 'keepLines' | 'widowControl' | 'pageBreakBefore'>
> = {
  'w:contextualSpacing': 'isContextual',
  'w:keepNext': 'keepNext',
  'w:keepLines': 'keepLines',
  'w:widowControl': 'widowControl',
  'w:pageBreakBefore': 'pageBreakBefore',
};

/** The look of a paragraph with the properties of `w:pPr` on top. */
export function withParagraphProperties(
  look: ParagraphLook,
  properties: Element | undefined,
): ParagraphLook {
  let next = look;
  for (const property of childrenOf(properties)) {
    const name = switches[property.name];
    next = name
      ? { ...next, [name]: isOn(property) }
      : (changes[property.name]?.(next, property) ?? next);
  }
  return next;
}

const changes: Readonly<Record<string, (look: ParagraphLook, of: Element) => ParagraphLook>> = {
  'w:spacing': (look, of) => ({
    ...look,
    before: lengthOf(of, 'w:before') ?? look.before,
    after: lengthOf(of, 'w:after') ?? look.after,
    line: lengthOf(of, 'w:line') ?? look.line,
    lineRule: of.attributes.get('w:lineRule') ?? look.lineRule,
  }),
  'w:ind': (look, of) => {
    const hanging = lengthOf(of, 'w:hanging');
    return {
      ...look,
      left: lengthOf(of, 'w:left') ?? lengthOf(of, 'w:start') ?? look.left,
      right: lengthOf(of, 'w:right') ?? lengthOf(of, 'w:end') ?? look.right,
      first: hanging === undefined ? (lengthOf(of, 'w:firstLine') ?? look.first) : -hanging,
    };
  },
  'w:tabs': (look, of) => ({ ...look, tabs: withTabs(look.tabs, of) }),
  'w:pBdr': (look, of) => ({ ...look, ...bordersOf(of) }),
  'w:numPr': (look, of) => {
    const number = valueOf(childOf(of, 'w:numId')) ?? look.list?.number ?? '0';
    const level = Number(valueOf(childOf(of, 'w:ilvl')) ?? look.list?.level ?? 0);
    return { ...look, list: number === '0' ? undefined : { number, level } };
  },
};

function withTabs(tabs: readonly TabStop[], of: Element): readonly TabStop[] {
  const stops = new Map(tabs.map((tab) => [tab.at, tab]));
  for (const tab of childrenOf(of, 'w:tab')) {
    const at = lengthOf(tab, 'w:pos') ?? 0;
    const kind = valueOf(tab) ?? 'left';
    if (kind === 'clear') stops.delete(at);
    else if (kind !== 'bar') stops.set(at, { at, align: alignOf(kind) });
  }
  return [...stops.values()].sort((a, b) => a.at - b.at);
}

function alignOf(kind: string): TabStop['align'] {
  return kind === 'center'
    ? 'center'
    : ['right', 'end', 'decimal'].includes(kind)
      ? 'right'
      : 'left';
}

function bordersOf(of: Element): Pick<ParagraphLook, 'borderTop' | 'borderBottom' | 'box'> {
  const sides = childrenOf(of).filter((side) => !['none', 'nil'].includes(valueOf(side) ?? 'none'));
  const heightOf = (name: string): number => {
    const side = sides.find((each) => each.name === name);
    return side ? borderWidth(side) + (lengthOf(side, 'w:space') ?? 0) * 20 : 0;
  };
  const box = sides.map(({ name, attributes }) => [name, ...attributes.values()].join());
  return { borderTop: heightOf('w:top'), borderBottom: heightOf('w:bottom'), box: box.join('|') };
}

/** The width of a border in twips: `w:sz` is in eighths of a point. */
export function borderWidth(border: Element | undefined): number {
  if (!border || ['none', 'nil'].includes(valueOf(border) ?? 'none')) return 0;
  return (lengthOf(border, 'w:sz') ?? 0) * 2.5;
}

/** A length in an attribute; undefined where there is none. */
export function lengthOf(element: Element | undefined, attribute: string): number | undefined {
  const number = Number.parseFloat(element?.attributes.get(attribute) ?? '');
  return Number.isFinite(number) ? number : undefined;
}
