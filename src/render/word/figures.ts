import type { Link, LinkReference, Paragraph, PhrasingContent } from 'mdast';
import { figuresIn } from '../../model/index.ts';
import { paragraph, withOptions, type Block } from './block.ts';
import type { Context } from './context.ts';
import { pageNumberOf } from './page-link.ts';
import { inDirection, placed } from './placement.ts';
import { runs } from './run.ts';

/** Builds a paragraph of text; nothing where it would be empty. */
type BuildText = (nodes: readonly PhrasingContent[], context: Context) => readonly Block[];

/** The images of a paragraph of images with captions, each with its caption below it; else nothing. */
export function figures(node: Paragraph, context: Context, buildText: BuildText): readonly Block[] {
  return figuresIn(context.page, node).flatMap(({ node: image, caption }): readonly Block[] => {
    if (caption === undefined) return buildText([image], context);
    const style = context.inNote ? context.style : 'Caption';
    const inner: Context = { ...context, hasCaption: true, withPageNumbers: false };
    return [
      ...buildText([image], inner).map((block) => withOptions(block, { keepNext: true })),
      paragraph({
        style,
        ...placed(context, caption),
        children: [
          ...runs(caption, inDirection(context, caption).look),
          // Beside the image it would look like a part of it.
          ...(isLink(image) ? pageNumberOf(context.page.linkOf(image)?.target, context) : []),
        ],
      }),
    ];
  });
}

function isLink(node: PhrasingContent): node is Link | LinkReference {
  return node.type === 'link' || node.type === 'linkReference';
}
