import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Page } from '../../model/index.ts';
import { levelName } from './heading.ts';
import { siteHref } from './href.ts';
import { frameId, idIn } from './ids.ts';
import type { View } from './view.ts';

/** The steps of a page that are on the checklist; nothing if it has none. */
export function steps(view: View<Page>): Element | undefined {
  const { page, downloads } = view;
  if (page.steps.length === 0) return undefined;
  const id = idIn(view, frameId(page, 'on-the-checklist'));
  const checklist = downloads.find(({ path, isMain }) => isMain && path.endsWith('.html'));
  // On the single page there would be many regions of the same name.
  const ariaLabelledBy = view.isSinglePage ? undefined : [id];
  return h('section', { className: ['steps'], ariaLabelledBy }, [
    h(levelName(view, 2), { className: ['label'], id }, 'On the checklist'),
    h(
      'ul',
      page.steps.map((step) => h('li', step.text)),
    ),
    checklist && h('p', h('a', { href: siteHref(view, checklist.path) }, 'Open the checklist')),
  ]);
}
