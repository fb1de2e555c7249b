import type { Root } from 'mdast';
import { toAnchors, toLinks, type Source, type TextSource } from '../model/index.ts';
import { bodyBlocks, once } from './text-blocks.ts';

/**
 * Makes the source of a page that was parsed.
 *
 * @param id the page's path from the content folder
 * @param front its front matter; absent if it has none
 */
export function toSource(
  id: string,
  text: string,
  tree: Root,
  front?: Pick<TextSource, 'yaml' | 'blocks'>,
): Source {
  const body = { id, text, tree, anchors: toAnchors(tree), ...toLinks(tree, id) };
  const blocks = once(() => [...(front?.blocks() ?? []), ...bodyBlocks(body)]);
  return { ...body, yaml: front?.yaml, blocks };
}
