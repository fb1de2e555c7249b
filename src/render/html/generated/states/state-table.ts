import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import {
  recordedValue,
  stateRowId,
  toLongDate,
  toWebAddress,
  wordsOf,
  type State,
} from '../../../../model/index.ts';
import { checklistOf, sizeOf, type Download } from '../../download.ts';
import { siteHref } from '../../href.ts';
import { time } from '../../review.ts';
import type { View } from '../../view.ts';
import { levelOf, type Scale } from './scale.ts';
import { sourceId } from './sources.ts';
import { nothingOnRecord } from './tile-map.ts';

/**
 * A row for each state, in the given order: its facts and its files. On narrow screens the style sheet turns each
 * row into a card and shows `data-label` before each cell; screen readers announce the column header instead.
 */
export function stateTable(
  view: View,
  states: readonly (readonly [code: string, state: State])[],
  scales: readonly Scale[],
): Element {
  const files = view.downloads.filter(({ state }) => state !== undefined);
  const hasFiles = files.length > 0;
  return h('table', { className: ['state-table'] }, [
    h('caption', 'What sources said about each state, and what has changed since'),
    h(
      'thead',
      h('tr', [
        h('th', { scope: 'col' }, h('span', { className: ['column'] }, 'State')),
        ...scales.map(columnHead),
        hasFiles ? h('th', { className: ['files'], scope: 'col' }, 'Checklist') : undefined,
      ]),
    ),
    h(
      'tbody',
      states.map(([code, state]) =>
        h('tr', { id: stateRowId(code) }, [
          h('th', { scope: 'row' }, [
            h('a', { className: ['state-name'], href: `#${stateRowId(code)}` }, state.name),
            ' ',
            h('span', { className: ['state-code'] }, code),
          ]),
          ...scales.map((scale) => factCell(scale, state)),
          hasFiles
            ? fileCell(
                view,
                state,
                files.filter((file) => file.state === code),
              )
            : undefined,
        ]),
      ),
    ),
  ]);
}

function columnHead({ id, kind: { label, shortSource, asOf } }: Scale): Element {
  return h('th', { scope: 'col', abbr: label }, [
    h('span', { className: ['column'] }, label),
    ' ',
    h('span', { className: ['as-of'] }, [
      'On record as of ',
      time(asOf),
      ', ',
      h('a', { href: `#${sourceId(id)}` }, shortSource),
    ]),
  ]);
}

function factCell(scale: Scale, state: State): Element {
  const { id, kind } = scale;
  const value = recordedValue(state, id);
  const later = state.later.filter(({ fact }) => fact === id);
  return h('td', { dataLabel: kind.label, dataRank: levelOf(scale, state) }, [
    value === undefined
      ? h('span', { className: ['value', 'quiet'] }, nothingOnRecord)
      : h('span', { className: ['value'] }, wordsOf(kind, value)),
    ...later.flatMap((change) => [' ', changeSince(change)]),
  ]);
}

/** The date follows the text, unless the text contains it. */
function changeSince({ text, date, url, source }: State['later'][number]): Element {
  const isDated = text.includes(toLongDate(date));
  return h('span', { className: ['since'] }, [
    'Since then: ',
    h('a', { href: toWebAddress(url), title: source }, text),
    ...(isDated ? [] : [' (', time(date), ')']),
  ]);
}

/** What a state without a checklist of its own gets. */
function blank(view: View): ElementContent[] {
  const file = checklistOf(view);
  if (!file) return [];
  const text = `Blank checklist (${sizeOf(file)})`;
  return [h('a', { className: ['file'], href: siteHref(view, file.path) }, text)];
}

function fileCell(view: View, { name, inText }: State, files: readonly Download[]): Element {
  const content: ElementContent[] =
    files.length === 0
      ? blank(view)
      : files.map((file) =>
          h('a', { className: ['file'], href: siteHref(view, file.path) }, [
            h('span', { className: ['visually-hidden'] }, `Checklist of ${inText ?? name}: `),
            `${file.type.charAt(0).toUpperCase()}${file.type.slice(1)} (${sizeOf(file)})`,
          ]),
        );
  return h(
    'td',
    { className: ['files'], dataLabel: 'Checklist' },
    content.flatMap((each, index) => (index > 0 ? [' ', each] : [each])),
  );
}
