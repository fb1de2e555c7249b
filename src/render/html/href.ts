import { posix } from 'node:path';
import { basePath, generatedPages, sitePath, toPathAddress } from '../../model/index.ts';
import { singlePageId } from './ids.ts';
import type { View } from './view.ts';

/** The address of a page, relative to the current one; only the fragment for a part of the current page. */
export function pageHref(view: View, id: string, anchor?: string): string {
  const onSinglePage = singlePageId(view, id, anchor);
  if (onSinglePage !== undefined) return `#${toPathAddress(onSinglePage)}`;
  const fragment = anchor === undefined ? '' : `#${toPathAddress(anchor)}`;
  if (id === view.page.id && fragment !== '') return fragment;
  return siteHref(view, sitePath(id)) + fragment;
}

/** The address of a file of the site, relative to the current page, by its path in the site. */
export function siteHref({ page, corpus, isSinglePage }: View, path: string): string {
  // The 404 page is shown at any address, so relative links would not work there.
  if (page.id === generatedPages.notFound && corpus.site.url !== undefined)
    return basePath(corpus) + toPathAddress(path);
  const folder = posix.dirname(`/${sitePath(isSinglePage ? generatedPages.singlePage : page.id)}`);
  // With absolute paths, the working directory doesn't matter.
  return toPathAddress(posix.relative(folder, `/${path}`));
}
