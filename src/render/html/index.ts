import {
  askingFor,
  inSite,
  messagesOf,
  noCache,
  siteAssetPath,
  sitePath,
  toKeepPage,
  type Assets,
  type Corpus,
  type Output,
  type OutputKind,
  type Page,
  type PageId,
  type Rendered,
  type SiteHistory,
} from '../../model/index.ts';
import { addressesScript, toAddressesScript } from './addresses-script.ts';
import { toContentPage, type Body } from './body.ts';
import { toDocument } from './document.ts';
import { copiesOf, toDownloads } from './download.ts';
import { toAToZ } from './generated/a-z.ts';
import { toGeneratedBody, type GeneratedPage } from './generated/generated-page.ts';
import { toGeneratedPages } from './generated/pages.ts';
import { toSinglePages } from './generated/single-page.ts';
import { siteAssets } from './head.ts';
import { feedFile } from './history/feed.ts';
import type { Html } from './html-text.ts';
import { toShared } from './once.ts';
import { ownStylesOf } from './own-styles.ts';
import { onPaper } from './print-paper.ts';
import { linkedFiles } from './linked-files.ts';
import { maxPartSize } from './parts.ts';
import { toRedirect } from './redirect.ts';
import { scriptWords } from './script-words.ts';
import { searchIndexScripts } from './search/index-scripts.ts';
import { languageScript } from './search/language-script.ts';
import { otherDocuments } from './search/other-documents.ts';
import { sitemapFiles } from './sitemap.ts';
import { inTheme } from './theme-colors.ts';
import type { SitePage } from './view.ts';

/**
 * Makes the web site: pages, generated pages, redirects, style sheets, scripts, images, attachments, and copies of the outputs
 * of other formats. Links are relative, so that it works from a folder and at any address.
 *
 * @param others the outputs of other formats, offered for download
 * @param maxSize pages made from the whole content that would be larger are cut into parts, in bytes
 * @param cache keeps what is made of one page
 * @param isPreview whether blocks say which lines of their source they are made from, and a page gets its frame only
 *   when its bytes are first asked for
 * @param history what changed in the content; without it, the site doesn't say
 * @throws Error when a style sheet or script is not among the assets
 */
export async function renderHtml(
  corpus: Corpus,
  assets: Assets,
  others: readonly Output[] = [],
  maxSize = maxPartSize,
  cache = noCache,
  isPreview = false,
  history?: SiteHistory,
): Promise<Rendered> {
  const downloads = toDownloads(corpus, others);
  const keep = toKeepPage(corpus, cache);
  // A references page shows the notes of all pages: it holds nodes of theirs.
  const isAlone = [...corpus.pages.values()].every(({ kind }) => kind !== 'references');
  const letGo = (page: Page): void => {
    if (isAlone) page.letGo();
  };
  const content = [...corpus.pages.values()].map((page) => {
    const made = toContentPage({ corpus, page, downloads, hasLines: isPreview }, maxSize, keep);
    letGo(page);
    return made;
  });
  const aToZ = toAToZ(corpus, downloads, maxSize);
  const singlePages = toSinglePages(corpus, content, { maxSize, keep, letGo });
  const generated = toGeneratedPages(corpus, aToZ, singlePages, history);
  const isPrintCut = singlePages.length > 1;
  const around = { corpus, downloads, isPrintCut, isServed: isPreview, history };
  const documents = [
    ...content.flatMap((page) => page.documents),
    ...otherDocuments(corpus, generated, downloads, aToZ),
  ];
  const shared = toShared();
  const toPage = (page: SitePage, toBody: () => Body): Output => {
    const make = (): Html => {
      const { article, after } = toBody();
      const view = { ...around, page };
      return toDocument(view, article, after, shared(view));
    };
    const { id, meta } = page;
    return isPreview
      ? toLazyOutput('page', id, meta.title, make)
      : toOutput('page', id, meta.title, make());
  };
  const outputs: Output[] = [
    ...content.flatMap(({ page, bodies }) => [
      ...bodies.map((body) => toPage(body.page, () => body)),
      ...toRedirects(corpus, page),
    ]),
    ...generated.map((page) => toPage(page, () => toGeneratedBody({ ...around, page }))),
    ...assetNames(corpus, generated).map((name) =>
      toAsset(siteAssetPath(name), assetOf(corpus, assets, name)),
    ),
    ...searchIndexScripts(corpus, documents, maxSize).map(({ name, text }) =>
      toAsset(siteAssetPath(name), new TextEncoder().encode(text)),
    ),
    toAsset(
      siteAssetPath(addressesScript),
      new TextEncoder().encode(toAddressesScript(corpus, aToZ)),
    ),
    ...[...corpus.images].map(([path, bytes]) => toAsset(path, bytes)),
    ...attachmentsOf(corpus),
    ...copiesOf(others),
    ...feedFile(corpus, history),
    ...sitemapFiles(corpus, [
      ...content.flatMap(({ bodies }) => bodies.slice(1).map(({ page }) => page)),
      ...generated,
    ]),
  ];
  return { outputs, findings: [] };
}

/** The script of the search. */
const searchScript = 'search.js';

/** The style sheets and scripts of the site. */
function assetNames(corpus: Corpus, generated: readonly GeneratedPage[]): readonly string[] {
  const own = generated.flatMap((page) => page.assets ?? []);
  return [...siteAssets, searchScript, ...ownStylesOf(corpus), ...own];
}

function toRedirects(corpus: Corpus, page: Page): readonly Output[] {
  return page.meta.aliases.map((alias) =>
    toOutput(
      'redirect',
      alias,
      messagesOf(corpus).say('page.movedTo', { title: page.meta.title }),
      toRedirect(corpus, page, alias),
    ),
  );
}

function toOutput(kind: OutputKind, id: PageId, title: string, document: Html): Output {
  return { path: inSite(sitePath(id)), bytes: new TextEncoder().encode(document), kind, title };
}

/** The same, made when its bytes are first asked for. */
function toLazyOutput(kind: OutputKind, id: PageId, title: string, make: () => Html): Output {
  let bytes: Uint8Array | undefined;
  return {
    path: inSite(sitePath(id)),
    get bytes() {
      return (bytes ??= new TextEncoder().encode(make()));
    },
    kind,
    title,
  };
}

function assetOf(corpus: Corpus, assets: Assets, name: string): Uint8Array {
  const bytes = assets.get(name);
  if (!bytes) throw new Error(`\`${name}\` is not among the assets`);
  const text = new TextDecoder().decode(bytes);
  const own = name.endsWith('.css')
    ? onPaper(askingFor(inTheme(text, corpus.site), corpus.fonts), corpus.site)
    : scriptWords(corpus, name) +
      (name === searchScript ? languageScript(corpus, assets) : '') +
      text;
  return new TextEncoder().encode(own);
}

/** The attachments that pages link to; the images are there anyway. */
function attachmentsOf(corpus: Corpus): readonly Output[] {
  return linkedFiles(corpus)
    .filter(({ path }) => corpus.attachments.has(path))
    .map(({ path, bytes }) => toAsset(path, bytes));
}

function toAsset(path: string, bytes: Uint8Array): Output {
  return { path: inSite(path), bytes, kind: 'asset', title: path };
}
