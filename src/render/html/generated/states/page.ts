import type { Element } from 'hast';
import { h } from 'hastscript';
import { byText } from '../../../../model/index.ts';
import { checklistOf, sizeOf } from '../../download.ts';
import { siteHref } from '../../href.ts';
import type { View } from '../../view.ts';
import { toScale } from './scale.ts';
import { sources } from './sources.ts';
import { stateTable } from './state-table.ts';
import { tileMap, toPlaced } from './tile-map.ts';

/** The content of the page of states: what is on record about each, as maps and as a table. */
export function statesPage(view: View): Element[] {
  const { corpus } = view;
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
            'Each fact is what its source said on the date shown. It may no longer be true today: known changes are listed next to the fact.',
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
            'Select a tile to go to the state in the table below, which has the same information in words.',
            others > 0
              ? ` ${others} of ${states.length} ${others === 1 ? 'is' : 'are'} only in the table.`
              : '',
          ]),
          h('p', { className: ['skip-map'] }, h('a', { href: '#table' }, 'Skip the map')),
          h(
            'div',
            { className: ['fact-maps'] },
            scales.map((scale) => tileMap(placed, scale)),
          ),
        ]
      : []),
    ...heading('table'),
    ...blankChecklist(view),
    h('div', { className: ['states'] }, stateTable(view, states, scales)),
    ...(scales.length > 0 ? [...heading('sources'), sources(scales)] : []),
  ];
}

/** Where no state has a checklist of its own: the blank one. */
function blankChecklist(view: View): Element[] {
  const { downloads } = view;
  const blank = checklistOf(view);
  if (!blank || downloads.some(({ state }) => state !== undefined)) return [];
  const href = siteHref(view, blank.path);
  return [
    h('p', [
      'To fill in: the ',
      h('a', { href }, `${blank.name} (${blank.type}, ${sizeOf(blank)})`),
      ', the same for all states.',
    ]),
  ];
}
