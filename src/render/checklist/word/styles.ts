import { BorderStyle, type IParagraphOptions } from 'docx';
import type { Colors } from '../theme.ts';

/** Twentieths of a point, in which Word measures lengths. */
export const twip = (points: number): number => Math.round(points * 20);

/** Half points, in which Word measures text. */
export const halfPoint = (points: number): number => Math.round(points * 2);

/** The distance from a box to the text of its step, in points. */
export const indent = 19;

/** The distance from facts to the line at their left, in points. */
export const besideRule = 6;

/** The indent of a band or frame, in points. */
export const inset = 8;

/** The style of links in small print, and of page numbers. */
export const quietLink = 'QuietLink';

/** The ids of the paragraph styles; those of headings are Word's own. */
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

/** The ids of Word's own styles of headings. */
export const headingIds = ['Heading1', 'Heading2'] as const;

/** The line below the headings of groups. */
export function ruled({ accent }: Colors): Pick<IParagraphOptions, 'border'> {
  return { border: { bottom: { style: BorderStyle.SINGLE, size: 8, space: 1, color: accent } } };
}
