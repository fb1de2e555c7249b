import type { Step } from './corpus.ts';

/** The id of a step on its page: `page.html#step-...` leads to it. */
export function stepId({ id }: Pick<Step, 'id'>): string {
  return `step-${id}`;
}

/** The id of a field on the web page of a checklist; a step's field is its box. */
export function checklistFieldId(name: string): string {
  return `field-${name}`;
}
