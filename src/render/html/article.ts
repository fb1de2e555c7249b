import type { Element } from 'hast';
import { h } from 'hastscript';
import { neighboursOf, type Page } from '../../model/index.ts';
import { allNotes } from './all-notes.ts';
import { contents } from './contents.ts';
import { footnotes } from './footnotes.ts';
import { pageHref } from './href.ts';
import { notice } from './notice.ts';
import { review } from './review.ts';
import { steps } from './steps.ts';
import { pageText } from './text.ts';
import type { View } from './view.ts';

/** A page's own text, from its title to the day on which it was last reviewed. */
export function article(view: View<Page>): Element {
  const { meta, kind } = view.page;
  return h('article', [
    h('header', { className: ['article-header'] }, [
      h('h1', meta.title),
      h('p', { className: ['lead'] }, meta.description),
      kind === 'home' ? start(view) : undefined,
    ]),
    notice(view),
    steps(view),
    contents(view),
    h('div', { className: ['text'] }, pageText(view)),
    kind === 'references' ? allNotes(view) : footnotes(view),
    review(meta),
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
