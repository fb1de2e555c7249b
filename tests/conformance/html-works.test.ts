import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { withFolder } from '../corpus-of.ts';
import { startBrowser, withPage } from './html-browser.ts';
import { filesIn, pagesIn } from './html-files.ts';
import { faultsOfLinks, linksOf, type PageLinks } from './html-links.ts';
import { serve } from './html-server.ts';
import { names } from './toolkits.ts';

const base = '/some/base/';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

describe.each(names)('the %s', (name) => {
  const folder = inject(name);
  const toUrl = (path: string): string => pathToFileURL(join(folder, path)).href;

  test('opened from a folder, every page asks for its own files alone and says nothing', () =>
    withPage(browser, {}, async ({ page, requests, complaints, stay }) => {
      const own = filesIn(folder).filter(({ kind }) => kind === 'asset');
      const allowed = own.map(({ path }) => toUrl(path));
      for (const { path, kind } of pagesIn(folder)) {
        if (kind === 'redirect') continue;
        await stay(toUrl(path));
        const [first, ...others] = requests;
        expect(first).toBe(toUrl(path));
        expect(others.filter((url) => !allowed.includes(url))).toEqual([]);
        // Style sheets are what a wrong policy would take away.
        expect(await marginOf(page)).toBe('0px');
        expect([path, ...complaints]).toEqual([path]);
      }
    }));

  test('under a base path, every page loads, and every link leads to something', () =>
    withPage(browser, {}, async ({ page, complaints, stay }) => {
      const server = await serve(folder, base);
      try {
        const links: PageLinks[] = [];
        for (const { path } of pagesIn(folder)) {
          await stay(server.url + path);
          links.push(await linksOf(page));
        }
        expect(await faultsOfLinks(links, server.url)).toEqual([]);
        expect(links.flatMap((each) => each.links).length).toBeGreaterThan(200);
        expect(server.missing).toEqual([]);
        expect(complaints).toEqual([]);
      } finally {
        await server.close();
      }
    }));

  test('without scripts, every page shows its title and its text', () =>
    withPage(browser, { javaScriptEnabled: false }, async ({ page, stay }) => {
      for (const { path } of pagesIn(folder)) {
        await stay(toUrl(path));
        expect(await page.locator('h1').isVisible()).toBe(true);
        expect((await page.locator('main').innerText()).length).toBeGreaterThan(20);
      }
    }));
});

test('a redirect leads to a page of the site', () =>
  withPage(browser, {}, async ({ page, complaints }) => {
    const toUrl = (path: string): string => pathToFileURL(join(inject('garden'), path)).href;
    const files = filesIn(inject('garden'));
    const redirects = files.filter(({ kind }) => kind === 'redirect');
    expect(redirects).toHaveLength(1);
    for (const { path } of redirects) {
      await page.goto(toUrl(path));
      await page.waitForURL((url) => url.href !== toUrl(path));
      const pages = files.filter(({ kind }) => kind === 'page');
      expect(pages.map((each) => toUrl(each.path))).toContain(page.url());
      expect(complaints).toEqual([]);
    }
  }));

test('a page whose text a script writes is seen to have none', () =>
  withPage(browser, { javaScriptEnabled: false }, async ({ page }) => {
    await page.setContent('<main><script>document.write("<h1>A page</h1>")</script></main>');
    expect(await page.locator('h1').isVisible()).toBe(false);
  }));

test('what a page asks for, says and leads to is seen', () =>
  withFolder(
    {
      'a.html':
        '<!doctype html><title>A</title><link rel="stylesheet" href="missing.css">' +
        '<a href="b.html#none">B</a><a href="/c.html">C</a><a href="#here" id="here">Here</a>' +
        '<img src="https://example.org/a.png"><script>console.log("Hello")</script>',
      'b.html': '<!doctype html><title>B</title><a href="d.html">D</a>',
    },
    (folder) =>
      withPage(browser, {}, async ({ page, requests, complaints }) => {
        const server = await serve(folder, base);
        try {
          const links: PageLinks[] = [];
          for (const path of ['a.html', 'b.html']) {
            await page.goto(server.url + path);
            links.push(await linksOf(page));
          }
          const faults = await faultsOfLinks(links, server.url);
          expect(faults.map((fault) => fault.replaceAll(server.url, ''))).toEqual([
            'a.html leads to nothing at missing.css',
            'a.html leads to no place at b.html#none',
            `a.html leads out to ${new URL('/c.html', server.url).href}`,
            'b.html leads to nothing at d.html',
          ]);
          expect(requests).toContain('https://example.org/a.png');
          expect(complaints).toContain('console: Hello');
          expect(server.missing).toContain(`${base}missing.css`);
        } finally {
          await server.close();
        }
      }),
  ));

function marginOf(page: Parameters<typeof linksOf>[0]): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.body).marginTop);
}
