import { visit } from 'unist-util-visit';
import { quote } from '../../format-value.ts';
import type { PageRule } from '../../rule.ts';
import { captionOf, figuresIn, type Problem } from '../../../model/index.ts';

/** Finds titles of images that cannot be captions, because the image is inside a sentence, heading or table. */
export const imageCaption: PageRule = {
  id: 'image-caption',
  severity: 'warning',
  scope: 'page',
  summary: 'An image with a caption is in a paragraph of its own.',
  why: 'Elsewhere, a caption is only a tooltip, which readers see only if they point to the image with a mouse.',
  examples: {
    good: [{ body: '![Four plots around a well](garden.png "The garden in its first year")' }],
    bad: [{ body: 'The garden: ![Four plots around a well](garden.png "The first year")' }],
  },
  *check(source) {
    const shown = new Set<unknown>();
    const problems: Problem[] = [];
    visit(source.tree, (node) => {
      if (node.type === 'paragraph')
        for (const { image } of figuresIn(source, node)) shown.add(image);
      if (node.type !== 'image' && node.type !== 'imageReference') return;
      const caption = captionOf(source, node);
      if (caption === undefined || shown.has(node)) return;
      problems.push({
        message: `Caption ${quote(caption)} would be only a tooltip`,
        place: node.position,
        help: 'Put the image in a paragraph of its own, or delete the caption and its quotation marks.',
      });
    });
    yield* problems;
  },
};
