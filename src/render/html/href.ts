import { posix } from 'node:path';
import {
  basePath,
  generatedPages,
  sitePath,
  toPathAddress,
  type Note,
  type PageId,
} from '../../model/index.ts';
import { idIn, noteId, singlePageId } from './ids.ts';
import type { View } from './view.ts';

/** The address of a page, relative to the current one; only the fragment for a part of the current page. */
export function pageHref(view: View, id: string, anchor?: string): string {
  const { singlePage } = view;
  const inDocument = singlePageId(view, id, anchor);
  if (singlePage && inDocument !== undefined)
    return partHref(view, singlePage.id, singlePage.partOf(id), inDocument);
  const fragment = anchor === undefined ? '' : `#${toPathAddress(anchor)}`;
  if (id === view.page.id && fragment !== '') return fragment;
  return siteHref(view, sitePath(id)) + fragment;
}

/** The address of an id in a document that may be cut into parts: only the fragment for one in the current part. */
export function partHref(view: View, current: PageId, part: PageId, id: string): string {
  const fragment = `#${toPathAddress(id)}`;
  return part === current ? fragment : siteHref(view, sitePath(part)) + fragment;
}

/** The address of a note on the current page. */
export function noteHref(view: View, note: Note): string {
  const { page, singlePage, partOfNote } = view;
  const id = noteId(page, note);
  if (!partOfNote) return pageHref(view, page.id, id);
  return partHref(view, singlePage?.id ?? page.id, partOfNote(note), idIn(view, id));
}

/** The address of a file of the site, relative to the current page, by its path in the site. */
export function siteHref({ page, corpus, singlePage, isServed }: View, path: string): string {
  // The 404 page is shown at any address, so relative links would not work there.
  if (page.id === generatedPages.notFound && (corpus.site.url !== undefined || isServed))
    return basePath(corpus) + toPathAddress(path);
  const folder = posix.dirname(`/${sitePath(singlePage ? generatedPages.singlePage : page.id)}`);
  // With absolute paths, the working directory doesn't matter.
  return toPathAddress(posix.relative(folder, `/${path}`));
}
