/** How large the steps are set, and how close together. */
export interface Rung {
  /** The class that sets the web page in the same way. */
  readonly name: string;
  readonly sizePoint: number;
  /** The room between two steps. */
  readonly gapPoint: number;
  /** Whether there is a field for notes at the foot of the page. */
  readonly hasNotes: boolean;
}

/** From roomy to tight: the first on which all steps fit on one page is taken. */
export const ladder = [
  { name: 'size-11-wide', sizePoint: 11, gapPoint: 9, hasNotes: true },
  { name: 'size-11', sizePoint: 11, gapPoint: 6, hasNotes: true },
  { name: 'size-10-5', sizePoint: 10.5, gapPoint: 5.5, hasNotes: true },
  { name: 'size-10', sizePoint: 10, gapPoint: 5, hasNotes: true },
  { name: 'size-9-5', sizePoint: 9.5, gapPoint: 4.5, hasNotes: true },
  { name: 'size-9', sizePoint: 9, gapPoint: 4, hasNotes: true },
  { name: 'size-9-tight', sizePoint: 9, gapPoint: 2.5, hasNotes: false },
] as const satisfies readonly Rung[];

/** The smallest size there is, in points. */
export const floorPoint = Math.min(...ladder.map(({ sizePoint }) => sizePoint));
