import {
  BorderStyle,
  LineRuleType,
  ShadingType,
  TabStopType,
  type IParagraphStyleOptions,
  type IStylesOptions,
  type TabStopDefinition,
} from 'docx';
import type { Plan } from '../pdf/page-plan.ts';
import type { SizePreset } from '../size-presets.ts';
import { colors } from '../theme.ts';
import { promptStyle } from './control.ts';

/** Twentieths of a point, in which Word measures lengths. */
export const twip = (points: number): number => Math.round(points * 20);

const halfPoint = (points: number): number => Math.round(points * 2);

/** The distance between baselines of Calibri, as a multiple of the size. */
const wordLeading = 1.22;

/** The distance from a box to the text of its step, in points. */
export const indent = 19;

/** A tab stop at a distance in points. */
function toStop(points: number): TabStopDefinition {
  return { type: TabStopType.LEFT, position: twip(points) };
}

/** The distance from facts to the line at their left, in points. */
export const besideRule = 6;

/** The line below a heading. */
const rule = { style: BorderStyle.SINGLE, size: 8, space: 1, color: colors.accent } as const;

/** The indent of a band or frame, in points. */
export const inset = 8;

/** A tinted band with padding. */
const edge = { style: BorderStyle.SINGLE, size: 8, space: 7, color: colors.tint } as const;
const band = {
  border: { top: edge, bottom: edge, left: edge, right: edge },
  shading: { type: ShadingType.CLEAR, color: 'auto', fill: colors.tint },
  indent: { left: twip(inset), right: twip(inset) },
} as const;

/** The frame of the notes. */
const frame = { style: BorderStyle.SINGLE, size: 6, space: 4, color: colors.line } as const;

/** The styles of the document; the size and spacing of steps come from the preset. */
export function toStyles(
  { preset, boxOffsets }: Pick<Plan, 'preset' | 'boxOffsets'>,
  titlePoint: number,
  language: string,
): IStylesOptions {
  return {
    default: {
      document: {
        run: {
          font: 'Calibri',
          size: halfPoint(10),
          color: colors.ink,
          language: { value: language },
        },
        paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } },
      },
      heading1: {
        run: { font: 'Calibri', size: halfPoint(titlePoint), bold: true, color: colors.ink },
        paragraph: { keepNext: true, outlineLevel: 0, spacing: { after: twip(2) } },
      },
      heading2: {
        run: { font: 'Calibri', size: halfPoint(12.5), bold: true, color: colors.accent },
        paragraph: { keepNext: true, outlineLevel: 1, spacing: { after: twip(4) } },
      },
      hyperlink: { run: { color: colors.accent, bold: true, underline: {} } },
    },
    paragraphStyles: toParagraphStyles(preset, boxOffsets),
    characterStyles: [
      { id: promptStyle, name: 'Placeholder Text', run: { color: colors.muted } },
      { id: quietLink, name: 'Quiet Link', run: { color: colors.accent } },
    ],
  };
}

/** The style of links in small print, and of page numbers. */
export const quietLink = 'QuietLink';

/** The names of the paragraph styles. */
export const styleIds = {
  toolkit: 'Toolkit',
  introduction: 'Introduction',
  notice: 'Notice',
  contact: 'Contact',
  purpose: 'Purpose',
  field: 'Fields',
  about: 'About',
  boxLabels: 'BoxLabels',
  step: 'Step',
  fact: 'Fact',
  note: 'Note',
  continued: 'Continued',
  notes: 'Notes',
  imprint: 'Imprint',
} as const;

/** The line below the headings of groups and of the notes. */
export const ruled = { border: { bottom: rule } } as const;

/** The line at the left of the contact. */
const aside = {
  border: { left: { style: BorderStyle.SINGLE, size: 18, space: 8, color: colors.accent } },
  indent: { left: twip(12) },
} as const;

function toParagraphStyles(
  preset: SizePreset,
  [, second]: readonly number[],
): readonly IParagraphStyleOptions[] {
  const left = twip((second ?? 0) + indent);
  const stops = second === undefined ? {} : { tabStops: [toStop(second)] };
  const style = (
    key: keyof typeof styleIds,
    size: number,
    run: NonNullable<IParagraphStyleOptions['run']>,
    paragraph: NonNullable<IParagraphStyleOptions['paragraph']> = {},
  ): IParagraphStyleOptions => ({
    id: styleIds[key],
    name: styleIds[key].replace(/(?<=[a-z])(?=[A-Z])/g, ' '),
    basedOn: 'Normal',
    quickFormat: true,
    run: { size: halfPoint(size), ...run },
    paragraph,
  });
  return [
    style('toolkit', 10, { color: colors.accent }, { keepNext: true }),
    style('introduction', 10.5, { color: colors.muted }),
    style('notice', 9, { bold: true }),
    style('contact', 10, {}, aside),
    style('purpose', 9.5, { italics: true, color: colors.muted }, aside),
    style('field', 10.5, {}, band),
    style('about', 9, { color: colors.muted }, band),
    style(
      'boxLabels',
      9,
      { color: colors.accent },
      { keepNext: true, spacing: { after: twip(2) }, ...stops },
    ),
    style(
      'step',
      preset.sizePoint,
      {},
      {
        keepLines: true,
        indent: { left, hanging: left },
        ...stops,
        // The font of the boxes would make every first line a quarter taller.
        spacing: {
          after: twip(preset.gapPoint),
          line: twip(preset.sizePoint * wordLeading),
          lineRule: LineRuleType.EXACT,
        },
      },
    ),
    style(
      'fact',
      9,
      { color: colors.muted },
      {
        keepLines: true,
        border: { left: { style: BorderStyle.SINGLE, size: 12, space: 4, color: colors.rule } },
      },
    ),
    style('note', 9, { color: colors.muted }, { indent: { left } }),
    style('continued', 12.5, { color: colors.muted }, { spacing: { after: twip(4) }, ...ruled }),
    style(
      'notes',
      10.5,
      {},
      {
        border: { top: frame, bottom: { ...frame, space: 24 }, left: frame, right: frame },
        indent: { left: twip(5), right: twip(5) },
      },
    ),
    style('imprint', 9, { color: colors.muted }),
  ];
}
