import type { IParagraphStyleOptions, IStylesOptions } from 'docx';
import { directionOf, hasItalics } from '../../locale/index.ts';
import { colors, display, themeFonts } from './palette.ts';
import {
  characterStyles,
  constructStyles,
  contentsStyles,
  coverPanel,
  frame,
  textStyles,
  uprightEmphasis,
} from './text-styles.ts';

/** Word has outline levels 1 to 9. */
const deepest = 9;

/** The style of a page's title: Word's built-in headings, from which alone the contents are built. */
export function pageHeadingStyle(outline: number): string {
  return `Heading${Math.min(deepest, outline)}`;
}

/**
 * The style of a heading in a page's body. Its look depends on its depth in the Markdown, its outline level on
 * that of the page: each pair has a style, based on Word's built-in heading of that level.
 *
 * @param outline the level of the page's title, from 1
 * @param depth the depth of the heading, from 1; a body begins with 2
 */
export function subheadingStyle(outline: number, depth: number): string {
  return `Subheading${lookOf(depth) - 1}Level${levelOf(outline, depth)}`;
}

/** The style of headings of sidebars and lists around a page's body. */
export function frameHeadingStyle(frame: 'Frame' | 'Plain', outline: number): string {
  return `${frame}HeadingLevel${levelOf(outline, 2)}`;
}

/**
 * The styles of a document.
 *
 * @param outlines the outline levels of its pages
 * @param constructs the constructs on its pages
 * @param widthTwip the width of the text
 * @param hasSerif whether titles are in a font of their own; where they are in that of the text, they are bold
 */
export function toStyles(
  language: string,
  outlines: readonly number[],
  constructs: ReadonlySet<string>,
  widthTwip: number,
  hasSerif: boolean,
): IStylesOptions {
  const titles = (style: IParagraphStyleOptions): IParagraphStyleOptions =>
    hasSerif || style.run?.font !== themeFonts.display
      ? style
      : { ...style, run: { ...style.run, bold: true } };
  const levels = [...new Set(outlines)].sort((a, b) => a - b);
  return {
    default: {
      document: {
        run: {
          font: themeFonts.body,
          size: 22,
          color: colors.ink,
          language: languageOf(language),
        },
        paragraph: { spacing: { after: 110, line: 259, lineRule: 'auto' } },
      },
      title: {
        run: { ...display(36), color: colors.white, bold: !hasSerif },
        paragraph: {
          ...coverPanel,
          spacing: { before: 2000, after: 240, line: 240, lineRule: 'auto' },
        },
      },
      listParagraph: { paragraph: { spacing: { after: 60 } } },
      hyperlink: { run: { color: colors.link, underline: { type: 'single' } } },
      ...(constructs.has('caption') && { caption }),
      footnoteReference: { run: { superScript: true, color: colors.accent, bold: true } },
      footnoteText: {
        run: { size: 20 },
        paragraph: { spacing: { after: 60, line: 250, lineRule: 'auto' } },
      },
    },
    paragraphStyles: [
      ...pageHeadings().map(titles),
      ...unique(levels.flatMap((level) => [...subheadings(level), ...frameHeadings(level)])),
      ...textStyles.map(titles),
      ...contentsStyles(widthTwip).map(titles),
      ...Object.entries(constructStyles).flatMap(([type, style]) =>
        constructs.has(type) ? [style] : [],
      ),
    ],
    characterStyles: [...characterStyles, ...(hasItalics(language) ? [] : [uprightEmphasis])],
  };
}

/** Word has a language for each kind of script. ISO/IEC 29500-1, 17.3.2.20 */
export function languageOf(tag: string): {
  value: string;
  eastAsia?: string;
  bidirectional?: string;
} {
  if (/^(?:ja|ko|zh)(?:-|$)/.test(tag)) return { value: tag, eastAsia: tag };
  return directionOf(tag) === 'rtl' ? { value: tag, bidirectional: tag } : { value: tag };
}

/** Of the paragraphs below images. */
const caption = {
  run: { size: 22, color: colors.quiet, italics: false },
  paragraph: { spacing: { after: 200, line: 252, lineRule: 'auto' }, keepLines: true },
} as const;

/** The line above the title of a page that follows another on the same sheet. */
const rule = { top: { style: 'single', size: 12, space: 14, color: colors.accent } } as const;

/** Headings inside a page are based on the built-in ones of their level, without a line. */
const noRule = { top: { style: 'none', size: 0, space: 0, color: 'auto' } } as const;

const depths = [2, 3, 4, 5, 6] as const;

function lookOf(depth: number): number {
  return Math.max(2, depth);
}

function levelOf(outline: number, depth: number): number {
  return Math.min(deepest, outline + lookOf(depth) - 1);
}

function pageHeadings(): readonly IParagraphStyleOptions[] {
  return Array.from({ length: deepest }, (_, index) => ({
    id: `Heading${index + 1}`,
    name: `heading ${index + 1}`,
    basedOn: 'Normal',
    next: 'Lead',
    quickFormat: true,
    run: display([26, 22, 20][index] ?? 18),
    paragraph: {
      keepNext: true,
      keepLines: true,
      outlineLevel: index,
      spacing: { before: index === 0 ? 0 : 560, after: 120, line: 252, lineRule: 'auto' },
      ...(index > 0 && { border: rule }),
    },
  }));
}

function subheadings(outline: number): readonly IParagraphStyleOptions[] {
  return depths.map((depth) => ({
    id: subheadingStyle(outline, depth),
    name: `Subheading ${depth - 1} (level ${levelOf(outline, depth)})`,
    basedOn: `Heading${levelOf(outline, depth)}`,
    next: 'BodyText',
    run: {
      font: themeFonts.body,
      bold: true,
      size: [30, 26, 24, 22, 22][depth - 2] ?? 22,
      color: depth < 4 ? colors.accent : colors.ink,
    },
    paragraph: {
      keepNext: true,
      keepLines: true,
      outlineLevel: levelOf(outline, depth) - 1,
      border: noRule,
      spacing: { before: depth === 2 ? 260 : 200, after: 60, line: 252, lineRule: 'auto' },
    },
  }));
}

function frameHeadings(outline: number): readonly IParagraphStyleOptions[] {
  const level = levelOf(outline, 2);
  const base = {
    basedOn: `Heading${level}`,
    run: { font: themeFonts.body, bold: true, size: 24, color: colors.accent },
  };
  const paragraph = { keepNext: true, keepLines: true, outlineLevel: level - 1 };
  return [
    {
      ...base,
      id: frameHeadingStyle('Frame', outline),
      name: `Frame heading (level ${level})`,
      next: 'Frame',
      paragraph: {
        ...paragraph,
        ...frame,
        spacing: { before: 360, after: 80, line: 252, lineRule: 'auto' },
      },
    },
    {
      ...base,
      id: frameHeadingStyle('Plain', outline),
      name: `Plain heading (level ${level})`,
      next: 'Plain',
      paragraph: {
        ...paragraph,
        border: noRule,
        spacing: { before: 280, after: 40, line: 252, lineRule: 'auto' },
      },
    },
  ];
}

function unique(styles: readonly IParagraphStyleOptions[]): readonly IParagraphStyleOptions[] {
  return [...new Map(styles.map((style) => [style.id, style])).values()];
}
