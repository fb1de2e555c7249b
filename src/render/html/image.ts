import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Image, ImageReference } from 'mdast';
import { siteHref } from './href.ts';
import type { TextView } from './view.ts';

/** An image from the content folder; for any other address, its alternative text. */
export function image(view: TextView, node: Image | ImageReference): ElementContent {
  const target = view.source.linkOf(node)?.target;
  const alt = node.alt ?? '';
  if (target?.kind === 'file' && view.corpus.images.has(target.path))
    return h('img', { src: siteHref(view, target.path), alt });
  return { type: 'text', value: alt };
}
