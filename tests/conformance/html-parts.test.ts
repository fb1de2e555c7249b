import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAssets } from '../../src/cli/assets.ts';
import { load } from '../../src/load/index.ts';
import { renderHtml } from '../../src/render/html/index.ts';
import { isArrow, judgeByAxe } from './html-axe.ts';
import { startBrowser, withPage } from './html-browser.ts';
import { filesIn, pagesIn } from './html-files.ts';
import { isWiderThanWindow } from './html-look.ts';
import { judgeByNu } from './html-nu.ts';
import { serve } from './html-server.ts';
import { root } from './tools.ts';

/** The real content with very small parts, as a toolkit of thousands of pages has them. */
const maxSize = 5000;

let browser: Browser;
let folder: string;
beforeAll(async () => {
  browser = await startBrowser();
  folder = mkdtempSync(join(tmpdir(), 'pathways-parts-'));
  const corpus = await load(join(root, 'content'));
  const { outputs } = await renderHtml(corpus, openAssets(root), [], maxSize);
  for (const { path, bytes } of outputs) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  const files = outputs.map(({ path, kind }) => ({ path, kind }));
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ files }));
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const pathway = 'site/foundational-issues/dme-policies.html';
const fileOf = (path: string): string => pathToFileURL(join(folder, path)).href;
const partsIn = (requests: readonly string[]): string[] =>
  requests.flatMap((url) => /search-index-\d+\.js$/.exec(url)?.[0] ?? []);

test('a search loads the parts of the index that have its words, from a folder', () =>
  withPage(browser, {}, async ({ page, requests, complaints }) => {
    const all = filesIn(folder).filter(({ path }) => /search-index-\d+\.js$/.test(path));
    expect(all.length).toBeGreaterThan(10);
    await page.goto(fileOf(pathway));
    await page.fill('.search-field', 'Massachusetts');
    await page.waitForSelector('.search-result');
    await expect
      .poll(() => page.locator('.search-status').innerText())
      .toMatch(/^\d+ results? for “Massachusetts”$/);
    const first = partsIn(requests);
    expect(first.length).toBeGreaterThan(0);
    expect(first.length).toBeLessThan(all.length);
    await page.fill('.search-field', 'qqzzxxv');
    await page.waitForSelector('.search-nothing a');
    expect(partsIn(requests)).toEqual(first);
    await page.fill('.search-field', 'D-SNP contracting');
    await expect
      .poll(() => page.locator('.search-result > a').first().innerText())
      .toBe('D-SNP Contracting');
    await page.locator('.search-result > a').first().click();
    await page.waitForURL(/d-snp-contracting\.html$/);
    expect(new Set(partsIn(requests)).size).toBe(partsIn(requests).length);
    expect(complaints).toEqual([]);
  }));

test('Enter goes to the first result once all that is needed is loaded', () =>
  withPage(browser, {}, async ({ page }) => {
    await page.goto(fileOf(pathway));
    await page.fill('.search-field', 'PACE');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('.search-result') !== null))
      .toBe(true);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/PACE/);
  }));

test('without scripts, the search leads to the A to Z, whose letters are on several pages', () =>
  withPage(browser, { javaScriptEnabled: false }, async ({ page, complaints }) => {
    await page.goto(fileOf(pathway));
    await page.fill('.search-field', 'pace');
    await page.keyboard.press('Enter');
    await page.waitForURL(/site\/a-z\.html\?q=pace$/);
    await page.locator('.letters a', { hasText: 'S' }).click();
    await page.waitForURL(/site\/a-z-\d+\.html#letter-s$/);
    expect(await page.locator('#letter-s').isVisible()).toBe(true);
    expect(complaints).toEqual([]);
  }));

test('the parts of the document to print lead through it, and fit narrow windows', () =>
  withPage(browser, { viewport: { width: 390, height: 800 } }, async ({ page }) => {
    await page.goto(fileOf('site/print.html'));
    const count = await page.locator('.parts li').count();
    expect(count).toBeGreaterThan(2);
    for (let part = 1; part < count; part += 1) {
      expect(await isWiderThanWindow(page)).toBe(false);
      await page.locator('.pagination [rel=next]').click();
      await page.waitForURL(new RegExp(`print-${part + 1}\\.html$`));
    }
    expect(await page.locator('.pagination [rel=next]').count()).toBe(0);
  }));

test.each(['print-2', 'a-z-2'])('%s is accessible', (name) =>
  withPage(browser, { bypassCSP: true }, async ({ page }) => {
    await page.goto(fileOf(`site/${name}.html`));
    expect((await judgeByAxe(page)).filter((each) => !isArrow(each))).toEqual([]);
  }),
);

test('every part is valid HTML', async () => {
  const parts = pagesIn(folder).filter(({ path }) => /-\d+\.html$/.test(path));
  expect(parts.length).toBeGreaterThan(5);
  const server = await serve(folder, '/');
  try {
    expect(await judgeByNu(parts.map(({ path }) => server.url + path))).toEqual([]);
  } finally {
    await server.close();
  }
});
