import type { Element } from 'hast';
import { h } from 'hastscript';
import { byText } from '../../../../model/index.ts';
import type { View } from '../../view.ts';
import { toScale } from './scale.ts';
import { sources } from './sources.ts';
import { stateTable } from './state-table.ts';
import { tileMap, toPlaced } from './tile-map.ts';

/** All states in the order of their names, with what is on record about each: as maps and as a table. */
export function statesPage({ corpus, ...view }: View): Element[] {
  const states = Object.entries(corpus.states.states).sort(byText(([, { name }]) => name));
  const scales = Object.entries(corpus.states.facts).map(([id, kind]) =>
    toScale(
      id,
      kind,
      states.map(([, state]) => state),
    ),
  );
  const placed = scales.length > 0 ? toPlaced(states) : [];
  const parts = [
    ...(placed.length > 0 ? [['map', 'Map']] : []),
    ['table', 'Table'],
    ...(scales.length > 0 ? [['sources', 'Sources']] : []),
  ];
  const heading = (id: string): Element[] =>
    parts.filter(([each]) => each === id).map(([, text]) => h('h2', { id }, text));
  const others = states.length - placed.length;
  return [
    ...(scales.length > 0
      ? [
          h('p', [
            'Each fact is what its source said on the day that stands with it. None is a claim about today; what is known to have changed since is named beside the fact.',
          ]),
        ]
      : []),
    h('nav', { className: ['contents'], ariaLabel: 'On this page' }, [
      h('p', { className: ['label'] }, 'On this page'),
      h(
        'ul',
        parts.map(([id, text]) => h('li', h('a', { href: `#${id}` }, text))),
      ),
    ]),
    ...(placed.length > 0
      ? [
          ...heading('map'),
          h('p', [
            'Each tile leads to the row of its state in the table, which says the same in words.',
            others > 0 ? ` ${others} of ${states.length} stand in the table alone.` : '',
          ]),
          h(
            'div',
            { className: ['fact-maps'] },
            scales.map((scale) => tileMap(placed, scale)),
          ),
        ]
      : []),
    ...heading('table'),
    h('div', { className: ['states'] }, stateTable({ corpus, ...view }, states, scales)),
    ...(scales.length > 0 ? [...heading('sources'), sources(scales)] : []),
  ];
}
