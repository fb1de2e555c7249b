import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf, pathway, withFolder } from '../corpus-of.ts';
import { runIn, under } from './run-in.ts';

const body = 'See [one](gone.md) and [one](gone.md).\n\nAn _old_ plot.';
const files = under('content', folderOf({ 'p.md': pathway(body) }));
const writing = ['check', '--baseline', 'known.json', '--write-baseline'] as const;
const checking = ['check', '--baseline', 'known.json'] as const;

function read(folder: string): string {
  return readFileSync(join(folder, 'known.json'), 'utf8');
}

function write(folder: string, text: string): void {
  writeFileSync(join(folder, 'content/p.md'), pathway(text));
}

describe('pathways check --baseline', () => {
  test('writes a baseline of everything, of which nothing is reported any more', () =>
    withFolder(files, async (folder) => {
      expect((await runIn(folder, 'check')).code).toBe(1);
      expect(await runIn(folder, ...writing)).toMatchObject({
        code: 0,
        stdout: expect.stringMatching(/^\d files checked: 0 errors, 0 warnings, 3 in baseline\n$/),
      });
      const text = read(folder);
      expect(text.split('\n').slice(0, 3)).toEqual(['{', '  "version": 1,', '  "findings": [']);
      expect(JSON.parse(text).findings.map(({ rule }: { rule: string }) => rule)).toEqual([
        'emphasis-marker',
        'link-resolves',
        'link-resolves',
      ]);
      await runIn(folder, ...writing);
      expect(read(folder)).toBe(text);
    }));

  test('reports what is new and fails, also where lines have moved', () =>
    withFolder(files, async (folder) => {
      await runIn(folder, ...writing);
      write(folder, `New text.\n\n${body}`);
      expect((await runIn(folder, ...checking)).code).toBe(0);
      write(folder, `${body}\n\nSee [one](gone.md) and [two](lost.md).`);
      const { code, stdout } = await runIn(folder, ...checking);
      expect(code).toBe(1);
      expect(stdout.match(/ error .* link-resolves/g)).toHaveLength(2);
      expect(stdout).toContain('2 errors, 0 warnings, 3 in baseline\n');
    }));

  test('takes out what is gone when it is written again', () =>
    withFolder(files, async (folder) => {
      await runIn(folder, ...writing);
      write(folder, 'See [one](gone.md).');
      expect(await runIn(folder, ...checking)).toMatchObject({
        stdout: expect.stringContaining('1 in baseline'),
        stderr: '2 findings in `known.json` are fixed: take them out with `--write-baseline`\n',
      });
      expect(await runIn(folder, ...writing)).toMatchObject({ stderr: '' });
      expect(JSON.parse(read(folder)).findings).toHaveLength(1);
      write(folder, body);
      expect((await runIn(folder, ...checking)).code).toBe(1);
    }));

  test('is the same from every working directory, and counts in JSON', () =>
    withFolder(files, async (folder) => {
      await runIn(folder, ...writing);
      const args = ['check', '--baseline', '../known.json', '--format', 'json'];
      const { code, stdout } = await runIn(join(folder, 'content'), ...args);
      expect(code).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({
        summary: { errors: 0, baseline: 3 },
        findings: [],
      });
    }));

  test('never has what outputs cannot be made with', () =>
    withFolder(files, async (folder) => {
      writeFileSync(join(folder, 'content/p.md'), pathway(body, { kind: 'pgae' }));
      expect((await runIn(folder, ...writing)).code).toBe(1);
      expect(read(folder)).not.toContain('"schema"');
    }));
});

test.each<[string, string | undefined, string]>([
  [
    'none',
    undefined,
    'There is no baseline `known.json`: create it with `--baseline known.json --write-baseline`',
  ],
  ['no JSON', '{', "Can't use the baseline `known.json`: it is not JSON"],
  [
    'another version',
    '{"version":2,"findings":[]}',
    "Can't use the baseline `known.json`: it is not a version 1 baseline (see `version`)",
  ],
  [
    'another form',
    '{"version":1,"findings":[{"file":"a","rule":"b","fingerprint":"x"}]}',
    "Can't use the baseline `known.json`: it is not a version 1 baseline (see `findings.0.fingerprint`)",
  ],
])('a baseline that is %s is an error', (_name, text, message) =>
  withFolder(files, async (folder) => {
    if (text !== undefined) writeFileSync(join(folder, 'known.json'), text);
    expect(await runIn(folder, ...checking)).toEqual({
      code: 2,
      stdout: '',
      stderr: `pathways: ${message}\n`,
    });
  }),
);

test.each([
  ['checking', []],
  ['writing', ['--write-baseline']],
])('%s follows no link and takes no folder', (_name, more) =>
  withFolder({ ...files, 'real.json': 'keep' }, async (folder) => {
    symlinkSync('real.json', join(folder, 'known.json'));
    expect((await runIn(folder, ...checking, ...more)).stderr).toBe(
      "pathways: Can't use the baseline `known.json`: it is a link\n",
    );
    expect(readFileSync(join(folder, 'real.json'), 'utf8')).toBe('keep');
    mkdirSync(join(folder, 'known'));
    expect((await runIn(folder, 'check', '--baseline', 'known', ...more)).stderr).toBe(
      "pathways: Can't use the baseline `known`: it is not a file\n",
    );
  }),
);

test.each([
  [['check', '--write-baseline'], '`--write-baseline` needs `--baseline FILE`'],
  [
    [...writing, '--changed'],
    '`--write-baseline` is about all findings: leave out files, `--changed`, `--base` and `--fix`',
  ],
  [
    ['check', '--baseline', 'content/known.json'],
    "The baseline `content/known.json` can't be in the content folder",
  ],
])('%j is wrong use', (argv, message) =>
  withFolder(files, async (folder) => {
    expect(await runIn(folder, ...argv)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(message),
    });
  }),
);
