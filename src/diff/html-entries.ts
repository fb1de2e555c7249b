import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { printable } from '../model/index.ts';
import type { Field, ItemChange, PageChange, Part } from './change.ts';
import { howLabels, pageLabel, passageLabels, positionLabel, whereLabel } from './labels.ts';

/** A page that changed. */
export function pageArticle(page: PageChange): Element {
  const { id, how, title, before, fields } = page;
  return h('article', [
    h('h3', [badge(how, pageLabel(page)), ' ', printable(title)]),
    h('p', { className: ['path'] }, [
      ...(before === undefined ? [] : [h('code', before), ' → ']),
      h('code', id),
    ]),
    ...fieldList(fields),
    ...passages(page),
  ]);
}

/** The passages of a page below the headings of their sections. */
function passages({ how, passages: all }: PageChange): ElementContent[] {
  let last: string | undefined;
  return all.flatMap((passage) => {
    // A new page is complete, with its own headings.
    const position = how === 'added' ? '' : positionLabel(passage);
    const isNew = position !== '' && position !== last;
    last = position;
    return [
      ...(isNew ? [h('h4', printable(position))] : []),
      h('div', { className: ['passage', passage.how, passage.kind] }, [
        hidden(`${passageLabels[passage.kind]}: `),
        ...marked(passage.parts),
      ]),
    ];
  });
}

/** Something else that changed. */
export function itemEntry({ kind, how, id, name, where, fields, uses = [] }: ItemChange): Element {
  const hasId = kind !== 'footnote' && kind !== 'image' && kind !== 'attachment';
  const on = kind === 'step' ? '' : whereLabel(where);
  const below = [...(hasId ? [h('code', id), ' '] : []), printable(on)];
  return h('li', [
    h('p', [badge(how, howLabels[how]), ' ', h('strong', printable(name))]),
    ...(hasId || on !== '' ? [h('p', { className: ['path'] }, below)] : []),
    ...fieldList([...fields, ...uses.map(({ title, parts }) => ({ name: title, parts }))]),
  ]);
}

function fieldList(fields: readonly Field[]): Element[] {
  if (fields.length === 0) return [];
  const entries = fields.map(({ name, parts }) =>
    h('div', [h('dt', printable(name)), h('dd', marked(parts))]),
  );
  return [h('dl', entries)];
}

function badge(how: ItemChange['how'], text: string): Element {
  return h('span', { className: ['badge', how] }, text);
}

/** Words with insertions and deletions, which screen readers announce. */
function marked(parts: readonly Part[]): ElementContent[] {
  return parts.map(({ how, text }) => {
    if (how === 'same') return { type: 'text', value: printable(text) };
    const tag = how === 'inserted' ? 'ins' : 'del';
    return h(tag, [hidden(` [${how}: `), printable(text), hidden('] ')]);
  });
}

function hidden(text: string): Element {
  return h('span', { className: ['visually-hidden'] }, text);
}
