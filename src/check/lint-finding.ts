import type { Nodes } from 'mdast';
import type { VFileMessage } from 'vfile-message';

/** What a message of remark-lint is about. */
export interface LintFinding {
  /** The text of the page. */
  readonly text: string;
  readonly node: Nodes;
  readonly parent: Nodes | undefined;
  readonly grandparent: Nodes | undefined;
  /** Offsets of the node. */
  readonly start: number;
  readonly end: number;
  /** The text at the place of the message. */
  readonly found: string;
}

export function toLintFinding({ ancestors = [], place }: VFileMessage, text: string): LintFinding {
  // Its ancestors are nodes of the tree that it was given, which is one of mdast.
  const [grandparent, parent, node] = [-3, -2, -1].map((at) => ancestors.at(at)) as Nodes[];
  const { start, end } = place && 'start' in place ? place : { start: place, end: place };
  return {
    text,
    node: node ?? { type: 'root', children: [] },
    parent,
    grandparent,
    start: node?.position?.start.offset ?? 0,
    end: node?.position?.end.offset ?? text.length,
    found: text.slice(start?.offset, end?.offset),
  };
}
