import { h } from 'hastscript';
import { breadcrumb } from './breadcrumb.ts';
import { documentDirection } from './direction.ts';
import { footer } from './footer.ts';
import { head } from './head.ts';
import { header, skipLink } from './header.ts';
import { toDocumentText, toText, toTexts, wrap, type Html } from './html-text.ts';
import { frameId } from './ids.ts';
import { menu } from './menu.ts';
import type { Once } from './once.ts';
import type { View } from './view.ts';

/**
 * The document of a page: its article in the frame of all pages, and what comes after the article.
 *
 * @param once what the frame has in common with those of other pages
 */
export function toDocument(view: View, article: Html, after: readonly Html[], once: Once): Html {
  const { corpus, page } = view;
  const { language } = corpus.site;
  const dir = documentDirection(corpus);
  const columns = page.kind === 'home' ? [] : ['columns'];
  const layout = wrap(h('div', { className: ['layout', ...columns] }), [
    menu(view, once),
    ...toTexts(breadcrumb(view)),
    wrap(h('main', { id: frameId(page, 'content') }), [article]),
    ...after,
  ]);
  const body = wrap(h('body', { className: [`page-${page.kind}`] }), [
    once('skip link', () => toText(skipLink(view))),
    once('header', () => toText(header(view))),
    layout,
    footer(view, once),
  ]);
  return toDocumentText(wrap(h('html', { lang: language, dir }), [head(view, once), body]));
}
