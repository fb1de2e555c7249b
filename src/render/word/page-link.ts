import {
  messagesOf,
  publishedUrl,
  sitePath,
  stepId,
  toPathAddress,
  type Page,
  type Target,
} from '../../model/index.ts';
import type { Context } from './context.ts';
import { externalLink, internalLink, type LinkText } from './hyperlink.ts';
import type { Inline } from './inline.ts';
import { pageReference } from './page-reference.ts';
import { run } from './run.ts';

/** A link to a page of the toolkit. */
interface PageLinkParts {
  readonly page: Page;
  readonly anchor?: string | undefined;
  readonly text: LinkText;
  /** The plain text. */
  readonly words: string;
}

/**
 * A link to a page, with its page number. Where the page is not in the file, the link goes to the published
 * site; without one, the page's title follows the text.
 */
export function pageLink(
  { page, anchor, text, words }: PageLinkParts,
  context: Context,
): readonly Inline[] {
  const bookmark = context.bookmarks.at(page.id, anchor);
  if (bookmark !== undefined) {
    const link = internalLink(bookmark, context, text);
    const isElsewhere = context.withPageNumbers && page.id !== context.page.id;
    return isElsewhere ? [...link, ...pageReference(bookmark, context)] : link;
  }
  const address = siteAddress(page, anchor, context);
  if (address !== undefined) return externalLink(address, context, text);
  const { title } = page.meta;
  return words.includes(title)
    ? text(context)
    : [
        ...text(context),
        run(` ${messagesOf(context.corpus).say('document.seePage', { title })}`, context.look),
      ];
}

/** The number of the page that a link leads to, where readers on paper need it. */
export function pageNumberOf(target: Target | undefined, context: Context): readonly Inline[] {
  if (target?.kind !== 'page' || !context.withPageNumbers) return [];
  const bookmark = context.bookmarks.at(target.page, target.anchor);
  const isElsewhere = target.page !== context.page.id;
  return bookmark !== undefined && isElsewhere ? pageReference(bookmark, context) : [];
}

/** The address of a page on the published site; an anchor that the page does not have is left out. */
function siteAddress(
  page: Page,
  anchor: string | undefined,
  { corpus }: Context,
): string | undefined {
  const url = publishedUrl(corpus, sitePath(page.id));
  const isThere =
    anchor !== undefined &&
    (page.anchorIds.includes(anchor) || page.steps.some((step) => stepId(step) === anchor));
  const fragment = isThere ? `#${toPathAddress(anchor)}` : '';
  return url && url + fragment;
}
