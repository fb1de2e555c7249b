import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { withFolder } from '../corpus-of.ts';
import { runIn, under } from './run-in.ts';

const outputs = {
  'site/index.html': '<p>Home</p>',
  'site/downloads/toolkit.docx': 'word',
  'word/toolkit.docx': 'word',
  'word/volumes/part.docx': 'part',
  'checklist/checklist.pdf': 'pdf',
  'checklist/states/OH.pdf': 'ohio',
  'checklist/states/AL.pdf': 'alabama',
};

/** What a build would have left. */
function built(files: Readonly<Record<string, string>>): Record<string, string> {
  const entries = Object.entries(files).map(([path, text]) => ({
    path,
    size: text.length,
    sha256: createHash('sha256').update(text).digest('hex'),
    title: path,
    kind: 'page',
  }));
  const manifest = JSON.stringify({ version: 1, files: entries });
  return under('outputs', { ...files, 'manifest.json': manifest });
}

function inside(path: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(readFileSync(path))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
}

describe('pathways pack', () => {
  test('writes downloads, archives and checksums', () =>
    withFolder(built(outputs), async (folder) => {
      const { code, stdout } = await runIn(folder, 'pack');
      expect(code).toBe(0);
      const names = [
        'SHA256SUMS',
        'checklist.pdf',
        'checklists-of-all-states.zip',
        'site.zip',
        'toolkit.docx',
        'word-volumes.zip',
      ];
      const release = join(folder, 'release');
      expect(readdirSync(release).sort()).toEqual(names);
      expect(stdout.split('\n').sort().slice(1)).toEqual(
        names.map((name) => expect.stringMatching(`^release/${name} \\(\\d+ bytes\\)$`)),
      );
      expect(inside(join(release, 'checklists-of-all-states.zip'))).toEqual({
        'AL.pdf': 'alabama',
        'OH.pdf': 'ohio',
      });
      expect(inside(join(release, 'site.zip'))).toEqual({
        'downloads/toolkit.docx': 'word',
        'index.html': '<p>Home</p>',
      });
      execFileSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: release });
    }));

  test('writes the same bytes in every time zone, whatever the order of the manifest', async () => {
    const pack = (files: Readonly<Record<string, string>>): Promise<Buffer> =>
      withFolder(built(files), async (folder) => {
        await runIn(folder, 'pack', '--out', 'x');
        return Buffer.concat(
          readdirSync(join(folder, 'x'))
            .sort()
            .map((name) => readFileSync(join(folder, 'x', name))),
        );
      });
    const before = process.env['TZ'];
    const one = await pack(outputs);
    process.env['TZ'] = 'Pacific/Auckland';
    const other = await pack(Object.fromEntries(Object.entries(outputs).reverse()));
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
    expect(one.equals(other)).toBe(true);
  });

  test.each<[string, (folder: string) => void, string]>([
    [
      'without a build',
      (folder) => rmSync(join(folder, 'outputs'), { recursive: true }),
      'Nothing was built in `outputs`. Run `pathways build` first.',
    ],
    [
      'with a file that somebody changed',
      (folder) => writeFileSync(join(folder, 'outputs/word/toolkit.docx'), 'other'),
      '`outputs/word/toolkit.docx` was changed after the build. Run `pathways build` again.',
    ],
    [
      'with a file that is missing',
      (folder) => rmSync(join(folder, 'outputs/site/index.html')),
      '`outputs/site/index.html` was changed after the build. Run `pathways build` again.',
    ],
    [
      'into a file',
      (folder) => writeFileSync(join(folder, 'release'), ''),
      "Can't write `release`: a file is in the way",
    ],
    [
      'into a manifest that leads out',
      (folder) =>
        writeFileSync(
          join(folder, 'outputs/manifest.json'),
          JSON.stringify({ version: 1, files: [{ path: '../x', sha256: '' }] }),
        ),
      'Nothing was built in `outputs`. Run `pathways build` first.',
    ],
  ])('packs nothing %s', (_name, prepare, message) =>
    withFolder(built(outputs), async (folder) => {
      prepare(folder);
      const { code, stderr } = await runIn(folder, 'pack');
      expect({ code, stderr }).toEqual({ code: 2, stderr: `pathways: ${message}\n` });
    }),
  );

  test('overwrites nothing', () =>
    withFolder({ ...built(outputs), 'release/old.zip': '' }, async (folder) => {
      const { code, stderr } = await runIn(folder, 'pack');
      expect({ code, stderr }).toEqual({
        code: 2,
        stderr: "pathways: Can't write to `release`: it is not empty\n",
      });
    }));
});
