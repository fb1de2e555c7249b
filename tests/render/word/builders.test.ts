import type { Nodes } from 'mdast';
import { expect, test } from 'vitest';
import { blockBuilders, blocks } from '../../../src/render/word/blocks.ts';
import { toBookmarks } from '../../../src/render/word/bookmarks.ts';
import { pageContext, type Context } from '../../../src/render/word/context.ts';
import { phrasing, phrasingBuilders } from '../../../src/render/word/phrasing.ts';
import { corpusOf, folderOf } from '../../corpus-of.ts';

/** Every node of CommonMark, GFM and front matter. */
const types: Record<Nodes['type'], 'block' | 'phrase' | 'both'> = {
  blockquote: 'block',
  break: 'phrase',
  code: 'block',
  definition: 'block',
  delete: 'phrase',
  emphasis: 'phrase',
  footnoteDefinition: 'block',
  footnoteReference: 'phrase',
  heading: 'block',
  html: 'both',
  image: 'phrase',
  imageReference: 'phrase',
  inlineCode: 'phrase',
  link: 'phrase',
  linkReference: 'phrase',
  list: 'block',
  listItem: 'block',
  paragraph: 'block',
  root: 'block',
  strong: 'phrase',
  table: 'block',
  tableCell: 'block',
  tableRow: 'block',
  text: 'phrase',
  thematicBreak: 'block',
  yaml: 'block',
};

test('every node type of mdast has a builder', () => {
  const of = (kind: string): string[] =>
    Object.entries(types).flatMap(([type, each]) =>
      each === kind || each === 'both' ? [type] : [],
    );
  expect(Object.keys(blockBuilders).sort()).toEqual(of('block').sort());
  expect(Object.keys(phrasingBuilders).sort()).toEqual(of('phrase').sort());
});

/** A node as a plugin might put it into a tree, of a type that mdast does not have. */
function unknownNode(type: string): never {
  return { type, value: '' } as never;
}

async function anyContext(): Promise<Context> {
  const corpus = await corpusOf(folderOf({}));
  const [page] = [...corpus.pages.values()];
  if (!page) throw new Error('Cannot find the page of the test');
  const bookmarks = toBookmarks([page]);
  return pageContext({ corpus, page, bookmarks, outline: 1, withPageNumbers: false });
}

test.each(['math', 'constructor', 'text'])(
  'a block of the unknown type %s throws',
  async (type) => {
    const context = await anyContext();
    expect(() => blocks([unknownNode(type)], context)).toThrow(
      `Cannot build a block from the node type \`${type}\``,
    );
  },
);

test.each(['inlineMath', 'toString', 'list'])(
  'a phrase of the unknown type %s throws',
  async (type) => {
    const context = await anyContext();
    expect(() => phrasing([unknownNode(type)], context)).toThrow(
      `Cannot build a line of text from the node type \`${type}\``,
    );
  },
);
