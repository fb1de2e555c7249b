/** The size and spacing of steps. */
export interface SizePreset {
  /** The class of the web page's body. */
  readonly name: string;
  readonly sizePoint: number;
  /** The space between two steps. */
  readonly gapPoint: number;
  /** Whether each step has a field for a note. */
  readonly hasStepNotes: boolean;
  /** Whether there is a field for notes at the foot of the page. */
  readonly hasNotes: boolean;
}

/** From the largest to the smallest; the first with which everything fits on one page is used. */
export const sizePresets = [
  { name: 'size-11-noted', sizePoint: 11, gapPoint: 9, hasStepNotes: true, hasNotes: true },
  { name: 'size-10-noted', sizePoint: 10, gapPoint: 6, hasStepNotes: true, hasNotes: true },
  { name: 'size-11-wide', sizePoint: 11, gapPoint: 9, hasStepNotes: false, hasNotes: true },
  { name: 'size-11', sizePoint: 11, gapPoint: 6, hasStepNotes: false, hasNotes: true },
  { name: 'size-10-5', sizePoint: 10.5, gapPoint: 5.5, hasStepNotes: false, hasNotes: true },
  { name: 'size-10', sizePoint: 10, gapPoint: 5, hasStepNotes: false, hasNotes: true },
  { name: 'size-9-5', sizePoint: 9.5, gapPoint: 4.5, hasStepNotes: false, hasNotes: true },
  { name: 'size-9-5-close', sizePoint: 9.5, gapPoint: 3, hasStepNotes: false, hasNotes: true },
  { name: 'size-9', sizePoint: 9, gapPoint: 4, hasStepNotes: false, hasNotes: true },
  { name: 'size-9-close', sizePoint: 9, gapPoint: 2.5, hasStepNotes: false, hasNotes: true },
  { name: 'size-9-tight', sizePoint: 9, gapPoint: 2.5, hasStepNotes: false, hasNotes: false },
] as const satisfies readonly SizePreset[];

/** The smallest text size, in points. */
export const smallestPoint = Math.min(...sizePresets.map(({ sizePoint }) => sizePoint));
