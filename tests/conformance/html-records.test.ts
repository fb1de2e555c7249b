import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isOnTile, judgeByAxe } from './html-axe.ts';
import { startBrowser, withPage } from './html-browser.ts';
import { focusOf, isWiderThanWindow } from './html-look.ts';
import { judgeByNu } from './html-nu.ts';
import { serve, type Server } from './html-server.ts';
import { root, run } from './tools.ts';

const path = 'site/states.html';

/** Smooth scrolling would still be under way when the page is looked at. */
const still = { reducedMotion: 'reduce' } as const;

let browser: Browser;
let folder: string;
let server: Server;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pathways-states-'));
  const content = join(root, 'content');
  const wanted = ['--only', 'html,checklist', '--state', 'CA,DC,OH'];
  run('node', [
    join(root, 'dist/main.js'),
    'build',
    '--content',
    content,
    '--out',
    folder,
    ...wanted,
  ]);
  server = await serve(folder, '/');
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const open = async (page: Page): Promise<void> => {
  await page.goto(server.url + path);
};

/** The codes of the rows that are seen, in their order. */
const codesOf = (page: Page): Promise<readonly string[]> =>
  page.locator('.record-table tbody tr:not([hidden]) .record-code').allInnerTexts();

const statusOf = (page: Page): Promise<string> => page.locator('.record-status').innerText();

describe('axe finds nothing, and nobody scrolls sideways', () => {
  // At 400 percent a window of 1280 px has room for 320.
  const views = [320, 768, 1024, 1280, 1920].flatMap((width) =>
    (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
  );
  test.each([true, false])('with scripts: %s', (javaScriptEnabled) =>
    withPage(browser, { bypassCSP: true }, async ({ page, complaints }) => {
      if (!javaScriptEnabled) await page.route('**/*.js', (route) => route.fulfill({ body: '' }));
      await open(page);
      expect(await page.locator('.sort').count()).toBe(javaScriptEnabled ? 4 : 0);
      for (const { width, colorScheme } of views) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme });
        expect([width, colorScheme, ...(await judge(page))]).toEqual([width, colorScheme]);
        expect([width, await isWiderThanWindow(page)]).toEqual([width, false]);
        expect([width, await tableFits(page)]).toEqual([width, true]);
      }
      await page.emulateMedia({ forcedColors: 'active' });
      expect(await judge(page)).toEqual([]);
      expect(complaints).toEqual([]);
    }),
  );
});

test.each(['light', 'dark'] as const)(
  'codes and marks on tiles stand out by 4.5 to 1, in %s',
  (colorScheme) =>
    withPage(browser, { colorScheme }, async ({ page }) => {
      await open(page);
      const ratios = await contrastsOf(page);
      expect(ratios.length).toBeGreaterThan(150);
      expect(Math.min(...ratios)).toBeGreaterThanOrEqual(4.5);
    }),
);

test.each([320, 390, 768, 1199, 1200, 1920])(
  'each tile is a place for a finger, at %i px',
  (width) =>
    withPage(browser, { viewport: { width, height: 800 } }, async ({ page }) => {
      for (const javaScriptEnabled of [true, false]) {
        if (!javaScriptEnabled) await page.route('**/*.js', (route) => route.fulfill({ body: '' }));
        await open(page);
        const sides = await page
          .locator('.fact-map:not([hidden]) .tile-map rect')
          .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().width));
        expect(sides.length).toBe(javaScriptEnabled ? 51 : 3 * 51);
        expect(Math.min(...sides)).toBeGreaterThanOrEqual(40);
      }
    }),
);

