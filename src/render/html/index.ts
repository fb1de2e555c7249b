import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import {
  sitePath,
  type Output,
  type OutputKind,
  type PageId,
  type Renderer,
} from '../../model/index.ts';
import { toDocument } from './document.ts';
import { siteFolder, styleSheet, styleSheetPath } from './href.ts';
import { toHoldable } from './holdable.ts';
import { toRedirect } from './redirect.ts';

/**
 * Makes the web site: a file for each page, at the path of its source, with the style sheet and the
 * pictures. Links between them are relative, so that it works from a folder and under any address.
 *
 * @throws Error when the style sheet is not among the assets
 */
export const html: Renderer = async (corpus, assets) => {
  const css = assets.get(styleSheet);
  if (!css) throw new Error(`Cannot find the style sheet \`${styleSheet}\``);
  const outputs: Output[] = [
    ...[...corpus.pages.values()].flatMap((page) => [
      toOutput('page', page.id, page.meta.title, toDocument({ corpus, page })),
      ...page.meta.aliases.map((alias) =>
        toOutput('redirect', alias, `Moved: ${page.meta.title}`, toRedirect(corpus, page, alias)),
      ),
    ]),
    toAsset(styleSheetPath, css),
    ...[...corpus.assets].map(([path, bytes]) => toAsset(path, bytes)),
  ];
  return { outputs, unfit: [] };
};

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
