import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Image, ImageReference } from 'mdast';
import { captionOf, imageInfo, uprightSize } from '../../model/index.ts';
import { siteHref } from './href.ts';
import type { TextView } from './view.ts';

/**
 * An image from the content folder, with its size, so that the text does not move while it loads; for any other
 * address, its alternative text.
 */
export function image(view: TextView, node: Image | ImageReference): ElementContent {
  const target = view.source.linkOf(node)?.target;
  const alt = node.alt ?? '';
  const bytes = target?.kind === 'file' ? view.corpus.images.get(target.path) : undefined;
  if (target?.kind !== 'file' || !bytes) return { type: 'text', value: alt };
  const info = imageInfo(bytes);
  return h('img', {
    src: siteHref(view, target.path),
    alt,
    ...(info && sizeOf(uprightSize(info))),
    title: captionOf(view.source, node),
  });
}

function sizeOf({ width, height }: { readonly width: number; readonly height: number }) {
  return { width: Math.ceil(width), height: Math.ceil(height) };
}
