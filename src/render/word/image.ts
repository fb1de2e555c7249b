import { ImageRun, InternalHyperlink, type ParagraphChild } from 'docx';
import type { Image, ImageReference } from 'mdast';
import { captionOf } from '../../model/index.ts';
import type { Context } from './context.ts';
import { fitted } from './image-size.ts';
import { calloutRightTwip } from './palette.ts';
import { runs } from './run.ts';
import { toXmlText } from './text.ts';

/** An image of the content, scaled to fit; its alternative text where it cannot be shown. */
export function image(node: Image | ImageReference, context: Context): readonly ParagraphChild[] {
  const alt = node.alt ?? '';
  const target = context.page.linkOf(node)?.target;
  const shown = target?.kind === 'file' ? context.images.get(target.path) : undefined;
  if (!shown) return runs(alt, context.look);
  const title = context.hasCaption ? undefined : captionOf(context.page, node);
  return [
    withoutClick(
      new ImageRun({
        type: shown.type,
        data: shown.data,
        transformation: fitted(
          shown,
          context.paper,
          context.indentTwip + (context.callout ? calloutRightTwip : 0),
        ),
        altText: {
          name: 'Picture',
          description: toXmlText(alt),
          ...(title !== undefined && { title: toXmlText(title) }),
        },
      }),
    ),
  ];
}

/**
 * In a link to a bookmark, the library gives an image a click of its own to an address that is in no part, which
 * damages the file. The link around the image is enough.
 */
function withoutClick(image: ImageRun): ImageRun {
  const write = image.prepForXml.bind(image);
  image.prepForXml = (context) =>
    write({
      ...context,
      stack: context.stack.filter((each) => !(each instanceof InternalHyperlink)),
    });
  return image;
}
