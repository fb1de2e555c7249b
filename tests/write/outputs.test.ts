import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Output } from '../../src/model/index.ts';
import { writeOutputs } from '../../src/write/index.ts';
import { withFolder } from '../corpus-of.ts';

/** Writes as one process alone does. */
async function write(
  folder: string,
  outputs: readonly Output[],
  areas: readonly string[],
  base?: string,
): Promise<void> {
  const holder = { pid: 1, host: 'here' };
  await writeOutputs(folder, outputs, { areas, base, holder, isRunning: () => true });
}

function output(path: string, text = path): Output {
  return { path, bytes: new TextEncoder().encode(text), kind: 'page', title: `Title of ${path}` };
}

test('the manifest lists every file with size, checksum, title and kind, sorted by path', () =>
  withFolder({}, async (folder) => {
    await write(folder, [output('site/b.html', 'abc'), output('site/a.html')], ['site']);
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    expect(manifest.files.map((file: { path: string }) => file.path)).toEqual([
      'site/a.html',
      'site/b.html',
    ]);
    expect(manifest.files[1]).toEqual({
      path: 'site/b.html',
      size: 3,
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      title: 'Title of site/b.html',
      kind: 'page',
    });
    expect(readFileSync(join(folder, 'site/b.html'), 'utf8')).toBe('abc');
  }));

test('files that only an earlier build wrote are removed, empty folders too', () =>
  withFolder({}, async (folder) => {
    await write(folder, [output('site/old/page.html'), output('site/a.html')], ['site']);
    writeFileSync(join(folder, 'site/mine.txt'), 'mine');
    await write(folder, [output('site/a.html')], ['site']);
    expect(readdirSync(join(folder, 'site')).sort()).toEqual(['a.html', 'mine.txt']);
  }));

test('a build of some formats keeps the files and entries of the others', () =>
  withFolder({}, async (folder) => {
    await write(folder, [output('site/a.html'), output('word/t.docx')], ['site', 'word'], '/a/');
    await write(folder, [output('site/b.html')], ['site'], '/b/');
    const { files } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    expect(files.map((file: { path: string }) => file.path)).toEqual([
      'site/b.html',
      'word/t.docx',
    ]);
    expect(existsSync(join(folder, 'word/t.docx'))).toBe(true);
  }));

test('the manifest keeps the base path of the last site', () =>
  withFolder({}, async (folder) => {
    const base = (): unknown =>
      JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')).base;
    await write(folder, [output('word/t.docx')], ['word']);
    expect(base()).toBeUndefined();
    await write(folder, [output('site/a.html')], ['site'], '/a/');
    await write(folder, [output('word/t.docx')], ['word']);
    expect(base()).toBe('/a/');
    await write(folder, [output('site/a.html')], ['site'], '/');
    expect(base()).toBe('/');
  }));

test.each(['../out.html', '/etc/x', 'site/../../x', 'site\\x', 'C:/x', 'site//x', ''])(
  'an output at %j is refused before anything is written',
  (path) =>
    withFolder({}, async (folder) => {
      const outputs = [output('site/a.html'), output(path)];
      await expect(write(folder, outputs, ['site'])).rejects.toThrow('would be outside it');
      expect(readdirSync(folder)).toEqual([]);
    }),
);

test.each([
  '{',
  '[]',
  'null',
  '{"files":[{"path":"site/../../keep.txt"}]}',
  '{"files":[{"path":7}]}',
])('a folder with the manifest %s is left alone', (manifest) =>
  withFolder({ 'keep.txt': 'keep', 'out/manifest.json': manifest }, async (folder) => {
    const written = write(join(folder, 'out'), [output('site/a.html')], ['site']);
    await expect(written).rejects.toThrow('its `manifest.json` was not written by a build');
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual([
      'keep.txt',
      'out',
      'out/manifest.json',
    ]);
  }),
);

test('a folder with other files is refused, but not one with a README', async () => {
  await withFolder({ 'thesis.docx': 'mine', 'README.md': 'about' }, async (folder) => {
    const written = write(folder, [output('site/a.html')], ['site']);
    await expect(written).rejects.toThrow('it contains `thesis.docx`, which no build wrote');
    expect(readdirSync(folder).sort()).toEqual(['README.md', 'thesis.docx']);
  });
  await withFolder({ 'README.md': 'about', '.gitignore': '*' }, async (folder) => {
    await write(folder, [output('site/a.html')], ['site']);
    expect(readFileSync(join(folder, 'README.md'), 'utf8')).toBe('about');
  });
});

test('a file that no build wrote is never overwritten', () =>
  withFolder({}, async (folder) => {
    await write(folder, [output('site/a.html')], ['site']);
    writeFileSync(join(folder, 'site/b.html'), 'mine');
    const written = write(folder, [output('site/a.html', 'new'), output('site/b.html')], ['site']);
    await expect(written).rejects.toThrow('it contains `site/b.html`, which no build wrote');
    expect(readFileSync(join(folder, 'site/a.html'), 'utf8')).toBe('site/a.html');
    expect(readFileSync(join(folder, 'site/b.html'), 'utf8')).toBe('mine');
  }));
