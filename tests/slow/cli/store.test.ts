import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openStore } from '../../../src/cli/store/store.ts';
import { folderOf, pathway, withFolder } from '../../corpus-of.ts';
import { runWith, under } from '../../cli/run-in.ts';

const keyOf = (name: string): Buffer => createHash('sha256').update(name).digest();

/** Stores values by name, as one run does. */
function storeAll(
  folder: string,
  values: Readonly<Record<string, string>>,
  options: Parameters<typeof openStore>[1] = {},
): void {
  const store = openStore(folder, options);
  for (const [name, value] of Object.entries(values)) store.set(keyOf(name), Buffer.from(value));
  store.close();
}

/** Those of some names that a store has, with their values. */
function readAll(folder: string, ...names: readonly string[]): Record<string, string> {
  const store = openStore(folder);
  const found = names.flatMap((name) => {
    const value = store.get(keyOf(name));
    return value ? [[name, value.toString()]] : [];
  });
  store.close();
  return Object.fromEntries(found) as Record<string, string>;
}

function ageBy(folder: string, seconds: number): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const time = statSync(path).mtimeMs / 1000 - seconds;
    utimesSync(path, time, time);
  }
}

describe('a store', () => {
  test('has what earlier runs stored, and what this one did', () =>
    withFolder({}, async (folder) => {
      const place = join(folder, 'store');
      storeAll(place, { a: 'one', b: '' });
      const store = openStore(place);
      store.set(keyOf('c'), Buffer.from('three'));
      expect(['a', 'b', 'c', 'd'].map((name) => store.get(keyOf(name))?.toString())).toEqual([
        'one',
        '',
        'three',
        undefined,
      ]);
      store.close();
      expect(readAll(place, 'a', 'b', 'c')).toEqual({ a: 'one', b: '', c: 'three' });
    }));

  test('finds each of many entries', () =>
    withFolder({}, async (folder) => {
      const values = Object.fromEntries(
        Array.from({ length: 500 }, (_, index) => [`key ${index}`, `value ${index}`]),
      );
      storeAll(join(folder, 'store'), values);
      expect(readAll(join(folder, 'store'), ...Object.keys(values), 'key 500')).toEqual(values);
    }));

  test('stays a few files, however many runs store something', () =>
    withFolder({}, async (folder) => {
      const place = join(folder, 'store');
      const names = Array.from({ length: 40 }, (_, index) => `run ${index}`);
      for (const name of names) storeAll(place, { [name]: name });
      expect(readdirSync(place).length).toBeLessThan(20);
      expect(Object.keys(readAll(place, ...names))).toEqual(names);
    }));

  test('over its limit, drops what was not used, the oldest first', () =>
    withFolder({}, async (folder) => {
      const place = join(folder, 'store');
      const limit = { maxBytes: 9000 };
      for (const name of ['used', 'old', 'older']) {
        storeAll(place, { [name]: name.padEnd(2500) }, limit);
        if (existsSync(place)) ageBy(place, 100);
      }
      const store = openStore(place, limit);
      store.get(keyOf('used'));
      store.set(keyOf('new'), Buffer.from('new'.padEnd(2500)));
      store.close();
      expect(Object.keys(readAll(place, 'used', 'old', 'older', 'new'))).toEqual(['used', 'new']);
      expect(readdirSync(place)).toHaveLength(1);
    }));

  test('is never larger than its limit, whatever one run stores', () =>
    withFolder({}, async (folder) => {
      const place = join(folder, 'store');
      const values = Object.fromEntries(
        Array.from({ length: 50 }, (_, index) => [`${index}`, `${index}`.padEnd(1000)]),
      );
      storeAll(place, values, { maxBytes: 10_000 });
      const bytes = readdirSync(place).reduce(
        (sum, name) => sum + statSync(join(place, name)).size,
        0,
      );
      expect(bytes).toBeLessThan(12_000);
      expect(Object.keys(readAll(place, ...Object.keys(values))).length).toBeGreaterThan(5);
    }));

  test('ignores packs that others could have written', () =>
    withFolder({}, async (folder) => {
      const place = join(folder, 'store');
      storeAll(place, { a: 'one' });
      const [name = ''] = readdirSync(place);
      const user = statSync(join(place, name)).uid;
      const read = (): string | undefined => {
        const store = openStore(place, { user });
        const value = store.get(keyOf('a'))?.toString();
        store.close();
        return value;
      };
      expect(read()).toBe('one');
      chmodSync(join(place, name), 0o666);
      expect(read()).toBeUndefined();
      chmodSync(join(place, name), 0o600);
      renameSync(join(place, name), join(folder, 'elsewhere'));
      symlinkSync(join(folder, 'elsewhere'), join(place, name));
      expect(read()).toBeUndefined();
      storeAll(place, { b: 'two' }, { user });
      expect(existsSync(join(folder, 'elsewhere'))).toBe(true);
    }));

  test('lets a run read on while another one makes room', () =>
    withFolder({}, async (folder) => {
      const place = join(folder, 'store');
      storeAll(place, { a: 'one' });
      const reader = openStore(place);
      for (let run = 0; run < 40; run += 1) storeAll(place, { [`${run}`]: 'x' });
      expect(reader.get(keyOf('a'))?.toString()).toBe('one');
      reader.close();
    }));

  test('removes what runs that were killed left, once they can no longer be at work', () =>
    withFolder({}, async (folder) => {
      const place = join(folder, 'store');
      storeAll(place, { a: 'one' });
      mkdirSync(join(place, '.new-killed'));
      storeAll(place, { b: 'two' });
      expect(existsSync(join(place, '.new-killed'))).toBe(true);
      utimesSync(join(place, '.new-killed'), 1, 1);
      storeAll(place, { c: 'three' });
      expect(existsSync(join(place, '.new-killed'))).toBe(false);
    }));

  test('says what is wrong where it cannot write, and leaves nothing', () =>
    withFolder({ store: 'a file' }, async (folder) => {
      const store = openStore(join(folder, 'store'));
      store.set(keyOf('a'), Buffer.from('one'));
      expect(store.get(keyOf('a'))).toBeUndefined();
      expect(() => store.close()).toThrow(/EEXIST|ENOTDIR/);
    }));
});

