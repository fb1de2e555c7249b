import {
  basePath,
  inSite,
  publishedUrl,
  siteFiles,
  sitePath,
  type Corpus,
  type Output,
} from '../../model/index.ts';
import type { SitePage } from './view.ts';

/**
 * The files for search engines: none if the content doesn't say where the site is published. Robots read
 * `robots.txt` only at the root of a server (RFC 9309, 2.3).
 *
 * @param others the pages besides those of the content
 */
export function sitemapFiles(corpus: Corpus, others: readonly SitePage[]): readonly Output[] {
  const url = publishedUrl(corpus, siteFiles.sitemap);
  if (url === undefined) return [];
  return [
    toText(siteFiles.sitemap, 'Sitemap', sitemap(corpus, others)),
    ...(basePath(corpus) === '/'
      ? [toText(siteFiles.robots, 'For search engines', `Sitemap: ${url}\n`)]
      : []),
  ];
}

/** Source: https://www.sitemaps.org/protocol.html */
function sitemap(corpus: Corpus, others: readonly SitePage[]): string {
  const pages = [...corpus.pages.values()].map(({ id, meta }) =>
    toEntry(corpus, id, meta.reviewed),
  );
  const generated = others
    .filter(({ isUnlisted }) => !isUnlisted)
    .map(({ id }) => toEntry(corpus, id));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n',
    ...pages,
    ...generated,
    '</urlset>\n',
  ].join('');
}

function toEntry(corpus: Corpus, id: string, reviewed?: string): string {
  // An encoded address has no other characters that XML or the protocol reserve.
  const url = (publishedUrl(corpus, sitePath(id)) ?? '')
    .replaceAll('&', '&amp;')
    .replaceAll("'", '&apos;');
  const day = reviewed === undefined ? '' : `<lastmod>${reviewed}</lastmod>`;
  return `<url><loc>${url}</loc>${day}</url>\n`;
}

function toText(path: string, title: string, text: string): Output {
  return { path: inSite(path), bytes: new TextEncoder().encode(text), kind: 'asset', title };
}
