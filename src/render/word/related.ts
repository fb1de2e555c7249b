import { relatedResources, toCitation } from '../../model/index.ts';
import { paragraph, type Block } from './block.ts';
import type { Context } from './context.ts';
import { externalLink, hostLink } from './link.ts';
import { run } from './run.ts';
import { frameHeadingStyle } from './styles.ts';

/**
 * The works to read next, in a frame of shaded paragraphs under a heading: a text box would stand
 * outside the order in which screen readers read.
 */
export function related(context: Context): readonly Block[] {
  const resources = relatedResources(context.corpus, context.page);
  if (resources.length === 0) return [];
  return [
    paragraph({ style: frameHeadingStyle('Frame', context.outline), text: 'Related resources' }),
    ...resources.map(({ resource }) => {
      const { title, url, imprint, lookAt } = toCitation(resource);
      const name =
        url === undefined
          ? [run(title, {})]
          : externalLink(url, context, (inner) => [run(title, inner.look)]);
      const hint =
        lookAt === undefined
          ? []
          : [run(' Look for it at ', {}), ...hostLink(lookAt, context), run('.', {})];

      return paragraph({
        style: 'Frame',
        children: [...name, run(` (${imprint}).`, {}), ...hint],
      });
    }),
  ];
}
