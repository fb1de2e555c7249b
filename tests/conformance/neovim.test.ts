import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { folderOf, pathway } from '../corpus-of.ts';
import { root } from './tools.ts';

const main = join(root, 'dist/main.js');
const text = 'Dig where [water](water.md) is _deep_.';
const files = folderOf({
  'wells.md': pathway(text, { title: 'Wells', resources: '[gu]' }),
  'water.md': pathway('Look for [wells](wells.md).', {
    title: 'Water',
    steps: '[{id: second-step, text: Take the second step}]',
  }),
});

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pathways-neovim-'));
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, 'content', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

test('in Neovim, a page is completed, fixed and renamed, and the content is then without errors', () => {
  const script = join(root, 'tests/conformance/neovim.lua');
  const run = spawnSync('nvim', ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-S', script], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, PATHWAYS_MAIN: main, PATHWAYS_NODE: process.execPath },
  });
  const line = run.stdout.split('\n').find((each) => each.startsWith('{')) ?? run.stderr;
  expect(JSON.parse(line)).toEqual({
    offered: ['guide'],
    fixed: 'Write `*deep*`.',
  });
  const read = (path: string): string => readFileSync(join(folder, 'content', path), 'utf8');
  expect(read('wells.md')).toContain('[water](deep/water.md)');
  expect(read('wells.md')).toContain('is *deep*.');
  expect(read('wells.md')).toContain('resources: [manual]');
  expect(read('deep/water.md')).toContain('aliases:\n  - water.md\n');
  expect(read('site.yaml')).toContain('- page: deep/water.md');
  const check = spawnSync(process.execPath, [main, 'check', '--today', '2019-06-01'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(check.stdout).toContain('0 errors');
  expect(check.status).toBe(0);
});
