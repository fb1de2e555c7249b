import { h } from 'hastscript';
import {
  messagesOf,
  siteAssetPath,
  type Corpus,
  type Page,
  type PageId,
} from '../../model/index.ts';
import { documentDirection } from './direction.ts';
import { policy } from './head.ts';
import { pageHref, siteHref } from './href.ts';
import { serialize, toDocumentText, type Html } from './html-text.ts';

/** The document at a page's former path, which redirects to the page. */
export function toRedirect(corpus: Corpus, page: Page, alias: PageId): Html {
  const view = { corpus, page: { ...page, id: alias }, downloads: [] };
  const href = pageHref(view, page.id);
  // A quotation mark at the start would be read as quoting the address (HTML, 4.2.5.3, refresh).
  const next = href.replaceAll("'", '%27');
  const { say } = messagesOf(corpus);
  const document = h('html', { lang: corpus.site.language, dir: documentDirection(corpus) }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      policy(),
      // A script goes to the part of the page that a link names, which a refresh forgets.
      h('script', { src: siteHref(view, siteAssetPath('site.js')), defer: true }),
      h('noscript', h('meta', { httpEquiv: 'refresh', content: `0; url=${next}` })),
      h('meta', { name: 'robots', content: 'noindex' }),
      h('title', say('page.movedTo', { title: page.meta.title })),
    ]),
    h(
      'body',
      h('main', [
        h('h1', say('page.moved')),
        h('p', h('a', { href, dataMoved: true }, page.meta.title)),
      ]),
    ),
  ]);
  return toDocumentText(serialize(document));
}
