import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Output } from '../../src/model/index.ts';
import { writeOutputs } from '../../src/write/index.ts';
import { withFolder } from '../corpus-of.ts';

function output(path: string, text = path): Output {
  return { path, bytes: new TextEncoder().encode(text), kind: 'page', title: `Title of ${path}` };
}

test('the manifest lists every file with size, checksum, title and kind, sorted by path', () =>
  withFolder({}, async (folder) => {
    await writeOutputs(folder, [output('site/b.html', 'abc'), output('site/a.html')], ['site']);
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

test('what an earlier build wrote and this one did not is taken away, empty folders too', () =>
  withFolder({}, async (folder) => {
    await writeOutputs(folder, [output('site/old/page.html'), output('site/a.html')], ['site']);
    writeFileSync(join(folder, 'site/mine.txt'), 'mine');
    await writeOutputs(folder, [output('site/a.html')], ['site']);
    expect(readdirSync(join(folder, 'site')).sort()).toEqual(['a.html', 'mine.txt']);
  }));

test('a build of some outputs leaves the others, and keeps them listed', () =>
  withFolder({}, async (folder) => {
    await writeOutputs(folder, [output('site/a.html'), output('word/t.docx')], ['site', 'word']);
    await writeOutputs(folder, [output('site/b.html')], ['site']);
    const { files } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    expect(files.map((file: { path: string }) => file.path)).toEqual([
      'site/b.html',
      'word/t.docx',
    ]);
    expect(existsSync(join(folder, 'word/t.docx'))).toBe(true);
  }));

test.each(['../out.html', '/etc/x', 'site/../../x', 'site\\x', 'C:/x', 'site//x', ''])(
  'an output at %j is refused before anything is written',
  (path) =>
    withFolder({}, async (folder) => {
      const outputs = [output('site/a.html'), output(path)];
      await expect(writeOutputs(folder, outputs, ['site'])).rejects.toThrow('Cannot write');
      expect(readdirSync(folder)).toEqual([]);
    }),
);

test('a manifest that is broken or points outside deletes nothing', () =>
  withFolder({ 'keep.txt': 'keep' }, async (folder) => {
    const out = join(folder, 'out');
    await writeOutputs(out, [output('site/a.html')], ['site']);
    const forged = { version: 1, files: [{ path: 'site/../../keep.txt' }, { path: 7 }, null] };
    for (const text of ['{', '[]', 'null', JSON.stringify(forged)]) {
      writeFileSync(join(out, 'manifest.json'), text);
      await writeOutputs(out, [output('site/a.html')], ['site']);
    }
    expect(readFileSync(join(folder, 'keep.txt'), 'utf8')).toBe('keep');
  }));
