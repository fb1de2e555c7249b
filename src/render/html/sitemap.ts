import { madePages, sitePath, type Output } from '../../model/index.ts';
import { hasStates } from './generated/states/name.ts';
import { publishedHref, siteFolder, toBase } from './href.ts';
import type { View } from './view.ts';

/**
 * Files that tell search engines what there is; none where nobody knows the address of the site. The
 * file for robots counts only at the top of a server (RFC 9309, 2.3).
 */
export function forMachines(view: Pick<View, 'corpus'>): readonly Output[] {
  const { site } = view.corpus;
  const map = publishedHref(view, 'sitemap.xml');
  if (site.url === undefined || map === undefined) return [];
  const isAtTop = toBase(site.url).pathname === '/';
  return [
    toText('sitemap.xml', 'Map of the site', sitemap(view)),
    ...(isAtTop ? [toText('robots.txt', 'For search engines', `Sitemap: ${map}\n`)] : []),
  ];
}

/** Source: https://www.sitemaps.org/protocol.html */
function sitemap(view: Pick<View, 'corpus'>): string {
  const { corpus } = view;
  const pages = [...corpus.pages.values()].map(({ id, meta }) => ({
    id,
    day: meta.reviewed as string | undefined,
  }));
  // Pages that are made from all others and that somebody may look for.
  const made = [
    madePages.index,
    ...(corpus.acronyms.size > 0 ? [madePages.glossary] : []),
    ...(hasStates(corpus) ? [madePages.states] : []),
    madePages.downloads,
  ].map((id) => ({ id, day: undefined }));
  const entries = [...pages, ...made].map(({ id, day }) => {
    const place = toXml(publishedHref(view, sitePath(id)) ?? '');
    return `<url><loc>${place}</loc>${day === undefined ? '' : `<lastmod>${day}</lastmod>`}</url>\n`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n',
    ...entries,
    '</urlset>\n',
  ].join('');
}

function toXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}

function toText(path: string, title: string, text: string): Output {
  return {
    path: `${siteFolder}/${path}`,
    bytes: new TextEncoder().encode(text),
    kind: 'asset',
    title,
  };
}
