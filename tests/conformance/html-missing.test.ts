import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { startServer, type Server } from '../../src/cli/server/server.ts';
import { toFolderHandler } from '../../src/cli/server/handle-request.ts';
import { startBrowser, withPage } from './html-browser.ts';
import { linksOf } from './html-links.ts';

/** Where the garden says that it is published. */
const base = '/handbook/';

let browser: Browser;
let server: Server;
beforeAll(async () => {
  browser = await startBrowser();
  server = await startServer(toFolderHandler(join(inject('garden'), 'site'), base), 0);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

test('what is missing, however deep, is answered with a page that looks right and leads on', () =>
  withPage(browser, {}, async ({ page, requests }) => {
    const origin = `http://127.0.0.1:${server.port}`;
    const response = await page.goto(`${origin}${base}no/such/page.html`);
    expect(response?.status()).toBe(404);
    expect(await page.locator('h1').innerText()).toBe('Page not found');
    expect(await page.evaluate(() => getComputedStyle(document.body).marginTop)).toBe('0px');
    expect(requests.slice(1)).toEqual([
      `${origin}${base}assets/site.css`,
      `${origin}${base}assets/site.js`,
    ]);
    const { links } = await linksOf(page);
    const own = links
      .filter((link) => link.startsWith(origin))
      .map((link) => link.replace(/#.*/, ''));
    expect(own.length).toBeGreaterThan(10);
    for (const link of new Set(own)) {
      // The page itself, which links of its frame lead to.
      if (link.endsWith('/no/such/page.html')) continue;
      expect([link, (await page.request.get(link)).status()]).toEqual([link, 200]);
    }
  }));

test('the policy that the server sends lets every page work, the search as well', () =>
  withPage(browser, {}, async ({ page, complaints }) => {
    const site = `http://127.0.0.1:${server.port}${base}`;
    for (const path of ['', 'plots/everything.html', 'downloads/checklist/first-season.html'])
      await page.goto(site + path);
    await page.goto(site);
    await page.fill('.search-field', 'water');
    await page.waitForSelector('.search-result');
    expect(complaints).toEqual([]);
  }));
