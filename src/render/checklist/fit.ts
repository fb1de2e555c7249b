import { sizePresets, type SizePreset } from './size-presets.ts';
import type { ChecklistStep } from './groups.ts';
import type { Checklist } from './model.ts';
import type { Measure } from './pdf/page-box.ts';
import { toPlan, type Plan } from './pdf/page-plan.ts';
import { leading } from './pdf/type.ts';
import { roomOn, type Layouts } from './word/layouts.ts';
import { toWord, type WordChecklist } from './word/word.ts';

/** A checklist laid out on one page, or the step that does not fit. */
export type Fitted =
  | {
      readonly plan: Plan;
      readonly word: WordChecklist;
      /** How many more lines fit; infinite where there is a field for notes. */
      readonly freeLines: number;
    }
  | { readonly overflow: ChecklistStep | undefined };

/**
 * Tries the presets from the largest to the smallest until everything fits; else names the step that does not fit.
 *
 * @param layouts the fonts of Word, and what is known and made of pages before
 * @param largest the preset to begin with
 */
export async function fit(
  content: Checklist,
  measure: Measure,
  layouts: Layouts,
  largest: SizePreset = sizePresets[0],
): Promise<Fitted> {
  let overflow: ChecklistStep | undefined;
  for (const preset of sizePresets.slice(
    sizePresets.findIndex(({ name }) => name === largest.name),
  )) {
    if (content.needsFoot && !preset.hasNotes) continue;
    const plan = toPlan(content, preset, measure);
    if ('overflow' in plan) {
      overflow = plan.overflow;
      continue;
    }
    const word = await toWord(content, plan, layouts.frames);
    const room = roomOn(word, content, plan, measure, layouts);
    if ('overflow' in room) {
      overflow = room.overflow;
      continue;
    }
    const line = preset.sizePoint * leading;
    const lines = Math.floor(Math.min(plan.free, room.free) / line);
    return { plan, word, freeLines: preset.hasNotes ? Infinity : lines };
  }
  return { overflow };
}
