import type { Element } from 'hast';
import { h } from 'hastscript';
import { messagesOf, publishedUrl, siteAssetPath, siteFiles, sitePath } from '../../model/index.ts';
import { hasFeed } from './history/feed.ts';
import { siteHref } from './href.ts';
import { toText, toTexts, wrap, type Html } from './html-text.ts';
import type { Once } from './once.ts';
import { ownStyles } from './own-styles.ts';
import type { View } from './view.ts';

/** The style sheet and script that every page loads. The script loads the search when somebody uses it. */
export const siteAssets = ['site.css', 'site.js'];

/**
 * Pages load only the site's own style sheets, scripts and images, and contain no inline scripts. Scripts cannot
 * turn text into markup: they may set only the address of another script of the site, by a policy called `site`.
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

/** The head of a document. */
export function head(view: View, once: Once): Html {
  const own = [...ownStyles(view), ...(view.page.assets ?? [])];
  return wrap(h('head'), [
    ...start,
    toText(h('title', documentTitle(view))),
    ...toTexts(description(view)),
    colorScheme,
    ...toTexts(
      ...(view.page.isUnlisted
        ? [h('meta', { name: 'robots', content: 'noindex' })]
        : published(view)),
    ),
    ...toTexts(feedLink(view)),
    ...once(`loaded ${own.join(' ')}`, () => toTexts(...loaded(view, own))),
  ]);
}

/** Style sheets before scripts, those of all pages before those of this one. */
function loaded(view: View, own: readonly string[]): Element[] {
  const hrefsOf = (names: readonly string[], extension: string): readonly string[] =>
    names
      .filter((name) => name.endsWith(extension))
      .map((name) => siteHref(view, siteAssetPath(name)));
  return [
    ...hrefsOf([...siteAssets, ...own], '.css').map((href) =>
      h('link', { rel: 'stylesheet', href }),
    ),
    ...hrefsOf(siteAssets, '.js').map((src) => h('script', { src, defer: true })),
    // Rendering waits for scripts that change their page, so that nothing moves.
    ...hrefsOf(own, '.js').map((src) => h('script', { src, defer: true, blocking: ['render'] })),
  ];
}

/** What all documents start with. */
const start = toTexts(
  h('meta', { charSet: 'utf-8' }),
  policy(),
  h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
);

const colorScheme = toText(h('meta', { name: 'color-scheme', content: 'light dark' }));

/** The security policy, which must come before everything that it applies to. */
export function policy(): Element {
  return h('meta', { httpEquiv: 'Content-Security-Policy', content: securityPolicy });
}

function description({ page }: View): Element | undefined {
  const content = page.meta.description;
  return content === undefined ? undefined : h('meta', { name: 'description', content });
}

/** Where programs that read feeds find what is new. */
function feedLink(view: View): Element | undefined {
  const { corpus, history } = view;
  if (!history || !hasFeed(corpus, history)) return undefined;
  return h('link', {
    rel: 'alternate',
    type: 'application/atom+xml',
    title: messagesOf(corpus).say('history.title'),
    href: siteHref(view, siteFiles.feed),
  });
}

function documentTitle({ corpus, page }: View): string {
  return page.kind === 'home' ? corpus.site.title : `${page.meta.title} | ${corpus.site.title}`;
}

/** What search engines need, and services that show a preview of a link. */
function published({ corpus, page }: View): Element[] {
  const href = publishedUrl(corpus, sitePath(page.id));
  if (href === undefined) return [];
  const properties = {
    'og:type': page.kind === 'home' ? 'website' : 'article',
    'og:site_name': corpus.site.title,
    'og:title': page.meta.title,
    ...(page.meta.description !== undefined && { 'og:description': page.meta.description }),
    'og:url': href,
  };
  return [
    h('link', { rel: 'canonical', href }),
    ...Object.entries(properties).map(([property, content]) => h('meta', { property, content })),
  ];
}
