import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { withFolder } from '../corpus-of.ts';
import { startBrowser, withPage } from './html-browser.ts';
import { paperOf } from '../../src/model/index.ts';
import { pagesIn } from './html-files.ts';
import { run } from './tools.ts';
import { withChecklist } from './toolkits.ts';
import { contentOf } from './word-files.ts';

/** What poppler calls the sheets of a paper; Chromium rounds A4 to points that are a little off. */
const sizes = { letter: '612 x 792 pts (letter)', a4: '594.96 x 841.92 pts (A4)' } as const;

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

test.each(withChecklist)(
  'the checklist of the %s prints on one page of its paper, empty and filled in',
  (name) =>
    withPage(browser, {}, async ({ page }) => {
      const size = sizes[paperOf((await contentOf(name)).site)];
      const path = pagesIn(inject(name)).find(({ kind }) => kind === 'checklist')?.path ?? '';
      await page.goto(pathToFileURL(join(inject(name), path)).href);
      expect(await print(page)).toEqual({ pages: 1, size });
      for (const field of await page.locator('input[type=text]').all()) await field.fill('Words');
      for (const box of await page.locator('input[type=checkbox]').all()) await box.check();
      for (const notes of await page.locator('textarea').all())
        await notes.fill('Words\n'.repeat(9));
      expect(await print(page)).toEqual({ pages: 1, size });
    }),
);

test('two pages are seen to be two', () =>
  withPage(browser, {}, async ({ page }) => {
    await page.setContent('<!doctype html><p>One<p style="break-before: page">Two');
    expect(await print(page)).toEqual({ pages: 2, size: '612 x 792 pts (letter)' });
  }));

/** Prints as a browser does that is asked for nothing in particular, and looks at the paper. */
function print(page: Page): Promise<{ pages: number; size: string }> {
  return withFolder({}, async (folder) => {
    const file = join(folder, 'print.pdf');
    writeFileSync(file, await page.pdf({ preferCSSPageSize: true, format: 'Letter' }));
    const facts = run('pdfinfo', [file]);
    return {
      pages: Number(/^Pages:\s+(\d+)$/m.exec(facts)?.[1]),
      size: /^Page size:\s+(.*)$/m.exec(facts)?.[1] ?? '',
    };
  });
}
