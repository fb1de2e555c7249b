import type { Root } from 'hast';
import { h } from 'hastscript';
import { article } from './article.ts';
import { aside } from './aside.ts';
import { breadcrumb } from './breadcrumb.ts';
import { footer } from './footer.ts';
import { head } from './head.ts';
import { header, skipLink } from './header.ts';
import { frameId } from './ids.ts';
import { breakLines } from './line-breaks.ts';
import { menu } from './menu.ts';
import { neighbours } from './neighbours.ts';
import type { View } from './view.ts';

/** The whole document of a page. */
export function toDocument(view: View): Root {
  const { corpus, page } = view;
  const document = h('html', { lang: corpus.site.language }, [
    head(view),
    h('body', { className: [`page-${page.kind}`] }, [
      skipLink(view),
      header(view),
      h('div', { className: ['layout'] }, [
        menu(view),
        breadcrumb(view),
        h('main', { id: frameId(page, 'content') }, article(view)),
        aside(view),
        neighbours(view),
      ]),
      footer(view),
    ]),
  ]);
  return {
    type: 'root',
    children: [{ type: 'doctype' }, { type: 'text', value: '\n' }, breakLines(document)],
  };
}
