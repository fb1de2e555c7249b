import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
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

/** The configuration for earlier versions, as docs/editors.md gives it, with a program that is not installed. */
function documented(): string {
  const editors = readFileSync(join(root, 'docs/editors.md'), 'utf8');
  const [, block = ''] = /^In earlier versions.*:\n\n((?: {4}.*\n|\n)+)/m.exec(editors) ?? [];
  const command = [process.execPath, main, 'lsp', '--today', '2019-06-01'];
  const written = "{ 'npx', '--no', 'pathways', 'lsp' }";
  expect(block).toContain(written);
  return block.replace(written, `{ ${command.map((each) => `'${each}'`).join(', ')} }`);
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pathways-neovim-'));
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, 'handbook/content', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

test('in Neovim as documented, opened in a folder above, a page is completed, fixed and renamed, and the content is then without errors', () => {
  const configuration = join(folder, 'init.lua');
  writeFileSync(configuration, documented());
  const script = join(root, 'tests/conformance/neovim.lua');
  const run = spawnSync(
    'nvim',
    ['--headless', '-u', configuration, '-i', 'NONE', '-n', '-S', script],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
  const line = run.stdout.split('\n').find((each) => each.startsWith('{')) ?? run.stderr;
  expect(JSON.parse(line)).toEqual({
    offered: ['guide'],
    fixed: 'Write `*deep*`.',
    servers: 1,
  });
  const read = (path: string): string =>
    readFileSync(join(folder, 'handbook/content', path), 'utf8');
  expect(read('wells.md')).toContain('[water](deep/water.md)');
  expect(read('wells.md')).toContain('is *deep*.');
  expect(read('wells.md')).toContain('resources: [manual]');
  expect(read('deep/water.md')).toContain('aliases:\n  - water.md\n');
  expect(read('site.yaml')).toContain('- page: deep/water.md');
  const check = spawnSync(process.execPath, [main, 'check', '--today', '2019-06-01'], {
    cwd: join(folder, 'handbook'),
    encoding: 'utf8',
  });
  expect(check.stdout).toContain('0 errors');
  expect(check.status).toBe(0);
});

test('a page is written from nothing by keys alone: keys and ids are taken from the list, and nothing is found that is not there', async () => {
  const configuration = join(folder, 'keys.lua');
  writeFileSync(configuration, documented());
  const [socket, page] = [join(folder, 'keys'), join(folder, 'handbook/content/pumps.md')];
  const options = ['--headless', '-u', configuration, '-i', 'NONE', '-n', '--listen', socket];
  const neovim = spawn('nvim', [...options, page], { cwd: folder });
  /** Neovim 0.7 answers on the stream for errors. */
  const remote = (...what: string[]): string => {
    const { stdout, stderr } = spawnSync('nvim', ['--server', socket, ...what], {
      encoding: 'utf8',
    });
    return stdout + stderr;
  };
  const type = (keys: string): string => remote('--remote-send', keys);
  const ask = (expression: string): string => remote('--remote-expr', expression).trim();
  const patience = { timeout: 120_000 };
  const isMenu = (): Promise<void> => expect.poll(() => ask('pumvisible()'), patience).toBe('1');
  const codes =
    'json_encode(luaeval("vim.tbl_map(function(each) return each.code end, vim.diagnostic.get(0))"))';
  const found = (): unknown => {
    const answer = ask(codes);
    // Before it listens there is no answer, but an error.
    return answer.startsWith('[') ? JSON.parse(answer) : [];
  };

  // A page that nobody has saved, once emptied, as authors do who begin again.
  await expect.poll(found, patience).toContain('schema');
  type('ix<Esc>ggdGi---<CR>title: Pumps<CR>kind: page<CR>con<C-x><C-o>');
  await isMenu();
  type('<C-y><C-x><C-o>');
  await isMenu();
  type('<C-y><CR>---<CR><CR>See [wells](we<C-x><C-o>');
  await isMenu();
  type('<C-y>) and [water](watr.md).<Esc>');
  const written = 'See [wells](wells.md) and [water](watr.md).';
  const lines = ['---', 'title: Pumps', 'kind: page', 'contacts: [office]', '---', '', written];
  await expect
    .poll(() => ask("json_encode(getline(1, '$'))"), patience)
    .toBe(JSON.stringify(lines).replaceAll(',', ', '));
  await expect.poll(found, patience).toContain('link-resolves');
  expect(found()).not.toContain('final-newline');
  type(':qall!<CR>');
  await once(neovim, 'exit');
});
