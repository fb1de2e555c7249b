import type { Element } from 'hast';
import { h } from 'hastscript';
import { outputPaths } from '../../model/index.ts';
import { outputHref } from './href.ts';
import { frameId } from './ids.ts';
import type { View } from './view.ts';

/** The boxes that stand for this page on the checklist; nothing on a page without. */
export function steps(view: View): Element | undefined {
  const { corpus, page } = view;
  if (page.steps.length === 0) return undefined;
  const id = frameId(page, 'on-the-checklist');
  return h('section', { className: ['steps'], ariaLabelledBy: [id] }, [
    h('h2', { className: ['label'], id }, 'On the checklist'),
    h(
      'ul',
      page.steps.map((step) => h('li', step.text)),
    ),
    h(
      'p',
      h('a', { href: outputHref(view, outputPaths(corpus).checklist.html) }, 'Open the checklist'),
    ),
  ]);
}
