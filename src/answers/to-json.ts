import type { Collection } from './collection.ts';
import type { Form } from './form.ts';

/** A collection as JSON in the format `pathways-answers`, version 1, with a final line feed. */
export function toJson({ checklists, passedOver }: Collection, { content }: Form): string {
  const file = {
    format: 'pathways-answers',
    version: 1,
    content,
    checklists: checklists.map((each) => ({
      file: each.file,
      kind: each.kind,
      state: each.state,
      stateName: each.stateName,
      content: each.content,
      older: each.older,
      fields: Object.fromEntries(each.fields),
      steps: Object.fromEntries(each.steps),
      notes: Object.fromEntries(each.notes),
      missing: each.missing,
      unknown: each.unknown,
    })),
    passedOver,
  };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}
