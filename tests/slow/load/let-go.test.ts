import { expect, test } from 'vitest';
import { withHandbook } from '../../../bench/handbook.ts';
import { check } from '../../../src/check/index.ts';
import { openAssets } from '../../../src/cli/assets.ts';
import { load } from '../../../src/load/index.ts';
import { memoryCache, noCache, type Cache } from '../../../src/model/index.ts';
import { render } from '../../../src/render/index.ts';

/** What is found in a content, and its outputs. @param maxTrees where there are more pages, trees are let go of */
async function madeOf(folder: string, maxTrees: number, cache: Cache) {
  const corpus = await load(folder, cache, maxTrees);
  const checked = await check(corpus, { today: '2022-04-01', cache });
  const { outputs } = await render(corpus, openAssets(process.cwd()));
  const files = outputs.map(({ path, bytes }) => [path, Buffer.from(bytes).toString('base64')]);
  return { checked, files };
}

async function compare(folder: string): Promise<void> {
  const usual = await madeOf(folder, Infinity, noCache);
  expect(await madeOf(folder, 0, noCache)).toEqual(usual);
  const cache = memoryCache();
  for (const _ of ['parsed', 'known']) expect(await madeOf(folder, 0, cache)).toEqual(usual);
}

test.each(['content', 'tests/fixtures/garden'])(
  '%s has the same findings and outputs where trees are let go of and read again',
  compare,
);

test('so has a handbook without a page of notes', () => withHandbook(40, compare));

test('a tree that was let go of is read again, and what is made of it with it', async () => {
  const { pages } = await load('tests/fixtures/garden', noCache, 0);
  for (const page of pages.values()) {
    const { tree, notes, links, anchors } = page;
    expect(page.tree).toBe(tree);
    page.letGo();
    expect(page.tree).not.toBe(tree);
    expect(page.tree).toEqual(tree);
    expect(page.notes).toEqual(notes);
    expect(page.links).toEqual(links);
    expect([...page.anchors]).toEqual([...anchors]);
    for (const note of page.notes) expect(page.tree.children).toContain(note.definition);
  }
});
