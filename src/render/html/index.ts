import {
  inSite,
  siteAssetPath,
  siteFiles,
  sitePath,
  type Assets,
  type Corpus,
  type Output,
  type OutputKind,
  type Page,
  type PageId,
  type Rendered,
} from '../../model/index.ts';
import { article } from './article.ts';
import { toDocument } from './document.ts';
import { copiesOf, toDownloads } from './download.ts';
import { generatedArticle, type GeneratedPage } from './generated/generated-page.ts';
import { toGeneratedPages } from './generated/pages.ts';
import { siteAssets } from './head.ts';
import { toTexts, type Html } from './html-text.ts';
import { toShared, type Shared } from './once.ts';
import { ownStylesOf } from './own-styles.ts';
import { pagination } from './pagination.ts';
import { toRedirect } from './redirect.ts';
import { searchIndexScript } from './search-index.ts';
import { sidebar } from './sidebar.ts';
import { sitemapFiles } from './sitemap.ts';
import { inTheme } from './theme-colors.ts';
import type { View } from './view.ts';

/**
 * Makes the web site: pages, generated pages, redirects, style sheets, scripts, images, and copies of the outputs
 * of other formats. Links are relative, so that it works from a folder and at any address.
 *
 * @param others the outputs of other formats, offered for download
 * @throws Error when a style sheet or script is not among the assets
 */
export async function renderHtml(
  corpus: Corpus,
  assets: Assets,
  others: readonly Output[] = [],
): Promise<Rendered> {
  const downloads = toDownloads(corpus, others);
  const views = [...corpus.pages.values()].map((page) => ({ corpus, page, downloads }));
  const taken = new Set([...corpus.pages.keys()].map((id) => id.toLowerCase()));
  // Where the rule against it is suppressed, an author's page replaces a generated one.
  const all = toGeneratedPages(corpus);
  const generated = all.filter(({ id }) => !taken.has(id));
  const names = [
    ...siteAssets,
    'search.js',
    ...ownStylesOf(corpus),
    ...all.flatMap((page) => page.assets ?? []),
  ];
  const shared = toShared();
  const index = searchIndexScript(corpus, generated, downloads);
  const outputs: Output[] = [
    ...views.flatMap((view) => [toPage(view, shared), ...toRedirects(view)]),
    ...generated.map((page) => toGenerated({ corpus, page, downloads }, shared)),
    ...names.map((name) => toAsset(siteAssetPath(name), assetOf(corpus, assets, name))),
    toAsset(siteFiles.searchIndex, new TextEncoder().encode(index)),
    ...[...corpus.images].map(([path, bytes]) => toAsset(path, bytes)),
    ...copiesOf(others),
    ...sitemapFiles(corpus),
  ];
  return { outputs, findings: [] };
}

function toPage(view: View<Page>, shared: Shared): Output {
  const { id, meta } = view.page;
  const after = toTexts(pagination(view), sidebar(view));
  return toOutput('page', id, meta.title, toDocument(view, article(view), after, shared(view)));
}

function toGenerated(view: View<GeneratedPage>, shared: Shared): Output {
  const { id, meta } = view.page;
  const document = toDocument(view, generatedArticle(view), [], shared(view));
  return toOutput('page', id, meta.title, document);
}

function toRedirects({ corpus, page }: View<Page>): readonly Output[] {
  return page.meta.aliases.map((alias) =>
    toOutput('redirect', alias, `Moved: ${page.meta.title}`, toRedirect(corpus, page, alias)),
  );
}

function toOutput(kind: OutputKind, id: PageId, title: string, document: Html): Output {
  return { path: inSite(sitePath(id)), bytes: new TextEncoder().encode(document), kind, title };
}

function assetOf({ site }: Corpus, assets: Assets, name: string): Uint8Array {
  const bytes = assets.get(name);
  if (!bytes) throw new Error(`\`${name}\` is not among the assets`);
  if (!name.endsWith('.css')) return bytes;
  return new TextEncoder().encode(inTheme(new TextDecoder().decode(bytes), site));
}

function toAsset(path: string, bytes: Uint8Array): Output {
  return { path: inSite(path), bytes, kind: 'asset', title: path };
}
