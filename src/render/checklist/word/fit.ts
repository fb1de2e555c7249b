import { toLayout, type Faces } from '../../../layout/index.ts';
import type { Sheet } from '../theme.ts';
import type { ChecklistStep } from '../groups.ts';
import type { WordChecklist } from './word.ts';

/** The unit of the layout. */
const twipsPerPoint = 20;

/** One line is kept free, since the layout estimates Word's; in points. */
const spare = 13;

/** The space left on the page, in points; or the step that does not fit. */
export type WordFit = { readonly free: number } | { readonly overflow: ChecklistStep | undefined };

/**
 * Checks whether the document fits on one page with a line to spare. Otherwise names the first step on a second
 * page, or the last step where none is there.
 */
export function fitOf({ parts, steps }: WordChecklist, sheet: Sheet, faces: Faces): WordFit {
  const [first, second] = toLayout(parts, faces).pages;
  const free = bottomOfText(sheet) - spare - (first?.end ?? 0) / twipsPerPoint;
  if (!second && free >= 0) return { free };
  const late = steps.slice(second?.block ?? steps.length).find((step) => step !== undefined);
  return { overflow: late ?? steps.findLast((step) => step !== undefined) };
}

/** Above the imprint, in points from the top of the page. */
function bottomOfText({ height, margin }: Sheet): number {
  return height - margin - 14;
}
