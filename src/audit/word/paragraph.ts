import { around, childOf, childrenOf, isOn, valueOf, type Element } from '../../ooxml/index.ts';
import { shortened } from '../format-value.ts';
import { styleOf, type RawParagraph, type RawRun, type StoryKind } from './story.ts';
import { lookUp, nameOf, type Styles } from './styles.ts';
import { tableLooks } from './table-style.ts';

/** Text in one format, with its run properties, nearest first. */
export interface Run extends RawRun {
  readonly looks: readonly (Element | undefined)[];
}

export interface Paragraph {
  readonly element: Element;
  /** For people: `paragraph 17: "First words"`. */
  readonly where: string;
  readonly kind: StoryKind;
  readonly runs: readonly Run[];
  readonly text: string;
  /** What a person typed, without the results of fields. */
  readonly typed: string;
  readonly fields: readonly string[];
  /** Its paragraph properties, nearest first. */
  readonly looks: readonly (Element | undefined)[];
  /** The name of its style, in small letters. */
  readonly styleName: string;
  /** Its level as a heading, from 1; undefined for any other. */
  readonly level: number | undefined;
  /** Whether Word gives it a number or a bullet. */
  readonly isListed: boolean;
  /** Whether it shows nothing. */
  readonly isEmpty: boolean;
  readonly cell: Element | undefined;
}

/** A paragraph with the properties from its styles. */
export function toParagraph(
  { element, runs, fields }: RawParagraph,
  kind: StoryKind,
  place: string,
  styles: Styles,
): Paragraph {
  const chain = styles.chainOf(paragraphStyleOf(element, styles) ?? styles.standard('paragraph'));
  const own = childOf(element, 'w:pPr');
  const looks = [own, ...chain.map((style) => childOf(style, 'w:pPr')), styles.defaults('w:pPr')];
  const cell = around(element, 'w:tc');
  const below = [
    ...chain.map((style) => childOf(style, 'w:rPr')),
    ...tableLooks(cell, styles),
    styles.defaults('w:rPr'),
  ];
  const text = runs.map((run) => run.text).join('');
  const number = lookUp(looks, 'w:numPr');
  let where: string | undefined;
  return {
    element,
    kind,
    get where() {
      return (where ??= toPlace(place, text));
    },
    runs: runs.map((run) => ({
      ...run,
      looks: [
        childOf(run.element, 'w:rPr'),
        ...styles
          .chainOf(styleOf(run.element, 'w:rPr', 'w:rStyle'))
          .map((style) => childOf(style, 'w:rPr')),
        ...below,
      ],
    })),
    text,
    typed: runs.map((run) => run.typed).join(''),
    fields,
    looks,
    styleName: nameOf(chain[0]),
    level: levelOf(own, chain),
    isListed: number !== undefined && valueOf(childOf(number, 'w:numId')) !== '0',
    isEmpty: text.trim() === '' && !fields.length && !runs.some(({ hasObject }) => hasObject),
    cell,
  };
}

function toPlace(place: string, text: string): string {
  const words = shortened(text);
  return words === '' ? place : `${place}: "${words}"`;
}

/** Word knows its own headings by name; any other paragraph may say its level. Level 10 is text. */
function levelOf(own: Element | undefined, chain: readonly Element[]): number | undefined {
  for (const properties of [own, ...chain]) {
    const isStyle = properties?.name === 'w:style';
    const level = valueOf(
      childOf(isStyle ? childOf(properties, 'w:pPr') : properties, 'w:outlineLvl'),
    );
    if (level !== undefined)
      return Number(level) >= 0 && Number(level) < 9 ? Number(level) + 1 : undefined;
    const named = isStyle && /^heading ([1-9])$/.exec(nameOf(properties))?.[1];
    if (named) return Number(named);
  }
  return undefined;
}

/** Whether the letters of a run are bold. */
export function isBold({ looks }: Run): boolean {
  return isOn(lookUp(looks, 'w:b'));
}

/**
 * The id of the style that a paragraph names, of several the first one that is defined; undefined if none is,
 * which Word shows as text without a style.
 */
export function paragraphStyleOf(element: Element, styles: Styles): string | undefined {
  return childrenOf(childOf(element, 'w:pPr'), 'w:pStyle')
    .flatMap((named) => valueOf(named) ?? [])
    .find((id) => styles.has(id, 'paragraph'));
}
