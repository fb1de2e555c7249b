import type { Element } from 'hast';
import { h } from 'hastscript';
import { madePages } from '../../model/index.ts';
import { pageHref } from './href.ts';
import { frameId } from './ids.ts';
import type { View } from './view.ts';

/**
 * The field to search in. Without scripts it leads to the A to Z; with them results appear below it. The
 * script finds the form by its role.
 */
export function searchForm(view: View): Element {
  const id = frameId(view.page, 'search');
  return h(
    'form',
    { className: ['search'], role: 'search', action: pageHref(view, madePages.index) },
    [
      h('label', { className: ['visually-hidden'], htmlFor: id }, 'Search the toolkit'),
      h('input', {
        id,
        className: ['search-field'],
        name: 'q',
        type: 'text',
        autoComplete: 'off',
        enterKeyHint: 'search',
        maxLength: 200,
      }),
      h('button', { className: ['search-button'], type: 'submit' }, 'Search'),
    ],
  );
}
