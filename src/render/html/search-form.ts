import type { Element } from 'hast';
import { h } from 'hastscript';
import { generatedPages, messagesOf } from '../../model/index.ts';
import { pageHref } from './href.ts';
import { frameId } from './ids.ts';
import type { View } from './view.ts';

/**
 * The search form. With scripts, results appear below it; without them, it opens the A to Z. The script finds the
 * form by its role.
 */
export function searchForm(view: View): Element {
  const { say } = messagesOf(view.corpus);
  const id = frameId(view.page, 'search');
  return h(
    'form',
    { className: ['search'], role: 'search', action: pageHref(view, generatedPages.aToZ) },
    [
      h('label', { className: ['visually-hidden'], htmlFor: id }, say('search.label')),
      h('input', {
        id,
        className: ['search-field'],
        name: 'q',
        type: 'text',
        autoComplete: 'off',
        enterKeyHint: 'search',
        maxLength: 200,
      }),
      h('button', { className: ['search-button'], type: 'submit' }, say('search.button')),
    ],
  );
}
