import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const processor = unified()
  .use(remarkParse)
  // One tilde is text, as in "2015~2017" and "~10%"; only two strike text out.
  .use(remarkGfm, { singleTilde: false })
  .use(remarkFrontmatter, ['yaml'])
  .freeze();

/** Parses Markdown as every page of the content is parsed: CommonMark, GFM and front matter. */
export function parseMarkdown(text: string): Root {
  return processor.parse(text);
}
