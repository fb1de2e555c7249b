import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { isArrow, isOnTile, judgeByAxe } from './html-axe.ts';
import { startBrowser, withPage } from './html-browser.ts';
import { pagesIn } from './html-files.ts';
import { isWiderThanWindow, outlineOf, unfold } from './html-look.ts';
import { faultsOfOutline } from './html-outline.ts';
import { serve, type Server } from './html-server.ts';
import { names } from './toolkits.ts';

/** A phone at its narrowest (WCAG 1.4.10), and a desk. */
const widths = [320, 1280];
const colorSchemes = ['light', 'dark'] as const;
const views = [
  ...widths.flatMap((width) =>
    colorSchemes.map((colorScheme) => ({ width, colorScheme, name: `${width} ${colorScheme}` })),
  ),
  // As on a desk at 400 % (WCAG 1.4.10), in the colors of the system.
  { width: 320, colorScheme: 'dark', forcedColors: 'active', name: '320 forced' } as const,
];

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

describe.each(names)('the %s', (name) => {
  let server: Server;
  beforeAll(async () => {
    server = await serve(inject(name), '/');
  });
  afterAll(() => server.close());

  test.each(pagesIn(inject(name)))(
    'axe finds nothing on $path, narrow and wide, light and dark, all unfolded',
    ({ path }) =>
      withPage(browser, { bypassCSP: true }, async ({ page, stay }) => {
        await stay(server.url + path);
        await unfold(page);
        for (const { name, ...view } of views) {
          const { width, colorScheme } = view;
          const forcedColors = 'forcedColors' in view ? view.forcedColors : 'none';
          // Tall enough for the whole menu: what is scrolled away in it cannot be judged.
          await page.setViewportSize({ width, height: 1600 });
          await page.emulateMedia({ colorScheme, forcedColors });
          // It takes the colors that the style sheet names for those that the system forces.
          const without = forcedColors === 'active' ? ['color-contrast'] : [];
          const found = (await judgeByAxe(page, { without })).filter(
            (each) => !isArrow(each) && !isDrawn(each) && !isOnTile(each) && !isScrolledAway(each),
          );
          expect([name, ...found]).toEqual([name]);
          expect([name, await isWiderThanWindow(page)]).toEqual([name, false]);
        }
      }),
  );

  test('every page has one title, and headings that skip no level', () =>
    withPage(browser, {}, async ({ page, stay }) => {
      for (const { path } of pagesIn(inject(name))) {
        await stay(server.url + path);
        expect([path, ...faultsOfOutline(await outlineOf(page))]).toEqual([path]);
      }
    }));
});

test('axe complains about what only dark colors or a narrow window show', () =>
  withPage(browser, { bypassCSP: true }, async ({ page }) => {
    await page.setContent(
      '<!doctype html><html lang="en"><title>A page</title><style>' +
        '@media (prefers-color-scheme: dark) { p { color: #777; background: #666 } }' +
        'a { font-size: 8px; line-height: 1 }' +
        '@media (min-width: 600px) { a { display: block; line-height: 4 } }</style><main><h1>A page</h1><p>Words.</p>' +
        '<ul><li><a href="#1">One</a><li><a href="#2">Two</a></ul></main>',
    );
    const judge = async (width: number, colorScheme: 'light' | 'dark'): Promise<string> => {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      return (await judgeByAxe(page)).map((each) => each.split(' ')[0]).join(' ');
    };
    expect(await judge(1280, 'light')).toBe('');
    expect(await judge(1280, 'dark')).toBe('color-contrast');
    expect(await judge(320, 'light')).toBe('target-size target-size');
  }));

test('a page that is wider than the window is seen', () =>
  withPage(browser, { viewport: { width: 320, height: 800 } }, async ({ page }) => {
    await page.setContent('<!doctype html><p style="width: 400px">Wide.');
    expect(await isWiderThanWindow(page)).toBe(true);
  }));

test('an outline with two titles, a gap or an empty heading is seen', () =>
  withPage(browser, {}, async ({ page }) => {
    await page.setContent('<!doctype html><h1>A</h1><h3>B</h3><h2> </h2><h1>C</h1>');
    expect(faultsOfOutline(await outlineOf(page))).toEqual([
      '2 headings of the first level',
      '"B" of level 3 after level 1',
      'a heading of level 2 without words',
    ]);
  }));

/** Axe cannot see what a wide table has outside of the part that is scrolled to; its colors are those of all cells. */
function isScrolledAway(finding: string): boolean {
  return /^\(undecided\) color-contrast <t[dh](?: class="align-[a-z]+")?>/.test(finding);
}

/**
 * Axe holds what is drawn for a picture and asks a person to look at the contrast of words on it; how much
 * that of the map is, html-design.test.ts measures.
 */
function isDrawn(finding: string): boolean {
  return /^\(undecided\) color-contrast <(?:tspan x=|text class="map-number")/.test(finding);
}
