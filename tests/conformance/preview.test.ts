import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, afterEach, expect, test } from 'vitest';
import { startPreview } from '../../src/cli/preview/start-preview.ts';
import { commit, git } from '../cli/repository.ts';
import { hostIn } from '../cli/run-in.ts';
import { judgeByAxe } from './html-axe.ts';
import { startBrowser, withPage } from './html-browser.ts';
import { root } from './tools.ts';

/** A page that is longer than a window. */
const file = 'integrated-care-paths/index.md';

/** Far longer than any machine takes. */
const maxWaitMs = 200_000;

let browser: Browser;
let folder: string;
let preview: Awaited<ReturnType<typeof startPreview>>;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pathways-preview-'));
  const content = join(folder, 'content');
  cpSync(join(root, 'content'), content, { recursive: true });
  git(folder, 'init', '--quiet', '--initial-branch=main');
  commit(folder);
  await start(0);
});
afterEach(async () => {
  await preview.close();
  rmSync(folder, { recursive: true });
});

async function start(port: number): Promise<void> {
  const content = join(folder, 'content');
  const settings = { content, project: folder, today: '2020-01-01', isCached: false };
  // What is made for download is tested without a browser.
  const makeOutputs = async () => ({ outputs: [], findings: [] });
  preview = await startPreview(settings, { port }, { ...hostIn(folder), makeOutputs });
}

const read = (): string => readFileSync(join(folder, 'content', file), 'utf8');
const write = (text: string): void => writeFileSync(join(folder, 'content', file), text);

/** Opens the page, and waits for what it says at the bottom. */
async function open(page: Page): Promise<void> {
  page.setDefaultTimeout(maxWaitMs);
  await page.goto(`http://127.0.0.1:${preview.port}${preview.base}integrated-care-paths/`);
  await page.waitForSelector('.preview-count');
}

/** The elements of the page with their texts, attributes and lines. */
const shape = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const copy = document.querySelector('.layout')?.cloneNode(true) as HTMLElement;
    for (const own of copy.querySelectorAll('.preview-notes, .preview-changes')) own.remove();
    return copy.outerHTML.replace(/\s+/g, ' ');
  });

/** How far a paragraph is from the top of the window. */
const topOf = (page: Page, text: string): Promise<number> =>
  page.evaluate(
    (words) =>
      [...document.querySelectorAll('article p')]
        .find((each) => each.textContent?.startsWith(words))
        ?.getBoundingClientRect().top ?? NaN,
    text,
  );

test('an edit above what is read appears, and what is read stays where it is', () =>
  withPage(browser, { viewport: { width: 1280, height: 500 } }, async ({ page, complaints }) => {
    await open(page);
    const paragraphs = await page.locator('article .text > p').allInnerTexts();
    const text = (paragraphs.at(-1) ?? '').slice(0, 40);
    await page.evaluate(
      (words) =>
        [...document.querySelectorAll('article p')]
          .find((each) => each.textContent?.startsWith(words))
          ?.scrollIntoView({ block: 'center' }),
      text,
    );
    const before = await topOf(page, text);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
    const added = 'Five short new lines.\n\n'.repeat(5);
    write(read().replace(/\n---\n\n/, `\n---\n\n${added}`));
    await page.waitForFunction(() => document.body.innerText.includes('Five short new lines.'));
    await page.waitForSelector('.preview-count');
    expect(Math.abs((await topOf(page, text)) - before)).toBeLessThan(2);
    expect(complaints.filter((each) => !each.includes('favicon'))).toEqual([]);
  }));

test('an edit leaves alone what is opened and focused elsewhere, and loads nothing again', () =>
  withPage(browser, {}, async ({ page, complaints }) => {
    await open(page);
    await page.click('.preview-count');
    await page.locator('.side details summary').first().click();
    await page.locator('.site-footer a').first().focus();
    await page.evaluate(() => Object.assign(window, { isStillHere: true }));
    write(
      read()
        .replace('title: ', 'title: New ')
        .replace(/\n---\n\n/, '\n---\n\nNew here.\n\n'),
    );
    await page.waitForFunction(() => document.body.innerText.includes('New here.'));
    expect(await page.title()).toMatch(/^New /);
    expect(await page.locator('h1').innerText()).toMatch(/^New /);
    const state = await page.evaluate(() => ({
      isHere: 'isStillHere' in window,
      isOpen: document.querySelector('.side details')?.hasAttribute('open'),
      focus: document.activeElement?.closest('footer')?.className,
    }));
    expect(state).toEqual({ isHere: true, isOpen: true, focus: 'site-footer' });
    expect(complaints.filter((each) => !each.includes('favicon'))).toEqual([]);
  }));