describe('a build', () => {
  const files = under('content', folderOf({ 'p.md': pathway('Text of the page.') }));
  const only = ['build', '--only', 'html'];
  const cacheIn = (folder: string) => ({
    cache: { folder: join(folder, 'cache'), program: import.meta.filename, platform: 'v0' },
  });

  test('takes outputs from the cache where nothing has changed', () =>
    withFolder(files, async (folder) => {
      const first = await runWith(cacheIn(folder), folder, ...only);
      const page = readFileSync(join(folder, 'outputs/site/p.html'), 'utf8');
      const before = statSync(join(folder, 'outputs/site/index.html')).ino;
      rmSync(join(folder, 'outputs/site/p.html'));
      expect(await runWith(cacheIn(folder), folder, ...only)).toEqual(first);
      expect(readFileSync(join(folder, 'outputs/site/p.html'), 'utf8')).toBe(page);
      expect(statSync(join(folder, 'outputs/site/index.html')).ino).toBe(before);
    }));

  test('makes outputs again where the cache is damaged', () =>
    withFolder(files, async (folder) => {
      const first = await runWith(cacheIn(folder), folder, ...only);
      const page = readFileSync(join(folder, 'outputs/site/p.html'), 'utf8');
      const [name = ''] = readdirSync(join(folder, 'cache'));
      const pack = readFileSync(join(folder, 'cache', name), 'latin1');
      const poisoned = pack.replaceAll('Text of the page.', 'Text of a thief..');
      expect(poisoned).not.toBe(pack);
      writeFileSync(join(folder, 'cache', name), poisoned, 'latin1');
      rmSync(join(folder, 'outputs'), { recursive: true });
      expect(await runWith(cacheIn(folder), folder, ...only)).toEqual(first);
      expect(readFileSync(join(folder, 'outputs/site/p.html'), 'utf8')).toBe(page);
    }));
});
