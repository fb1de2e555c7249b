import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { checklistFieldId as idOf } from '../../../model/index.ts';
import type { Sentence } from '../facts.ts';
import type { Field } from '../fields.ts';
import { continuedLabel, type ChecklistStep, type Group } from '../groups.ts';
import type { Checklist } from '../model.ts';

/** The fields at the top, and what is on record about the state. */
export function toForm({ rows, about }: Pick<Checklist, 'rows' | 'about'>): Element {
  return h('div', { className: ['fields'] }, [
    ...rows.map((row) =>
      h('div', { className: ['row'] }, [
        ...row.map((field) =>
          h('div', { className: [`width-${field.width}`] }, [
            h('label', { htmlFor: idOf(field.name) }, field.label),
            toInput(field),
          ]),
        ),
      ]),
    ),
    ...about.map((sentence) => h('p', { className: ['about'] }, toWords(sentence))),
  ]);
}

/** How the steps are shown. */
interface StepOptions {
  /** The indexes of the groups' first steps. */
  readonly starts: readonly number[];
  /** The first step of the second column in print. */
  readonly breakAt: number;
  /** Whether each step has a field for a note. */
  readonly hasNotes: boolean;
  /** The site's folder, with `/` at its end. */
  readonly site: string;
}

/** The steps of each section in a fieldset. */
export function toGroups(groups: readonly Group[], options: StepOptions): Element {
  const { starts, breakAt } = options;
  return h('div', { className: ['groups'] }, [
    ...groups.map(({ label, facts, steps }, place) => {
      const start = starts[place] ?? 0;
      const isSecond = place > 0 && start === breakAt;
      return h('fieldset', isSecond ? { className: ['second-column'] } : {}, [
        h('legend', h('h2', label)),
        ...toFacts(facts),
        h('ul', [
          ...steps.map((step, index) =>
            toStep(step, index > 0 && start + index === breakAt ? label : undefined, options),
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

/** @param continued the group that continues in the second column with this step */
function toStep(
  { id, was, text, page, facts, note }: ChecklistStep,
  continued: string | undefined,
  { hasNotes, site }: StepOptions,
): Element {
  const second =
    continued === undefined
      ? {}
      : { className: ['second-column'], dataContinued: continuedLabel(continued) };
  return h('li', second, [
    h('input', { type: 'checkbox', id: idOf(id), name: id, value: 'yes', ...toFormer(was) }),
    h('div', [
      h('label', { htmlFor: idOf(id) }, text),
      h('p', { className: ['more'] }, h('a', { href: site + page.href }, page.text)),
      ...toFacts(facts),
      ...(hasNotes ? [toNote(note, id, was)] : []),
    ]),
  ]);
}

/** @param step the id of the step */
function toNote(note: Field, step: string, was: readonly string[]): Element {
  const about = note.spoken.slice(note.label.length);
  return h('p', { className: ['note'] }, [
    h('label', { htmlFor: idOf(note.name) }, [
      note.label,
      h('span', { className: ['spoken'] }, about),
    ]),
    toInput(note, { dataStep: step, ...toFormer(was) }),
  ]);
}

/** The former ids of a step, for answers that were saved under them. */
function toFormer(was: readonly string[]): Record<string, string> {
  return was.length > 0 ? { dataWas: was.join(' ') } : {};
}

function toInput({ name, value }: Field, data: Record<string, string> = {}): Element {
  return h('input', {
    type: 'text',
    id: idOf(name),
    name,
    autoComplete: 'off',
    ...data,
    ...(value !== undefined && { value }),
  });
}

function toFacts(facts: readonly Sentence[]): readonly Element[] {
  if (facts.length === 0) return [];
  return [h('div', { className: ['facts'] }, [...facts.map((fact) => h('p', toWords(fact)))])];
}

function toWords({ before, source, after }: Sentence): ElementContent[] {
  const words: ElementContent[] = [
    { type: 'text', value: before },
    h('a', { href: source.href }, source.text),
  ];
  return after === '' ? words : [...words, { type: 'text', value: after }];
}
