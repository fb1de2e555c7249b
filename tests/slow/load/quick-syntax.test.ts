import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { defList } from 'micromark-extension-definition-list';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { expect, test } from 'vitest';
import { definitionLists } from '../../../src/load/constructs/definition-lists.ts';
import { readConstructs } from '../../../src/load/constructs/read-constructs.ts';
import { tagLines } from '../../../src/load/constructs/tag-lines.ts';
import { joinLines } from '../../../src/load/join-lines.ts';
import { parseMarkdown } from '../../../src/load/markdown.ts';

/** The whole syntax for each text. */
const whole = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkFrontmatter, ['yaml'])
  .use(function (this: Processor) {
    const data = this.data();
    (data.micromarkExtensions ??= []).push(defList, tagLines);
    (data.fromMarkdownExtensions ??= []).push(definitionLists);
  })
  .freeze();

function compare(text: string): void {
  const expected = joinLines(readConstructs(whole.parse(text), text), text);
  expect(parseMarkdown(text), text).toEqual(expected);
}

const addresses = [
  ...['a@b.org', '@', 'mailto:a@b.co', 'xmpp:a@b.co', 'a&#64;b.org', 'a&commat;b.org', '&amp;'],
  ...['www.a.org', 'www', 'WWW\\.b.org', 'http://a.org', 'https:', 'https\\://b.org', '[', ']('],
];
const tables = ['|', '| ', '-', '---', ':-', ':-:', '| - |', '|-|-|', '\\|', ': ', '===', '\t'];
const others = ['\n', '\n', '\n\n', '\r\n', '\r', '> ', '- ', '1. ', '    ', '# ', 'a', 'b c', '`'];
const more = ['**', '[^a]', '[^a]: ', '```\n', '<br>', '<details>', '</details>', '---\n', '\0'];

test('texts have the same tree where what they cannot have is not looked for', () => {
  const parts = fc.array(fc.constantFrom(...addresses, ...tables, ...others, ...more), {
    maxLength: 16,
  });
  fc.assert(
    fc.property(parts, (all) => compare(all.join(''))),
    { numRuns: 5_000 },
  );
});

test('so has the specification of CommonMark', () => {
  const path = createRequire(import.meta.url).resolve('commonmark-spec/spec.txt');
  for (const part of readFileSync(path, 'utf8').split(/^`{32}.*$/m)) compare(part);
});
