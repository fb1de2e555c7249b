import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAssets } from '../../src/cli/assets.ts';
import { load } from '../../src/load/index.ts';
import type { Corpus, Output } from '../../src/model/index.ts';
import { render } from '../../src/render/index.ts';
import { withFolder } from '../corpus-of.ts';
import { activePartsOf, hasRun } from './html-active.ts';
import { missingPage } from './html-files.ts';
import { startBrowser, withPage } from './html-browser.ts';
import { hostileFiles, run } from './html-hostile-content.ts';
import { root } from './tools.ts';

let browser: Browser;
let corpus: Corpus;
beforeAll(async () => {
  browser = await startBrowser();
  const dot = readFileSync(join(root, 'tests/fixtures/garden/plots/plots.png'));
  corpus = await withFolder(hostileFiles(dot), load);
});
afterAll(() => browser.close());

test('hostile content becomes pages: nothing is lost before it is shown', () => {
  const others = corpus.findings.filter(({ message }) => !message.includes('is plain text'));
  expect(others).toEqual([]);
  expect(corpus.pages.size).toBe(8);
  expect([corpus.resources.size, corpus.contacts.size, corpus.acronyms.size]).toEqual([2, 1, 1]);
});

test('nothing that an author writes runs, is asked for, or becomes a part that could', async () => {
  const outputs = await renderPages(corpus);
  await withFolder(toFiles(outputs), (folder) =>
    withPage(browser, {}, async ({ page, requests, complaints, stay }) => {
      const urls = outputs.map(({ path }) => pathToFileURL(join(folder, path)).href);
      // A redirect leads to a page of the site by its script, and to nothing else.
      const allowedFor = (kind: string): readonly string[] =>
        urls
          .filter((_, index) =>
            (kind === 'redirect' ? ['page', 'asset'] : ['asset']).includes(
              outputs[index]?.kind ?? '',
            ),
          )
          .map(decodeURIComponent);
      for (const [index, { path, kind, title }] of outputs.entries()) {
        if (!path.endsWith('.html')) continue;
        await stay(urls[index] ?? '');
        if (kind === 'page') expect(await page.locator('h1').innerText()).toBe(title);
        expect([path, await hasRun(page), ...complaints]).toEqual([path, false]);
        expect([path, ...(await activePartsOf(page))]).toEqual([path]);
        const others = requests.slice(1).map(decodeURIComponent);
        expect(others.filter((url) => !allowedFor(kind).includes(url))).toEqual([]);
      }
    }),
  );
});

test('hostile content that is searched for is shown as text, and runs nothing', async () => {
  const outputs = await renderPages(corpus);
  await withFolder(toFiles(outputs), (folder) =>
    withPage(browser, {}, async ({ page, complaints }) => {
      const url = pathToFileURL(join(folder, 'site/index.html')).href;
      for (const text of ['script', '<script>', 'onerror', 'guide', 'img src=x']) {
        await page.goto(url);
        await page.fill('.search-field', text);
        await page.waitForSelector('.search-result mark');
        expect([text, await hasRun(page), ...complaints]).toEqual([text, false]);
        expect([text, ...(await activePartsOf(page))]).toEqual([text]);
        const shown = await page.locator('.search-panel').innerText();
        expect(shown).toContain('<script>');
        const links = await page
          .locator('.search-panel a')
          .evaluateAll((all) => all.map((link) => link instanceof HTMLAnchorElement && link.href));
        const site = new URL('.', url).href;
        expect(links.filter((link) => link === false || !link.startsWith(site))).toEqual([]);
      }
    }),
  );
});

test('every redirect finds its page, whatever the page is called', async () => {
  const { outputs } = await render(corpus, openAssets(root), { formats: ['html'] });
  const redirects = outputs.filter(({ kind }) => kind === 'redirect');
  expect(redirects).toHaveLength(12);
  await withFolder(toFiles(outputs), (folder) =>
    withPage(browser, {}, async ({ page }) => {
      for (const { path, title } of redirects) {
        await page.goto(pathToFileURL(join(folder, path)).href);
        await page.waitForSelector('.lead');
        expect(`Moved: ${await page.locator('h1').innerText()}`).toBe(title);
      }
    }),
  );
});

test('a script that got onto a page all the same is stopped by the policy of the page', async () => {
  const bad: Corpus = {
    ...corpus,
    resources: new Map(
      [...corpus.resources].map(([id, work]) => [
        id,
        { ...work, url: `javascript:${run}`, urlKind: 'document' },
      ]),
    ),
  };
  const outputs = (await renderPages(bad)).map((output) => ({
    ...output,
    bytes: output.path.endsWith('.html') ? withScripts(output.bytes) : output.bytes,
  }));
  await withFolder(toFiles(outputs), (folder) =>
    withPage(browser, {}, async ({ page, complaints, stay }) => {
      for (const { path } of outputs) {
        if (!path.endsWith('.html')) continue;
        await stay(pathToFileURL(join(folder, path)).href);
        for (const link of await page.locator('a[href^="javascript:"]').all())
          await link.evaluate((element) => element instanceof HTMLElement && element.click());
        // The script, the handler and the style; on a pathway also the two links.
        const least = await page.locator('aside a[href^="javascript:"]').count();
        await expect.poll(() => stoppedIn(complaints)).toBeGreaterThanOrEqual(3 + least);
        expect([path, await hasRun(page)]).toEqual([path, false]);
      }
    }),
  );
});

test('a page without a policy is seen to run its scripts and to ask other servers', () =>
  withPage(browser, {}, async ({ page, requests, complaints }) => {
    await page.setContent(
      `<script>${run}; alert("Hello")</script><a href="javascript:${run}">A</a><form></form>` +
        `<p onclick="${run}" style="color: red">B</p><img src="https://away.example/a.png">`,
    );
    expect(await hasRun(page)).toBe(true);
    expect(complaints).toContain('dialog: Hello');
    expect(requests).toEqual(['https://away.example/a.png']);
    expect(await activePartsOf(page)).toEqual([
      'script',
      'form',
      'p onclick',
      'p style',
      `a javascript:${run}`,
      'img https://away.example/a.png',
    ]);
  }));

async function renderPages(from: Corpus): Promise<readonly Output[]> {
  const assets = openAssets(root);
  const formats = ['html', 'checklist'] as const;
  const published = await render(from, assets, { formats });
  // With the address of the site, the 404 page loads files from the root of the server.
  const { url: _url, ...unpublished } = from.site;
  const local = await render({ ...from, site: unpublished }, assets, { formats });
  expect([...published.findings, ...local.findings]).toEqual([]);
  return [
    ...published.outputs.filter(isInFolder),
    ...local.outputs.filter((output) => !isInFolder(output)),
  ];
}

function isInFolder({ path }: Output): boolean {
  return path !== missingPage;
}

function toFiles(outputs: readonly Output[]): Readonly<Record<string, Uint8Array>> {
  return Object.fromEntries(outputs.map(({ path, bytes }) => [path, bytes]));
}

/** How often the policy of a page stopped something. */
function stoppedIn(complaints: readonly string[]): number {
  return complaints.filter((each) => each.includes('Content Security Policy')).length;
}

/** A page into which something let markup pass. */
function withScripts(bytes: Uint8Array): Uint8Array {
  const markup = `<script>${run}</script><img src="x" onerror="${run}"><p style="color: red">A</p>`;
  return Buffer.from(Buffer.from(bytes).toString().replace('<body', `${markup}<body`));
}
