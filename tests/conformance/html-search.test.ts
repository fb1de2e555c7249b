import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { judgeByAxe } from './html-axe.ts';
import { startBrowser, withPage } from './html-browser.ts';
import { filesIn } from './html-files.ts';
import { focusOf, isWiderThanWindow, openWhole } from './html-look.ts';
import { serve } from './html-server.ts';
import type { Toolkit } from './toolkits.ts';

const pathway = 'site/foundational-issues/dme-policies.html';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const fileOf = (path: string, name: Toolkit = 'toolkit'): string =>
  pathToFileURL(join(inject(name), path)).href;

test('with the keyboard alone, from a folder, a reader finds a page and opens it', () =>
  withPage(browser, {}, async ({ page, complaints }) => {
    await page.goto(fileOf(pathway));
    await toField(page);
    await page.keyboard.type('DSNP contracting');
    await page.waitForSelector('.search-result');
    await expect.poll(() => statusOf(page)).toMatch(/^\d+ results for “DSNP contracting”$/);
    expect(await page.locator('.search-field').getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    expect(await focusOf(page)).toMatchObject({ name: 'D-SNP Contracting', hasOutline: true });
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect((await focusOf(page))?.name).toBe('search');
    await page.keyboard.press('Enter');
    expect((await focusOf(page))?.name).toBe('D-SNP Contracting');
    await page.keyboard.press('Enter');
    await page.waitForURL(/d-snp-contracting\.html$/);
    expect(complaints).toEqual([]);
  }));

test('acronyms with hyphens are not broken over lines in the results', () =>
  withPage(browser, { viewport: { width: 768, height: 800 } }, async ({ page }) => {
    await page.goto(fileOf(pathway));
    await search(page, 'considerations');
    const acronyms = page.locator('.search-result .unbroken');
    expect(await acronyms.count()).toBeGreaterThan(1);
    for (const acronym of await acronyms.all())
      expect(await acronym.evaluate((element) => element.getClientRects().length)).toBe(1);
  }));

test('Escape closes the results and goes back to the field; the Tab key goes on', () =>
  withPage(browser, {}, async ({ page }) => {
    await page.goto(fileOf(pathway));
    await search(page, 'medicare');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect((await focusOf(page))?.name).toBe('search');
    expect(await page.locator('.search-panel').isVisible()).toBe(false);
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('.search-panel').isVisible()).toBe(true);
    const links = await page.locator('.search-panel a').count();
    for (let stop = 0; stop < links; stop += 1) await page.keyboard.press('Tab');
    expect(await page.locator('.search-panel').isVisible()).toBe(false);
    expect((await focusOf(page))?.name).not.toBe('search');
  }));

test.each([
  ['DSNP', 'D-SNP'],
  ['d-snp', 'D-SNP'],
  ['dual eligible special needs plans', 'D-SNP'],
  ['mltss', 'Managed Long-Term Services and Supports'],
  ['managed long term services and supports', 'Managed Long-Term Services and Supports'],
  ['nursing facilty', 'Improving Care for Nursing Facility Residents'],
  ['buy in', 'Executing Part A Buy-In Agreements'],
  ['PACE', 'Programs of All-Inclusive Care for the Elderly (PACE)'],
])('%s finds %s among its first five', (text, title) =>
  withPage(browser, {}, async ({ page }) => {
    await page.goto(fileOf('site/index.html'));
    await search(page, text);
    const first = (await page.locator('.search-result > a').allInnerTexts()).slice(0, 5);
    expect(first).toContainEqual(expect.stringContaining(title));
    expect(await page.locator('.search-result mark').count()).toBeGreaterThan(0);
  }),
);

