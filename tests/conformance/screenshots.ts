/**
 * Screenshots of each kind of page for people to look at: at three widths, light, dark and in forced colors, with
 * the menu and the search open, and on paper.
 *
 * Usage: npm run screenshots [-- FOLDER [WIDTHS]], such as `npm run screenshots -- look 320,1280`
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startBrowser, withPage } from './html-browser.ts';
import { pagesIn } from './html-files.ts';
import { serve, type Server } from './html-server.ts';
import { run } from './tools.ts';

const [folder = 'outputs-look', list = '320,768,1280'] = process.argv.slice(2);
const widths = list.split(',').map(Number);
/** How a browser shows colors: by the scheme of the reader, or by the system's own. */
const schemes = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  forced: { forcedColors: 'active' },
} as const;
const outputs = resolve('outputs');

mkdirSync(folder, { recursive: true });
const pages = kindsIn(outputs);
const server = await serve(outputs, '/');
const browser = await startBrowser();
try {
  await takeAll(browser, server);
  await print(browser, server);
} finally {
  await browser.close();
  await server.close();
}
console.log(`Pictures of ${pages.size} kinds of pages are in ${folder}`);

/** A page of each kind by its name: the largest, since it shows most. */
function kindsIn(built: string): ReadonlyMap<string, string> {
  const kinds = new Map<string, { readonly path: string; readonly size: number }>();
  for (const { path, kind } of pagesIn(built)) {
    const text = readFileSync(join(built, path), 'utf8');
    const name = nameOf(path, kind, text);
    if (name === undefined || text.length < (kinds.get(name)?.size ?? 0)) continue;
    kinds.set(name, { path, size: text.length });
  }
  return new Map([...kinds].map(([name, { path }]) => [name, path]));
}

/** Pages that are made from all others are a kind each; redirects show nothing. */
function nameOf(path: string, kind: string, text: string): string | undefined {
  if (kind === 'redirect' || kind === 'download') return undefined;
  if (kind !== 'page') return kind;
  const made = /<body class="page-generated">/.test(text);
  return made ? path.replace(/^site\/|\.html$/g, '') : /<body class="page-(\w+)">/.exec(text)?.[1];
}

async function takeAll(browser: Browser, { url }: Server): Promise<void> {
  for (const [scheme, colors] of Object.entries(schemes))
    for (const width of widths)
      await withPage(browser, { ...colors, viewport: { width, height: 900 } }, async ({ page }) => {
        const take = async (name: string, fullPage = true): Promise<void> => {
          await page.screenshot({
            path: fileOf(`${name}-${width}-${scheme}.png`),
            fullPage,
          });
        };
        for (const [name, path] of pages) {
          // The whole toolkit is too long to look at but on paper.
          if (name === 'print') continue;
          await page.goto(url + path);
          await take(name);
        }
        await openMenu(page, url);
        await take('menu-open', false);
        await openSearch(page, url);
        await take('search-open', false);
      });
}

async function openMenu(page: Page, url: string): Promise<void> {
  await page.goto(`${url}${pages.get('page') ?? pages.get('home') ?? ''}`);
  const link = page.locator('.menu-link');
  if (await link.isVisible()) await link.click();
}

/** Looks for the first word of the page's title. */
async function openSearch(page: Page, url: string): Promise<void> {
  await page.goto(`${url}${pages.get('page') ?? pages.get('home') ?? ''}`);
  const [word = 'a'] = (await page.locator('h1').innerText()).match(/[\p{L}\p{N}]{4,}/gu) ?? [];
  await page.locator('[role=search] input').fill(word);
  await page.locator('.search-panel:not([hidden])').waitFor();
}

/** Printed pages as images, at a size at which its letters can be read. */
async function print(browser: Browser, { url }: Server): Promise<void> {
  await withPage(browser, {}, async ({ page }) => {
    for (const name of ['home', 'page', 'print']) {
      const path = pages.get(name);
      if (path === undefined) continue;
      await page.goto(url + path);
      const pdf = fileOf(`paper-${name}.pdf`);
      writeFileSync(pdf, await page.pdf({ preferCSSPageSize: true, format: 'Letter' }));
      run('pdftoppm', ['-r', '60', '-png', '-l', '6', pdf, fileOf(`paper-${name}`)]);
    }
  });
}

function fileOf(name: string): string {
  return join(folder, name);
}
