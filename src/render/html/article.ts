import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { neighboursOf, type Page } from '../../model/index.ts';
import { allNotes } from './all-footnotes.ts';
import { isCards } from './cards.ts';
import { contents } from './table-of-contents.ts';
import { downloads } from './downloads.ts';
import { footnotes } from './footnotes.ts';
import { pageHref } from './href.ts';
import { map } from './map/map.ts';
import { notice } from './banner.ts';
import { review } from './review.ts';
import { steps } from './steps.ts';
import { pageText } from './text.ts';
import type { View } from './view.ts';

/** A page's own text, from its title to the day on which it was last reviewed. */
export function article(view: View<Page>): Element {
  const { meta, kind } = view.page;
  return h('article', [
    kind === 'home'
      ? welcome(view)
      : h('header', { className: ['article-header'] }, [
          h('h1', meta.title),
          h('p', { className: ['lead'] }, meta.description),
        ]),
    notice(view),
    steps(view),
    contents(view),
    h('div', { className: ['text'] }, kind === 'home' ? withMap(view) : pageText(view)),
    kind === 'references' ? allNotes(view) : footnotes(view),
    review(meta),
  ]);
}

/** The head of the first page: what the toolkit is, where to begin, and the files to take along. */
function welcome(view: View<Page>): Element {
  const { meta } = view.page;
  const files = downloads(view);
  return h('header', { className: ['hero'] }, [
    h('div', [h('h1', meta.title), h('p', { className: ['lead'] }, meta.description), start(view)]),
    files &&
      h('section', { className: ['take-along'] }, [
        h('h2', { className: ['label'] }, 'Downloads'),
        files,
      ]),
  ]);
}

/** Where to begin: the page that comes after the first one. */
function start(view: View): Element | undefined {
  const { next } = neighboursOf(view.corpus, view.page.id);
  if (!next) return undefined;
  return h(
    'p',
    h(
      'a',
      { className: ['start'], href: pageHref(view, next.id) },
      `Start with: ${next.meta.title}`,
    ),
  );
}

/** The text of the first page, and the map below its cards; at the end where it has none. */
function withMap(view: View<Page>): ElementContent[] {
  const nodes = pageText(view);
  const drawn = map(view);
  if (!drawn) return nodes;
  const cards = nodes.findIndex((node) => node.type === 'element' && isCards(node));
  const end = cards < 0 ? nodes.length : cards + 1;
  return [...nodes.slice(0, end), drawn, ...nodes.slice(end)];
}
