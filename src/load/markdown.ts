import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { defList } from 'micromark-extension-definition-list';
import { combineExtensions } from 'micromark-util-combine-extensions';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { definitionLists } from './constructs/definition-lists.ts';
import { readConstructs } from './constructs/read-constructs.ts';
import { tagLines } from './constructs/tag-lines.ts';
import { joinLines } from './join-lines.ts';
import { quickAddresses } from './quick-addresses.ts';
import { quickTables, withTables } from './quick-tables.ts';

const processor = unified()
  .use(remarkParse)
  // One tilde is text, as in "2015~2017" and "~10%"; only two strike text out.
  .use(remarkGfm, { singleTilde: false })
  .use(remarkFrontmatter, ['yaml'])
  .use(constructSyntax)
  .freeze();

const { micromarkExtensions = [], fromMarkdownExtensions = [] } = processor.data();
const parsingOf = quickAddresses({
  extensions: [quickTables(combineExtensions(micromarkExtensions))],
  mdastExtensions: fromMarkdownExtensions.flat(),
});

/**
 * Parses Markdown as every page of the content is parsed: CommonMark, GFM, front matter, and our constructs. See
 * `src/model/constructs.ts`.
 */
export function parseMarkdown(text: string): Root {
  const tree = withTables(text, () => fromMarkdown(text, parsingOf(text)));
  return joinLines(readConstructs(tree, text), text);
}

function constructSyntax(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(defList, tagLines);
  (data.fromMarkdownExtensions ??= []).push(definitionLists);
}