test('with the keyboard, somebody skips the map', () =>
  withPage(browser, still, async ({ page }) => {
    await open(page);
    await page.getByLabel('The map shows').focus();
    await page.keyboard.press('Shift+Tab');
    expect(await focusOf(page)).toMatchObject({
      name: 'Skip the map',
      hasOutline: true,
      isInWindow: true,
    });
    await page.keyboard.press('Enter');
    await page.waitForURL(/#table$/);
    await page.keyboard.press('Tab');
    expect(
      await page.getByLabel('State or code').evaluate((field) => field === document.activeElement),
    ).toBe(true);
  }));

test('a state whose code somebody types comes first', () =>
  withPage(browser, still, async ({ page }) => {
    await open(page);
    await page.getByLabel('State or code').fill('me');
    expect(await codesOf(page)).toEqual(['ME', 'NM']);
    await page.getByLabel('State or code').fill('ma');
    expect(await codesOf(page)).toEqual(['MA', 'ME', 'MD']);
    await page.getByLabel('State or code').fill('mar');
    expect(await codesOf(page)).toEqual(['MD']);
    await page.getByRole('button', { name: 'Show all' }).click();
    expect((await codesOf(page)).slice(0, 3)).toEqual(['AL', 'AK', 'AZ']);
  }));

test('the name of a state leads to its row, which can be linked', () =>
  withPage(browser, still, async ({ page }) => {
    await open(page);
    await page.getByRole('link', { name: 'Ohio', exact: true }).click();
    await page.waitForURL(/#state-oh$/);
    await expect.poll(() => isBelowHead(page, 'state-oh')).toBe(true);
  }));

test.each([320, 1280])('to those who listen it is a table with heads, at %i px', (width) =>
  withPage(browser, { viewport: { width, height: 800 } }, async ({ page }) => {
    await page.route('**/*.js', (route) => route.fulfill({ body: '' }));
    await open(page);
    const spoken = await spokenIn(page);
    const count = (beginning: string): number =>
      spoken.filter((each) => each.startsWith(beginning)).length;
    expect(count('table What sources said about each state, and what has changed since')).toBe(1);
    expect([count('row '), count('rowheader '), count('columnheader ')]).toEqual([52, 51, 5]);
    expect(count('cell ') + count('gridcell ')).toBe(51 * 4);
    expect(count('link Checklist of the District of Columbia: PDF (')).toBe(1);
    // What the style sheet writes before a cell is not said a second time.
    expect(
      spoken.filter((each) =>
        /^(?:cell|StaticText|InlineTextBox) (?:Part A buy-in agreement: |Checklist: )/.test(each),
      ),
    ).toEqual([]);
  }),
);

test('to those who listen a map is a named group of links that say what tiles show', () =>
  withPage(browser, still, async ({ page }) => {
    await open(page);
    const map = page.getByRole('group', { name: 'Map: Part A buy-in agreement', exact: true });
    expect(await map.getByRole('link').count()).toBe(51);
    const california = 'CA, California: none, group payer state; has changed since';
    expect(await map.getByRole('link', { name: california, exact: true }).count()).toBe(1);
  }));

test('with the keyboard alone somebody sorts, both ways', () =>
  withPage(browser, still, async ({ page, complaints }) => {
    await open(page);
    const before = await codesOf(page);
    expect(before.slice(0, 3)).toEqual(['AL', 'AK', 'AZ']);
    const button = page.getByRole('button', { name: 'Financial alignment demonstration' });
    const head = page.getByRole('columnheader', { name: /^Financial alignment/ });
    await button.focus();
    expect(await focusOf(page)).toMatchObject({ hasOutline: true, isInWindow: true });
    await page.keyboard.press('Enter');
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    expect((await codesOf(page)).slice(-1)).toEqual(['VA']);
    await expect
      .poll(() => statusOf(page))
      .toBe('Sorted by Financial alignment demonstration, first to last');
    await page.keyboard.press('Space');
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    expect((await codesOf(page)).slice(0, 2)).toEqual(['CA', 'IL']);
    expect(await page.locator('[aria-sort]').count()).toBe(1);
    expect(await focusOf(page)).toMatchObject({ name: 'Financial alignment demonstration' });
    await page.getByRole('button', { name: 'State', exact: true }).click();
    expect(await codesOf(page)).toEqual(before);
    expect(complaints).toEqual([]);
  }));

test('with the keyboard alone somebody leaves rows out, and shows all again', () =>
  withPage(browser, still, async ({ page, complaints }) => {
    await open(page);
    expect(await statusOf(page)).toBe('All 51 states are shown');
    await page.getByLabel('State or code').focus();
    await page.keyboard.type('new');
    expect(await codesOf(page)).toEqual(['NH', 'NJ', 'NM', 'NY']);
    await expect.poll(() => statusOf(page)).toBe('4 of 51 states are shown');
    await page.keyboard.press('Tab');
    await page.keyboard.type('none');
    expect(await codesOf(page)).toEqual(['NJ', 'NM']);
    await page.getByLabel('State or code').fill('qqq');
    await expect.poll(() => statusOf(page)).toBe('No states match');
    await page.getByRole('button', { name: 'Show all' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => statusOf(page)).toBe('All 51 states are shown');
    expect(await codesOf(page)).toHaveLength(51);
    expect(complaints).toEqual([]);
  }));

test('the map shows the fact that somebody chooses, and its tiles lead to rows, hidden ones as well', () =>
  withPage(browser, still, async ({ page }) => {
    await open(page);
    expect(await page.locator('.fact-map:visible').count()).toBe(1);
    await page.getByLabel('The map shows').selectOption('Financial alignment demonstration');
    expect(await page.locator('.fact-map:visible strong').innerText()).toBe(
      'Financial alignment demonstration',
    );
    await page.getByLabel('State or code').fill('ohio');
    expect(await codesOf(page)).toEqual(['OH']);
    await page.getByRole('link', { name: /^WY, Wyoming/ }).focus();
    expect(await focusOf(page)).toMatchObject({ hasOutline: true, isInWindow: true });
    await page.keyboard.press('Enter');
    await page.waitForURL(/#state-wy$/);
    expect(await codesOf(page)).toHaveLength(51);
    await expect.poll(() => isBelowHead(page, 'state-wy')).toBe(true);
  }));

test('without scripts all states, all maps and all files are there', () =>
  withPage(browser, { javaScriptEnabled: false }, async ({ page, complaints }) => {
    await open(page);
    expect(await page.locator('.record-table tbody tr:visible').count()).toBe(51);
    expect(await page.locator('.fact-map:visible').count()).toBe(3);
    // Three files for each of three states, and the blank one for the others.
    expect(await page.locator('.record-table .file:visible').count()).toBe(3 * 3 + 48);
    expect(await page.locator('main :is(button, select, input)').count()).toBe(0);
    expect(complaints).toEqual([]);
  }));

test('a file opens from its row, and its page leads back', () =>
  withPage(browser, still, async ({ page, complaints }) => {
    await open(page);
    await page.getByRole('link', { name: /^Checklist of Ohio: Web page/ }).click();
    await page.waitForURL(/site\/downloads\/checklist\/states\/oh\.html$/);
    await page.getByRole('link', { name: 'All states at a glance' }).click();
    await page.waitForURL(/site\/states\.html#state-oh$/);
    expect(await page.locator('#state-oh:target').count()).toBe(1);
    expect(complaints).toEqual([]);
    // A browser may ask for an icon.
    expect(server.missing.filter((missed) => missed !== '/favicon.ico')).toEqual([]);
  }));

test('the Nu checker finds nothing on the page, its style sheet and the checklists of states', async () => {
  const files = [
    path,
    'site/assets/records.css',
    'site/downloads.html',
    'checklist/states/oh.html',
  ];
  expect(await judgeByNu(files.map((file) => server.url + file))).toEqual([]);
});

test('every link of the site and of the copies of checklists leads somewhere', () => {
  const said = run('node', [
    ...[join(root, 'dist/main.js'), 'links', '--offline', '--site', '--out', folder],
    ...['--content', join(root, 'content'), '--format', 'json'],
  ]);
  expect(said).not.toContain('site-link');
  expect(readFileSync(join(folder, 'site/downloads/checklist/states/oh.html'), 'utf8')).toContain(
    'href="../../../states.html#state-oh"',
  );
});

/** What axe finds, but for texts on tiles: it can't tell what is below them. A test of their own judges them. */
async function judge(page: Page): Promise<readonly string[]> {
  return (await judgeByAxe(page)).filter((found) => !isOnTile(found));
}

/** The roles and names that the browser gives to those who listen, as `role name`. */
async function spokenIn(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name }) => `${String(role?.value)} ${String(name?.value ?? '')}`);
}

/** Whether the table is no wider than the room it has. */
function tableFits(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const table = document.querySelector('.record-table');
    return (table?.scrollWidth ?? 0) <= (table?.parentElement?.clientWidth ?? 0) + 1;
  });
}

/** Whether a row is in the window, and not under the head of the table that stays. */
function isBelowHead(page: Page, id: string): Promise<boolean> {
  return page.evaluate((row) => {
    const place = document.getElementById(row)?.getBoundingClientRect();
    const head = document.querySelector('.record-table thead th')?.getBoundingClientRect();
    if (!place || !head) return false;
    return place.top >= Math.max(0, head.bottom - 1) && place.bottom <= innerHeight;
  }, id);
}

/** How much texts and dots of tiles stand out from the tile, as WCAG 2.2 reckons. */
function contrastsOf(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const luminance = (color: string): number => {
      if (!canvas) throw new Error('No canvas');
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    return [...document.querySelectorAll('.tile')].flatMap((tile) => {
      const rect = tile.querySelector('rect');
      if (!rect) return [];
      const ground = luminance(getComputedStyle(rect).fill);
      return [...tile.querySelectorAll('text, circle')].map((mark) => {
        const ink = luminance(getComputedStyle(mark).fill);
        return (Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05);
      });
    });
  });
}
