/** What is placed on a page as a whole: a line, or a row of a table. Plain data; lengths are twips. */
export interface Box {
  /** The paragraph or table that it is of, counted from the first one of the text. */
  readonly block: number;
  readonly height: number;
  /** The part that may extend past the end of the page. */
  readonly overhang: number;
  /** The room above it, and that at the top of a page after a break that was asked for. */
  readonly gap: number;
  readonly before: number;
  /** The room below it, if it is the last one. */
  readonly after: number;
  readonly notes: readonly string[];
  readonly bookmarks: readonly string[];
  /** Whether it stays on the page of the box before. */
  readonly isKept: boolean;
  /** The break that was asked for before it. */
  readonly breaks: 'page' | 'column' | undefined;
  /** The height of the rows that are repeated above it on a new page. */
  readonly repeated: number;
  /** Whether it is divided only if it is higher than a page. */
  readonly isWhole: boolean;
  /** The cells of a row, which may continue on the next page. */
  readonly cells?: readonly CellFlow[];
}

/** What is in a cell. */
export interface CellFlow {
  readonly boxes: readonly Box[];
  /** The margins above and below. */
  readonly margins: number;
}

/** The height of boxes one below the other. */
export function heightOf(boxes: readonly Box[]): number {
  let sum = 0;
  for (const [index, box] of boxes.entries())
    sum += (index === 0 ? box.before : box.gap) + box.height;
  return sum + (boxes.at(-1)?.after ?? 0);
}
