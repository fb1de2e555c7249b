import type { ICharacterStyleOptions, IParagraphStyleOptions } from 'docx';
import { pageReferenceStyle } from './page-reference.ts';
import { workDetailStyle } from './work.ts';
import { colors, display, fonts, referenceTwip, stepTwip } from './palette.ts';

/** Shading with a bar at the left: the same for all paragraphs of a frame, so that Word draws one. */
export const frame = {
  indent: { left: 290, right: 140 },
  shading: { type: 'clear', color: 'auto', fill: colors.frame },
  border: {
    top: { style: 'single', size: 24, space: 3, color: colors.frame },
    bottom: { style: 'single', size: 24, space: 3, color: colors.frame },
    right: { style: 'single', size: 24, space: 4, color: colors.frame },
    left: { style: 'single', size: 36, space: 10, color: colors.accent },
  },
} as const;

const panelEdge = { style: 'single', size: 48, space: 24, color: colors.deep } as const;

/** The dark panel of the cover. */
export const coverPanel = {
  shading: { type: 'clear', color: 'auto', fill: colors.deep },
  border: { top: panelEdge, bottom: panelEdge, left: panelEdge, right: panelEdge },
} as const;

/** The border of blocks of code, in the color of their fill. */
export const codeEdge = { style: 'single', size: 24, space: 4, color: colors.shade } as const;

/** The styles of everything but headings. */
export const textStyles: readonly IParagraphStyleOptions[] = [
  text('BodyText', 'Body Text', {}),
  text('Lead', 'Lead', {
    run: { size: 25, color: colors.quiet },
    paragraph: { spacing: { after: 180, line: 276, lineRule: 'auto' }, keepNext: true },
  }),
  text('Quote', 'Quote', { run: { color: colors.quiet } }),
  text('Code', 'Code', {
    run: { font: fonts.code, size: 22, noProof: true },
    paragraph: {
      shading: { type: 'clear', color: 'auto', fill: colors.shade },
      border: { top: codeEdge, bottom: codeEdge, left: codeEdge, right: codeEdge },
      indent: { left: 140, right: 140 },
      spacing: { before: 160, after: 240, line: 250, lineRule: 'auto' },
      alignment: 'left',
    },
  }),
  text('TableText', 'Table Text', {
    paragraph: { spacing: { after: 0, line: 252, lineRule: 'auto' } },
  }),
  text('TableHead', 'Table Head', {
    run: { bold: true, color: colors.accent },
    paragraph: { spacing: { after: 0, line: 252, lineRule: 'auto' }, keepNext: true },
  }),
  text('TableNote', 'Table Note', {
    run: { color: colors.quiet },
    paragraph: { spacing: { before: 200 }, keepNext: true },
  }),
  text('Frame', 'Frame', {
    paragraph: { ...frame, spacing: { after: 80, line: 252, lineRule: 'auto' } },
  }),
  text('FrameItem', 'Frame Item', {
    paragraph: { ...frame, keepLines: true, spacing: { after: 80, line: 252, lineRule: 'auto' } },
  }),
  text('Notice', 'Notice', {
    paragraph: { ...frame, keepLines: true, spacing: { before: 280, after: 280 } },
  }),
  text('Plain', 'Plain', { paragraph: { spacing: { after: 20, line: 252, lineRule: 'auto' } } }),
  text('PlainDetail', 'Plain Detail', {
    run: { color: colors.quiet },
    paragraph: { spacing: { after: 100, line: 252, lineRule: 'auto' } },
  }),
  text('Step', 'Step', {
    paragraph: { indent: { left: stepTwip, hanging: stepTwip }, spacing: { after: 60 } },
  }),
  text('NoteLine', 'Note Line', { run: { color: colors.quiet } }),
  text('Reviewed', 'Reviewed', {
    run: { color: colors.quiet },
    paragraph: { spacing: { after: 200 }, keepNext: true },
  }),
  text('Work', 'Work', {
    paragraph: {
      indent: { left: stepTwip, hanging: stepTwip },
      spacing: { after: 50, line: 245, lineRule: 'auto' },
      keepLines: true,
    },
  }),
  text('Reference', 'Reference', {
    paragraph: { spacing: { after: 20, line: 264, lineRule: 'auto' } },
  }),
  text('Source', 'Source', {
    run: { color: colors.quiet },
    paragraph: { indent: { left: referenceTwip }, spacing: { after: 160 } },
  }),
  text('Subtitle', 'Subtitle', {
    run: { size: 28, color: colors.white },
    paragraph: { ...coverPanel, spacing: { after: 0, line: 300, lineRule: 'auto' } },
  }),
  text('CoverPublisher', 'Cover Publisher', {
    run: { ...display(16), color: colors.ink },
    paragraph: { spacing: { before: 1200, after: 200 } },
  }),
  text('CoverLine', 'Cover Line', { paragraph: { spacing: { after: 60 } } }),
  text('CoverContentsHeading', 'Cover Contents Heading', {
    run: { ...display(16) },
    paragraph: { keepNext: true, spacing: { before: 360, after: 60 } },
  }),
  {
    ...text('TOCHeading', 'TOC Heading', { paragraph: { spacing: { after: 280 } } }),
    run: display(26),
  },
  text('Header', 'header', {
    run: { size: 19, color: colors.quiet },
    paragraph: {
      spacing: { after: 0 },
      border: { bottom: { style: 'single', size: 4, space: 6, color: colors.rule } },
    },
  }),
  text('Footer', 'footer', {
    run: { size: 19, color: colors.quiet },
    paragraph: {
      spacing: { after: 0 },
      border: { top: { style: 'single', size: 4, space: 8, color: colors.rule } },
    },
  }),
];

