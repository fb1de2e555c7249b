import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { commands } from '../../src/cli/commands/index.ts';

interface Package {
  readonly name: string;
  readonly bin: { readonly pathways: string };
}

/** The engine of PDF files, which is installed unless somebody leaves it out. */
const engine = 'node_modules/@myriaddreamin/typst-ts-web-compiler';

const { name, bin } = readJson<Package>('package.json');
const folder = mkdtempSync(join(tmpdir(), 'pathways-test-'));
const installed = join(folder, 'node_modules', name);
const program = join(installed, bin.pathways);

const packedFrom = [
  'src',
  'locales',
  'schemas',
  'scripts',
  'docs',
  'package.json',
  'README.md',
  'CHANGELOG.md',
];

// What `npm install` makes of the packed file, without a registry.
beforeAll(() => {
  const clone = join(folder, 'clone');
  for (const path of packedFrom) cpSync(path, join(clone, path), { recursive: true });
  symlinkSync(resolve('node_modules'), join(clone, 'node_modules'), 'junction');
  execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: clone });
  rmSync(clone, { recursive: true });

  mkdirSync(installed, { recursive: true });
  const archive = `${name}-${readJson<{ version: string }>('package.json').version}.tgz`;
  execFileSync('tar', ['-xzf', archive, '--strip-components=1', '-C', installed], { cwd: folder });
  mkdirSync(join(folder, dirname(engine)), { recursive: true });
  symlinkSync(resolve(engine), join(folder, engine), 'junction');

  cpSync('tests/fixtures/garden', join(folder, 'content'), { recursive: true });
  writeFileSync(join(folder, 'pull.diff'), '');
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: folder });
  git('init', '--quiet');
  git('add', 'content');
  git('-c', 'user.name=T', '-c', 'user.email=t@example.org', 'commit', '--quiet', '-m', 'First');
});

afterAll(() => rmSync(folder, { recursive: true }));

/** A call of each command that has something to do; later ones use what earlier ones wrote. */
const calls = {
  check: [['--report', 'json=reports/check.json']],
  build: [[]],
  links: [['--offline'], ['--offline', '--site', '--report', 'json=reports/links.json']],
  audit: [['outputs/word/garden-handbook.docx', 'outputs/site/index.html']],
  diff: [['HEAD']],
  history: [[]],
  checklist: [['read', 'outputs/checklist/first-season.docx']],
  pack: [[]],
  merge: [['reports/links.json']],
  comment: [['reports']],
  suggest: [['HEAD', '--out', 'reports/suggestions.json']],
  review: [['reports', '--diff', 'pull.diff']],
  explain: [[], ['link-resolves'], ['link-gone'], ['contrast']],
  serve: [],
  completion: [['bash'], ['zsh'], ['fish']],
  export: [['citations', 'reports/works.bib']],
  import: [
    ['word', 'outputs/word/garden-handbook.docx', '--dry-run'],
    ['citations', 'reports/works.bib'],
  ],
  new: [['page', 'new-page.md', '--dry-run']],
  mv: [['content/index.md', 'content/start.md', '--dry-run']],
  init: [['another']],
  lsp: [],
  preview: [],
  rules: [['test']],
} as const satisfies Readonly<Record<string, readonly (readonly string[])[]>>;

describe('the package, installed in an empty folder,', () => {
  test.each(Object.keys(calls))('shows the help of `pathways %s`', (command) => {
    expect(run(command, '--help')).toMatchObject({ status: 0, stderr: '' });
  });

  test('has no dependency but the engine of PDF files, and is smaller than 11 MB', () => {
    const { dependencies, optionalDependencies } = readJson<{
      readonly dependencies?: unknown;
      readonly optionalDependencies: Readonly<Record<string, string>>;
    }>('package.json');
    expect(dependencies).toBeUndefined();
    expect(Object.keys(optionalDependencies)).toEqual([engine.replace('node_modules/', '')]);
    const sizes = readdirSync(installed, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => statSync(join(parentPath, name)).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(11_000_000);
  });

  test('builds all but PDF files where their engine is left out, and says how to install it', () => {
    const alone = mkdtempSync(join(tmpdir(), 'pathways-test-'));
    onTestFinished(() => rmSync(alone, { recursive: true }));
    cpSync(installed, join(alone, 'node_modules', name), { recursive: true });
    cpSync(join(folder, 'content'), join(alone, 'content'), { recursive: true });
    const build = (...args: readonly string[]) =>
      spawnSync(
        process.execPath,
        [join(alone, 'node_modules', name, bin.pathways), 'build', ...args],
        {
          cwd: alone,
          encoding: 'utf8',
        },
      );
    const remedy =
      /their engine is not installed\. Run `npm install --save-dev @myriaddreamin\/typst-ts-web-compiler@[\d.]+`\./;
    const all = build();
    expect(all.status, all.stderr).toBe(0);
    expect(all.stderr).toMatch(remedy);
    expect(readdirSync(join(alone, 'outputs')).sort()).toEqual([
      'checklist',
      'data',
      'manifest.json',
      'site',
      'word',
    ]);
    const asked = build('--only', 'pdf');
    expect(asked.status).toBe(2);
    expect(asked.stderr).toMatch(remedy);
  });

  test('has no other command', () => {
    expect(Object.keys(commands).sort()).toEqual(Object.keys(calls).sort());
  });

  test('says in one line that the reader of its output has left', () => {
    // The reader is gone before the first line is written.
    const line = `{ sleep 1; "${process.execPath}" "${program}" explain; } | true; exit "\${PIPESTATUS[0]}"`;
    const { status, stderr } = spawnSync('bash', ['-c', line], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: "pathways: Can't write to standard output: its reader closed it\n",
    });
  });

  const all = Object.entries(calls).flatMap(([command, each]) =>
    each.map((args) => [['pathways', command, ...args].join(' '), command, args] as const),
  );
  test.each(all)('runs %s', (_line, command, args) => {
    const { status, stdout, stderr } = run(command, ...args);
    expect({ status, said: status === 0 ? '' : `${String(stdout)}${String(stderr)}` }).toEqual({
      status: 0,
      said: '',
    });
  });

  test('runs `pathways serve`', async () => {
    const server = spawn(process.execPath, [program, 'serve', '--port', '0'], { cwd: folder });
    try {
      const url = await new Promise<string>((done, fail) => {
        let said = '';
        server.on('exit', () => fail(new Error(said)));
        for (const stream of [server.stdout, server.stderr])
          stream.on('data', (data) => {
            said += String(data);
            const [found] = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(said) ?? [];
            if (found !== undefined) done(found);
          });
      });
      const response = await fetch(url);
      expect(response.status).toBe(200);
      expect(await response.text()).toContain('<!doctype html>');
    } finally {
      server.kill();
    }
  });
});

function run(...args: readonly string[]): ReturnType<typeof spawnSync> {
  return spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: 'utf8' });
}

function readJson<Content>(path: string): Content {
  return JSON.parse(readFileSync(path, 'utf8')) as Content; // files of this repository
}
