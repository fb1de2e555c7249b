import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compare, toHtml } from '../../src/diff/index.ts';
import { load, readFolder } from '../../src/load/index.ts';
import { judgeByAxe } from './html-axe.ts';
import { startBrowser, withPage } from './html-browser.ts';
import { isWiderThanWindow, outlineOf } from './html-look.ts';
import { judgeByNu } from './html-nu.ts';
import { faultsOfOutline } from './html-outline.ts';
import { serve, type Server } from './html-server.ts';
import { root } from './tools.ts';

/** The page of changes between two toolkits that have little in common: some of everything. */
describe('the page of changes', () => {
  let browser: Browser;
  let server: Server;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pathways-diff-'));
    const [one, other] = [
      await load(await readFolder(join(root, 'tests/fixtures/garden'))),
      await load(await readFolder(join(root, 'content'))),
    ];
    const css = readFileSync(join(root, 'src/assets/diff.css'), 'utf8');
    const heading = { title: 'What changes', base: 'garden', head: 'toolkit' };
    writeFileSync(join(folder, 'index.html'), toHtml(compare(one, other), heading, 'en-US', css));
    writeFileSync(join(folder, 'back.html'), toHtml(compare(other, one), heading, 'en-US', css));
    server = await serve(folder, '/');
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true });
  });

  test.each(['index.html', 'back.html'])('axe finds nothing on %s', (path) =>
    withPage(browser, { bypassCSP: true }, async ({ page, stay }) => {
      await stay(server.url + path);
      for (const width of [320, 1280])
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.setViewportSize({ width, height: 800 });
          await page.emulateMedia({ colorScheme });
          expect([width, colorScheme, ...(await judgeByAxe(page))]).toEqual([width, colorScheme]);
          expect([width, await isWiderThanWindow(page)]).toEqual([width, false]);
        }
    }),
  );

  test('asks for nothing but itself, complains about nothing, and is styled under its policy', () =>
    withPage(browser, {}, async ({ page, stay, requests, complaints }) => {
      await stay(`${server.url}index.html`);
      expect({ requests, complaints }).toEqual({
        requests: [`${server.url}index.html`],
        complaints: [],
      });
      const color = await page
        .locator('header')
        .evaluate((element) => getComputedStyle(element).backgroundColor);
      expect(color).toBe('rgb(11, 60, 73)');
      expect(faultsOfOutline(await outlineOf(page))).toEqual([]);
    }));

  test('the Nu checker finds nothing', async () => {
    const found = await judgeByNu([`${server.url}index.html`, `${server.url}back.html`]);
    // It does not compute the hash of a style sheet, by which the policy knows this one; Chromium does, above.
    const others = found.filter((each) => !each.includes('Inline style violates Content Security'));
    expect(others).toEqual([]);
  });
});
