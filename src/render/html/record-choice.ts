import type { Element } from 'hast';
import { h } from 'hastscript';
import { generatedPagesOf, messagesOf, recordPage, recordTermName } from '../../model/index.ts';
import { pageHref } from './href.ts';
import { frameId } from './ids.ts';
import type { View } from './view.ts';

/**
 * A form that leads to what is on record about the reader's record, and to its checklist; nothing without records. It
 * opens the page of records, whose script goes to the row of the record.
 */
export function recordChoice(view: View): Element | undefined {
  const { corpus, page, downloads } = view;
  if (!generatedPagesOf(corpus).has(recordPage(corpus))) return undefined;
  const { say, compare } = messagesOf(corpus);
  const records = Object.entries(corpus.records.records).sort(([, one], [, other]) =>
    compare(one.name, other.name),
  );
  const hasSheets = downloads.some(({ record }) => record !== undefined);
  const id = frameId(page, 'your-record');
  return h('form', { className: ['record-choice'], action: pageHref(view, recordPage(corpus)) }, [
    h('label', { className: ['label'], htmlFor: id }, say('record.yours')),
    h(
      'p',
      { id: `${id}-about` },
      hasSheets ? say('record.seeFactsAndChecklist') : say('record.seeFacts'),
    ),
    h('div', [
      h(
        'select',
        { id, name: recordTermName(corpus), required: true, ariaDescribedBy: [`${id}-about`] },
        [
          h('option', { value: '' }, say('record.select')),
          ...records.map(([code, { name }]) => h('option', { value: code }, name)),
        ],
      ),
      h('button', { type: 'submit' }, say('record.go')),
    ]),
  ]);
}
