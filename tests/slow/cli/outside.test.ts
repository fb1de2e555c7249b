import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf, pathway, withFolder, type Files } from '../../corpus-of.ts';
import { runIn, runWith, under, type Ran } from '../../cli/run-in.ts';

const content = under('content', folderOf({ 'p.md': pathway('Text.') }));

/** Files of somebody else, which no command may touch. */
const victim = { 'victim/index.html': 'mine', 'victim/keep.txt': 'mine too' };

const entry = (path: string, text?: string) => ({
  path,
  title: path,
  kind: 'page',
  size: text === undefined ? 7 : text.length,
  sha256: text === undefined ? 'x' : createHash('sha256').update(text).digest('hex'),
});

const listing = (...files: readonly ReturnType<typeof entry>[]): string =>
  JSON.stringify({ version: 1, base: '/', files });

/** A repository beside a folder of somebody else. */
async function inRepository(files: Files, use: (repository: string) => Promise<void>) {
  await withFolder({ ...victim, ...under('repository', { ...content, ...files }) }, async (all) => {
    mkdirSync(join(all, 'repository/.git'));
    await use(join(all, 'repository'));
    expect(readdirSync(join(all, 'victim')).sort()).toEqual(['index.html', 'keep.txt']);
    for (const [path, text] of Object.entries(victim))
      expect(readFileSync(join(all, path), 'utf8')).toBe(text);
  });
}

const build = (folder: string, ...more: readonly string[]): Promise<Ran> =>
  runIn(folder, 'build', '--only', 'html', ...more);

