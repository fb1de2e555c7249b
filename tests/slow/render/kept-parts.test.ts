import { expect, test } from 'vitest';
import { memoryCache } from '../../../src/model/index.ts';
import { corpusOf, folderOf, pathway } from '../../corpus-of.ts';
import { othersOf, outputsOf, toFiles } from '../../render/html/site-of.ts';

const names = ['a', 'b', 'c', 'd'];

/** Pages that link to each other and cite notes; the first one is longer by some words. */
const corpus = (words: number, notes = '') =>
  corpusOf(
    folderOf(
      Object.fromEntries(
        names.map((name, index) => {
          const more = index === 0 ? `${'Word '.repeat(words)}${notes}` : '';
          const links = names.map((each) => `[Page ${each}](${each}.md)`).join(', ');
          const body = `See ${links}.[^n] ${more}\n\n[^n]: Note of ${name}.`;
          return [`${name}.md`, pathway(body, { title: `Page ${name}`, steps: '[]' })];
        }),
      ),
    ),
  );

test('what was kept of a page is used where neither it nor its surroundings changed', async () => {
  const cache = memoryCache();
  const [before, after] = [await corpus(0), await corpus(1)];
  await outputsOf(before, [], undefined, cache);
  const read: string[] = [];
  for (const page of after.pages.values()) {
    const { tree } = page;
    Object.defineProperty(page, 'tree', { get: () => (read.push(page.id), tree) });
  }
  await outputsOf(after, [], undefined, cache);
  expect([...new Set(read)]).toEqual(['index.md', 'a.md']);
});

test('a page that was kept links to others where they are printed now, and has the numbers of its notes', async () => {
  const cache = memoryCache();
  const others = othersOf(await corpus(0));
  for (const [words, notes] of [
    ...Array.from({ length: 12 }, (_, index) => [index * 40, '']),
    [0, '[^o]\n\n[^o]: Other.'],
  ] as const) {
    const changed = await corpus(Number(words), String(notes));
    const kept = await outputsOf(changed, others, 4_500, cache);
    expect(toFiles(kept)).toEqual(toFiles(await outputsOf(changed, others, 4_500)));
  }
});
