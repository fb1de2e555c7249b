import type { Root } from 'mdast';
import { toAnchors, toLinks, type Source, type TextSource } from '../model/index.ts';
import { bodyBlocks, once } from './text-blocks.ts';

/** What a page's file holds besides its text. */
interface Parts {
  readonly tree: () => Root;
  /** The anchors of its headings, where they are known without the tree. */
  readonly anchorIds?: readonly string[] | undefined;
  /** Its front matter; absent if it has none. */
  readonly front?: Pick<TextSource, 'yaml' | 'blocks'> | undefined;
}

/** Makes the source of a page that was parsed. @param id the page's path from the content folder */
export function toSource(id: string, text: string, parts: Parts): Source {
  const { anchorIds, front } = parts;
  const tree = once(parts.tree);
  const anchors = once(() => toAnchors(tree()));
  const links = once(() => toLinks(tree(), id));
  const blocks = once(() => [...(front?.blocks() ?? []), ...bodyBlocks(source)]);
  const source: Source = {
    id,
    text,
    yaml: front?.yaml,
    blocks,
    get tree() {
      return tree();
    },
    get anchors() {
      return anchors();
    },
    get anchorIds() {
      return anchorIds ?? [...anchors().values()];
    },
    get links() {
      return links().links;
    },
    linkOf: (node) => links().linkOf(node),
  };
  return source;
}