/** The styles of constructs that most files have none of. */
export const constructStyles: Readonly<Record<ConstructType, IParagraphStyleOptions>> = {
  callout: text('CalloutLabel', 'Callout Label', {
    run: { bold: true },
    paragraph: { keepNext: true, spacing: { before: 200, after: 40, line: 252, lineRule: 'auto' } },
  }),
  definitionList: text('DefinitionTerm', 'Definition Term', {
    run: { bold: true },
    paragraph: { keepNext: true, spacing: { before: 120, after: 20, line: 252, lineRule: 'auto' } },
  }),
  details: text('DetailsSummary', 'Details Summary', {
    run: { bold: true, color: colors.accent },
    paragraph: {
      keepNext: true,
      keepLines: true,
      border: { top: { style: 'single', size: 6, space: 6, color: colors.rule } },
      spacing: { before: 240, after: 80, line: 252, lineRule: 'auto' },
    },
  }),
};

/** A type of node that has a style of its own. */
type ConstructType = 'callout' | 'definitionList' | 'details';

/** Character styles. */
export const characterStyles: readonly ICharacterStyleOptions[] = [
  {
    id: pageReferenceStyle,
    name: 'Page Reference',
    basedOn: 'DefaultParagraphFont',
    quickFormat: true,
    run: { color: colors.quiet },
  },
  {
    id: 'Strong',
    name: 'Strong',
    basedOn: 'DefaultParagraphFont',
    quickFormat: true,
    run: { bold: true },
  },
  {
    id: workDetailStyle,
    name: 'Resource Detail',
    basedOn: 'DefaultParagraphFont',
    quickFormat: true,
    run: { color: colors.quiet },
  },
];

/** Emphasis in languages without italics. */
export const uprightEmphasis: ICharacterStyleOptions = {
  id: 'Emphasis',
  name: 'Emphasis',
  basedOn: 'DefaultParagraphFont',
  quickFormat: true,
  run: { bold: true },
};

function text(
  id: string,
  name: string,
  look: Pick<IParagraphStyleOptions, 'run' | 'paragraph'>,
): IParagraphStyleOptions {
  return { id, name, basedOn: 'Normal', quickFormat: true, ...look };
}

/** The entries of the contents; their numbers are at the right margin. */
export function contentsStyles(widthTwip: number): readonly IParagraphStyleOptions[] {
  return [
    contents(widthTwip, 1, { before: 200, after: 60 }, true),
    contents(widthTwip, 2, { before: 0, after: 50 }, false),
    contents(widthTwip, 3, { before: 0, after: 50 }, false),
  ];
}

function contents(
  widthTwip: number,
  level: number,
  spacing: { before: number; after: number },
  bold: boolean,
): IParagraphStyleOptions {
  return {
    id: `TOC${level}`,
    name: `toc ${level}`,
    basedOn: 'Normal',
    run: { bold, color: bold ? colors.accent : colors.ink },
    paragraph: {
      spacing: { ...spacing, line: 252, lineRule: 'auto' },
      indent: { left: (level - 1) * 300 },
      rightTabStop: widthTwip,
    },
  };
}
