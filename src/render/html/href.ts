import { posix } from 'node:path';
import { sitePath, toPathAddress } from '../../model/index.ts';
import type { View } from './view.ts';

/** The folder of the outputs that the site stands in. */
export const siteFolder = 'site';

/** The name of the style sheet, among the assets and in the site. */
export const styleSheet = 'site.css';

/** Where the style sheet stands, from the site folder. */
export const styleSheetPath = `assets/${styleSheet}`;

/** The address of a page, seen from the one that is written; of the page itself only the anchor. */
export function pageHref(view: View, id: string, anchor?: string): string {
  const fragment = anchor === undefined ? '' : `#${toPathAddress(anchor)}`;
  if (id === view.page.id && fragment !== '') return fragment;
  return siteHref(view, sitePath(id)) + fragment;
}

/** The address of a file of the site, by its path from the site folder. */
export function siteHref(view: View, path: string): string {
  return outputHref(view, `${siteFolder}/${path}`);
}

/** The address of a file of the outputs, by its path from the outputs folder. */
export function outputHref(view: View, path: string): string {
  const folder = posix.dirname(`/${siteFolder}/${sitePath(view.page.id)}`);
  // Both ends are absolute, so that the working directory plays no part.
  return toPathAddress(posix.relative(folder, `/${path}`));
}
