import type { Faces } from '../../../layout/index.ts';
import type { Checklist } from '../model.ts';
import type { Measure, TextBox } from '../pdf/page-box.ts';
import type { Plan } from '../pdf/page-plan.ts';
import { styles } from '../pdf/type.ts';
import type { Frames } from './frame.ts';
import { fitOf, type WordFit } from './fit.ts';
import type { WordChecklist } from './word.ts';

/** How Word pages are laid out. */
export interface Layouts {
  readonly faces: Faces;
  /** What is known of pages by what their layout depends on. */
  readonly known: Map<string, WordFit>;
  readonly frames: Frames;
}

/**
 * The space on the page of a document. Pages of records that differ only in the name, with the same number of
 * lines, are laid out once.
 */
export function roomOn(
  word: WordChecklist,
  content: Checklist,
  plan: Plan,
  measure: Measure,
  { faces, known: layouts }: Layouts,
): WordFit {
  const shape = shapeOf(content, plan, measure);
  const known = shape === undefined ? undefined : layouts.get(shape);
  if (known) return known;
  const room = fitOf(word, content.sheet, faces);
  if (shape !== undefined) layouts.set(shape, room);
  return room;
}

/** A line filled to this share in the PDF's font is also one line in Word's, which is narrower. */
const surely = 0.9;

/** What the layout depends on apart from the name; undefined if the name may need another line. */
function shapeOf(
  { record, about, groups }: Checklist,
  { preset, breakAt, head }: Plan,
  measure: Measure,
): string | undefined {
  const isOneLine = ({ text, style, width }: TextBox): boolean =>
    measure.width(text, style) <= width * surely;
  const isNameShort = head.fields.every(
    ({ field, box }) =>
      field.value === undefined || measure.width(field.value, styles.text) <= box.width * surely,
  );
  if (!record || !isNameShort || ![head.title, ...head.about].every(isOneLine)) return undefined;
  const facts = groups.map((group) => [group.facts, group.steps.map((step) => step.facts)]);
  return JSON.stringify([preset.name, breakAt, head.title.style.size, about.length, facts]);
}
