import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { startBrowser, withPage } from './html-browser.ts';
import { pagesIn } from './html-files.ts';
import { stepsAgainstReading } from './html-order.ts';
import { names } from './toolkits.ts';

/** A small laptop and a phone, with the lowest end of a page's first line of text that leaves room for more of it. */
const screens = [
  { width: 1280, height: 800, lowest: 600 },
  { width: 390, height: 844, lowest: 720 },
];

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

describe.each(names)('the pages of the %s', (name) => {
  const folder = inject(name);
  const pages = pagesIn(folder).filter(({ kind }) => kind === 'page');
  const open = (page: Page, path: string): Promise<unknown> =>
    page.goto(pathToFileURL(join(folder, path)).href);

  test.each(screens)(
    'show title, summary and the start of the text on a first screen of $width x $height',
    ({ width, height, lowest }) =>
      withPage(browser, { viewport: { width, height } }, async ({ page }) => {
        for (const { path } of pages) {
          await open(page, path);
          const [title, summary, text] = await endsOf(page);
          expect([path, title < summary && summary < text]).toEqual([path, true]);
          // Above the text of the home page is all that it offers.
          const limit = path === 'site/index.html' ? height : lowest;
          expect([path, text, text <= limit]).toEqual([path, text, true]);
        }
      }),
  );

  test.each([390, 800, 1280, 1920])('are read in the order of the keyboard, at %i px', (width) =>
    withPage(browser, { viewport: { width, height: 900 } }, async ({ page }) => {
      for (const { path } of pages) {
        await open(page, path);
        expect([path, ...(await stepsAgainstReading(page))]).toEqual([path]);
      }
    }),
  );
});

test('a step of the keyboard against the order of reading is seen', () =>
  withPage(browser, {}, async ({ page }) => {
    await page.setContent(
      '<!doctype html><style>div { display: flex; flex-direction: row-reverse; justify-content: start }</style>' +
        '<div><a href="#1">One</a><a href="#2">Two</a></div><p><a href="#3">Three</a>' +
        '<p style="position: absolute; top: 0; left: 0"><a href="#4">Four</a>',
    );
    expect(await stepsAgainstReading(page)).toEqual(['One -> Two', 'Three -> Four']);
  }));

/** Where the title, the summary and the first line of the text end, in pixels from the top. */
function endsOf(page: Page): Promise<readonly [number, number, number]> {
  return page.evaluate(() => {
    const end = (root: Element | null): number => {
      const texts = root && document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (texts?.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(texts.currentNode);
        const line = range.getClientRects()[0];
        const isSeen = texts.currentNode.parentElement?.closest('.visually-hidden') === null;
        if (line && isSeen && texts.currentNode.textContent?.trim()) return Math.round(line.bottom);
      }
      return Infinity;
    };
    const text = document.querySelector(':is(.text, .all-notes) :is(p, li, td, dd)');
    return [end(document.querySelector('h1')), end(document.querySelector('.lead')), end(text)];
  });
}
