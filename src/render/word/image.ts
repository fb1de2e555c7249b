import { ImageRun, type ParagraphChild } from 'docx';
import type { Image, ImageReference } from 'mdast';
import type { Context } from './context.ts';
import { textWidthTwip } from './palette.ts';
import { imageSize } from './image-size.ts';
import { runs } from './run.ts';
import { toXmlText } from './text.ts';

/** Twentieths of a point in a pixel, at 96 pixels per inch. */
const twipPerPixel = 15;
const maxHeightPixel = 620;

/** An image of the content, scaled to fit; its alternative text where it cannot be shown. */
export function image(node: Image | ImageReference, context: Context): readonly ParagraphChild[] {
  const { alt } = node;
  const title = node.type === 'image' ? node.title : undefined;
  const target = context.page.linkOf(node)?.target;
  const data = target?.kind === 'file' ? context.corpus.images.get(target.path) : undefined;
  const size = data && imageSize(data);
  if (!data || !size) return runs(alt ?? '', context.look);
  const room = Math.floor((textWidthTwip - context.indentTwip) / twipPerPixel);
  const scale = Math.min(1, room / size.width, maxHeightPixel / size.height);
  return [
    new ImageRun({
      type: size.type,
      data,
      transformation: {
        width: Math.max(1, Math.round(size.width * scale)),
        height: Math.max(1, Math.round(size.height * scale)),
      },
      altText: {
        name: 'Picture',
        description: toXmlText(alt ?? ''),
        ...(title && { title: toXmlText(title) }),
      },
    }),
  ];
}
