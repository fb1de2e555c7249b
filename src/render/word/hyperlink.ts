import { ExternalHyperlink, ImageRun, InternalHyperlink, TextRun, type ParagraphChild } from 'docx';
import { toShortAddress, toTarget, toWebAddress } from '../../model/index.ts';
import type { Context } from './context.ts';
import { run } from './run.ts';
import { toXmlText } from './text.ts';

/** Builds a link's text in the look of links, or of plain text where there is nothing to open. */
export type LinkText = (context: Context) => readonly ParagraphChild[];

/** A link to a page on which a work may be found, under its address in short. */
export function addressLink(url: string, context: Context): readonly ParagraphChild[] {
  return externalLink(url, context, (inner) => [run(toShortAddress(url), inner.look)]);
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

/** Whether a part of a line is text or a picture, which alone can stand in a link. */
export function isText(part: ParagraphChild): boolean {
  return part instanceof TextRun || part instanceof ImageRun;
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

function inLink(context: Context): Context {
  return { ...context, look: { ...context.look, link: true } };
}

/** An address as Word accepts it: it calls a file damaged whose addresses hold spaces and the like. */
function toHref(url: string): string {
  // What needs encoding is encoded first, since `URL` would make slashes of backslashes.
  return toXmlText(toWebAddress(new URL(toWebAddress(url)).href));
}
