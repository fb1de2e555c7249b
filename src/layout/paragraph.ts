import { childOf, valueOf, type Element } from '../ooxml/index.ts';
import { contentOf, type Surroundings } from './content.ts';
import { linesOf, type LineMemo } from './line-memo.ts';
import { leadingBreak, type Label, type Line } from './lines.ts';
import type { Numbering } from './numbering.ts';
import { withParagraphProperties, type ParagraphLook } from './paragraph-look.ts';

/** A paragraph with its lines. */
export interface Paragraph {
  readonly look: ParagraphLook;
  readonly lines: readonly Line[];
  /** The break at its start. */
  readonly breaks: Line['ends'];
}

/** What measures depend on besides the paragraph and its width. */
export interface Measuring extends Surroundings {
  readonly numbering: Numbering;
  readonly tabEvery: number;
  readonly memo: LineMemo;
}

/** Whether a paragraph stays on the page of what follows. */
export function keepsNext(element: Element, { styles }: Measuring): boolean {
  const properties = childOf(element, 'w:pPr');
  const { look } = styles.paragraph(valueOf(childOf(properties, 'w:pStyle')));
  return withParagraphProperties(look, properties).keepNext;
}

/**
 * Measures a paragraph.
 *
 * @param widthOf the width of the text, which may depend on a break at the start of the paragraph
 */
export function toParagraph(
  element: Element,
  measuring: Measuring,
  widthOf: (breaks: Line['ends']) => number,
): Paragraph {
  const { styles, numbering, toType, tabEvery, memo } = measuring;
  const properties = childOf(element, 'w:pPr');
  const style = styles.paragraph(valueOf(childOf(properties, 'w:pStyle')));
  const { look, listed } = lookOf(properties, style, numbering);
  const content = contentOf(element, look.style, measuring);
  const markRun = childOf(properties, 'w:rPr');
  const mark = markRun ? styles.withDirect(style.run, markRun) : style.run;
  let label: Label | undefined;
  if (listed && look.list) {
    const { number, level } = look.list;
    const text = numbering.nextLabel(number, level);
    label = { text, type: toType(styles.withDirect(mark, listed.run)), follow: listed.follow };
  }
  const breaks = leadingBreak(content);
  const width = widthOf(breaks);
  const { left, right, first, line, lineRule, tabs } = look;
  const shape = { left, right, first, line, lineRule, tabs, width, tabEvery, label };
  const lines = linesOf(content, { ...shape, type: toType(mark) }, memo);
  return { look, lines, breaks };
}

/** The indents of a list come before those of the paragraph itself, and of the style that is not a list's. */
function lookOf(
  properties: Element | undefined,
  style: ReturnType<Surroundings['styles']['paragraph']>,
  { levelOf }: Numbering,
): { readonly look: ParagraphLook; readonly listed: ReturnType<Numbering['levelOf']> } {
  const direct = withParagraphProperties(style.look, properties);
  const listed = direct.list && levelOf(direct.list.number, direct.list.level);
  const isOwn = childOf(properties, 'w:numPr') !== undefined;
  if (!listed || (!isOwn && style.hasIndent)) return { look: direct, listed };
  const inList = withParagraphProperties(style.look, listed.paragraph);
  return { look: withParagraphProperties(inList, properties), listed };
}
