import type { Element } from 'hast';
import { h } from 'hastscript';
import { continuedLabel, type ChecklistStep, type Field, type Group } from '../model.ts';

/** The fields that say who filled the checklist in. */
export function toFields(fields: readonly Field[]): Element {
  return h('div', { className: ['fields'] }, [
    ...fields.map(({ name, label }) =>
      h('div', [
        h('label', { htmlFor: idOf(name) }, label),
        h('input', { type: 'text', id: idOf(name), name, autoComplete: 'off' }),
      ]),
    ),
  ]);
}

/**
 * The steps of each section in a fieldset.
 *
 * @param starts the positions of the groups' first steps
 * @param breakAt the first step of the second column in print
 */
export function toGroups(
  groups: readonly Group[],
  starts: readonly number[],
  breakAt: number,
): Element {
  return h('div', { className: ['groups'] }, [
    ...groups.map(({ label, steps }, place) => {
      const start = starts[place] ?? 0;
      const isSecond = place > 0 && start === breakAt;
      return h('fieldset', isSecond ? { className: ['second-column'] } : {}, [
        h('legend', h('h2', label)),
        h('ul', [
          ...steps.map((step, index) =>
            toStep(step, index > 0 && start + index === breakAt ? label : undefined),
          ),
        ]),
      ]);
    }),
  ]);
}

/** The field for notes. */
export function toNotes({ name, label }: Field): Element {
  return h('div', { className: ['notes'] }, [
    h('h2', h('label', { htmlFor: idOf(name) }, label)),
    h('textarea', { id: idOf(name), name, rows: 4, autoComplete: 'off' }),
  ]);
}

/** @param goesOn the group that goes on in the second column with this step */
function toStep({ id, text, page }: ChecklistStep, goesOn: string | undefined): Element {
  const second =
    goesOn === undefined
      ? {}
      : { className: ['second-column'], dataContinued: continuedLabel(goesOn) };
  return h('li', second, [
    h('input', { type: 'checkbox', id: idOf(id), name: id, value: 'yes' }),
    h('div', [
      h('label', { htmlFor: idOf(id) }, text),
      h('p', { className: ['more'] }, h('a', { href: page.href }, page.text)),
    ]),
  ]);
}

/** Ids of the page's fields begin alike, so that none meets another id of the page. */
function idOf(name: string): string {
  return `field-${name}`;
}
