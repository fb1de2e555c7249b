import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { ImageReference } from 'mdast';
import { definitionOf, toTarget } from '../../model/index.ts';
import { siteHref } from './href.ts';
import type { TextView } from './view.ts';

/** A picture of the content folder; of anything else the words that stand for it. */
export function image(view: TextView, url: string, alt: string | null | undefined): ElementContent {
  const target = toTarget(url, view.source.id);
  if (target.kind === 'file' && view.corpus.images.has(target.path))
    return h('img', { src: siteHref(view, target.path), alt: alt ?? '' });
  return { type: 'text', value: alt ?? '' };
}

/** An image whose address stands in a definition. */
export function imageReference(view: TextView, node: ImageReference): ElementContent {
  return image(view, definitionOf(view.source.tree, node)?.url ?? '', node.alt);
}
