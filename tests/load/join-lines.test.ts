import { expect, test } from 'vitest';
import type { Nodes } from 'mdast';
import { parseMarkdown } from '../../src/load/markdown.ts';
import { shownText } from '../../src/model/index.ts';

/** What readers see of a text. */
function shown(node: Nodes): string {
  if (node.type === 'text') return shownText(node);
  return 'children' in node ? node.children.map(shown).join('') : '';
}

test.each([
  ['between Japanese characters', '本を読み、\n返す。', '本を読み、返す。'],
  ['beside marks', '本を\n**読み**\n返す。', '本を読み返す。'],
  ['after a footnote', '読む。[^1]\n返す。\n\n[^1]: 注。', '読む。返す。注。'],
  ['between Chinese characters, with spaces', '中文 \n 中文', '中文中文'],
])('a line that ends %s goes on without a space', (_, text, expected) => {
  expect(shown(parseMarkdown(text))).toBe(expected);
});

test.each([
  ['English', 'One\ntwo', 'One\ntwo'],
  ['Korean, which has spaces', '한국\n말', '한국\n말'],
  ['beside a Latin word', '本は\nISBN', '本は\nISBN'],
])('a line that ends in %s ends with a space', (_, text, expected) => {
  expect(shown(parseMarkdown(text))).toBe(expected);
});
