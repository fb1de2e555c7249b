import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { startBrowser, withPage } from './html-browser.ts';
import { pagesIn } from './html-files.ts';
import { focusOf, type Focus } from './html-look.ts';
import { messagesOf } from '../../src/model/index.ts';
import { names } from './toolkits.ts';
import { contentOf } from './word-files.ts';

/** A redirect has nothing to skip. */
const pagesOf = (folder: string): readonly string[] =>
  pagesIn(folder).flatMap(({ path, kind }) => (kind === 'redirect' ? [] : [path]));

/** Smooth scrolling would still be under way when the page is looked at. */
const still = { reducedMotion: 'reduce' } as const;

/** More stops than any page has. */
const most = 1000;

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

describe.each(names)('with the keyboard, in the %s', (name) => {
  const folder = inject(name);

  test('the first stop of every page is the link to its text, and leads there', () =>
    withPage(browser, still, async ({ page }) => {
      const skip = messagesOf(await contentOf(name)).say('frame.skip');
      for (const path of pagesOf(folder)) {
        await page.goto(pathToFileURL(join(folder, path)).href);
        await page.keyboard.press('Tab');
        const first = { name: skip, isInWindow: true, hasOutline: true };
        expect(await focusOf(page)).toMatchObject(first);
        await page.keyboard.press('Enter');
        await page.waitForFunction(() => document.querySelector('main:target') !== null);
        await page.keyboard.press('Tab');
        expect([path, await focusOf(page)]).toEqual([
          path,
          expect.objectContaining({ isPastFrame: true, isInWindow: true }),
        ]);
      }
    }));

  test.each([320, 1280])(
    'every stop is in the window and has a line around it, at %i px',
    (width) =>
      withPage(browser, { ...still, viewport: { width, height: 800 } }, async ({ page }) => {
        // Smooth scrolling would still be under way when it is looked at.
        await page.emulateMedia({ reducedMotion: 'reduce' });
        for (const path of name === 'garden' ? pagesOf(folder) : pagesOf(folder).slice(0, 2)) {
          await page.goto(pathToFileURL(join(folder, path)).href);
          const stops = await walk(page);
          expect(stops.length).toBeGreaterThan(5);
          const wrong = stops.filter(({ isInWindow, hasOutline }) => !isInWindow || !hasOutline);
          expect([path, ...wrong]).toEqual([path]);
        }
      }),
  );
});

test('a stop that is not seen, or lies outside of the window, is found', () =>
  withPage(browser, {}, async ({ page }) => {
    await page.setContent(
      '<!doctype html><style>:focus { outline: none }</style><main><a href="#1">One</a>' +
        '<a href="#2" style="position: fixed; left: -99px; outline: 3px solid">Two</a></main>',
    );
    expect(await walk(page)).toEqual([
      { name: 'One', isPastFrame: true, isInWindow: true, hasOutline: false },
      { name: 'Two', isPastFrame: true, isInWindow: false, hasOutline: true },
    ]);
  }));

/** All places at which the Tab key stops, in their order. */
async function walk(page: Page): Promise<readonly Focus[]> {
  const stops: Focus[] = [];
  while (stops.length < most) {
    await page.keyboard.press('Tab');
    const stop = await focusOf(page);
    if (!stop) return stops;
    stops.push(stop);
  }
  throw new Error(`More than ${most} stops`);
}
