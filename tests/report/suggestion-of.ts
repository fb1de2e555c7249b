import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** A comment of a review, as GitHub's API takes it. */
export interface ReviewComment {
  readonly path: string;
  readonly body: string;
  readonly line: number;
  readonly start_line?: number;
}

/** Applies a comment's suggestion as GitHub does: the lines of its code block replace those of the comment. */
export function applySuggestion(text: string, { body, line, start_line }: ReviewComment): string {
  const blocks = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .parse(body)
    .children.flatMap((node) => (node.type === 'code' ? [node] : []));
  const [block, ...more] = blocks;
  if (block?.lang !== 'suggestion' || more.length > 0)
    throw new Error(`No single suggestion in ${body}`);
  const first = start_line ?? line;
  const isEmpty = block.position?.end.line === (block.position?.start.line ?? 0) + 1;
  const lines = text.split('\n');
  lines.splice(first - 1, line - first + 1, ...(isEmpty ? [] : block.value.split('\n')));
  return lines.join('\n');
}
