import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { withHandbook } from '../../../bench/handbook.ts';
import { load } from '../../../src/load/index.ts';
import type { Corpus } from '../../../src/model/index.ts';
import { toDocument } from '../../../src/render/html/document.ts';
import { toText } from '../../../src/render/html/html-text.ts';
import { toShared } from '../../../src/render/html/once.ts';

const article = toText(h('article', h('h1', 'An article')));

/** Each page in a frame that other pages were made with before, and in one of its own. */
function frames(corpus: Corpus) {
  const shared = toShared();
  // Pages of other folders come between those of one, in both directions.
  const pages = [...corpus.pages.values()];
  return [...pages, ...pages.toReversed()].map((page) => {
    const view = { corpus, page, downloads: [] };
    return {
      id: page.id,
      shared: toDocument(view, article, [], shared(view)),
      own: toDocument(view, article, [], toShared()(view)),
    };
  });
}

test.each(['content', 'tests/fixtures/garden'])(
  'in %s, a page has the same frame whatever pages were made before it',
  async (folder) => {
    for (const { id, shared, own } of frames(await load(folder)))
      expect([id, shared]).toEqual([id, own]);
  },
);

test.each([90, 160])('so it is in a handbook of %i pages', (count) =>
  withHandbook(count, async (folder) => {
    for (const { id, shared, own } of frames(await load(folder)))
      expect([id, shared]).toEqual([id, own]);
  }),
);