test.each([
  ['german', 'Gebuehren', 'Fristen und Gebühren'],
  ['german', 'Mahnung', 'Fristen und Gebühren'],
  ['german', 'Raum vermieten', 'Den Veranstaltungsraum vermieten'],
  ['german', 'Ausweise', 'Bibliotheksausweise ausstellen und verlängern'],
  ['hebrew', 'מים', 'מד המים'],
  ['hebrew', 'עירייה', 'מד המים'],
  ['hebrew', 'מַד הַמַּיִם', 'מד המים'],
  ['hebrew', 'ערוגה', 'ערוגות'],
  ['japanese', '登録', '利用登録'],
  ['japanese', '個人情報', '利用登録'],
  ['japanese', '返却ポスト', '返却の催促'],
  ['japanese', 'セロハンテープ', '本の手入れ'],
] as const)('in the %s toolkit, %s finds %s among its first five', (name, text, title) =>
  withPage(browser, {}, async ({ page }) => {
    await page.goto(fileOf('site/index.html', name));
    await search(page, text);
    const first = (await page.locator('.search-result').allInnerTexts()).slice(0, 5);
    expect(first).toContainEqual(expect.stringContaining(title));
    expect(await page.locator('.search-result mark').count()).toBeGreaterThan(0);
  }),
);

test('where nothing is found, that is said, and the A to Z is offered', () =>
  withPage(browser, {}, async ({ page }) => {
    await page.goto(fileOf(pathway));
    await search(page, 'qqzzxxv');
    await expect.poll(() => statusOf(page)).toBe('No results for “qqzzxxv”');
    await page.locator('.search-panel a').click();
    await page.waitForURL(/site\/a-z\.html$/);
  }));

test('without scripts, the search leads to the A to Z', () =>
  withPage(browser, { javaScriptEnabled: false }, async ({ page, complaints }) => {
    await page.goto(fileOf(pathway));
    await page.fill('.search-field', 'pace');
    await page.keyboard.press('Enter');
    await page.waitForURL(/site\/a-z\.html\?q=pace$/);
    expect(await page.locator('h1').innerText()).toBe('A to Z');
    expect(complaints).toEqual([]);
  }));

test('what the form of a page without scripts asked for is answered where they run', () =>
  withPage(browser, {}, async ({ page }) => {
    await page.goto(`${fileOf('site/a-z.html')}?q=pace`);
    await page.waitForSelector('.search-result');
    expect(await page.inputValue('.search-field')).toBe('pace');
  }));

