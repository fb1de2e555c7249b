import type { Element } from 'hast';
import { h } from 'hastscript';
import { banner } from '../banner.ts';
import type { SitePage, View } from '../view.ts';

/** A page that is generated from the whole content. */
export interface GeneratedPage extends SitePage {
  /** What comes below its title. */
  readonly content: (view: View) => readonly Element[];
}

/** The article of a generated page. */
export function generatedArticle(view: View<GeneratedPage>): Element {
  const { meta, content } = view.page;
  return h('article', [
    h('header', { className: ['article-header'] }, [
      h('h1', meta.title),
      h('p', { className: ['lead'] }, meta.description),
    ]),
    banner(view),
    h('div', { className: ['text'] }, [...content(view)]),
  ]);
}
