import type { Element } from 'hast';
import { h } from 'hastscript';
import { trailTo, type NavigationNode, type Page } from '../../../model/index.ts';
import { levelName } from '../heading.ts';
import { allNotes } from '../all-footnotes.ts';
import { besides } from '../sidebar.ts';
import { footnotes } from '../footnotes.ts';
import { pageHref } from '../href.ts';
import { frameId, joinedId } from '../ids.ts';
import { review } from '../review.ts';
import { steps } from '../steps.ts';
import { pageText } from '../text.ts';
import { glossary } from './glossary.ts';
import type { View } from '../view.ts';

/** All pages one after the other, so that they can be printed or searched at once. */
export function whole(view: View): Element[] {
  const { corpus } = view;
  const joined = { ...view, isJoined: true } as const;
  const glossaryId = frameId(view.page, 'glossary');
  const hasGlossary = corpus.acronyms.size > 0;
  const last = hasGlossary
    ? [h('li', h('a', { href: `#${glossaryId}` }, 'Glossary of acronyms'))]
    : [];
  return [
    h('nav', { className: ['whole-contents'], ariaLabel: 'Contents' }, [
      h('h2', 'Contents'),
      contents(joined, corpus.navigation, last),
    ]),
    ...[...corpus.pages.values()].map((page) => part({ ...joined, page })),
    ...(hasGlossary
      ? [
          h('section', { className: ['whole-page', 'whole-section'] }, [
            h('h2', { id: glossaryId }, 'Glossary of acronyms'),
            glossary(corpus),
          ]),
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

function part(view: View<Page>): Element {
  const { meta, kind, id } = view.page;
  // On paper, what stands at the top of the navigation begins a page.
  const isTop = trailTo(view.corpus.navigation, id).length <= 1;
  return h('section', { className: ['whole-page', ...(isTop ? ['whole-section'] : [])] }, [
    h(levelName(view, 1), { id: joinedId(view, id) }, meta.title),
    h('p', { className: ['lead'] }, meta.description),
    review(meta),
    steps(view),
    h('div', { className: ['text'] }, pageText(view)),
    kind === 'references' ? allNotes(view) : footnotes(view),
    ...besides(view),
  ]);
}
