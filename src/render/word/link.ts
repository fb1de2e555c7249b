import { ExternalHyperlink, ImageRun, InternalHyperlink, TextRun, type ParagraphChild } from 'docx';
import {
  hostOf,
  toCitation,
  toPathAddress,
  toTarget,
  toWebAddress,
  type Target,
} from '../../model/index.ts';
import type { Context } from './context.ts';
import { run } from './run.ts';
import { toXmlText } from './text.ts';

/** Builds a link's text in the look of links, or of plain text where there is nothing to open. */
export type LinkText = (context: Context) => readonly ParagraphChild[];

/** A link where there is something to open, else its text; after it where else to look. */
export function link(url: string, context: Context, text: LinkText): readonly ParagraphChild[] {
  const target = toTarget(url, context.page.id);
  const lookAt = citationOf(context, target)?.lookAt;
  const hint =
    lookAt === undefined
      ? []
      : [
          run(' (look for it at ', context.look),
          ...hostLink(lookAt, context),
          run(')', context.look),
        ];
  return [...anchor(target, context, text), ...hint];
}

/** A link to a page on which a work may be found, under the name of the server. */
export function hostLink(url: string, context: Context): readonly ParagraphChild[] {
  return externalLink(url, context, (inner) => [run(hostOf(url), inner.look)]);
}

/** A link out of the file. */
export function externalLink(
  url: string,
  context: Context,
  text: LinkText,
): readonly ParagraphChild[] {
  // Addresses come from registries too, which no rule reads: what leads nowhere is its text alone.
  if (toTarget(url, context.page.id).kind !== 'external') return text(context);
  return around(text(inLink(context)), (children) => {
    return new ExternalHyperlink({ link: toHref(url), children });
  });
}

/** A link to a place of the file. */
export function internalLink(
  bookmark: string,
  context: Context,
  text: LinkText,
): readonly ParagraphChild[] {
  return around(text(inLink(context)), (children) => {
    return new InternalHyperlink({ anchor: bookmark, children });
  });
}

/**
 * A link around its text. What is no text, such as a reference to a note, stands after it: it is a link
 * of its own, and inside a link the library writes bookmarks as elements that do not exist.
 */
function around(
  parts: readonly ParagraphChild[],
  toLink: (text: ParagraphChild[]) => ParagraphChild,
): readonly ParagraphChild[] {
  return [toLink(parts.filter(isText)), ...parts.filter((part) => !isText(part))];
}

function isText(part: ParagraphChild): boolean {
  return part instanceof TextRun || part instanceof ImageRun;
}

function inLink(context: Context): Context {
  return { ...context, look: { ...context.look, link: true } };
}

function anchor(target: Target, context: Context, text: LinkText): readonly ParagraphChild[] {
  // An address between `<` and `>` may stand in a link's text, but a link cannot stand in another.
  if (context.look.link) return text(context);
  const shown: LinkText = (inner) => {
    const children = text(inner);
    return children.some(isText) ? children : [run(nameOf(target), inner.look), ...children];
  };
  if (target.kind === 'external') return externalLink(target.url, context, shown);
  if (target.kind === 'page') {
    const bookmark = context.bookmarks.at(target.page, target.anchor);
    return bookmark === undefined ? text(context) : internalLink(bookmark, context, shown);
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
  if (target.kind !== 'file' || url === undefined || !corpus.assets.has(target.path))
    return undefined;
  return new URL(toPathAddress(target.path), url).href;
}

/** What a link without a text is called. */
function nameOf(target: Target): string {
  if (target.kind === 'external') return target.url;
  return target.kind === 'page' ? target.page : 'link';
}

/** An address as Word accepts it: it calls a file damaged whose addresses hold spaces and the like. */
function toHref(url: string): string {
  // What needs encoding is encoded first, since `URL` would make slashes of backslashes.
  return toXmlText(toWebAddress(new URL(toWebAddress(url)).href));
}
