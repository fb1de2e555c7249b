/**
 * The pictures of docs/images, from a build of today's content, with a list of what they are and which sizes of files
 * they name: docs/images/pictures.json, which pictures.test.ts compares with a build.
 *
 * Usage: npm run pictures
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { startBrowser, withPage } from './html-browser.ts';
import { markUp } from './marked-up.ts';
import { sizesIn, type Picture } from './picture-list.ts';
import { run, toPdfs } from './tools.ts';

const images = resolve('docs/images');

/** The width of pictures of the site, which shows a window of 1280 px. */
const siteWidth = 1000;
const windowWidth = 1280;

/** The width of one of two sheets side by side, and the gap around them. */
const sheet = { width: 620, gap: 8 };

/** What the page said before, as texts of today and of then. */
const earlier: readonly (readonly [today: string, then: string])[] = [
  ['is the remedy. It makes it easier for', 'makes it easier for all'],
  ['36 states', '35 states'],
  ['- **No penalties:** Late enrollment in Part A is no longer penalized.\n', ''],
  ['(it pays first) ', ''],
  ['"Part A Payer Conversation"', '"Buy-in"'],
];

const built = mkdtempSync(join(tmpdir(), 'pathways-pictures-'));
const browser = await startBrowser();
try {
  run('node', [resolve('dist/main.js'), 'build', '--out', built, '--state', 'CA']);
  const list: Record<string, Picture> = {
    'home.png': await screen('home.png', 'index.html', '.map'),
    'site.png': await screen('site.png', 'foundational-issues/part-a-buy-in.html', 860),
    'word.png': await word('word.png'),
    'redline.png': await redline('redline.png'),
    ...(await returned('returned.png', 'patch.png')),
    'checklist.png': await sheets('checklist.png', [
      [join(built, 'checklist/state-checklist.pdf'), 1],
      [join(built, 'checklist/states/ca.pdf'), 1],
    ]),
  };
  writeFileSync(join(images, 'pictures.json'), `${JSON.stringify(list, null, 2)}\n`);
  console.log(`${Object.keys(list).length} pictures are in docs/images`);
} finally {
  await browser.close();
  rmSync(built, { recursive: true, force: true });
}

/** A page of the site, down to a height or to the end of an element. */
function screen(name: string, path: string, end: number | string): Promise<Picture> {
  return withPage(
    browser,
    {
      viewport: { width: windowWidth, height: 860 },
      deviceScaleFactor: siteWidth / windowWidth,
    },
    async ({ page }) => {
      await page.goto(pathToFileURL(join(built, 'site', path)).href);
      const bottom =
        typeof end === 'number'
          ? end
          : await page
              .locator(end)
              .evaluate((element) => element.getBoundingClientRect().bottom + 24);
      await page.setViewportSize({ width: windowWidth, height: Math.round(bottom) });
      await page.screenshot({ path: join(images, name) });
      const shown = await page.evaluate(() =>
        [...document.querySelectorAll('a, p, td')]
          .filter((each) => each.getBoundingClientRect().top < innerHeight)
          .map((each) => each.textContent),
      );
      return pictureOf(name, shown.join('\n'));
    },
  );
}

/** The cover of the Word toolkit, and a page of it, as LibreOffice lays them out. */
async function word(name: string): Promise<Picture> {
  const [docx = ''] = readdirSync(join(built, 'word')).filter((file) => file.endsWith('.docx'));
  toPdfs([join(built, 'word', docx)], built);
  const pdf = join(built, basename(docx).replace(/docx$/, 'pdf'));
  const texts = run('pdftotext', ['-layout', pdf, '-']).split('\f');
  const chapter = texts.findLastIndex((text) => text.includes('What a buy-in agreement does'));
  return sheets(name, [
    [pdf, 1],
    [pdf, Math.max(chapter, 1) + 1],
  ]);
}

/** A page of the Word toolkit with tracked changes, as LibreOffice shows them. */
async function redline(name: string): Promise<Picture> {
  const folder = join(built, 'changes');
  const content = join(folder, 'content');
  const page = join(content, 'foundational-issues/part-a-buy-in.md');
  cpSync('content', content, { recursive: true });
  const today = readFileSync(page, 'utf8');
  writeFileSync(page, earlier.reduce(replaceOnce, today));
  const git = (...args: readonly string[]): string =>
    run('git', [
      '-C',
      folder,
      '-c',
      'user.name=An editor',
      '-c',
      'user.email=editor@example.org',
      ...args,
    ]);
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Before');
  writeFileSync(page, today);
  const docx = join(folder, 'redline.docx');
  const options = ['--format', 'docx', '--out', docx, '--author', 'An editor'];
  run('node', [resolve('dist/main.js'), 'diff', 'HEAD', ...options], folder);
  toPdfs([docx], folder);
  const pdf = docx.replace(/docx$/, 'pdf');
  const texts = run('pdftotext', ['-layout', pdf, '-']).split('\f');
  const number = texts.findIndex((text) => text.includes('What a buy-in agreement does')) + 1;
  return sheets(name, [
    [pdf, number],
    [pdf, number + 1],
  ]);
}

