import { ladder, type Rung } from './size-presets.ts';
import type { ChecklistStep } from './groups.ts';
import type { Checklist } from './model.ts';
import type { Measure } from './pdf/page-box.ts';
import { toPlan, type Plan } from './pdf/page-plan.ts';
import { leading } from './pdf/type.ts';
import { roomOn, type Layouts } from './word/layouts.ts';
import { toWord, type WordChecklist } from './word/word.ts';

/** A checklist laid out on one page, or the step that has no place on it. */
export type Fitted =
  | {
      readonly plan: Plan;
      readonly word: WordChecklist;
      /** How many lines could follow; without end where there is a field for notes. */
      readonly freeLines: number;
    }
  | { readonly overflow: ChecklistStep | undefined };

/**
 * Goes down the ladder until everything fits; else the step that does not fit at its foot.
 *
 * @param layouts what is known from pages before
 * @param largest the rung to begin with
 */
export function fit(
  content: Checklist,
  measure: Measure,
  layouts: Layouts,
  largest: Rung = ladder[0],
): Fitted {
  let overflow: ChecklistStep | undefined;
  for (const rung of ladder.slice(ladder.findIndex(({ name }) => name === largest.name))) {
    const plan = toPlan(content, rung, measure);
    if ('overflow' in plan) {
      overflow = plan.overflow;
      continue;
    }
    const word = toWord(content, plan);
    const room = roomOn(word, content, plan, measure, layouts);
    if ('overflow' in room) {
      overflow = room.overflow;
      continue;
    }
    const line = rung.sizePoint * leading;
    const lines = Math.floor(Math.min(plan.free, room.free) / line);
    return { plan, word, freeLines: rung.hasNotes ? Infinity : lines };
  }
  return { overflow };
}
