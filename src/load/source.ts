import type { Root } from 'mdast';
import { anchorIdsIn, toAnchors, toLinks, type Source, type TextSource } from '../model/index.ts';
import { toMemory, type Memory } from './memory.ts';
import { bodyBlocks } from './text-blocks.ts';

/** What a page's file holds besides its text. */
interface Parts {
  readonly tree: () => Root;
  /** Whether the tree is asked for again after it was let go of. */
  readonly isLetGo?: boolean;
  /** Holds what is made of the tree. */
  readonly memory?: Memory;
  /** The anchors of its headings, where they are known without the tree. */
  readonly anchorIds?: readonly string[] | undefined;
  /** Its front matter; absent if it has none. */
  readonly front?: Pick<TextSource, 'yaml' | 'blocks'> | undefined;
}

/** Makes the source of a page that was parsed. @param id the page's path from the content folder */
export function toSource(id: string, text: string, parts: Parts): Source {
  const { anchorIds, front, isLetGo = false } = parts;
  const { once, forget } = parts.memory ?? toMemory();
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
      return anchorIds ?? anchorIdsIn(tree());
    },
    get links() {
      return links().links;
    },
    linkOf: (node) => links().linkOf(node),
    letGo: () => {
      if (isLetGo) forget();
    },
  };
  return source;
}
