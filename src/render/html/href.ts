import { posix } from 'node:path';
import { madePages, sitePath, toPathAddress, toWebAddress } from '../../model/index.ts';
import { joinedId } from './ids.ts';
import type { View } from './view.ts';

/** The folder of the outputs that the site stands in. */
export const siteFolder = 'site';

/** The folder of the site that style sheets and scripts stand in. */
export const assetFolder = 'assets';

/** The name of the style sheet, among the assets and in the site. */
export const styleSheet = 'site.css';

/** The script that every page loads. It loads the other, and the index, when somebody searches. */
export const script = 'site.js';

/** Scripts among the assets and in the site. */
export const scripts = [script, 'search.js'];

/** What the page of states loads beside these. */
export const stateAssets = ['states.css', 'states.js'];

/** The address of a page, seen from the one that is written; of the page itself only the anchor. */
export function pageHref(view: View, id: string, anchor?: string): string {
  const joined = joinedId(view, id, anchor);
  if (joined !== undefined) return `#${toPathAddress(joined)}`;
  const fragment = anchor === undefined ? '' : `#${toPathAddress(anchor)}`;
  if (id === view.page.id && fragment !== '') return fragment;
  return siteHref(view, sitePath(id)) + fragment;
}

/** The address of a file of the site, by its path from the site folder. */
export function siteHref({ page, corpus, isJoined }: View, path: string): string {
  const base = corpus.site.url === undefined ? undefined : toBase(corpus.site.url);
  // What stands for a page that is missing is shown at any address, so it cannot say the way from there.
  if (page.id === madePages.missing && base) return base.pathname + toPathAddress(path);
  const folder = posix.dirname(`/${sitePath(isJoined ? madePages.whole : page.id)}`);
  // Both ends are absolute, so that the working directory plays no part.
  return toPathAddress(posix.relative(folder, `/${path}`));
}

/** The address at which a file of the site is published; undefined where nobody knows. */
export function publishedHref(
  { corpus: { site } }: Pick<View, 'corpus'>,
  path: string,
): string | undefined {
  return site.url === undefined ? undefined : toBase(site.url).href + toPathAddress(path);
}

/** The address of the site, with `/` at its end. */
export function toBase(url: string): URL {
  return new URL(
    toWebAddress(url)
      .replace(/[?#].*$/, '')
      .replace(/\/*$/, '/'),
  );
}
