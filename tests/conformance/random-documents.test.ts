import fc from 'fast-check';
import type { Root } from 'mdast';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../src/load/markdown.ts';
import { anyMarkdown } from './random-markdown.ts';
import { corpusOfTrees, titlesOf } from './random-pages.ts';
import { anyTree } from './random-tree.ts';
import { judgeHtml, judgeWord } from './spec-judges.ts';
import { differencesOf, toRendition, type Rendition } from './spec-pages.ts';

const seed = 20;

/** The Markdown of pages, where there is one: what to look at when a page differs. */
const sources = fc.sample(anyMarkdown, { seed, numRuns: 150 });

const batches: readonly (readonly [string, readonly Root[]])[] = [
  ['trees of every structure', fc.sample(anyTree, { seed, numRuns: 100 })],
  ['texts that look like Markdown', sources.map(parseMarkdown)],
];

describe.each(batches)('%s', (_, trees) => {
  let rendition: Rendition;

  beforeAll(async () => {
    rendition = await toRendition(await corpusOfTrees(trees));
  });

  test('are not empty', () => {
    expect(trees.flatMap(({ children }) => children).length).toBeGreaterThan(150);
  });

  test('say in both outputs what they say', async () => {
    const differences = await differencesOf(rendition, titlesOf(trees.length));
    expect(differences).toEqual([]);
  });

  test('become documents with which the Nu Html Checker finds no fault', async () => {
    expect(await judgeHtml(rendition.site)).toEqual([]);
  });

  test('become a Word file with which the Open XML SDK finds no fault', async () => {
    expect(await judgeWord(rendition.word)).toEqual([]);
  });

  test('become the same bytes again', async () => {
    const again = await toRendition(await corpusOfTrees(trees));
    expect(again.site).toEqual(rendition.site);
    expect(Buffer.compare(again.word, rendition.word)).toBe(0);
  });
});
