/**
 * How long the web site takes: that of `content/` once it is parsed, and one of generated pages from its files to
 * its HTML, beside Eleventy on the same Markdown, each in a process of its own, with nothing kept from before.
 *
 * Usage: npm run bench:site [-- PAGES RUNS]
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openAssets } from '../src/cli/assets.ts';
import { load } from '../src/load/index.ts';
import { renderHtml } from '../src/render/html/index.ts';
import { withHandbook } from './handbook.ts';
import { medianOf, toCell } from './median.ts';

const [first = '', second = ''] = process.argv.slice(2);
if (first === 'render') await render(second);
else await compare(Number(first || 1000), Number(second || 3));

/** Measured in a separate process: from files to bytes. */
async function render(folder: string): Promise<void> {
  const { outputs } = await renderHtml(await load(folder), openAssets(process.cwd()));
  console.log(outputs.length);
}

async function compare(pages: number, runs: number): Promise<void> {
  const [corpus, assets] = [await load('content'), openAssets(process.cwd())];
  console.log(
    `content, parsed      ${toCell(await medianOf(runs, () => renderHtml(corpus, assets)))}`,
  );
  await withHandbook(pages, async (folder) => {
    const out = mkdtempSync(join(tmpdir(), 'pathways-bench-out-'));
    const eleventy = join(process.cwd(), 'bench/node_modules/@11ty/eleventy/cmd.cjs');
    const kinds: readonly (readonly [string, readonly string[]])[] = [
      [`${pages} pages, ours`, [process.argv[1] ?? '', 'render', folder]],
      [`${pages} pages, Eleventy`, [eleventy, '--input=.', `--output=${out}`, '--quiet']],
    ];
    try {
      for (const [name, command] of kinds) {
        const cwd = name.endsWith('ours') ? process.cwd() : folder;
        const run = async (): Promise<unknown> =>
          execFileSync(process.execPath, [...command], { cwd, stdio: 'pipe' });
        console.log(`${name.padEnd(20)} ${toCell(await medianOf(runs, run))}`);
      }
    } finally {
      rmSync(out, { recursive: true });
    }
  });
}
