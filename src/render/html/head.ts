import type { Element } from 'hast';
import { h } from 'hastscript';
import { sitePath, toPathAddress } from '../../model/index.ts';
import { siteHref, styleSheetPath } from './href.ts';
import type { View } from './view.ts';

/** Nothing but the site's own style sheet and pictures is loaded, and no script runs. */
const securityPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** What a document says about itself. */
export function head(view: View): Element {
  const { site } = view.corpus;
  return h('head', [
    h('meta', { charSet: 'utf-8' }),
    policy(),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', documentTitle(view)),
    h('meta', { name: 'description', content: view.page.meta.description }),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    site.url === undefined
      ? null
      : h('link', { rel: 'canonical', href: publishedAt(site.url, view) }),
    h('link', { rel: 'stylesheet', href: siteHref(view, styleSheetPath) }),
  ]);
}

/** The policy as the first thing that a browser reads. */
export function policy(): Element {
  return h('meta', { httpEquiv: 'Content-Security-Policy', content: securityPolicy });
}

function documentTitle({ corpus, page }: View): string {
  return page.kind === 'home' ? corpus.site.title : `${page.meta.title} | ${corpus.site.title}`;
}

function publishedAt(base: string, { page }: View): string {
  return `${base.replace(/\/*$/, '/')}${toPathAddress(sitePath(page.id))}`;
}
