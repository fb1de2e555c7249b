import {
  childOf,
  childrenOf,
  descendants,
  isOnValue,
  valueOf,
  type Element,
} from '../ooxml/index.ts';
import { plainRun, toggled, withRunProperties, type RunLook, type ThemeFonts } from './look.ts';
import { plainParagraph, withParagraphProperties, type ParagraphLook } from './paragraph-look.ts';

/** The styles of a document; each is resolved once. ISO/IEC 29500-1, 17.7.2 */
export interface Styles {
  /** The look of a paragraph style, without its list's indents; the default one for an unknown style. */
  readonly paragraph: (id: string | undefined) => ParagraphStyle;
  /** The look of a run in a paragraph of a style. */
  readonly run: (paragraph: string, character: string | undefined) => RunLook;
  /** The properties of a run itself on top. */
  readonly withDirect: (look: RunLook, properties: Element | undefined) => RunLook;
  /** The cell margins of tables that set none. */
  readonly cellMargins: Element | undefined;
}

/** A resolved paragraph style. */
interface ParagraphStyle {
  readonly look: ParagraphLook;
  readonly run: RunLook;
  /** Whether it sets indents itself; those of its list come before them. */
  readonly hasIndent: boolean;
}

/** Reads `word/styles.xml` and the fonts of `word/theme/theme1.xml`. */
export function toStyles(top: Element | undefined, theme: Element | undefined): Styles {
  const themeFonts = toThemeFonts(theme);
  const elements = childrenOf(top, 'w:style');
  const byId = new Map(elements.map((style) => [style.attributes.get('w:styleId') ?? '', style]));
  const defaults = childOf(top, 'w:docDefaults');
  const base: ParagraphStyle = {
    look: withParagraphProperties(
      plainParagraph,
      childOf(childOf(defaults, 'w:pPrDefault'), 'w:pPr'),
    ),
    run: withRunProperties(
      plainRun,
      childOf(childOf(defaults, 'w:rPrDefault'), 'w:rPr'),
      themeFonts,
    ),
    hasIndent: false,
  };
  const defaultOf = (type: string): Element | undefined =>
    elements.find(
      ({ attributes }) =>
        attributes.get('w:type') === type && isOnValue(attributes.get('w:default') ?? 'off'),
    );
  const normal = defaultOf('paragraph')?.attributes.get('w:styleId');

  const paragraphs = new Map<string, ParagraphStyle>();
  const paragraph = (id: string | undefined): ParagraphStyle => {
    const name = id !== undefined && byId.has(id) ? id : (normal ?? '');
    const known = paragraphs.get(name);
    if (known) return known;
    let style: ParagraphStyle = base;
    for (const element of chainOf(name, byId)) {
      const properties = childOf(element, 'w:pPr');
      style = {
        look: { ...withParagraphProperties(style.look, properties), style: name },
        run: withRunProperties(style.run, childOf(element, 'w:rPr'), themeFonts),
        hasIndent: childOf(properties, 'w:ind') !== undefined || style.hasIndent,
      };
    }
    paragraphs.set(name, style);
    return style;
  };

  const runs = new Map<string, RunLook>();
  const run = (paragraphStyle: string, character: string | undefined): RunLook => {
    const key = `${paragraphStyle}|${character ?? ''}`;
    const known = runs.get(key);
    if (known) return known;
    const chain = character === undefined ? [] : chainOf(character, byId);
    const under = (look: RunLook): RunLook =>
      chain.reduce(
        (sum, element) => withRunProperties(sum, childOf(element, 'w:rPr'), themeFonts),
        look,
      );
    const outer = paragraph(paragraphStyle).run;
    const look = toggled(under(outer), outer, under(plainRun));
    runs.set(key, look);
    return look;
  };

  const direct = new WeakMap<Element, { readonly base: RunLook; readonly look: RunLook }>();
  const withDirect = (base: RunLook, properties: Element | undefined): RunLook => {
    if (!properties) return base;
    const known = direct.get(properties);
    if (known?.base === base) return known.look;
    const look = withRunProperties(base, properties, themeFonts);
    direct.set(properties, { base, look });
    return look;
  };

  return {
    paragraph,
    run,
    withDirect,
    cellMargins: childOf(childOf(defaultOf('table'), 'w:tblPr'), 'w:tblCellMar'),
  };
}

/** A style and those it is based on, the outermost first; a circle ends where it closes. */
function chainOf(id: string, byId: ReadonlyMap<string, Element>): readonly Element[] {
  const chain = new Set<Element>();
  let style = byId.get(id);
  while (style && !chain.has(style)) {
    chain.add(style);
    style = byId.get(valueOf(childOf(style, 'w:basedOn')) ?? '');
  }
  return [...chain].reverse();
}

function toThemeFonts(theme: Element | undefined): ThemeFonts {
  const fonts = new Map<string, string>();
  for (const kind of ['major', 'minor']) {
    const [scheme] = descendants(theme, `a:${kind}Font`);
    const of = (name: string): string => childOf(scheme, name)?.attributes.get('typeface') ?? '';
    const slots = { HAnsi: 'a:latin', Ascii: 'a:latin', EastAsia: 'a:ea', Bidi: 'a:cs' };
    for (const [slot, name] of Object.entries(slots))
      if (of(name)) fonts.set(kind + slot, of(name));
  }
  return fonts;
}
