import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { isOnTile, judgeByAxe } from './html-axe.ts';
import { startBrowser, withPage } from './html-browser.ts';
import { pagesIn } from './html-files.ts';
import { focusOf, isWiderThanWindow, openWhole, unfold } from './html-look.ts';
import { serve, type Server } from './html-server.ts';
import { names } from './toolkits.ts';

/** From a phone at its narrowest to a wide desk, with the widths at which columns come and go. */
const widths = [320, 767, 768, 1023, 1024, 1199, 1200, 1600];

/** Fonts for text and titles: some that are as wide as any, and some of the usual width. */
const fonts = [
  ["'DejaVu Sans'", "'DejaVu Serif'"],
  ["'Liberation Sans'", "'Liberation Serif'"],
] as const;

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

describe.each(names)('the pages of the %s', (name) => {
  const paths = pagesIn(inject(name)).flatMap(({ path, kind }) =>
    kind === 'page' ? [path.replace('site/', '')] : [],
  );
  // The garden knows its address: its page for what is missing names files from the top of the server.
  let server: Server;
  beforeAll(async () => {
    server = await serve(join(inject(name), 'site'), '/handbook/');
  });
  afterAll(() => server.close());
  const toUrl = (path: string): string => server.url + path;

  test('fit into windows of every width', () =>
    withPage(browser, {}, async ({ page }) => {
      for (const path of paths) {
        await page.goto(toUrl(path));
        for (const width of widths) {
          await page.setViewportSize({ width, height: 800 });
          expect([path, width, await isWiderThanWindow(page)]).toEqual([path, width, false]);
        }
      }
    }));

  test('do not move while they load', () =>
    withPage(browser, {}, async ({ page }) => {
      for (const path of paths)
        for (const width of [320, 1280]) {
          await page.setViewportSize({ width, height: 800 });
          await openWhole(page, toUrl(path));
          expect([path, width, await shiftOf(page)]).toEqual([path, width, 0]);
        }
    }));

  test('slant only letters that have italics', () =>
    withPage(browser, {}, async ({ page }) => {
      const checklists = pagesIn(inject(name)).filter(({ path }) => path.startsWith('checklist/'));
      const urls = checklists.map(({ path }) => pathToFileURL(join(inject(name), path)).href);
      for (const url of [...paths.map(toUrl), ...urls]) {
        await page.goto(url);
        for (const media of ['screen', 'print'] as const) {
          await page.emulateMedia({ media });
          expect([url, media, await bentLetters(page)]).toEqual([url, media, '']);
        }
      }
    }));

  test.each([1280])('leave axe nothing to find in colors of the reader, at %i px', (width) =>
    withPage(
      browser,
      { bypassCSP: true, forcedColors: 'active', viewport: { width, height: 800 } },
      async ({ page }) => {
        for (const path of paths) {
          await page.goto(toUrl(path));
          await unfold(page);
          const found = await judgeByAxe(page);
          expect([path, ...found.filter((each) => !isForPeople(each) && !isOnTile(each))]).toEqual([
            path,
          ]);
        }
      },
    ),
  );
});

test.each([
  ['index.html', '.section-links'],
  ['a-z.html', '.letters'],
])('no row of links of %s holds one alone below a full one', (path, list) =>
  withPage(browser, {}, async ({ page }) => {
    await page.goto(pathToFileURL(join(inject('toolkit'), 'site', path)).href);
    for (const width of widths.filter((each) => each >= 768)) {
      await page.setViewportSize({ width, height: 800 });
      const rows = await linksByRow(page, list);
      expect([width, Math.max(...rows) > 2 && rows.at(-1)]).not.toEqual([width, 1]);
    }
  }),
);

