import type { Element } from 'hast';
import { h } from 'hastscript';
import { madePages, sitePath } from '../../model/index.ts';
import { assetFolder, publishedHref, script, siteHref, styleSheet } from './href.ts';
import type { View } from './view.ts';

/**
 * Nothing but the site's own style sheet, scripts and pictures is loaded, and no script stands on a page.
 * Scripts cannot make markup of text: the one thing that they may set, which the browser would run, is
 * the address of another script of the site, by a policy called `site`.
 */
const securityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types site',
].join('; ');

/** Documents that repeat others or stand for none: nobody should come to them from a search engine. */
const unlisted: readonly string[] = [madePages.whole, madePages.missing];

/** What a document says about itself. */
export function head(view: View): Element {
  return h('head', [
    h('meta', { charSet: 'utf-8' }),
    policy(),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', documentTitle(view)),
    h('meta', { name: 'description', content: view.page.meta.description }),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    ...(unlisted.includes(view.page.id)
      ? [h('meta', { name: 'robots', content: 'noindex' })]
      : published(view)),
    ...loaded(view),
  ]);
}

/** Style sheets before scripts: those of all pages, and those of this one. */
function loaded(view: View): Element[] {
  const hrefOf = (name: string): string => siteHref(view, `${assetFolder}/${name}`);
  const own = view.page.assets ?? [];
  return [
    ...[styleSheet, ...own.filter((name) => name.endsWith('.css'))].map((name) =>
      h('link', { rel: 'stylesheet', href: hrefOf(name) }),
    ),
    h('script', { src: hrefOf(script), defer: true }),
    // What a script changes on its page is not seen before: nothing moves.
    ...own
      .filter((name) => name.endsWith('.js'))
      .map((name) => h('script', { src: hrefOf(name), defer: true, blocking: ['render'] })),
  ];
}

/** The policy as the first thing that a browser reads. */
export function policy(): Element {
  return h('meta', { httpEquiv: 'Content-Security-Policy', content: securityPolicy });
}

function documentTitle({ corpus, page }: View): string {
  return page.kind === 'home' ? corpus.site.title : `${page.meta.title} | ${corpus.site.title}`;
}

/** What other servers want to know: search engines, and those that show a card for a link. */
function published(view: View): Element[] {
  const { corpus, page } = view;
  const href = publishedHref(view, sitePath(page.id));
  if (href === undefined) return [];
  const properties = {
    'og:type': page.kind === 'home' ? 'website' : 'article',
    'og:site_name': corpus.site.title,
    'og:title': page.meta.title,
    'og:description': page.meta.description,
    'og:url': href,
  };
  return [
    h('link', { rel: 'canonical', href }),
    ...Object.entries(properties).map(([property, content]) => h('meta', { property, content })),
  ];
}
