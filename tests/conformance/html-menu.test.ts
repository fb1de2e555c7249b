import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { judgeByAxe } from './html-axe.ts';
import { startBrowser, withPage } from './html-browser.ts';
import { focusOf } from './html-look.ts';
import { stepsAgainstReading } from './html-order.ts';

const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true };

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const open = (page: Page, path = 'foundational-issues/dme-policies.html'): Promise<unknown> =>
  page.goto(pathToFileURL(join(inject('toolkit'), 'site', path)).href);

const isOpen = async (page: Page): Promise<readonly [boolean, string | null]> => [
  await page.locator('.menu').isVisible(),
  await page.getByRole('button', { name: 'Menu' }).getAttribute('aria-expanded'),
];

test.each(['Enter', 'Space'])('with the keyboard, %s opens the menu and Escape closes it', (key) =>
  withPage(browser, { ...phone, bypassCSP: true }, async ({ page, complaints }) => {
    await open(page);
    for (let stop = 0; stop < 3; stop += 1) await page.keyboard.press('Tab');
    expect(await focusOf(page)).toMatchObject({ name: 'Menu', hasOutline: true });
    expect(await isOpen(page)).toEqual([false, 'false']);
    await page.keyboard.press(key);
    expect(await isOpen(page)).toEqual([true, 'true']);
    expect((await focusOf(page))?.name).toBe('Menu');
    expect(complaints).toEqual([]);
    expect(await judgeByAxe(page)).toEqual([]);
    expect(await stepsAgainstReading(page)).toEqual([]);
    // The field and button of the search are above the menu.
    for (let stop = 0; stop < 3; stop += 1) await page.keyboard.press('Tab');
    expect(await focusOf(page)).toMatchObject({ name: 'Home', isInWindow: true });
    await page.keyboard.press('Escape');
    expect(await isOpen(page)).toEqual([false, 'false']);
    expect((await focusOf(page))?.name).toBe('Menu');
    await page.keyboard.press('Escape');
    expect(await isOpen(page)).toEqual([false, 'false']);
  }),
);

test('with a finger, the button opens and closes the menu, and its links lead to pages', () =>
  withPage(browser, phone, async ({ page, complaints }) => {
    for (const path of ['index.html', 'foundational-issues/dme-policies.html']) {
      await open(page, path);
      const button = page.getByRole('button', { name: 'Menu' });
      await button.tap();
      expect(await isOpen(page)).toEqual([true, 'true']);
      await button.tap();
      expect(await isOpen(page)).toEqual([false, 'false']);
      await button.tap();
      const heights = await page
        .locator('.menu :is(a, summary):visible')
        .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
      expect(heights.length).toBeGreaterThan(7);
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(40);
    }
    await page.locator('.menu summary', { hasText: 'Integrated Care Paths' }).tap();
    await page.locator('.menu a', { hasText: 'State-Specific Models' }).tap();
    await page.waitForURL(/state-specific-models\.html$/);
    await page.goBack();
    expect(await isOpen(page)).toEqual([false, 'false']);
    expect(complaints).toEqual([]);
  }));

test('Escape closes the results of the search before the menu', () =>
  withPage(browser, phone, async ({ page }) => {
    await open(page);
    await page.getByRole('button', { name: 'Menu' }).tap();
    await page.locator('[role=search] input').fill('medicare');
    await page.locator('.search-panel:not([hidden])').waitFor();
    await page.keyboard.press('Escape');
    expect(await isOpen(page)).toEqual([true, 'true']);
    await page.keyboard.press('Escape');
    expect(await isOpen(page)).toEqual([false, 'false']);
  }));

test('without scripts, a link opens the menu, and another one closes it', () =>
  withPage(browser, { ...phone, javaScriptEnabled: false }, async ({ page }) => {
    await open(page);
    expect(await page.locator('.menu').isVisible()).toBe(false);
    await page.getByRole('link', { name: 'Menu', exact: true }).tap();
    expect(await page.locator('.menu').isVisible()).toBe(true);
    await page.getByRole('link', { name: 'Close menu' }).tap();
    expect(await page.locator('.menu').isVisible()).toBe(false);
  }));

test('on wide screens there is no button, but a menu at the side, or a row of sections', () =>
  withPage(browser, { viewport: { width: 1280, height: 800 } }, async ({ page }) => {
    await open(page);
    expect(await page.locator('.menu').isVisible()).toBe(true);
    expect(await page.locator('.menu-link').isVisible()).toBe(false);
    await open(page, 'index.html');
    expect(await page.locator('.menu').isVisible()).toBe(false);
    expect(await page.locator('.menu-link').isVisible()).toBe(false);
    await page.locator('.section-links a', { hasText: 'States at a glance' }).click();
    await page.waitForURL(/states\.html$/);
  }));

test('a state is chosen on the home page, with and without scripts', async () => {
  for (const javaScriptEnabled of [true, false])
    await withPage(browser, { ...phone, javaScriptEnabled }, async ({ page, complaints }) => {
      await open(page, 'index.html');
      await page.getByLabel('Your state').selectOption('Ohio');
      await page.getByRole('button', { name: 'Go' }).tap();
      await page.waitForURL(javaScriptEnabled ? /state=OH#state-oh$/ : /states\.html\?state=OH$/);
      if (javaScriptEnabled) expect(await page.locator('#state-oh:target').count()).toBe(1);
      expect(complaints).toEqual([]);
    });
});
