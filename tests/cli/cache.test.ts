import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Host } from '../../src/cli/host.ts';
import { openPack } from '../../src/cli/store/pack.ts';
import { openStore } from '../../src/cli/store/store.ts';
import { openWorkspace } from '../../src/cli/workspace.ts';
import { folderOf, pathway, withFolder } from '../corpus-of.ts';
import { hostIn, runWith, under, type Ran } from './run-in.ts';

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

function packsIn(folder: string): readonly string[] {
  const names = readdirSync(join(folder, 'cache'));
  return names.map((name) => join(folder, 'cache', name));
}

/** Writes the cache again, with values that sound as if the program had stored them. */
function rewrite(folder: string, change: (value: string) => string): void {
  const user = undefined;
  for (const path of packsIn(folder)) {
    const pack = openPack(path, user);
    const store = openStore(join(folder, 'other'));
    for (const { key } of pack?.entries() ?? [])
      store.set(key, Buffer.from(change(String(pack?.read(key)))));
    store.close();
    pack?.close();
    rmSync(path);
  }
  for (const name of readdirSync(join(folder, 'other')))
    renameSync(join(folder, 'other', name), join(folder, 'cache', name));
}

describe('a cache', () => {
  test('a second run has the same result, and writes nothing', () =>
    withFolder(broken, async (folder) => {
      const first = await check(folder, keeping(folder));
      expect(first.code).toBe(1);
      expect(first.stdout).toContain('link-resolves');
      const packs = packsIn(folder);
      expect(packs).toHaveLength(1);
      expect(await check(folder, keeping(folder))).toEqual(first);
      expect(packsIn(folder)).toEqual(packs);
    }));

  test('a second run reads it: a finding that was changed in the cache is shown', () =>
    withFolder(broken, async (folder) => {
      await check(folder, keeping(folder));
      rewrite(folder, (value) => value.replaceAll('gone.md', 'kept.md'));
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
      rewrite(folder, (value) => value.replaceAll('gone.md', 'kept.md'));
      const other = await check(folder, keeping(folder, { program: 'two' }));
      expect(other.stdout).not.toContain('kept.md');
      expect((await check(folder, keeping(folder))).stdout).toContain('kept.md');
    }));

  test.each<readonly [what: string, damage: (bytes: Buffer) => Uint8Array]>([
    ['is empty', () => Buffer.from('')],
    ['lost its end', (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['lost its beginning', (bytes) => bytes.subarray(100)],
    ['has another byte in a value', (bytes) => withByte(bytes, 20)],
    ['has another byte in its index', (bytes) => withByte(bytes, bytes.length - 100)],
    ['has another byte in its footer', (bytes) => withByte(bytes, bytes.length - 40)],
    ['holds something else', () => Buffer.from('cache\n{}')],
  ])('that %s is ignored', (_name, damage) =>
    withFolder(broken, async (folder) => {
      const first = await check(folder, keeping(folder));
      const [path = ''] = packsIn(folder);
      writeFileSync(path, damage(readFileSync(path)));
      expect(await check(folder, keeping(folder))).toEqual(first);
      expect(await check(folder, keeping(folder))).toEqual(first);
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
      for (const option of ['--no-cache', '--quiet'])
        expect((await check(folder, keeping(folder), option)).stderr).toBe('');
    }));

  test('that several runs write at once is whole', () =>
    withFolder(broken, async (folder) => {
      const plain = await check(folder, {});
      const runs = [2, 3, 4, 5].map((pid) => check(folder, keeping(folder, { pid })));
      for (const ran of await Promise.all(runs)) expect(ran).toEqual(plain);
      expect(packsIn(folder).every((path) => openPack(path, undefined) !== undefined)).toBe(true);
      expect(await check(folder, keeping(folder))).toEqual(plain);
    }));

  test('is shared by check and build, and not used by fixes and with --no-cache', () =>
    withFolder(under('content', folderOf({ 'p.md': pathway('Text.') })), async (folder) => {
      await check(folder, keeping(folder), '--fix');
      await runWith(keeping(folder), folder, 'build', '--only', 'html', '--no-cache');
      expect(existsSync(join(folder, 'cache'))).toBe(false);
      await runWith(keeping(folder), folder, 'build', '--only', 'html');
      const packs = packsIn(folder);
      await check(folder, keeping(folder));
      expect(packsIn(folder)).toEqual(packs);
    }));
});

function withByte(bytes: Buffer, at: number): Buffer {
  const changed = Buffer.from(bytes);
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
}

test('content that is loaded from the cache can be used after the cache is closed', () =>
  withFolder(under('content', folderOf({ 'p.md': pathway('Text.') })), async (folder) => {
    const other = keeping(folder);
    await check(folder, other);
    const content = join(folder, 'content');
    const settings = { content, project: folder, today: '2020-01-01', isCached: true };
    const corpus = await openWorkspace(settings, { ...hostIn(folder), ...other }).load();
    const page = corpus.pages.get('p.md');
    expect(page?.placeOf(['title'])).toMatchObject({ start: { line: 2 } });
    expect(corpus.registries.site.placeOf(['title'])).toMatchObject({ start: { line: 1 } });
    expect(page?.blocks().map(({ text }) => text)).toContain('Text.');
  }));
