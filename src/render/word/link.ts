import type { ParagraphChild } from 'docx';
import { toCitation, toPathAddress, type Target } from '../../model/index.ts';
import type { Context } from './context.ts';
import { externalLink, addressLink, isText, type LinkText } from './hyperlink.ts';
import { pageLink } from './page-link.ts';
import { run } from './run.ts';

/** What stands between the brackets of a link. */
export interface LinkContent {
  readonly text: LinkText;
  /** The text as plain words. */
  readonly words: string;
}

/** A link where there is something to open, else its text; after it where else to look. */
export function link(
  target: Target,
  context: Context,
  content: LinkContent,
): readonly ParagraphChild[] {
  const lookAt = citationOf(context, target)?.lookAt;
  const hint =
    lookAt === undefined
      ? []
      : [
          run(' (look for it at ', context.look),
          ...addressLink(lookAt, context),
          run(')', context.look),
        ];
  return [...anchor(target, context, content), ...hint];
}

function anchor(
  target: Target,
  context: Context,
  { text, words }: LinkContent,
): readonly ParagraphChild[] {
  // An address between `<` and `>` may stand in a link's text, but a link cannot stand in another.
  if (context.look.link) return text(context);
  const shown: LinkText = (inner) => {
    const children = text(inner);
    return children.some(isText) ? children : [run(nameOf(target), inner.look), ...children];
  };
  if (target.kind === 'external') return externalLink(target.url, context, shown);
  if (target.kind === 'page') {
    const page = context.corpus.pages.get(target.page);
    const { anchor } = target;
    return page ? pageLink({ page, anchor, text: shown, words }, context) : text(context);
  }
  const url = citationOf(context, target)?.url ?? pictureUrl(context, target);
  return url === undefined ? text(context) : externalLink(url, context, shown);
}

function citationOf(context: Context, target: Target): ReturnType<typeof toCitation> | undefined {
  const resource = target.kind === 'resource' && context.corpus.resources.get(target.id);
  return resource ? toCitation(resource) : undefined;
}

/** A picture of the content can be opened at the published site, where there is one. */
function pictureUrl({ corpus }: Context, target: Target): string | undefined {
  const { url } = corpus.site;
  if (target.kind !== 'file' || url === undefined || !corpus.images.has(target.path))
    return undefined;
  return new URL(toPathAddress(target.path), url).href;
}

/** What a link without a text is called. */
function nameOf(target: Target): string {
  if (target.kind === 'external') return target.url;
  return target.kind === 'page' ? target.page : 'link';
}
