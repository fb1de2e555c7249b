import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import {
  messagesOf,
  recordedValue,
  recordRowId,
  toWebAddress,
  wordsOf,
  type Corpus,
  type RecordEntry,
} from '../../../../model/index.ts';
import { checklistOf, sizeOf, type Download } from '../../download.ts';
import { siteHref } from '../../href.ts';
import { time } from '../../review.ts';
import type { View } from '../../view.ts';
import { levelOf, type Scale } from './scale.ts';
import { sourceId } from './sources.ts';

/**
 * A row for each record, in the given order: its facts and its files. On narrow screens the style sheet turns each
 * row into a card and shows `data-label` before each cell; screen readers announce the column header instead.
 */
export function recordTable(
  view: View,
  records: readonly (readonly [code: string, record: RecordEntry])[],
  scales: readonly Scale[],
): Element {
  const files = view.downloads.filter(({ record }) => record !== undefined);
  const { say, capitalized, term } = messagesOf(view.corpus);
  const hasFiles = files.length > 0;
  return h('table', { className: ['record-table'] }, [
    h('caption', say('record.caption')),
    h(
      'thead',
      h('tr', [
        h(
          'th',
          { scope: 'col' },
          h('span', { className: ['column'] }, capitalized(term('record'))),
        ),
        ...scales.map((scale) => columnHead(view.corpus, scale)),
        hasFiles
          ? h('th', { className: ['files'], scope: 'col' }, capitalized(term('checklist')))
          : undefined,
      ]),
    ),
    h(
      'tbody',
      records.map(([code, record]) =>
        h('tr', { id: recordRowId(view.corpus, code) }, [
          h('th', { scope: 'row' }, [
            h(
              'a',
              { className: ['record-name'], href: `#${recordRowId(view.corpus, code)}` },
              record.name,
            ),
            ' ',
            h('span', { className: ['record-code'] }, code),
          ]),
          ...scales.map((scale) => factCell(view.corpus, scale, record)),
          hasFiles
            ? fileCell(
                view,
                record,
                files.filter((file) => file.record === code),
              )
            : undefined,
        ]),
      ),
    ),
  ]);
}

function columnHead(corpus: Corpus, { id, kind: { label, shortSource, asOf } }: Scale): Element {
  return h('th', { scope: 'col', abbr: label }, [
    h('span', { className: ['column'] }, label),
    ' ',
    h(
      'span',
      { className: ['as-of'] },
      messagesOf(corpus).fill('record.asOfSource', {
        date: time(corpus, asOf),
        source: h('a', { href: `#${sourceId(id)}` }, shortSource),
      }),
    ),
  ]);
}

function factCell(corpus: Corpus, scale: Scale, record: RecordEntry): Element {
  const { id, kind } = scale;
  const value = recordedValue(record, id);
  const later = record.later.filter(({ fact }) => fact === id);
  return h('td', { dataLabel: kind.label, dataRank: levelOf(scale, record) }, [
    value === undefined
      ? h('span', { className: ['value', 'quiet'] }, messagesOf(corpus).say('record.nothing'))
      : h('span', { className: ['value'] }, wordsOf(kind, value)),
    ...later.flatMap((change) => [' ', changeSince(corpus, change)]),
  ]);
}

/** The date follows the text, unless the text contains it. */
function changeSince(
  corpus: Corpus,
  { text, date, url, source }: RecordEntry['later'][number],
): Element {
  const messages = messagesOf(corpus);
  const isDated = text.includes(messages.date(date));
  const change = h('a', { href: toWebAddress(url), title: source }, text);
  const since = messages.fill('record.since', { change });
  return h('span', { className: ['since'] }, [
    ...(isDated
      ? since
      : messages.fill('join.aside', { text: since, aside: time(corpus, date) }).flat()),
  ]);
}

/** What a record without a checklist of its own gets. */
function blank(view: View): ElementContent[] {
  const file = checklistOf(view);
  if (!file) return [];
  const messages = messagesOf(view.corpus);
  const text = messages.say('record.blankChecklist', { size: sizeOf(messages, file) });
  return [h('a', { className: ['file'], href: siteHref(view, file.path) }, text)];
}

function fileCell(view: View, { name, inText }: RecordEntry, files: readonly Download[]): Element {
  const messages = messagesOf(view.corpus);
  const content: ElementContent[] =
    files.length === 0
      ? blank(view)
      : files.map((file) =>
          h('a', { className: ['file'], href: siteHref(view, file.path) }, [
            h(
              'span',
              { className: ['visually-hidden'] },
              `${messages.say('record.checklistOf', { name: inText ?? name })} `,
            ),
            messages.say('join.aside', {
              text: messages.capitalized(file.type),
              aside: sizeOf(messages, file),
            }),
          ]),
        );
  return h(
    'td',
    { className: ['files'], dataLabel: messages.capitalized(messages.term('checklist')) },
    content.flatMap((each, index) => (index > 0 ? [' ', each] : [each])),
  );
}
