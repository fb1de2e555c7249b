import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import {
  sitePath,
  type Output,
  type OutputKind,
  type Page,
  type PageId,
  type Renderer,
} from '../../model/index.ts';
import { article } from './article.ts';
import { aside } from './sidebar.ts';
import { toDocument } from './document.ts';
import { copiesOf, toDownloads } from './download.ts';
import { forMachines } from './sitemap.ts';
import { assetFolder, scripts, siteFolder, styleSheet } from './href.ts';
import { toHoldable } from './strip-invalid-characters.ts';
import { madeArticle } from './generated/generated-page.ts';
import { toMadePages } from './generated/pages.ts';
import { neighbours } from './pagination.ts';
import { toRedirect } from './redirect.ts';
import { searchIndexScript } from './search-index.ts';
import type { View } from './view.ts';

/**
 * Makes the web site: a file for each page, at the path of its source, and the pages that are made from
 * all of them, with style sheet, scripts, pictures, and copies of what others made. Links between them
 * are relative, so that it works from a folder and under any address.
 *
 * @throws Error when the style sheet or a script is not among the assets
 */
export const html: Renderer = async (corpus, assets, others = []) => {
  const ownPages = toMadePages(corpus);
  const more = ownPages.flatMap(({ leaf }) => leaf.assets ?? []);
  const program = [styleSheet, ...scripts, ...more].map((name) => {
    const bytes = assets.get(name);
    if (!bytes) throw new Error(`Cannot find \`${name}\` among the assets`);
    return toAsset(`${assetFolder}/${name}`, bytes);
  });
  const downloads = toDownloads(corpus, others);
  const views = [...corpus.pages.values()].map((page) => ({ corpus, page, downloads }));
  const taken = new Set([...corpus.pages.keys()].map((id) => id.toLowerCase()));
  // Where somebody silenced the rule about it, an author's page comes before one of ours.
  const free = ownPages.filter(({ leaf }) => !taken.has(leaf.id));
  const made = free.map(({ leaf, content }) => {
    const view: View = { corpus, page: leaf, downloads };
    return toOutput(
      'page',
      leaf.id,
      leaf.meta.title,
      toDocument(view, madeArticle(view, content(view))),
    );
  });
  const outputs: Output[] = [
    ...views.flatMap((view) => [toPage(view), ...toRedirects(view)]),
    ...made,
    ...program,
    toAsset(`${assetFolder}/search-index.js`, new TextEncoder().encode(searchIndexScript(corpus))),
    ...[...corpus.images].map(([path, bytes]) => toAsset(path, bytes)),
    ...copiesOf(others).map((copy) => ({ ...copy, path: `${siteFolder}/${copy.path}` })),
    ...forMachines({ corpus }),
  ];
  return { outputs, findings: [] };
};

function toPage(view: View<Page>): Output {
  const { id, meta } = view.page;
  const document = toDocument(view, article(view), [aside(view), neighbours(view)]);
  return toOutput('page', id, meta.title, document);
}

function toRedirects({ corpus, page }: View<Page>): readonly Output[] {
  return page.meta.aliases.map((alias) =>
    toOutput('redirect', alias, `Moved: ${page.meta.title}`, toRedirect(corpus, page, alias)),
  );
}

function toOutput(kind: OutputKind, id: PageId, title: string, document: Root): Output {
  return {
    path: `${siteFolder}/${sitePath(id)}`,
    bytes: new TextEncoder().encode(`${toHoldable(toHtml(document))}\n`),
    kind,
    title,
  };
}

function toAsset(path: string, bytes: Uint8Array): Output {
  return { path: `${siteFolder}/${path}`, bytes, kind: 'asset', title: path };
}
