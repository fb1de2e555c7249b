import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Host } from '../../src/cli/host.ts';
import { folderOf, pathway, withFolder } from '../corpus-of.ts';
import { runWith, under, type Ran } from './run-in.ts';

/** Host that keep a cache, made by one version of the program. */
function keeping(folder: string, { program = 'one', pid = 1 } = {}): Partial<Host> {
  writeFileSync(join(folder, `program-${program}`), program);
  return {
    cache: {
      folder: join(folder, 'cache'),
      program: join(folder, `program-${program}`),
      platform: 'v0',
    },
    process: { pid, host: 'here', isRunning: () => true },
  };
}

const broken = under(
  'content',
  folderOf({ 'p.md': pathway('See [there](gone.md), where it recieves sun.') }),
);

function check(folder: string, other: Partial<Host>, ...more: string[]): Promise<Ran> {
  return runWith(other, folder, 'check', '--format', 'json', ...more);
}

function cacheFiles(folder: string): readonly string[] {
  const names = readdirSync(join(folder, 'cache'));
  return names.map((name) => join(folder, 'cache', name));
}

/** What the cache holds, by kind. */
function kindsIn(folder: string): Readonly<Record<string, number>> {
  const lines = readFileSync(cacheFiles(folder)[0] ?? '', 'utf8')
    .split('\n')
    .slice(1);
  const kinds: Record<string, number> = {};
  for (const line of lines) {
    const kind = line.split(' ')[0] ?? '';
    kinds[kind] = (kinds[kind] ?? 0) + 1;
  }
  return kinds;
}

