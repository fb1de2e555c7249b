import { ExternalHyperlink, ImageRun, InternalHyperlink, TextRun, type ParagraphChild } from 'docx';
import { toShortAddress, toTarget, toWebAddress } from '../../model/index.ts';
import type { Context } from './context.ts';
import { run } from './run.ts';
import { toXmlText } from './text.ts';

/** Builds a link's text, formatted as a link or as plain text where there is no target. */
export type LinkText = (context: Context) => readonly ParagraphChild[];

/** A link to a page where a resource may be found, under its shortened address. */
export function addressLink(url: string, context: Context): readonly ParagraphChild[] {
  return externalLink(url, context, (inner) => [run(toShortAddress(url), inner.look)]);
}

/** An external link. */
export function externalLink(
  url: string,
  context: Context,
  text: LinkText,
): readonly ParagraphChild[] {
  // Addresses also come from registries, which no rule checks: an unusable one is plain text.
  if (toTarget(url, context.page.id).kind !== 'external') return text(context);
  return around(text(inLink(context)), (children) => {
    return new ExternalHyperlink({ link: toHref(url), children });
  });
}

/** A link to a bookmark in the file. */
export function internalLink(
  bookmark: string,
  context: Context,
  text: LinkText,
): readonly ParagraphChild[] {
  return around(text(inLink(context)), (children) => {
    return new InternalHyperlink({ anchor: bookmark, children });
  });
}

/** Whether inline content is text or an image, which alone are allowed in a link. */
export function isText(part: ParagraphChild): boolean {
  return part instanceof TextRun || part instanceof ImageRun;
}

/**
 * A link around its text. Anything else, such as a footnote reference, follows it: that is a link of its own,
 * and inside a link the library writes bookmarks as elements that do not exist.
 */
function around(
  parts: readonly ParagraphChild[],
  toLink: (text: ParagraphChild[]) => ParagraphChild,
): readonly ParagraphChild[] {
  return [toLink(parts.filter(isText)), ...parts.filter((part) => !isText(part))];
}

function inLink(context: Context): Context {
  return { ...context, look: { ...context.look, link: true } };
}

/** An address as Word accepts it: a file with spaces in addresses is damaged to Word. */
function toHref(url: string): string {
  // Encoded first, since `URL` turns backslashes into slashes.
  return toXmlText(toWebAddress(new URL(toWebAddress(url)).href));
}