describe.each(names)('the map of the %s', (name) => {
  const url = pathToFileURL(join(inject(name), 'site/index.html')).href;

  test('says the same drawn and as a list', () =>
    withPage(browser, {}, async ({ page }) => {
      await page.goto(url);
      const said = async (width: number): Promise<string> => {
        await page.setViewportSize({ width, height: 800 });
        return (await page.locator('.map').ariaSnapshot())
          .replace(/- list "[^"]+":/, '- list:')
          .replace(/^ *- text: ["']?\d["']?\n/gm, '');
      };
      const drawn = await said(1280);
      expect(drawn.match(/- link/g)?.length).toBeGreaterThan(2);
      expect(drawn).toBe(await said(320));
    }));

  test.each(fonts)('holds its names, in %s and %s as well', (sans, serif) =>
    withPage(
      browser,
      { bypassCSP: true, viewport: { width: 1280, height: 800 } },
      async ({ page }) => {
        await page.goto(url);
        await page.addStyleTag({ content: `:root { --sans: ${sans}; --serif: ${serif} }` });
        expect(await namesOutside(page)).toEqual([]);
      },
    ),
  );

  test.each(['light', 'dark'] as const)('can be read in %s colors', (colorScheme) =>
    withPage(browser, { colorScheme, viewport: { width: 1280, height: 800 } }, async ({ page }) => {
      await page.goto(url);
      expect(await contrastOfMap(page)).toBeGreaterThanOrEqual(4.5);
      expect(await contrastOfMap(page)).toBeLessThan(21);
    }),
  );

  test('shows where the keyboard is', () =>
    withPage(browser, { viewport: { width: 1280, height: 800 } }, async ({ page }) => {
      await page.goto(url);
      const links = await page.locator('.map-drawing a').all();
      for (const link of links) {
        // A key was pressed, so that the browser shows the place.
        await page.keyboard.press('Shift');
        await link.focus();
        expect(await focusOf(page)).toMatchObject({ hasOutline: true, isInWindow: true });
      }
    }));
});

test('a page that moves, and a name that is too long or too faint, are seen', () =>
  withPage(browser, {}, async ({ page }) => {
    await page.setContent(
      '<!doctype html><body style="background: #fff"><p style="height: 9px">Word<script>setTimeout(() => { document.querySelector("p").style.height = "300px" }, 900)</script><h1>Title</h1>' +
        '<svg class="map-drawing"><a class="map-page"><rect class="map-area" width="20" height="20"/>' +
        '<text fill="#999"><tspan x="0" y="12">A long name</tspan></text></a></svg>',
    );
    expect(await namesOutside(page)).toEqual(['A long name']);
    expect(await contrastOfMap(page)).toBeLessThan(4.5);
    await page.waitForTimeout(1200);
    expect(await shiftOf(page)).toBeGreaterThan(0);
  }));

/** Slanted letters of scripts that have no italics. */
function bentLetters(page: Page): Promise<string> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let bent = '';
    for (let text = walker.nextNode(); text; text = walker.nextNode())
      if (text.parentElement && getComputedStyle(text.parentElement).fontStyle !== 'normal')
        bent += (text.textContent ?? '').replace(/[\p{Script=Latin}\P{L}]/gu, '');
    return bent;
  });
}

/** How much a page moved by itself (cumulative layout shift). */
function shiftOf(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        const observer = new PerformanceObserver((list) => {
          // Entries of this type have a value; the types of TypeScript do not know them.
          for (const entry of list.getEntries())
            sum += (entry as unknown as { value: number }).value;
        });
        observer.observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 150);
      }),
  );
}

/**
 * What axe asks a person to look at, and what other tests look at: the arrow back from a note, which is
 * no letter, and words that are drawn.
 */
function isForPeople(finding: string): boolean {
  return /^\(undecided\) .*(?:class="back"|<tspan x=|class="map-number")/.test(finding);
}

/** The names on the map that do not fit into the area that is theirs. */
function namesOutside(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.map-drawing tspan')].flatMap((line) => {
      const area = line.closest('a')?.querySelector('.map-area');
      if (!(line instanceof SVGTSpanElement) || !(area instanceof SVGRectElement))
        return ['nothing'];
      // A space at the end of a line is not seen.
      const length = line.getSubStringLength(0, line.textContent.trimEnd().length);
      const at = Number(line.getAttribute('x'));
      const isMirrored = document.documentElement.dir === 'rtl';
      const [start, end] = isMirrored ? [at - length, at] : [at, at + length];
      const { x, y, width, height } = area.getBBox();
      const base = Number(line.getAttribute('y'));
      const isInside = start >= x && end <= x + width && base - 10 >= y && base + 4 <= y + height;
      return isInside ? [] : [line.textContent];
    }),
  );
}

/** The least contrast of a word on the map with what is behind it (WCAG 1.4.3). */
function contrastOfMap(page: Page): Promise<number> {
  return page.evaluate(() => {
    const lightness = (color: string): number => {
      const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map((part) => {
        const value = Number(part) / 255;
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const paper = getComputedStyle(document.body).backgroundColor;
    return Math.min(
      ...[...document.querySelectorAll('.map-drawing text')].map((text) => {
        const sign = text.previousElementSibling;
        const isInSign = text.classList.contains('map-number') && sign;
        const behind = isInSign ? getComputedStyle(sign).fill : paper;
        const both = [lightness(getComputedStyle(text).fill), lightness(behind)];
        return (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05);
      }),
    );
  });
}

/** How many links of a list stand in each row. */
function linksByRow(page: Page, list: string): Promise<readonly number[]> {
  return page.evaluate((selector) => {
    const tops = [...document.querySelectorAll(`${selector} li`)].map((item) =>
      Math.round(item.getBoundingClientRect().top),
    );
    return [...new Set(tops)].map((top) => tops.filter((each) => each === top).length);
  }, list);
}
