import type { Element } from 'hast';
import { h } from 'hastscript';
import {
  generatedPages,
  generatedPagesOf,
  trailTo,
  type NavigationNode,
  type Page,
} from '../../../model/index.ts';
import { levelName } from '../heading.ts';
import { toText, toTexts, wrap, type Html } from '../html-text.ts';
import { allFootnotes } from '../all-footnotes.ts';
import { sidebarSections } from '../sidebar.ts';
import { footnotes } from '../footnotes.ts';
import { pageHref } from '../href.ts';
import { frameId, singlePageId } from '../ids.ts';
import { review } from '../review.ts';
import { steps } from '../steps.ts';
import { pageText } from '../text.ts';
import { glossary } from './glossary.ts';
import type { View } from '../view.ts';
import { generatedTitles } from './titles.ts';

/** All pages in one document, to print or search. */
export function singlePage(view: View): Html[] {
  const { corpus } = view;
  const ownView = { ...view, isSinglePage: true } as const;
  const glossaryId = frameId(view.page, 'glossary');
  const hasGlossary = generatedPagesOf(corpus).has(generatedPages.glossary);
  const last = hasGlossary
    ? [h('li', h('a', { href: `#${glossaryId}` }, generatedTitles.glossary))]
    : [];
  return [
    toText(
      h('nav', { className: ['single-page-contents'], ariaLabel: 'Contents' }, [
        h('h2', 'Contents'),
        contents(ownView, corpus.navigation, last),
      ]),
    ),
    ...[...corpus.pages.values()].map((page) => section({ ...ownView, page })),
    ...(hasGlossary
      ? [
          toText(
            h('section', { className: ['part', 'part-on-new-page'] }, [
              h('h2', { id: glossaryId }, generatedTitles.glossary),
              glossary(corpus),
            ]),
          ),
        ]
      : []),
  ];
}

function contents(
  view: View,
  nodes: readonly NavigationNode[],
  last: readonly Element[] = [],
): Element {
  return h('ul', [
    ...nodes.map(({ page, children }) =>
      h('li', [
        h('a', { href: pageHref(view, page.id) }, page.meta.title),
        children.length > 0 ? contents(view, children) : undefined,
      ]),
    ),
    ...last,
  ]);
}

function section(view: View<Page>): Html {
  const { meta, kind, id } = view.page;
  // In print, the top entries of the navigation start on a new page.
  const isTop = trailTo(view.corpus, id).length <= 1;
  return wrap(h('section', { className: ['part', ...(isTop ? ['part-on-new-page'] : [])] }), [
    ...toTexts(
      h(levelName(view, 1), { id: singlePageId(view, id) }, meta.title),
      h('p', { className: ['lead'] }, meta.description),
      review(view),
      h('div', { className: ['text'] }, pageText(view)),
      steps(view),
    ),
    kind === 'references' ? allFootnotes(view) : undefined,
    ...toTexts(kind === 'references' ? undefined : footnotes(view), ...sidebarSections(view)),
  ]);
}
