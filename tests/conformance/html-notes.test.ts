import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { judgeByAxe } from './html-axe.ts';
import { startBrowser, withPage } from './html-browser.ts';
import { focusOf, isWiderThanWindow } from './html-look.ts';

const path = 'site/plots/everything.html';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const url = (): string => pathToFileURL(join(inject('garden'), path)).href;

const buyIn = (): string =>
  pathToFileURL(join(inject('toolkit'), 'site/foundational-issues/part-a-buy-in.html')).href;

test('a note opens beside its number with the keyboard, and Escape goes back to the number', () =>
  withPage(browser, {}, async ({ page, complaints }) => {
    await page.goto(url());
    const number = page.locator('.note-reference a').first();
    await number.focus();
    await page.keyboard.press('Enter');
    const note = page.getByRole('dialog', { name: 'Note 3' });
    await note.waitFor();
    expect(await note.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await note.innerText()).toContain('First paragraph with emphasis.');
    expect(await note.locator('.back').count()).toBe(0);
    expect(page.url()).toBe(url());
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await note.waitFor({ state: 'detached' });
    expect(await number.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(complaints).toEqual([]);
  }));

test('a click elsewhere and the button close a note, and ids stay unique while it is open', () =>
  withPage(browser, {}, async ({ page }) => {
    await page.goto(url());
    for (const close of ['Close', 'elsewhere']) {
      await page.locator('.note-reference a').first().click();
      const note = page.locator('.note-popover');
      await note.waitFor();
      expect(await repeatedIds(page)).toEqual([]);
      if (close === 'Close') await note.getByRole('button', { name: 'Close' }).click();
      else await page.mouse.click(2, 2);
      await note.waitFor({ state: 'detached' });
    }
  }));

test('an open note leads to the list of notes, and so does the number of another note in it', () =>
  withPage(browser, { reducedMotion: 'reduce' }, async ({ page }) => {
    await page.goto(url());
    const first = page.locator('.note-reference a').first();
    await first.click();
    await page.getByRole('link', { name: 'Go to the list of notes' }).click();
    await page.waitForURL(/#note-3$/);
    await first.click();
    await page.locator('.note-popover .note-reference a').click();
    await page.waitForURL(/#note-6$/);
  }));

test('without scripts, the number of a note is a link to it', () =>
  withPage(browser, { javaScriptEnabled: false }, async ({ page }) => {
    await page.goto(url());
    await page.locator('.note-reference a').first().click();
    await page.waitForURL(/#note-3$/);
  }));

test.each([320, 1280])(
  'axe finds nothing on an open note, which lies in the window, at %i px',
  (width) =>
    withPage(browser, { bypassCSP: true, viewport: { width, height: 600 } }, async ({ page }) => {
      await page.goto(url());
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.locator('.note-reference a').last().click();
        const note = page.locator('.note-popover');
        await note.waitFor();
        const box = await note.boundingBox();
        expect(box && box.x >= 0 && box.x + box.width <= width && box.y >= 0).toBe(true);
        expect(await judgeByAxe(page, { within: '.note-popover' })).toEqual([]);
        expect(await isWiderThanWindow(page)).toBe(false);
        await page.keyboard.press('Escape');
        await note.waitFor({ state: 'detached' });
      }
    }),
);

test('the link beside a heading leads to it, and is seen when the keyboard is there', () =>
  withPage(browser, { reducedMotion: 'reduce' }, async ({ page }) => {
    await page.goto(url());
    const link = page.getByRole('link', { name: 'Link to this section: Lists & <things>' }).first();
    await page.keyboard.press('Tab');
    await link.focus();
    expect(await link.evaluate((element) => getComputedStyle(element).opacity)).toBe('1');
    expect(await focusOf(page)).toMatchObject({ hasOutline: true, isInWindow: true });
    await page.keyboard.press('Enter');
    await page.waitForURL(/#lists--things$/);
  }));

function repeatedIds(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    return ids.filter((id, index) => ids.indexOf(id) !== index);
  });
}

test('an acronym is previewed on hover and on focus, and Escape closes the preview', () =>
  withPage(browser, { bypassCSP: true }, async ({ page, complaints }) => {
    await page.goto(buyIn());
    const link = page.locator('.acronym', { hasText: 'QMB' }).first();
    const preview = page.locator('.link-preview');
    await link.hover();
    await expect.poll(() => preview.isVisible()).toBe(true);
    expect(await preview.innerText()).toMatch(
      /^Qualified Medicare Beneficiary\n+A person for whom/,
    );
    // The pointer can move into it.
    await preview.hover();
    await page.waitForTimeout(400);
    expect(await preview.isVisible()).toBe(true);
    await page.mouse.move(0, 0);
    await expect.poll(() => preview.count()).toBe(0);
    await page.keyboard.press('Shift');
    await link.focus();
    expect(await preview.isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    expect(await judgeByAxe(page, { within: '.link-preview' })).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await preview.count()).toBe(0);
    await link.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/glossary\.html#term-qmb$/);
  }));

test('to a finger and to those who listen, an acronym is a link alone', () =>
  withPage(browser, { hasTouch: true }, async ({ page }) => {
    await page.goto(buyIn());
    const link = page.getByRole('link', { name: 'QMB', exact: true });
    expect(await link.getAttribute('aria-describedby')).toBe(null);
    await link.tap();
    await page.waitForURL(/glossary\.html#term-qmb$/);
  }));

test('a fact is previewed with its day and source, and leads to its entry', () =>
  withPage(browser, {}, async ({ page, complaints }) => {
    await page.goto(buyIn());
    const link = page.getByRole('link', { name: '36 states', exact: true });
    const preview = page.locator('.link-preview');
    await link.hover();
    await expect.poll(() => preview.isVisible()).toBe(true);
    expect(await preview.innerText()).toMatch(/^As of April 3, 2019\n+Source: Program Operations/);
    await link.click();
    await page.waitForURL(/facts\.html#fact-part-a-buy-in-states$/);
    expect(complaints).toEqual([]);
  }));
