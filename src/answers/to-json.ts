import type { Collection } from './collection.ts';
import type { Form } from './form.ts';

/** A collection as JSON in the format `pathways-answers`, version 1, with a final line feed. */
export function toJson(
  { checklists, passedOver, ignored }: Collection,
  { content, term }: Form,
): string {
  const key = term.replace(/-(.)/gu, (_, letter: string) => letter.toUpperCase());
  const file = {
    format: 'pathways-answers',
    version: 1,
    content,
    checklists: checklists.map((each) => ({
      file: each.file,
      part: each.part,
      kind: each.kind,
      [key]: each.record,
      [`${key}Name`]: each.recordName,
      content: each.content,
      older: each.older,
      fields: Object.fromEntries(each.fields),
      steps: Object.fromEntries(each.steps),
      considering: Object.fromEntries(each.considering),
      notes: Object.fromEntries(each.notes),
      missing: each.missing,
      unknown: each.unknown,
      inferred: Object.fromEntries(each.inferred),
      unread: each.unread,
      damage: each.damage,
    })),
    passedOver,
    ignored,
  };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}
