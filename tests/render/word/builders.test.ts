import { expect, test } from 'vitest';
import { blocks } from '../../../src/render/word/blocks.ts';
import { toBookmarks } from '../../../src/render/word/bookmarks.ts';
import { pageContext, type Context } from '../../../src/render/word/context.ts';
import { phrasing } from '../../../src/render/word/phrasing.ts';
import { papers } from '../../../src/render/word/paper.ts';
import { corpusOf, folderOf } from '../../corpus-of.ts';

/** A node as a plugin might put it into a tree, of a type that mdast does not have. */
function unknownNode(type: string): never {
  return { type, value: '' } as never;
}

async function anyContext(): Promise<Context> {
  const corpus = await corpusOf(folderOf({}));
  const [page] = [...corpus.pages.values()];
  if (!page) throw new Error('Cannot find the page of the test');
  const bookmarks = toBookmarks([page]);
  const images = new Map<string, never>();
  return pageContext({
    corpus,
    page,
    bookmarks,
    images,
    paper: papers.letter,
    outline: 1,
    hasCover: true,
    withPageNumbers: false,
    hasAllResources: false,
  });
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
