import { ImageRun, type ParagraphChild } from 'docx';
import { toTarget } from '../../model/index.ts';
import type { Context } from './context.ts';
import { textWidthTwip } from './palette.ts';
import { pictureSize } from './picture-size.ts';
import { runs } from './run.ts';
import { toXmlText } from './text.ts';

/** What an author says about a picture. */
interface Picture {
  readonly url: string;
  readonly alt?: string | null | undefined;
  readonly title?: string | null | undefined;
}

/** Twentieths of a point in a pixel, of which an inch has 96. */
const twipPerPixel = 15;
const maxHeightPixel = 620;

/** A picture of the content, made to fit; its alternative text where it cannot be shown. */
export function image({ url, alt, title }: Picture, context: Context): readonly ParagraphChild[] {
  const target = toTarget(url, context.page.id);
  const data = target.kind === 'file' ? context.corpus.images.get(target.path) : undefined;
  const size = data && pictureSize(data);
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
