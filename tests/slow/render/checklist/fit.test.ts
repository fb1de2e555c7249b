import { expect, test } from 'vitest';
import { renderChecklists } from '../../../../src/render/checklist/index.ts';
import { assets } from '../../../render/checklist/assets.ts';
import { corpusOfSteps, documentOf, textOf } from '../../../render/checklist/content.ts';

test('28 steps of 90 wide characters fit at the smallest size, without notes', async () => {
  const step = 'MmWwMmWwM '.repeat(9).trim();
  const { outputs, findings } = await renderChecklists(await corpusOfSteps(28, () => step), assets);
  expect(findings).toEqual([]);
  expect(textOf(outputs, '.html')).toContain('<body class="size-9-tight title-24">');
  for (const text of [textOf(outputs, '.html'), documentOf(outputs), textOf(outputs, '.pdf')])
    expect(text).not.toContain('notes');
});

test('with too many steps, the first that does not fit is reported once, and nothing is written', async () => {
  const text = 'Do a thing that takes two lines of a column to say in full, word by word';
  const corpus = await corpusOfSteps(60, () => text);
  const { outputs, findings } = await renderChecklists(corpus, assets);
  expect(outputs).toEqual([]);
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({
    message: "Step `step-45` and 15 more don't fit on the page, even at 9 pt",
    file: 'steps/page-45.md',
    line: 8,
  });
});

test('a few steps are large, each with a note', async () => {
  const { outputs } = await renderChecklists(await corpusOfSteps(4, () => 'Do it'), assets);
  expect(textOf(outputs, '.html')).toContain('<body class="size-11-noted title-24">');
});

test('with more steps, first the notes are dropped, then the size is reduced', async () => {
  const sizes = [18, 24, 32].map(async (count) => {
    const text = (): string => 'Do a thing that takes two lines of a column to say in full';
    const { outputs } = await renderChecklists(await corpusOfSteps(count, text), assets);
    return /<body class="(\S+)/.exec(textOf(outputs, '.html'))?.[1];
  });
  expect(await Promise.all(sizes)).toEqual(['size-11-noted', 'size-10-noted', 'size-10-5']);
});