describe('pathways build writes and deletes nothing outside of the outputs', () => {
  test.each([
    ['outputs/site', '../../victim', 'to `outputs`: its `site` is a link; delete the link'],
    ['outputs', '../victim', 'to `outputs`: `outputs` is a link. Delete the link first.'],
    [
      'outputs/manifest.json',
      '../../victim/index.html',
      'to `outputs`: its `manifest.json` is a link; delete the link',
    ],
    [
      'outputs/.pathways',
      '../../victim',
      'to `outputs`: its `.pathways` is a link; delete the link',
    ],
    [
      'outputs/.pathways/new',
      '../../../victim',
      'to `outputs`: its `.pathways/new` is a link; delete the link',
    ],
    [
      'outputs/.pathways/lock',
      '../../../victim/new',
      'to `outputs`: its `.pathways/lock` is a link; delete the link',
    ],
    [
      'outputs/site/index.html',
      '../../../victim/index.html',
      'to `outputs`: its `site/index.html` is a link; delete the link',
    ],
    [
      'outputs/site/deep/deeper',
      '../../../../victim',
      'to `outputs`: its `site/deep/deeper` is a link; delete the link',
    ],
  ])('through %s -> %s', (path, target, reason) =>
    inRepository({}, async (folder) => {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      if (path !== 'outputs' && !path.endsWith('manifest.json'))
        writeFileSync(
          join(folder, 'outputs/manifest.json'),
          listing(entry('site/index.html', 'mine'), entry('site/keep.txt', 'mine too')),
        );
      symlinkSync(target, join(folder, path));
      expect(await build(folder)).toEqual({
        code: 2,
        stdout: '',
        stderr: `pathways: Can't write ${reason}\n`,
      });
    }),
  );

  test('through a folder above the outputs', () =>
    inRepository({}, async (folder) => {
      symlinkSync('../victim', join(folder, 'public'));
      expect(await build(folder, '--out', 'public/new')).toMatchObject({
        code: 2,
        stderr:
          "pathways: Can't write to `public/new`: `public` is a link. Delete the link first.\n",
      });
    }));

  test('a file that the manifest lists is removed only with the size and sum that it lists', () =>
    inRepository(
      {
        'outputs/manifest.json': listing(
          entry('site/keep.txt'),
          entry('site/old.html', 'old'),
          entry('site/edited.html', 'as built'),
        ),
        'outputs/site/keep.txt': 'of somebody',
        'outputs/site/old.html': 'old',
        'outputs/site/edited.html': 'as edited',
      },
      async (folder) => {
        const { code, stderr } = await build(folder);
        expect({ code, stderr }).toEqual({
          code: 0,
          stderr:
            'Kept `outputs/site/keep.txt`: it was changed after the build that made it\n' +
            'Kept `outputs/site/edited.html`: it was changed after the build that made it\n',
        });
        expect(readFileSync(join(folder, 'outputs/site/keep.txt'), 'utf8')).toBe('of somebody');
        expect(existsSync(join(folder, 'outputs/site/old.html'))).toBe(false);
        expect(await build(folder)).toMatchObject({ code: 0, stderr: '' });
      },
    ));

  test('a file that was changed after the last build is not overwritten', () =>
    inRepository({}, async (folder) => {
      await build(folder);
      const page = join(folder, 'outputs/site/index.html');
      writeFileSync(page, 'an hour of work');
      expect(await build(folder)).toEqual({
        code: 2,
        stdout: '',
        stderr:
          "pathways: Can't write to `outputs`: its `site/index.html` was changed after the last build; move it away, or delete it\n",
      });
      expect(readFileSync(page, 'utf8')).toBe('an hour of work');
    }));

  const gone = { remove: [{ path: 'README.md', sum: { size: 1, sha256: 'x' } }], write: [] };
  const had = { path: 'README.md', sum: { size: 1, sha256: 'x' } };
  test.each([
    '{',
    'null',
    JSON.stringify(gone),
    JSON.stringify({ ...gone, remove: ['README.md'] }),
    JSON.stringify({ remove: [], write: [had] }),
    JSON.stringify({ remove: [], write: [{ ...had, path: '../content/site.yaml' }] }),
    JSON.stringify({ remove: [], write: [{ ...had, path: '.pathways/lock' }] }),
  ])('with the journal %s of a build that never was', (journal) =>
    inRepository(
      {
        'outputs/README.md': 'about',
        'outputs/.pathways/journal.json': journal,
        'outputs/.pathways/new/README.md': 'another',
        'outputs/.pathways/old/other.md': 'other',
      },
      async (folder) => {
        expect(await build(folder)).toMatchObject({
          code: 2,
          stderr:
            "pathways: Can't write to `outputs`: its `.pathways` is not what an interrupted build left; delete that folder\n",
        });
        expect(readFileSync(join(folder, 'outputs/README.md'), 'utf8')).toBe('about');
        expect(existsSync(join(folder, 'outputs/.pathways/lock'))).toBe(false);
      },
    ),
  );

  test('a folder that the system does not create ends the build', () =>
    inRepository({}, async (folder) => {
      expect(await build(folder, '--out', '/proc/x')).toMatchObject({
        code: 2,
        stderr: expect.stringMatching(/^pathways: Can't write `.*proc\/x`: it does not exist\n$/),
      });
    }));
});

describe('no other command follows a link that a commit may have brought', () => {
  const finding = under('content', folderOf({ 'p.md': pathway('It recieves rain.') }));
  const report = ['check', '--report', 'json=out.json'];
  const calls: readonly (readonly [string, readonly string[]])[] = [
    ['out.json', report],
    ['out.json', ['check', '--baseline', 'out.json', '--write-baseline']],
    ['out.json', ['links', '--ledger', 'out.json']],
    ['links.lock.json', ['links']],
    ['out.json', ['checklist', 'read', 'content', '--out', 'out.json']],
    ['out.json', ['comment', 'saved', '--out', 'out.json']],
    ['out.json', ['comment', 'saved', '--sarif', 'out.json']],
    ['out.json', ['merge', 'ledger.json', '--ledger', 'out.json']],
    ['release', ['pack']],
  ];
  const saved = {
    'saved/check.json':
      '{"version":2,"summary":{"files":1,"errors":0,"warnings":0,"suggestions":0,"suppressed":0},"findings":[]}',
    'ledger.json':
      '{"version":1,"addresses":{"https://a.example/":{"verdict":"ok","checked":"2026-01-01"}}}',
    'outputs/manifest.json': listing(entry('site/index.html', 'home')),
    'outputs/site/index.html': 'home',
  };
  test.each(
    calls.flatMap(([path, args]) =>
      ['../victim/index.html', '../victim/new.html'].map((target) => [path, target, args] as const),
    ),
  )('%s -> %s: %j', (path, target, args) =>
    inRepository({ ...finding, ...saved }, async (folder) => {
      const isRelease = path === 'release';
      symlinkSync(isRelease ? '../victim/new' : target, join(folder, path));
      const online = { probe: async () => {} };
      const { code, stderr } = await runWith(online, folder, ...args);
      expect({ code, stderr }).toMatchObject({
        code: 2,
        stderr: expect.stringContaining(' is a link'),
      });
      expect(lstatSync(join(folder, path)).isSymbolicLink()).toBe(true);
    }),
  );

  test('a folder on the way is a link', () =>
    inRepository(finding, async (folder) => {
      symlinkSync('../victim', join(folder, 'reports'));
      const { code, stderr } = await runIn(folder, 'check', '--report', 'json=reports/a/out.json');
      expect({ code, stderr }).toEqual({
        code: 2,
        stderr:
          "pathways: Can't write `reports/a/out.json`: `reports` is a link. Delete the link first.\n",
      });
    }));

  test('the cache is not written through a link, nor read', () =>
    inRepository(finding, async (folder) => {
      symlinkSync('../victim', join(folder, 'cache'));
      const cache = { folder: join(folder, 'cache'), program: import.meta.filename, platform: '' };
      const { stdout } = await runIn(folder, 'check');
      const ran = await runWith({ cache }, folder, 'check');
      expect(ran.stdout).toBe(stdout);
      expect(ran.stderr).toContain("The cache in `cache` can't be written: it is a link");
    }));

  test('content is not read through a link that leads out of the repository', () =>
    inRepository({ 'pages/site.yaml': 'title: x' }, async (folder) => {
      symlinkSync('../victim', join(folder, 'other'));
      expect(await runIn(folder, 'check', '--content', 'other')).toEqual({
        code: 2,
        stdout: '',
        stderr: 'pathways: `other` is a link that leads out of this repository\n',
      });
      symlinkSync('pages', join(folder, 'inner'));
      const { stderr } = await runIn(folder, 'check', '--content', 'inner');
      expect(stderr).not.toContain('leads out');
    }));

  test('a device is written to, and links of the machine outside of the repository are followed', () =>
    inRepository(finding, async (folder) => {
      expect(await runIn(folder, 'check', '--report', 'json=/dev/null')).toMatchObject({
        stderr: '',
      });
      mkdirSync(join(folder, '../elsewhere/real'), { recursive: true });
      symlinkSync('real', join(folder, '../elsewhere/linked'));
      const { stderr } = await runIn(
        folder,
        'check',
        '--report',
        'json=../elsewhere/linked/a.json',
      );
      expect(stderr).toBe('');
      expect(existsSync(join(folder, '../elsewhere/real/a.json'))).toBe(true);
    }));
});