test('after many edits the page is what it would be if it were loaded again', () =>
  withPage(browser, {}, async ({ page }) => {
    await open(page);
    const good = read();
    const bodies = [
      good.replace(/\n---\n\n/, '\n---\n\n## Added\n\n- One\n- Two\n\n'),
      good.replace(/\n---\n\n/, '\n---\n\n- One\n- Two and a half\n\n> [!NOTE]\n> Added\n\n'),
      good.replace(/\n---\n\n[^]*$/, '\n---\n\nNothing is left of it.\n'),
      good.replace(/\n---\n\n/, '\n---\n\nAdded, with a note.[^added]\n\n') +
        '\n[^added]: A note.\n',
    ];
    for (const [index, text] of [...bodies, good, ...bodies.toReversed()].entries()) {
      write(text.replace(/\n---\n\n/, `\n---\n\nEdit ${index}.\n\n`));
      await page.waitForFunction(
        (words) => document.body.innerText.includes(words),
        `Edit ${index}.`,
      );
      const edited = await shape(page);
      await page.reload();
      await page.waitForSelector('.preview-count');
      expect(edited).toBe(await shape(page));
    }
  }));

test('a finding is shown below its passage, as text, and in the list', () =>
  withPage(browser, {}, async ({ page }) => {
    await open(page);
    write(`${read()}\nSee [<img src=x onerror=alert(1)>](nowhere.md).\n`);
    const note = page.locator('article .preview-note', { hasText: 'nowhere.md' });
    await note.first().waitFor();
    await page.waitForFunction(() => {
      const box = [...document.querySelectorAll('article .preview-notes')].find(({ textContent }) =>
        textContent?.includes('nowhere.md'),
      );
      let passage = box?.previousElementSibling;
      while (passage?.className === 'preview-changes') passage = passage.previousElementSibling;
      return passage?.textContent?.startsWith('See');
    });
    await page.click('.preview-count');
    await page.locator('.preview-list .preview-error').first().waitFor();
    expect(await page.locator('img[src="x"]').count()).toBe(0);
    write(read().replace(/\nSee .*\n$/, ''));
    await note.first().waitFor({ state: 'detached' });
  }));

test('a broken page stays as it was, with the fault on top, and recovers', () =>
  withPage(browser, {}, async ({ page }) => {
    await open(page);
    const good = read();
    write(good.replace('title: ', 'title: ['));
    await page.locator('.preview-fault .preview-note').first().waitFor();
    expect(await page.locator('.preview-fault').innerText()).toContain(file);
    expect(await page.locator('h1').isVisible()).toBe(true);
    write(`${good}\nWhole again.\n`);
    await page.waitForFunction(() => document.body.innerText.includes('Whole again.'));
    expect(await page.locator('.preview-fault').count()).toBe(0);
  }));

test('what is wrong with an entry of a registry, and what changed in it, is shown where the page has it', () =>
  withPage(browser, {}, async ({ page }) => {
    await open(page);
    const registry = join(folder, 'content/resources.yaml');
    const id = await page.locator('[data-entry^="resource "]').first().getAttribute('data-entry');
    const entry = page.locator(`[data-entry="${id}"]`);
    const head = `${id?.replace('resource ', '')}:\n  title: `;
    const text = readFileSync(registry, 'utf8');
    expect(text).toContain(head);
    const wrong = `${head}A New `;
    writeFileSync(registry, text.replace(head, wrong));
    await entry.locator('.preview-changes', { hasText: 'A New' }).waitFor({ state: 'attached' });

    await page.getByLabel('Suggestions').check();
    await page.click('.preview-count');
    const findings = page.locator('.preview-list section', { hasText: 'resources.yaml' });
    await findings.getByRole('link', { name: 'Show' }).first().click();
    await page.locator('[data-entry^="resource "].preview-found').waitFor();
  }));

