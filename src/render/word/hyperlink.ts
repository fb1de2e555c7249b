import { toShortAddress, toTarget, toWebAddress } from '../../model/index.ts';
import type { Context } from './context.ts';
import type { Inline } from './inline.ts';
import { run } from './run.ts';
import { toXmlText } from './text.ts';

/** Builds a link's text, formatted as a link or as plain text where there is no target. */
export type LinkText = (context: Context) => readonly Inline[];

/** A link to a page where a resource may be found, under its shortened address. */
export function addressLink(url: string, context: Context): readonly Inline[] {
  return externalLink(url, context, (inner) => [run(toShortAddress(url), inner.look)]);
}

/** An external link. */
export function externalLink(url: string, context: Context, text: LinkText): readonly Inline[] {
  // Addresses also come from registries, which no rule checks: an unusable one is plain text.
  if (toTarget(url, context.page.id).kind !== 'external') return text(context);
  return around(text(inLink(context)), { url: toHref(url) });
}

/** A link to a bookmark in the file. */
export function internalLink(
  bookmark: string,
  context: Context,
  text: LinkText,
): readonly Inline[] {
  return around(text(inLink(context)), { bookmark });
}

/** Whether inline content is text or an image, which alone are allowed in a link. */
export function isText(part: Inline): boolean {
  return part.kind === 'text' || part.kind === 'picture';
}

/** A link around its text. Anything else follows it, such as a footnote reference, which is a link of its own. */
function around(
  parts: readonly Inline[],
  target: Extract<Inline, { kind: 'hyperlink' }>['target'],
): readonly Inline[] {
  const link: Inline = { kind: 'hyperlink', target, children: parts.filter(isText) };
  return [link, ...parts.filter((part) => !isText(part))];
}

function inLink(context: Context): Context {
  return { ...context, look: { ...context.look, link: true } };
}

/** An address as Word accepts it: a file with spaces in addresses is damaged to Word. */
function toHref(url: string): string {
  // Encoded first, since `URL` turns backslashes into slashes.
  return toXmlText(toWebAddress(new URL(toWebAddress(url)).href));
}
