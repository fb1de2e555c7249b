import {
  publishedUrl,
  sitePath,
  toPathAddress,
  type Corpus,
  type PageId,
} from '../../model/index.ts';

/** Where something can be read on the site. */
interface OnSite {
  /** From the folder of the site. */
  readonly sitePath: string;
  /** Null where the content doesn't say where the site is. */
  readonly siteUrl: string | null;
}

/** The address of a page of the site, or of something on it. @param anchor its id on the page */
export function onSite(corpus: Corpus, page: PageId, anchor?: string): OnSite {
  const path = sitePath(page);
  const fragment = anchor === undefined ? '' : `#${toPathAddress(anchor)}`;
  const url = publishedUrl(corpus, path);
  return {
    sitePath: toPathAddress(path) + fragment,
    siteUrl: url === undefined ? null : url + fragment,
  };
}