test('a fact that changed is shown at its passage and on the page of facts, with what is wrong', () =>
  withPage(browser, { viewport: { width: 1280, height: 900 } }, async ({ page }) => {
    await open(page);
    const registry = join(folder, 'content/facts.yaml');
    const text = readFileSync(registry, 'utf8');
    writeFileSync(registry, text.replace('more than 12 million', 'more than 13 million'));
    const address = `http://127.0.0.1:${preview.port}${preview.base}`;
    await page.goto(address);
    const passage = page.locator('p', { has: page.locator('[data-entry^="fact "]') }).first();
    await passage.locator('.preview-changes', { hasText: '13' }).waitFor({ state: 'attached' });
    await passage.locator('.preview-error', { hasText: 'more than 13 million' }).waitFor();
    await page.goto(`${address}facts.html`);
    const entry = page.locator('[data-entry="fact dually-eligible-people"]');
    await entry.locator('.preview-changes', { hasText: '13' }).waitFor({ state: 'attached' });
  }));

test('the page of records follows an edit, and what is chosen, typed and in sight on it stays', () =>
  withPage(browser, { viewport: { width: 1280, height: 700 } }, async ({ page, complaints }) => {
    await open(page);
    await page.goto(`http://127.0.0.1:${preview.port}${preview.base}states.html`);
    const field = page.locator('.record-tools input');
    await field.pressSequentially('n');
    await page.locator('.record-table th .sort').nth(1).click();
    await page.locator('.record-table th .sort').nth(1).click();
    await field.focus();
    await page.evaluate(() => Object.assign(window, { isStillHere: true }));
    const names = (): Promise<readonly string[]> =>
      page.locator('.record-table tbody tr:not([hidden]) .record-name').allInnerTexts();
    const before = await names();
    const row = page.locator('.record-table tbody tr:not([hidden])').last();
    await row.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const { y } = (await row.boundingBox()) ?? { y: NaN };
    const records = join(folder, 'content/states.yaml');
    const last = before.at(-1) ?? '';
    const other = `${last.slice(0, -1)}x`;
    writeFileSync(
      records,
      readFileSync(records, 'utf8').replace(`name: ${last}`, `name: ${other}`),
    );
    await row.filter({ hasText: other }).waitFor();
    expect(await names()).toEqual([...before.slice(0, -1), other]);
    expect(await field.inputValue()).toBe('n');
    expect(await page.evaluate(() => 'isStillHere' in window)).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    expect(Math.abs(((await row.boundingBox())?.y ?? NaN) - y)).toBeLessThan(2);
    expect(await page.locator('.record-tools').count()).toBe(1);
    await field.fill('zzz');
    expect(await names()).toEqual([]);
    expect(complaints.filter((each) => !each.includes('favicon'))).toEqual([]);
  }));

