import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { withFolder } from '../corpus-of.ts';
import { startBrowser, withPage } from './html-browser.ts';
import { pagesIn } from './html-files.ts';
import { run } from './tools.ts';
import { names } from './toolkits.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

describe.each(names)('on paper, the pages of the %s', (name) => {
  const folder = inject(name);
  const paths = pagesIn(folder).flatMap(({ path, kind }) => (kind === 'page' ? [path] : []));

  test('keep titles with their text, show no controls, and have addresses after links', () =>
    withPage(browser, { bypassCSP: true }, async ({ page }) => {
      for (const path of paths) {
        await page.goto(pathToFileURL(join(folder, path)).href);
        await markTitles(page);
        const sheets = await print(page);
        await page.emulateMedia({ media: 'print' });
        expect([path, ...cutTitles(sheets)]).toEqual([path]);
        expect([path, ...(await controlsOf(page))]).toEqual([path]);
        const text = withoutSpaces(sheets.join(''));
        const lost = (await addressesOf(page)).filter((url) => !text.includes(withoutSpaces(url)));
        expect([path, ...lost]).toEqual([path]);
        await page.emulateMedia({ media: null });
      }
    }));
});

test('a title at the foot of a page, a control, and a link without its address are seen', () =>
  withPage(browser, {}, async ({ page }) => {
    await page.setContent(
      '<!doctype html><main><button>Do</button><p style="height: 10cm"><a href="https://a.example/b">Here</a></p>' +
        '<h2>A title</h2><p style="break-before: page">Text.',
    );
    await markTitles(page);
    const sheets = await print(page);
    expect(cutTitles(sheets)).toEqual([`A title${mark}`]);
    expect(await controlsOf(page)).toEqual(['Do']);
    expect(await addressesOf(page)).toEqual(['https://a.example/b']);
    expect(withoutSpaces(sheets.join(''))).not.toContain('a.example');
  }));

/** The text of each printed page. */
function print(page: Page): Promise<readonly string[]> {
  return withFolder({}, async (folder) => {
    const file = join(folder, 'print.pdf');
    writeFileSync(file, await page.pdf({ preferCSSPageSize: true, format: 'Letter' }));
    // A form feed ends each page.
    return run('pdftotext', ['-layout', file, '-']).split('\f').slice(0, -1);
  });
}

/** What titles are marked with on paper, since other text can have the same words. */
const mark = '\u00b6\u00b6';

function markTitles(page: Page): Promise<unknown> {
  const titles = ':is(h1, h2, h3, h4, h5, h6, .lead, caption)::after';
  return page.addStyleTag({ content: `@media print { ${titles} { content: '${mark}' } }` });
}

/** The last lines of pages that end with a title, although its text is on the next one. */
function cutTitles(sheets: readonly string[]): readonly string[] {
  return sheets
    .slice(0, -1)
    .flatMap((sheet) =>
      sheet.trimEnd().endsWith(mark) ? (sheet.trim().split('\n').at(-1) ?? '') : [],
    );
}

/** What only a screen can be used for. */
function controlsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('button, input, select, textarea, summary')]
      .filter(
        (each) =>
          each.checkVisibility() &&
          !each.matches('.sort, .notice > summary, :is(.text, .notes) summary'),
      )
      .map((each) => each.textContent.trim() || each.id),
  );
}

/** The web addresses that the text links to. */
function addressesOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main a[href^="http"], aside a[href^="http"]')].flatMap((link) =>
      link.checkVisibility() ? [link.getAttribute('href') ?? ''] : [],
    ),
  );
}

function withoutSpaces(text: string): string {
  return text.replace(/\s+/g, '');
}
