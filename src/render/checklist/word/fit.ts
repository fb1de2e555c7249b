import { layoutDocument } from 'docx/layout';
import { sheet } from '../theme.ts';
import type { ChecklistStep } from '../model.ts';
import type { WordChecklist } from './word.ts';

/** How the layout counts: pixels, 96 to the inch. */
const pixelsPerPoint = 96 / 72;

/** The line that stays free, since the layout is an estimate of Word's, in points. */
const spare = 13;

/**
 * Whether the document fits on one page with a line to spare; where it does not, the first step on a
 * second page, or the last step where none is there.
 */
export function overflowOf({
  document,
  steps,
}: WordChecklist): { readonly step: ChecklistStep | undefined } | undefined {
  // A character that the layout does not know is measured as a letter of average width.
  const { pages, stoppedAt } = layoutDocument(document, { guess: true });
  const [first, second] = pages;
  const lines = first?.body.flatMap((block) => (block.type === 'paragraph' ? block.lines : []));
  const bottom = Math.max(0, ...(lines ?? []).map(({ y, height }) => y + height)) / pixelsPerPoint;
  if (!second && stoppedAt === undefined && bottom + spare <= bottomOfText) return undefined;
  const late = second?.body.map(({ index }) => steps[index]).find((step) => step !== undefined);
  return { step: late ?? steps.findLast((step) => step !== undefined) };
}

/** Above the imprint, in points from the top of the page. */
const bottomOfText = sheet.height - sheet.margin - 14;
