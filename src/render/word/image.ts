import type { Image, ImageReference } from 'mdast';
import { captionOf } from '../../model/index.ts';
import type { Context } from './context.ts';
import { fitted } from './image-size.ts';
import { calloutRightTwip } from './palette.ts';
import type { Inline } from './inline.ts';
import { runs } from './run.ts';
import { toXmlText } from './text.ts';

/** An image of the content, scaled to fit; its alternative text where it cannot be shown. */
export function image(node: Image | ImageReference, context: Context): readonly Inline[] {
  const alt = node.alt ?? '';
  const target = context.page.linkOf(node)?.target;
  const shown = target?.kind === 'file' ? context.images.get(target.path) : undefined;
  if (!shown) return runs(alt, context.look);
  const title = context.hasCaption ? undefined : captionOf(context.page, node);
  return [
    {
      kind: 'picture',
      image: shown,
      size: fitted(
        shown,
        context.paper,
        context.indentTwip + (context.callout ? calloutRightTwip : 0),
      ),
      description: toXmlText(alt),
      ...(title !== undefined && { title: toXmlText(title) }),
    },
  ];
}
