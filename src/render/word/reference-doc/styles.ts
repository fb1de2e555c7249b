import {
  append,
  childOf,
  childrenOf,
  descendants,
  element,
  prepend,
  removeChildren,
  setAttributes,
  topOf,
  valueOf,
  type Element,
  type Parts,
} from '../../../ooxml/index.ts';
import { isDocumentPart } from '../normalize-package.ts';

/**
 * Makes our document refer to the styles of a reference document by their ids: where both have a style, theirs
 * counts, whatever its id is.
 *
 * @returns our styles that the reference document does not have
 */
export function adoptStyleIds(ours: Parts, theirs: Element): readonly Element[] {
  const own = childrenOf(topOf(ours.get('word/styles.xml')), 'w:style');
  const known = new Map(childrenOf(theirs, 'w:style').map((style) => [keyOf(style), idOf(style)]));
  const missing = own.filter((style) => !known.has(keyOf(style)));
  const taken = new Set(known.values());
  const ids = new Map(
    own.map((style) => [idOf(style), known.get(keyOf(style)) ?? freeId(idOf(style), taken)]),
  );
  for (const [path, part] of ours) if (isDocumentPart(path)) renameStyles(topOf(part), ids);
  return missing;
}

/**
 * Adds styles of ours to those of a reference document. They lose their fonts and colors, so that they follow
 * the styles on which they are based; lines and shading take the first accent of the theme.
 *
 * @param language the `w:lang` of our text; a reference document declares that of its makers
 */
export function addStyles(
  theirs: Element,
  ours: readonly Element[],
  theme: Element | undefined,
  language: Element | undefined,
): void {
  const normal = childrenOf(theirs, 'w:style').find((style) => keyOf(style) === 'paragraph normal');
  const accent = accentOf(theme);
  for (const style of ours) {
    style.attributes.delete('w:default');
    followBase(style, normal && idOf(normal), accent);
    append(theirs, style);
  }
  if (language) setLanguage(theirs, language);
}

function setLanguage(styles: Element, language: Element): void {
  const defaults = childOf(styles, 'w:docDefaults') ?? element('w:docDefaults');
  const ofRuns = childOf(defaults, 'w:rPrDefault') ?? element('w:rPrDefault');
  const properties = childOf(ofRuns, 'w:rPr') ?? element('w:rPr');
  removeChildren(properties, 'w:lang');
  append(properties, language);
  if (!properties.parent) append(ofRuns, properties);
  if (!ofRuns.parent) prepend(defaults, ofRuns);
  if (!defaults.parent) prepend(styles, defaults);
}

/** What names a style by its id. */
const references = new Set(
  'w:pStyle w:rStyle w:tblStyle w:basedOn w:next w:link w:styleLink w:numStyleLink'.split(' '),
);

function renameStyles(top: Element | undefined, ids: ReadonlyMap<string, string>): void {
  for (const { name, attributes } of descendants(top)) {
    const key = references.has(name) ? 'w:val' : name === 'w:style' ? 'w:styleId' : undefined;
    const id = key && ids.get(attributes.get(key) ?? '');
    if (key && id !== undefined) attributes.set(key, id);
  }
}

function idOf({ attributes }: Element): string {
  return attributes.get('w:styleId') ?? '';
}

/** Type and name: ids are translated with Word's own styles, names are not. */
function keyOf(style: Element): string {
  const name = valueOf(childOf(style, 'w:name')) ?? idOf(style);
  return `${style.attributes.get('w:type') ?? 'paragraph'} ${name.toLowerCase()}`;
}

/** A reference document may have another style under an id of ours. */
function freeId(id: string, taken: Set<string>): string {
  let free = id;
  for (let number = 2; taken.has(free); number += 1) free = `${id}${number}`;
  taken.add(free);
  return free;
}

/** The first accent of a theme, as six hexadecimal digits; black where the theme has none. */
function accentOf(theme: Element | undefined): string {
  const [accent] = descendants(theme, 'a:accent1');
  const color = childOf(accent, 'a:srgbClr')?.attributes.get('val');
  return isColor(color) ? color : '000000';
}

/**
 * Removes a style's own fonts and colors. Word takes the accent from the theme, also when that changes; the
 * digits are for programs that do not.
 */
function followBase(style: Element, normal: string | undefined, accent: string): void {
  const base = valueOf(childOf(style, 'w:basedOn'));
  // The size of a style that is based on nothing else is its own.
  const sizes = base === undefined || base === normal ? [] : ['w:sz', 'w:szCs'];
  const own = descendants(style, 'w:shd')[0]?.attributes.get('w:fill');
  for (const each of [style, ...descendants(style)]) {
    removeChildren(each, 'w:rFonts', 'w:color', ...sizes);
    const color = each.attributes.get('w:color');
    if (borders.has(each.name) && isColor(color)) {
      each.attributes.delete('w:themeShade');
      each.attributes.delete('w:themeTint');
      // A line in the color of the shading widens it.
      const isFill = color === own;
      setAttributes(each, {
        'w:color': isFill ? paler(accent) : accent,
        'w:themeColor': 'accent1',
        ...(isFill && { 'w:themeTint': '1A' }),
      });
    }
    if (each.name === 'w:shd' && isColor(each.attributes.get('w:fill'))) {
      each.attributes.delete('w:themeFillShade');
      setAttributes(each, {
        'w:fill': paler(accent),
        'w:themeFill': 'accent1',
        'w:themeFillTint': '1A',
      });
    }
  }
}

const borders = new Set(['w:top', 'w:left', 'w:bottom', 'w:right']);

function isColor(value: string | undefined): value is string {
  return value !== undefined && /^[0-9A-F]{6}$/i.test(value);
}

/** A tenth of a color on white, as the tint of Word's theme has it. */
function paler(color: string): string {
  const part = (from: number): string => {
    const value = Number.parseInt(color.slice(from, from + 2), 16);
    return Math.round(255 - (255 - value) / 10)
      .toString(16)
      .toUpperCase()
      .padStart(2, '0');
  };
  return `${part(0)}${part(2)}${part(4)}`;
}
