import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Paragraph, Parents } from 'mdast';
import { defaultHandlers, type State } from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import { figuresIn } from '../../model/index.ts';
import { withPassageId } from './passage-anchor.ts';
import type { TextView } from './view.ts';

/** A paragraph; where it has nothing but images with captions, each becomes a figure. */
export function paragraph(
  view: TextView,
  state: State,
  node: Paragraph,
  parent: Parents | undefined,
): Element[] {
  const figures = figuresIn(view.source, node);
  if (figures.length === 0) {
    const element = defaultHandlers.paragraph(state, node);
    // A list item has the id itself.
    return [parent?.type === 'listItem' ? element : withPassageId(element)];
  }
  return figures.map(({ node: image, caption }) => {
    const content = state.all({ type: 'paragraph', children: [image] });
    if (caption === undefined) return h('p', content);
    const figure = h('figure', [...content, h('figcaption', caption)]);
    // Inside a sentence, the caption would be the tooltip of the image.
    visit(figure, { tagName: 'img' }, (element) => {
      if (element.type === 'element') delete element.properties['title'];
    });
    return figure;
  });
}