test.each([
  { viewport: { width: 390, height: 844 }, colorScheme: 'light' },
  { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
] as const)('axe finds nothing on what the preview shows: %o', (options) =>
  withPage(browser, { ...options, bypassCSP: true }, async ({ page }) => {
    await open(page);
    write(
      `${read().replace('title: ', 'title: New ')}\nSee [this](nowhere.md) A sentence of today.\n`,
    );
    await page.locator('article .preview-note', { hasText: 'nowhere.md' }).first().waitFor();
    await page.getByLabel('Suggestions').check();
    await page.getByLabel('since the last commit').check();
    await page.click('.preview-count');
    expect(await judgeByAxe(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    await page.click('.preview-count');
    write(read().replace('title: ', 'title: ['));
    await page.locator('.preview-fault .preview-note').first().waitFor();
    expect(await judgeByAxe(page)).toEqual([]);
  }),
);

test('the keyboard opens the list, comes to it after the switches, and Escape closes it', () =>
  withPage(browser, {}, async ({ page }) => {
    await open(page);
    write(`${read()}\nSee [that page](nowhere.md).\n`);
    await page.locator('article .preview-note', { hasText: 'nowhere.md' }).first().waitFor();
    await page.focus('.preview-count');
    await page.keyboard.press('Enter');
    for (let tab = 0; tab < 3; tab += 1) await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.preview-list')?.id)).toBe(
      'preview:list',
    );
    await page.keyboard.press('Escape');
    expect(await page.locator('.preview-list').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('preview-count');
  }));

test('a fault that stays is announced once, however often the file is saved', () =>
  withPage(browser, {}, async ({ page }) => {
    await open(page);
    const good = read();
    write(good.replace('title: ', 'title: ['));
    await page.locator('.preview-fault .preview-note').first().waitFor();
    await page.evaluate(() => {
      const counts = { count: 0 };
      Object.assign(window, { counts });
      new MutationObserver((changes) => {
        for (const { addedNodes } of changes)
          for (const node of addedNodes)
            if (node instanceof Element && node.matches('[role=alert]')) counts.count += 1;
      }).observe(document.body, { childList: true });
    });
    write(`${good.replace('title: ', 'title: [')}\nMore.\n`);
    const other = join(folder, 'content/index.md');
    writeFileSync(other, `${readFileSync(other, 'utf8')}\nSee [no](nowhere.md).\n`);
    await page.locator('.preview-list', { hasText: 'nowhere.md' }).waitFor({ state: 'attached' });
    expect(await page.evaluate(() => (window as never as { counts: object }).counts)).toEqual({
      count: 0,
    });
  }));

test('findings that come are announced, and those that were there are not', () =>
  withPage(browser, {}, async ({ page }) => {
    await open(page);
    const news = page.locator('.preview-bar [role=status].preview-news');
    expect(await news.textContent()).toBe('');
    write(`${read()}\nSee [that page](nowhere.md).\n`);
    await news.filter({ hasText: /^1 error, .* nowhere\.md/ }).waitFor({ state: 'attached' });
  }));

test('a preview that was started again is followed, in each window', () =>
  withPage(browser, {}, async ({ page }) => {
    await open(page);
    const other = await page.context().newPage();
    await open(other);
    const { port } = preview;
    await preview.close();
    for (const each of [page, other])
      await each.locator('.preview-end', { hasText: 'has stopped' }).waitFor();
    await start(port);
    write(read().replace(/\n---\n\n/, '\n---\n\nStarted again.\n\n'));
    for (const each of [page, other])
      await each.locator('article', { hasText: 'Started again.' }).waitFor();
    expect(await page.locator('.preview-end').innerText()).toBe('');
  }));

test('no address or name in the content keeps the preview from its work', () =>
  withPage(browser, {}, async ({ page, complaints }) => {
    await open(page);
    const hostile = '<img src=x onerror=alert(1)>';
    writeFileSync(
      join(folder, 'content', `${hostile.replace('/', '')}.md`),
      '---\ntitle: X\n---\n',
    );
    write(
      `${read()}\n## Preview list\n\n[\`${hostile}\`](#preview:entry-%ff "${hostile}") [^${hostile}]\n\n` +
        `[^${hostile}]: ${hostile} [x](javascript:alert(1)) [y](${encodeURI(hostile)}.md#"onclick=alert(1))\n`,
    );
    await page.locator('.preview-fault, .preview-note.preview-error').first().waitFor();
    await page.goto(`${page.url().replace(/#.*/, '')}#preview:entry-%ff`);
    await page.reload();
    await page.waitForSelector('.preview-count');
    await page.click('.preview-count');
    await page.locator('.preview-list', { hasText: hostile }).waitFor();
    expect(await page.locator('img[src="x"], [onclick], [onerror]').count()).toBe(0);
    expect(await page.locator('#preview\\:list').count()).toBe(1);
    write(`${read()}\nMore of it.\n`);
    await page.locator('article', { hasText: 'More of it.' }).waitFor();
    expect(complaints.filter((each) => !each.includes('favicon'))).toEqual([]);
  }));

test('a switch shows what changed since the last commit', () =>
  withPage(browser, {}, async ({ page }) => {
    await open(page);
    write(`${read()}\nA sentence of today.\n`);
    const change = page.locator('.preview-changes ins', { hasText: 'A sentence of today.' });
    await change.waitFor({ state: 'attached' });
    expect(await change.isVisible()).toBe(false);
    await page.getByLabel('1 change since the last commit').check();
    await change.waitFor({ state: 'visible' });
  }));
