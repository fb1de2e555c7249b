import type { Step } from './corpus.ts';

/** The id of a step on its page: `page.html#step-...` leads to it. */
export function stepId({ id }: Pick<Step, 'id'>): string {
  return stepAnchor(id);
}

/** The same, by the id of the step. */
export function stepAnchor(id: string): string {
  return `step-${id}`;
}

/** The id of a work in the A to Z, and on pages that list it: `a-z.html#resource-...` leads to it. */
export function resourceAnchor(id: string): string {
  return `resource-${id}`;
}

/** The id of a contact in the A to Z, and on pages that name it: `a-z.html#contact-...` leads to it. */
export function contactAnchor(id: string): string {
  return `contact-${id}`;
}

/** The former ids of something, under which links may still look for it. */
export function formerIds({
  was = [],
}: {
  readonly was?: string | readonly string[] | undefined;
}): readonly string[] {
  return typeof was === 'string' ? [was] : was;
}

/** All anchors of something: of its id, then of its former ids. */
export function anchorsOf(
  anchorOf: (id: string) => string,
  id: string,
  named: Parameters<typeof formerIds>[0] = {},
): readonly string[] {
  return [id, ...formerIds(named)].map(anchorOf);
}

/** The anchors of a passage in a file of many pages: none where it could be taken for a step. */
export function passageAnchors(id: string): readonly string[] {
  return id.startsWith(stepAnchor('')) ? [] : [id];
}

/** The id of a field on the web page of a checklist; a step's field is its box. */
export function checklistFieldId(name: string): string {
  return `field-${name}`;
}