/** A page of the toolkit that came back, and what the import of it prints. */
async function returned(page: string, patch: string): Promise<Record<string, Picture>> {
  const [docx = ''] = readdirSync(join(built, 'word')).filter((file) => file.endsWith('.docx'));
  const back = join(built, 'toolkit.docx');
  writeFileSync(back, markUp(readFileSync(join(built, 'word', docx))));
  const filter = 'pdf:writer_pdf_Export:{"ExportNotes":{"type":"boolean","value":"false"}}';
  const profile = `-env:UserInstallation=file://${join(built, 'profile')}`;
  run('soffice', ['--headless', profile, '--convert-to', filter, '--outdir', built, back]);
  const pdf = back.replace(/docx$/, 'pdf');
  const texts = run('pdftotext', ['-layout', pdf, '-']).split('\f');
  const number = texts.findIndex((text) => text.includes('What a buy-in agreement does')) + 1;
  const command = [resolve('dist/main.js'), 'import', 'word', back, '--dry-run'];
  const { stdout, stderr } = spawnSync('node', command, { encoding: 'utf8' });
  const shown = `$ npm exec --no -- pathways import word toolkit.docx --dry-run\n${stdout}\n${stderr}`;
  return { [page]: await sheets(page, [[pdf, number]]), [patch]: await terminal(patch, shown) };
}

/** Lines of a terminal, those of a patch in their colors. */
function terminal(name: string, text: string): Promise<Picture> {
  const lines = text.split('\n').map((line) => {
    const sign = /^(?:-(?!--)|\+(?!\+\+)|@@|\$)/.exec(line)?.[0] ?? '';
    const color = { '-': '#ffb4a9', '+': '#a8dba0', '@@': '#9fc9e8', $: '#fff' }[sign] ?? '#d5dbdd';
    const words = line.replace(/[&<>]/g, (each) => `&#${each.charCodeAt(0)};`);
    return `<div style="color: ${color}; padding-left: 1em; text-indent: -1em">${words || '&nbsp;'}</div>`;
  });
  const page = { viewport: { width: siteWidth, height: 100 } };
  return withPage(browser, page, async ({ page: window }) => {
    await window.setContent(
      `<!doctype html><body style="margin: 0; padding: 16px 20px; background: #1b2a31; font: 15px/1.45 'Source Code Pro', 'DejaVu Sans Mono', monospace; white-space: pre-wrap">${lines.join('')}`,
    );
    await window.screenshot({ path: join(images, name), fullPage: true });
    return pictureOf(name, text);
  });
}

function replaceOnce(text: string, [today, then]: readonly [string, string]): string {
  if (!text.includes(today)) throw new Error(`The page does not say "${today}" any more`);
  return text.replace(today, then);
}

/** Pages of PDF files side by side. */
async function sheets(
  name: string,
  pages: readonly (readonly [pdf: string, number: number])[],
): Promise<Picture> {
  const shown = pages.map(([pdf, number]) => {
    const range = ['-f', String(number), '-l', String(number)];
    const stem = join(built, `sheet-${number}-${basename(pdf, '.pdf')}`);
    run('pdftoppm', [
      ...range,
      '-scale-to-x',
      String(sheet.width),
      '-scale-to-y',
      '-1',
      '-png',
      '-singlefile',
      pdf,
      stem,
    ]);
    const png = readFileSync(`${stem}.png`).toString('base64');
    return { png, text: run('pdftotext', [...range, '-layout', pdf, '-']) };
  });
  const { gap } = sheet;
  await compose(
    browser,
    `<!doctype html><body style="margin: 0; display: flex; gap: ${gap}px; padding: ${gap}px; background: #8a8f91">` +
      shown.map(({ png }) => `<img src="data:image/png;base64,${png}">`).join(''),
    shown.length,
    join(images, name),
  );
  return pictureOf(name, shown.map(({ text }) => text).join('\n'));
}

function compose(chromium: Browser, html: string, count: number, path: string): Promise<void> {
  const viewport = { width: count * sheet.width + (count + 1) * sheet.gap, height: 100 };
  return withPage(chromium, { viewport }, async ({ page }) => {
    await page.setContent(html, { waitUntil: 'load' });
    const { height } = (await page.locator('img').first().boundingBox()) ?? { height: 0 };
    await page.setViewportSize({ ...viewport, height: Math.round(height) + 2 * sheet.gap });
    await page.screenshot({ path });
  });
}

function pictureOf(name: string, text: string): Picture {
  // Width and height are at a fixed place (PNG, 11.2.1).
  const png = readFileSync(join(images, name));
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20), sizes: sizesIn(text) };
}
