import type { Html, Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Source } from '../../model/index.ts';
import { isDirective, type Comment } from './directive.ts';

/** An ignore comment, and what it applies to. */
export interface LocatedComment extends Comment {
  /** Offsets of what it applies to; undefined if nothing follows it. */
  readonly covers: readonly [start: number, end: number] | undefined;
  /** Whether it is in the middle of a text, where it applies to nothing. */
  readonly isAstray?: boolean;
}

/** The ignore comments in the body of a page: each applies to the block that follows it. */
export function commentsInMarkdown({ tree }: Source): readonly LocatedComment[] {
  const found: LocatedComment[] = [];
  visit(tree, 'html', (node, index, parent) => {
    const inner = /^<!--([\s\S]*?)-->\s*$/.exec(node.value)?.[1];
    const start = node.position?.start.offset;
    if (inner === undefined || start === undefined || !isDirective(inner)) return;
    const siblings: readonly Nodes[] = parent?.children ?? [];
    const isAstray = !!parent && phrasingParents.has(parent.type);
    const next = siblings.slice((index ?? 0) + 1).find((each) => !isComment(each));
    const [from, to] = [next?.position?.start.offset, next?.position?.end.offset];
    const covers = from === undefined || to === undefined ? undefined : ([from, to] as const);
    found.push({ text: inner, start: start + 4, covers: isAstray ? undefined : covers, isAstray });
  });
  return found;
}

/** Blocks whose content is text. */
const phrasingParents: ReadonlySet<string> = new Set<Nodes['type']>([
  'paragraph',
  'heading',
  'tableCell',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
]);

function isComment(node: Nodes): node is Html {
  return node.type === 'html' && /^<!--\s*pathways-ignore/.test(node.value);
}
