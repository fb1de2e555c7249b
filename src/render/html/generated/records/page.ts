import type { Element } from 'hast';
import { h } from 'hastscript';
import { messagesOf } from '../../../../model/index.ts';
import { checklistOf } from '../../download.ts';
import { nameWithSize } from '../../downloads.ts';
import { siteHref } from '../../href.ts';
import type { View } from '../../view.ts';
import { toScale } from './scale.ts';
import { sources } from './sources.ts';
import { recordTable } from './record-table.ts';
import { tileMap, toPlaced } from './tile-map.ts';

/** The content of the page of records: what is on record about each, as maps and as a table. */
export function recordsPage(view: View): Element[] {
  const { corpus } = view;
  const messages = messagesOf(corpus);
  const { say, compare } = messages;
  const records = Object.entries(corpus.records.records).sort(([, one], [, other]) =>
    compare(one.name, other.name),
  );
  const scales = Object.entries(corpus.records.facts).map(([id, kind]) =>
    toScale(
      id,
      kind,
      records.map(([, record]) => record),
    ),
  );
  const placed = scales.length > 0 ? toPlaced(records) : [];
  const parts = [
    ...(placed.length > 0 ? [['map', say('record.map')]] : []),
    ['table', say('record.table')],
    ...(scales.length > 0 ? [['sources', say('record.sources')]] : []),
  ];
  const heading = (id: string): Element[] =>
    parts.filter(([each]) => each === id).map(([, text]) => h('h2', { id }, text));
  const others = records.length - placed.length;
  return [
    ...(scales.length > 0 ? [h('p', say('record.about'))] : []),
    h('nav', { className: ['contents'], ariaLabel: say('page.contents') }, [
      h('p', { className: ['label'] }, say('page.contents')),
      h(
        'ul',
        parts.map(([id, text]) => h('li', h('a', { href: `#${id}` }, text))),
      ),
    ]),
    ...(placed.length > 0
      ? [
          ...heading('map'),
          h('p', [
            say('record.mapHelp'),
            others > 0
              ? ` ${say('record.onlyInTable', { count: others, total: records.length })}`
              : '',
          ]),
          h('p', { className: ['skip-map'] }, h('a', { href: '#table' }, say('record.skipMap'))),
          h(
            'div',
            { className: ['fact-maps'] },
            scales.map((scale) => tileMap(corpus, placed, scale)),
          ),
        ]
      : []),
    ...heading('table'),
    ...blankChecklist(view),
    h('div', { className: ['records'] }, recordTable(view, records, scales)),
    ...(scales.length > 0 ? [...heading('sources'), sources(corpus, scales)] : []),
  ];
}

/** Where no record has a checklist of its own: the blank one. */
function blankChecklist(view: View): Element[] {
  const { downloads } = view;
  const blank = checklistOf(view);
  if (!blank || downloads.some(({ record }) => record !== undefined)) return [];
  const href = siteHref(view, blank.path);
  const messages = messagesOf(view.corpus);
  const link = h('a', { href }, nameWithSize(messages, blank));
  return [h('p', messages.fill('record.toFillIn', { link }))];
}
