/**
 * Measures the preview as an author feels it: the time from saving a file until a browser shows the edit, in milliseconds
 * on the clock, and the CPU time that the program takes until then. At 25 pages, that is the content of this repository.
 *
 * Usage: npm run bench:preview [-- --pages 25,1000 --edits 30]
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { withHandbook } from '../../bench/handbook.ts';
import { commit, git } from '../cli/repository.ts';
import { startBrowser, withPage } from './html-browser.ts';

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '25,1000' },
    edits: { type: 'string', default: '30' },
  },
});
const program = resolve('dist/main.js');

/** A page to edit, with its address from the root of the site. */
interface Edited {
  readonly file: string;
  readonly path: string;
}

const browser = await startBrowser();
for (const pages of values.pages.split(',').map(Number))
  if (pages === 25)
    await measure(pages, 'content', {
      file: 'integrated-care-paths/index.md',
      path: 'integrated-care-paths/',
    });
  else
    await withHandbook(pages, (folder) =>
      measure(pages, folder, { file: 's0/p1.md', path: 's0/p1.html' }),
    );
await browser.close();

/** Edits a copy of a content, in a repository of its own. */
async function measure(pages: number, content: string, { file, path }: Edited): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'pathways-bench-'));
  cpSync(content, join(folder, 'content'), { recursive: true });
  git(folder, 'init', '--quiet', '--initial-branch=main');
  commit(folder);
  const server = spawn(process.execPath, [program, 'preview', '--port', '0'], { cwd: folder });
  const pid = server.pid ?? 0;
  server.stderr.pipe(process.stderr);
  try {
    const [said] = (await once(server.stdout.setEncoding('utf8'), 'data')) as [string];
    const address = /http:\S+/.exec(said)?.[0] ?? '';
    await withPage(browser, { viewport: { width: 1280, height: 800 } }, async ({ page }) => {
      page.setDefaultTimeout(0);
      await page.goto(`${address}${path}`);
      const edited = join(folder, 'content', file);
      const text = readFileSync(edited, 'utf8');
      const times: number[] = [];
      const cpu: number[] = [];
      for (let edit = 0; edit < Number(values.edits); edit += 1) {
        const words = `Edit number ${edit} of this page.`;
        const shown = shownAt(page, words);
        const [start, used] = [performance.timeOrigin + performance.now(), cpuOf(pid)];
        writeFileSync(edited, text.replace(/\n---\n\n/, `\n---\n\n${words}\n\n`));
        times.push((await shown) - start);
        cpu.push(cpuOf(pid) - used);
      }
      console.log(
        `${String(pages).padStart(5)} pages: an edit is on screen after ${median(times).toFixed(0)} ms ` +
          `(slowest of ${times.length}: ${Math.max(...times).toFixed(0)} ms), ${median(cpu)} ms of CPU time until then`,
      );
    });
  } finally {
    const ended = once(server, 'exit');
    server.kill('SIGINT');
    await ended;
    rmSync(folder, { recursive: true });
  }
}

/** When a page shows words, in milliseconds since 1970: the frame after they are there. */
async function shownAt(page: Page, words: string): Promise<number> {
  const time = await page.waitForFunction(
    (wanted) =>
      document.querySelector('article')?.textContent?.includes(wanted)
        ? performance.timeOrigin + performance.now()
        : undefined,
    words,
    { polling: 'raf' },
  );
  return Number(await time.jsonValue());
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? NaN;
}

/** User and system time of a process and its threads, in milliseconds. */
function cpuOf(pid: number): number {
  const [, facts = ''] = /^.*\) (.*)$/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
  const [user, system] = facts.split(' ').slice(11, 13).map(Number);
  return ((user ?? 0) + (system ?? 0)) * 10;
}
