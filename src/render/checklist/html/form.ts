import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { checklistFieldId as idOf } from '../../../model/index.ts';
import { isAtTop } from '../columns.ts';
import type { Sentence } from '../recorded-facts.ts';
import type { Field } from '../fields.ts';
import { type CheckBox, type ChecklistStep, type Group, type StepPage } from '../groups.ts';
import type { Checklist } from '../model.ts';

/** The fields at the top, and what is on record about the record. */
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
  /** What the boxes of a step mean, where there are two. */
  readonly boxLabels: readonly string[];
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
  const { starts, breakAt, boxLabels } = options;
  const className = ['groups', ...(boxLabels.length > 0 ? ['two-boxes'] : [])];
  return h('div', { className }, [
    ...groups.map(({ label, continued, facts, steps }, place) => {
      const start = starts[place] ?? 0;
      const isSecond = place > 0 && start === breakAt;
      const factsId = `facts-of-group-${place + 1}`;
      return h(
        'fieldset',
        {
          ...(isSecond && { className: ['second-column'] }),
          ...describedBy(facts, factsId),
        },
        [
          h('legend', h('h2', label)),
          ...toFacts(facts, factsId),
          ...(isAtTop(options, start) ? toLabels(boxLabels) : []),
          h('ul', [
            ...steps.map((step, index) =>
              toStep(step, index > 0 && start + index === breakAt ? continued : undefined, options),
            ),
          ]),
        ],
      );
    }),
  ]);
}

/** The fields at the foot of the page. */
export function toFoot(fields: readonly Field[]): Element {
  return h('div', { className: ['foot'] }, [
    ...fields.map(({ name, label }) =>
      h('div', { className: ['notes'] }, [
        h('h2', h('label', { htmlFor: idOf(name) }, label)),
        h('textarea', { id: idOf(name), name, rows: 4, autoComplete: 'off' }),
      ]),
    ),
  ]);
}

/** What the boxes mean, above them in print: on screens and for listeners each box has its own label. */
function toLabels(labels: readonly string[]): readonly Element[] {
  if (labels.length === 0) return [];
  const words = labels.map((label) => h('span', label));
  return [h('p', { className: ['box-labels', widthOf(labels)], ariaHidden: 'true' }, words)];
}

/** Print leaves room for what the first box means. */
function widthOf([first = '']: readonly string[]): string {
  return `letters-${[...first].length}`;
}

/** @param continued the group that continues in the second column with this step */
function toStep(
  step: ChecklistStep,
  continued: string | undefined,
  { boxLabels, hasNotes, site }: StepOptions,
): Element {
  const { id, was, text, boxes, page, facts, note } = step;
  const second =
    continued === undefined ? {} : { className: ['second-column'], dataContinued: continued };
  const factsId = `facts-${id}`;
  const link = h('p', { className: ['more'] }, toPageLink(page, site));
  const number = toPageNumber(page);
  const notes = hasNotes ? [toNote(note, id, was)] : [];
  const [taken, considering] = boxes;
  if (!considering)
    return h('li', second, [
      toCheckBox(taken, step),
      h('div', [
        h('label', { htmlFor: idOf(taken.name) }, text),
        ...number,
        link,
        ...toFacts(facts, factsId),
        ...notes,
      ]),
    ]);
  return h('li', second, [
    ...(continued === undefined ? [] : toLabels(boxLabels)),
    h('div', { className: ['step'] }, [
      h('span', { id: textId(step) }, text),
      ...number,
      link,
      ...toFacts(facts, factsId),
    ]),
    h('div', { className: ['boxes', widthOf(boxLabels)] }, [
      ...[taken, considering].map((box) =>
        h('label', [toCheckBox(box, step), h('span', { id: labelId(box) }, box.label ?? '')]),
      ),
    ]),
    ...notes,
  ]);
}

/** A box of a step. The facts about the step belong to it for those who listen. */
function toCheckBox(box: CheckBox, step: ChecklistStep): Element {
  const isFirst = box === step.boxes[0];
  return h('input', {
    type: 'checkbox',
    id: idOf(box.name),
    name: box.name,
    value: 'yes',
    ...(box.label !== undefined && { ariaLabelledBy: `${labelId(box)} ${textId(step)}` }),
    ...describedBy(step.facts, `facts-${step.id}`),
    ...(!isFirst && { dataConsidering: step.id }),
    ...toFormer(step.was),
  });
}

/** The page about a step, and its number in the Word toolkit. */
function toPageLink({ text, href, number }: StepPage, site: string): ElementContent[] {
  const link = h('a', { href: site + href }, text);
  return number === undefined
    ? [link]
    : [link, h('span', { className: ['page'] }, number.onScreen)];
}

/** The number of the page in print, as in the other formats. */
function toPageNumber({ number }: StepPage): readonly ElementContent[] {
  if (number === undefined) return [];
  const words = ` ${number.onPaper}`;
  return [h('span', { className: ['page-number'], ariaHidden: 'true' }, words)];
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

function toInput({ name, type, value }: Field, data: Record<string, string> = {}): Element {
  return h('input', {
    type,
    id: idOf(name),
    name,
    autoComplete: 'off',
    ...data,
    ...(value !== undefined && { value }),
  });
}

function toFacts(facts: readonly Sentence[], id: string): readonly Element[] {
  if (facts.length === 0) return [];
  return [h('div', { className: ['facts'], id }, [...facts.map((fact) => h('p', toWords(fact)))])];
}

function describedBy(facts: readonly Sentence[], id: string): Record<string, string> {
  return facts.length > 0 ? { ariaDescribedBy: id } : {};
}

function toWords({ before, source, after }: Sentence): ElementContent[] {
  const words: ElementContent[] = [
    { type: 'text', value: before },
    h('a', { href: source.href }, source.text),
  ];
  return after === '' ? words : [...words, { type: 'text', value: after }];
}

function textId({ id }: ChecklistStep): string {
  return `text-${id}`;
}

function labelId({ name }: CheckBox): string {
  return `label-${name}`;
}