describe('a cache', () => {
  test('a second run has the same result', () =>
    withFolder(broken, async (folder) => {
      const first = await check(folder, keeping(folder));
      expect(first.code).toBe(1);
      expect(first.stdout).toContain('link-resolves');
      expect(kindsIn(folder)).toMatchObject({ tree: 2, findings: 8, run: 1 });
      expect(await check(folder, keeping(folder))).toEqual(first);
    }));

  test('a second run reads it: a finding that was changed in the cache is shown', () =>
    withFolder(broken, async (folder) => {
      await check(folder, keeping(folder));
      const [path = ''] = cacheFiles(folder);
      const program = await import('../../src/cli/cache-file.ts');
      const key = ['v0', 'one', readFileSync(join(import.meta.dirname, '../../package.json'))].join(
        '\0',
      );
      const lines = readFileSync(path, 'utf8').split('\n').slice(1);
      const cache = await program.openCache(path, key);
      for (const line of lines) {
        const [entry = '', value = ''] = line.split('\t');
        cache.set(entry, JSON.parse(value.replaceAll('gone.md', 'kept.md')));
      }
      await cache.save();
      expect((await check(folder, keeping(folder))).stdout).toContain('kept.md');
      expect((await check(folder, keeping(folder), '--no-cache')).stdout).not.toContain('kept.md');
    }));

  const misspelt = pathway('It recieves sun and rain and wind and snow and hail and more.');
  const site = String(folderOf({ 'p.md': misspelt })['site.yaml']);
  test.each<readonly [what: string, path: string, text: string]>([
    ['a page', 'p.md', pathway('It recieves rain, and recieves recieves more.')],
    ['a severity', 'site.yaml', `${site}severities: {spelling: error}\n`],
    ['the words of the site', 'site.yaml', `${site}words: [recieves]\n`],
    ['the language', 'site.yaml', site.replace('title:', 'language: de\ntitle:')],
    ['a limit', 'site.yaml', `${site}limits: {sentenceWords: 10}\n`],
    ['a registry', 'acronyms.yaml', 'RECIEVES: recieves\n'],
    ['another page', 'q.md', pathway('More.', { title: 'It recieves' })],
  ])('is not used where %s has changed', (_what, path, text) =>
    withFolder(under('content', folderOf({ 'p.md': misspelt })), async (folder) => {
      const before = await check(folder, keeping(folder));
      writeFileSync(join(folder, 'content', path), text);
      const after = await check(folder, {});
      expect(after.stdout).not.toBe(before.stdout);
      expect(await check(folder, keeping(folder))).toEqual(after);
    }),
  );

  test('is not used for another date', () =>
    withFolder(broken, async (folder) => {
      const before = await check(folder, keeping(folder));
      const after = await check(folder, {}, '--today', '2031-01-01');
      expect(after.stdout).not.toBe(before.stdout);
      expect(await check(folder, keeping(folder), '--today', '2031-01-01')).toEqual(after);
    }));

  test('is not used by another version of the program', () =>
    withFolder(broken, async (folder) => {
      await check(folder, keeping(folder));
      const [path = ''] = cacheFiles(folder);
      const before = readFileSync(path, 'utf8');
      await check(folder, keeping(folder, { program: 'two' }));
      expect(readFileSync(path, 'utf8').split('\n')[0]).not.toBe(before.split('\n')[0]);
    }));

  test('keeps only what the last run used', () =>
    withFolder(broken, async (folder) => {
      for (const body of ['One.', 'Two.', 'Three.']) {
        writeFileSync(join(folder, 'content/p.md'), pathway(body));
        await check(folder, keeping(folder));
      }
      expect(kindsIn(folder)).toMatchObject({ tree: 2, findings: 8, run: 1 });
    }));

  test('old caches are deleted where there are many', () =>
    withFolder(broken, async (folder) => {
      const { cache } = keeping(folder);
      mkdirSync(cache?.folder ?? '');
      for (let other = 0; other < 20; other++)
        writeFileSync(join(folder, 'cache', `${other}`.padStart(16, '0')), 'old');
      writeFileSync(join(folder, 'cache', 'of-somebody-else'), 'not a cache');
      await check(folder, keeping(folder));
      expect(cacheFiles(folder)).toHaveLength(2);
    }));

  test.each([
    ['is empty', () => ''],
    ['lost its end', (text: string) => text.slice(0, text.length / 2)],
    ['lost its beginning', (text: string) => text.slice(100)],
    ['has one other letter', (text: string) => text.replace('recieves', 'receives')],
    ['holds something else', () => 'cache\n{}'],
    ['is no text', () => '\0\ufffd\n\n\t'],
  ])('that %s is ignored and rewritten', (_name, damage) =>
    withFolder(broken, async (folder) => {
      const first = await check(folder, keeping(folder));
      const [path = ''] = cacheFiles(folder);
      const sound = readFileSync(path, 'utf8');
      writeFileSync(path, damage(sound));
      expect(await check(folder, keeping(folder))).toEqual(first);
      expect(readFileSync(path, 'utf8')).toBe(sound);
    }),
  );

  test("that can't be written causes one line, and the same report", () =>
    withFolder({ ...broken, cache: 'a file' }, async (folder) => {
      const plain = await check(folder, {});
      const { stderr, ...ran } = await check(folder, keeping(folder));
      expect({ ...ran, stderr: '' }).toEqual(plain);
      expect(stderr).toMatch(
        /^pathways: The cache in `cache` can't be written: [a-z ]+\. Use `--no-cache` to hide this warning\.\n$/,
      );
      expect((await check(folder, keeping(folder), '--no-cache')).stderr).toBe('');
    }));

  test('that two runs write at once is complete', () =>
    withFolder(broken, async (folder) => {
      const plain = await check(folder, {});
      const runs = [2, 3, 4, 5].map((pid) => check(folder, keeping(folder, { pid })));
      for (const ran of await Promise.all(runs)) expect(ran).toEqual(plain);
      expect(cacheFiles(folder)).toHaveLength(1);
      expect(kindsIn(folder)).toMatchObject({ tree: 2, run: 1 });
    }));

  test('is not used by builds and fixes', () =>
    withFolder(broken, async (folder) => {
      await runWith(keeping(folder), folder, 'build');
      await runWith(keeping(folder), folder, 'check', '--fix');
      expect(existsSync(join(folder, 'cache'))).toBe(false);
    }));
});
