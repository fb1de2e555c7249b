import type { Element } from 'hast';
import { h } from 'hastscript';
import { generatedPages, generatedPagesOf, messagesOf } from '../../model/index.ts';
import { pageHref } from './href.ts';
import { frameId } from './ids.ts';
import type { View } from './view.ts';

/**
 * A form that leads to what is on record about the reader's state, and to its checklist; nothing without states. It
 * opens the page of states, whose script goes to the row of the state.
 */
export function stateChoice(view: View): Element | undefined {
  const { corpus, page, downloads } = view;
  if (!generatedPagesOf(corpus).has(generatedPages.states)) return undefined;
  const { say, compare } = messagesOf(corpus);
  const states = Object.entries(corpus.states.states).sort(([, one], [, other]) =>
    compare(one.name, other.name),
  );
  const hasSheets = downloads.some(({ state }) => state !== undefined);
  const id = frameId(page, 'your-state');
  return h('form', { className: ['state-choice'], action: pageHref(view, generatedPages.states) }, [
    h('label', { className: ['label'], htmlFor: id }, say('record.yours')),
    h(
      'p',
      { id: `${id}-about` },
      hasSheets ? say('record.seeFactsAndChecklist') : say('record.seeFacts'),
    ),
    h('div', [
      h('select', { id, name: 'state', required: true, ariaDescribedBy: [`${id}-about`] }, [
        h('option', { value: '' }, say('record.select')),
        ...states.map(([code, { name }]) => h('option', { value: code }, name)),
      ]),
      h('button', { type: 'submit' }, say('record.go')),
    ]),
  ]);
}
