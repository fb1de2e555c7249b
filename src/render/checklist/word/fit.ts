import { layoutDocument } from 'docx/layout';
import { sheet } from '../theme.ts';
import type { ChecklistStep } from '../groups.ts';
import type { WordChecklist } from './word.ts';

/** The unit of the layout is 1/96 of an inch. */
const pixelsPerPoint = 96 / 72;

/** One line is kept free, since the layout estimates Word's; in points. */
const spare = 13;

/** The space left on the page, in points; or the step that does not fit. */
export type WordFit = { readonly free: number } | { readonly overflow: ChecklistStep | undefined };

/**
 * Checks whether the document fits on one page with a line to spare. Otherwise names the first step on a second
 * page, or the last step where none is there.
 */
export function fitOf({ document, steps }: WordChecklist): WordFit {
  // Unknown characters have an average width.
  const { pages, stoppedAt } = layoutDocument(document, { guess: true });
  const [first, second] = pages;
  const lines = first?.body.flatMap((block) => (block.type === 'paragraph' ? block.lines : []));
  const bottom = Math.max(0, ...(lines ?? []).map(({ y, height }) => y + height)) / pixelsPerPoint;
  const free = bottomOfText - spare - bottom;
  if (!second && stoppedAt === undefined && free >= 0) return { free };
  const late = second?.body.map(({ index }) => steps[index]).find((step) => step !== undefined);
  return { overflow: late ?? steps.findLast((step) => step !== undefined) };
}

/** Above the imprint, in points from the top of the page. */
const bottomOfText = sheet.height - sheet.margin - 14;
