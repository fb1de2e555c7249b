import type { ParagraphChild } from 'docx';
import { relatedResources, toCitation, type Resource } from '../../model/index.ts';
import { paragraph, type Block } from './block.ts';
import type { Context } from './context.ts';
import { externalLink, addressLink } from './hyperlink.ts';
import { run, runs } from './run.ts';
import { frameHeadingStyle } from './styles.ts';

/**
 * Related resources in shaded paragraphs under a heading: a text box would be outside the reading order of
 * screen readers.
 */
export function related(context: Context): readonly Block[] {
  const resources = relatedResources(context.corpus, context.page);
  if (resources.length === 0) return [];
  return [
    paragraph({ style: frameHeadingStyle('Frame', context.outline), text: 'Related resources' }),
    ...resources.map(({ resource }) =>
      paragraph({ style: 'Frame', children: work(resource, context) }),
    ),
  ];
}

/** A resource with its publisher and year: its title is the link, where there is one to the resource itself. */
export function work(resource: Resource, context: Context): readonly ParagraphChild[] {
  const { title, url, imprint, lookAt } = toCitation(resource);
  const name =
    url === undefined
      ? runs(title, {})
      : externalLink(url, context, (inner) => runs(title, inner.look));
  const hint =
    lookAt === undefined
      ? []
      : [run(' Look for it at ', {}), ...addressLink(lookAt, context), run('.', {})];
  return [...name, ...runs(` (${imprint}).`, {}), ...hint];
}