test('scripts and index are loaded when somebody searches, from the site alone, under a base path', async () => {
  const server = await serve(inject('toolkit'), '/some/base/');
  try {
    await withPage(browser, {}, async ({ page, requests, complaints }) => {
      await page.goto(server.url + pathway, { waitUntil: 'load' });
      const names = (): string[] => requests.map((url) => url.replace(server.url, ''));
      expect(names()).toEqual([pathway, 'site/assets/site.css', 'site/assets/site.js']);
      await search(page, 'medicare data');
      expect(names().slice(3)).toEqual(['site/assets/search-index.js', 'site/assets/search.js']);
      const links = await page
        .locator('.search-result > a')
        .evaluateAll((all) =>
          all.map((link) => (link instanceof HTMLAnchorElement ? link.href : '')),
        );
      expect(links.length).toBeGreaterThan(5);
      for (const link of links) {
        expect(link.startsWith(`${server.url}site/`)).toBe(true);
        const response = await page.request.get(link.replace(/#.*/, ''));
        const anchor = /#(.*)/.exec(link)?.[1];
        expect([link, response.status()]).toEqual([link, 200]);
        if (anchor) expect(await response.text()).toContain(` id="${decodeURIComponent(anchor)}"`);
      }
      expect(complaints).toEqual([]);
    });
  } finally {
    await server.close();
  }
});

test('where the index cannot be had, the search still leads to the A to Z', async () => {
  const server = await serve(inject('toolkit'), '/');
  try {
    await withPage(browser, {}, async ({ page }) => {
      await page.route('**/search-index.js', (route) => route.abort());
      await page.goto(server.url + pathway);
      await page.fill('.search-field', 'pace');
      await page.keyboard.press('Enter');
      // A form that is sent twice starts the first navigation in vain, which is no fault.
      await expect.poll(() => page.url()).toMatch(/\/a-z\.html\?q=pace$/);
    });
  } finally {
    await server.close();
  }
});

const looks = [
  { width: 320, colorScheme: 'light', forcedColors: 'none' },
  { width: 320, colorScheme: 'dark', forcedColors: 'active' },
  { width: 1280, colorScheme: 'dark', forcedColors: 'none' },
  { width: 1280, colorScheme: 'light', forcedColors: 'active' },
] as const;

test.each(looks)('axe finds nothing while results are open: %o', (look) =>
  withPage(browser, { bypassCSP: true }, async ({ page }) => {
    await page.setViewportSize({ width: look.width, height: 256 });
    await page.emulateMedia(look);
    await page.goto(fileOf(pathway));
    await search(page, 'medicare data');
    // It takes the colors that the style sheet names for those that the system forces.
    const without = look.forcedColors === 'active' ? ['color-contrast'] : [];
    expect(await judgeByAxe(page, { within: 'form[role=search]', without })).toEqual([]);
    expect(await isWiderThanWindow(page)).toBe(false);
  }),
);

test('nothing moves while a page loads, while results come, and while a note is open', () =>
  withPage(browser, {}, async ({ page }) => {
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        // Each entry of this type has a value.
        for (const entry of list.getEntries())
          shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await openWhole(page, fileOf('site/initial-considerations/index.html'));
    await search(page, 'medicare');
    await page.keyboard.press('Escape');
    await page.locator('.note-reference a').first().click();
    await page.waitForSelector('.note-popover');
    expect(await page.evaluate(() => 'shifts' in window && window.shifts)).toEqual([]);
  }));

test('scripts are small: below 40 KB before somebody searches, and the search as well', () => {
  const sizes = new Map(
    filesIn(inject('toolkit'))
      .filter(({ path }) => /^site\/assets\/.*\.js$/.test(path))
      .map(({ path }) => [path, readFileSync(join(inject('toolkit'), path)).byteLength]),
  );
  expect([...sizes.keys()]).toEqual([
    'site/assets/addresses.js',
    'site/assets/records.js',
    'site/assets/search-index.js',
    'site/assets/search.js',
    'site/assets/site.js',
  ]);
  expect(sizes.get('site/assets/records.js')).toBeLessThan(8 * 1024);
  expect(sizes.get('site/assets/site.js')).toBeLessThan(6.5 * 1024);
  expect(sizes.get('site/assets/search.js')).toBeLessThan(35 * 1024);
});

/** Pages that hold everything of a kind may be larger: everything that is listed, all states, all pages. */
const largePages = new Map([
  ['site/a-z.html', 64],
  ['site/states.html', 96],
  ['site/print.html', 128],
]);

test('a page of the site is below 40 KB, but for those that hold everything of a kind', () => {
  const large = filesIn(inject('toolkit')).filter(({ path }) => {
    const most = (largePages.get(path) ?? 40) * 1024;
    const isPage = path.endsWith('.html');
    return isPage && readFileSync(join(inject('toolkit'), path)).byteLength >= most;
  });
  expect(large.map(({ path }) => path)).toEqual([]);
});

test('scripts cannot make markup of text, nor load one that is not of the search', () =>
  withPage(browser, {}, async ({ page }) => {
    await page.goto(fileOf(pathway));
    const tried = await page.evaluate(() => {
      const attempt = (what: () => void): string => {
        try {
          what();
          return 'done';
        } catch (error) {
          return error instanceof Error ? error.name : 'refused';
        }
      };
      return [
        attempt(() => (document.body.innerHTML = '<b>x</b>')),
        attempt(() => (document.createElement('script').src = 'assets/site.js')),
      ];
    });
    expect(tried).toEqual(['TypeError', 'TypeError']);
  }));

/** Goes to the field of the search with the Tab key. */
async function toField(page: Page): Promise<void> {
  for (let stops = 0; stops < 6; stops += 1) {
    await page.keyboard.press('Tab');
    if ((await focusOf(page))?.name === 'search') return;
  }
  throw new Error('The Tab key does not reach the search');
}

async function search(page: Page, text: string): Promise<void> {
  await page.fill('.search-field', text);
  await page.waitForSelector('.search-panel:not([hidden])');
}

async function statusOf(page: Page): Promise<string> {
  return (await page.locator('.search-status').textContent()) ?? '';
}
