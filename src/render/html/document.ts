import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { breadcrumb } from './breadcrumb.ts';
import { isRightToLeft } from './direction.ts';
import { footer } from './footer.ts';
import { head } from './head.ts';
import { header, skipLink } from './header.ts';
import { frameId } from './ids.ts';
import { breakLines } from './line-breaks.ts';
import { menu } from './menu.ts';
import { unbroken } from './unbroken.ts';
import type { View } from './view.ts';

/** The document of a page: its article in the frame of all pages, and what comes after the article. */
export function toDocument(
  view: View,
  article: Element,
  after: readonly (Element | undefined)[] = [],
): Root {
  const { corpus, page } = view;
  const { language } = corpus.site;
  const dir = isRightToLeft(language) ? 'rtl' : undefined;
  const document = h('html', { lang: language, dir }, [
    head(view),
    h('body', { className: [`page-${page.kind}`] }, [
      skipLink(view),
      header(view),
      h('div', { className: ['layout', ...(page.kind === 'home' ? [] : ['columns'])] }, [
        menu(view),
        breadcrumb(view),
        h('main', { id: frameId(page, 'content') }, article),
        ...after,
      ]),
      footer(view),
    ]),
  ]);
  return {
    type: 'root',
    children: [{ type: 'doctype' }, { type: 'text', value: '\n' }, breakLines(unbroken(document))],
  };
}
