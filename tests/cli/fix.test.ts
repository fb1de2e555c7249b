import {
  chmodSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeAtomic } from '../../src/cli/write-atomic.ts';
import { folderOf, pathway, withFolder } from '../corpus-of.ts';
import { runIn, runWith, under } from './run-in.ts';

const body = 'See [home](idnex.md) and [there](gone.md).';
const faulty = pathway(body);
const fixedPage = pathway(body.replace('idnex', 'index'));
const files = (page: string) => under('content', folderOf({ 'p.md': page }));

function read(folder: string, path = 'content/p.md'): string {
  return readFileSync(join(folder, path), 'utf8');
}

describe('pathways check --fix', () => {
  test('fixes what it can, reports the rest, and leaves no temporary files', () =>
    withFolder(files(faulty), async (folder) => {
      const { code, stdout, stderr } = await runIn(folder, 'check', '--fix', '--quiet');
      expect(read(folder)).toBe(fixedPage);
      expect(readdirSync(join(folder, 'content')).filter((name) => name.startsWith('.'))).toEqual(
        [],
      );
      expect(code).toBe(1);
      expect(stdout).toContain('content/p.md:11:26 error ');
      expect(stdout).not.toContain('idnex');
      expect(stderr).toBe('Fixed 1 finding in 1 file\n');
    }));

  test('keeps byte order marks, Windows line endings, permissions and symbolic links', () =>
    withFolder(
      { ...files(''), 'content/p.md': `\ufeff${faulty.replaceAll('\n', '\r\n')}` },
      async (folder) => {
        const [path, real] = [join(folder, 'content/p.md'), join(folder, 'content/real.txt')];
        writeFileSync(real, read(folder));
        chmodSync(real, 0o640);
        rmSync(path);
        symlinkSync('real.txt', path);
        await runIn(folder, 'check', '--fix');
        expect(read(folder, 'content/real.txt')).toBe(
          `\ufeff${fixedPage.replaceAll('\n', '\r\n')}`,
        );
        expect(statSync(real).mode & 0o777).toBe(0o640);
        expect(
          readdirSync(join(folder, 'content'), { withFileTypes: true })
            .filter((entry) => entry.isSymbolicLink())
            .map(({ name }) => name),
        ).toEqual(['p.md']);
      },
    ));

  test('changes only the files that are named', () =>
    withFolder(files(faulty), async (folder) => {
      const { stderr } = await runIn(folder, 'check', '--fix', 'content/index.md');
      expect(read(folder)).toBe(faulty);
      expect(stderr).toBe('Nothing could be fixed automatically\n');
    }));

  test('says how many findings are left because their fixes would cause others', () =>
    withFolder(files(pathway('See a [old plan] (https://example.org/a).')), async (folder) => {
      const { stderr } = await runIn(folder, 'check', '--fix');
      expect(stderr).toBe(
        'Fixed 0 findings in 0 files; left 1 finding to you, since the fix would cause another finding\n',
      );
    }));

  test('stops after two minutes, and says what is left', () =>
    withFolder(files(faulty), async (folder) => {
      const late = { elapsedMs: () => 120_001 };
      const { stderr } = await runWith(late, folder, 'check', '--fix');
      expect(read(folder)).toBe(faulty);
      expect(stderr).toBe(
        'Fixed 0 findings in 0 files\nStopped after 2 minutes with 1 fix to go: run the command again, or name fewer files\n',
      );
    }));
});

describe('pathways check --fix --dry-run', () => {
  test('prints no GitHub commands', () =>
    withFolder(files(pathway('::error::Text\n[home](idnex.md)')), async (folder) => {
      const args = ['check', '--fix', '--dry-run'] as const;
      expect((await runIn(folder, ...args)).stdout).toMatch(/^ ::error::Text$/m);
      const there = await runWith({ env: { GITHUB_ACTIONS: 'true' } }, folder, ...args);
      expect(there.stdout).toContain('[home](index.md)');
      expect(there.stdout).not.toMatch(/^\s*::/m);
    }));

  const patch = [
    '--- a/content/p.md',
    '+++ b/content/p.md',
    '@@ -8,4 +8,4 @@',
    ' steps: [{id: first-step, text: Take the first step}]',
    ' ---',
    ' ',
    '-See [home](idnex.md) and [there](gone.md).',
    '+See [home](index.md) and [there](gone.md).',
    '',
  ].join('\n');

  test('shows what would change, writes nothing, and exits as a check does', () =>
    withFolder(files(faulty), async (folder) => {
      expect(await runIn(folder, 'check', '--fix', '--dry-run')).toEqual({
        code: 1,
        stdout: patch,
        stderr: 'Would fix 1 finding in 1 file\n',
      });
      expect(read(folder)).toBe(faulty);
    }));

  test('prints nothing where nothing can be fixed', () =>
    withFolder(files(pathway('Text.')), async (folder) => {
      expect(await runIn(folder, 'check', '--fix', '--dry-run')).toMatchObject({
        code: 0,
        stdout: '',
      });
    }));

  test.each([
    [['check', '--dry-run'], 'pathways: `--dry-run` needs `--fix`\n'],
    [
      ['check', '--fix', '--dry-run', '--format', 'json'],
      'pathways: `--dry-run` prints a diff and no report: leave out `--format` and `--report`\n',
    ],
  ])('%j is a usage error', (argv, stderr) =>
    withFolder(files(''), async (folder) => {
      expect(await runIn(folder, ...argv)).toEqual({ code: 2, stdout: '', stderr });
    }),
  );
});

describe('a file that has changed in the meantime', () => {
  test.each([
    ['changed', 'another text'],
    ['removed', undefined],
  ])('and is %s is left alone, and so are the others', (_name, now) =>
    withFolder({ 'a.md': 'one', ...(now === undefined ? {} : { 'b.md': now }) }, async (folder) => {
      const replacing = (name: string) => ({
        path: join(folder, name),
        before: 'one',
        after: 'two',
        shown: name,
      });
      await expect(writeAtomic([replacing('a.md'), replacing('b.md')], 1)).rejects.toThrow(
        '`b.md` changed while it was being fixed; run the command again',
      );
      expect(read(folder, 'a.md')).toBe('one');
      if (now !== undefined) expect(read(folder, 'b.md')).toBe(now);
      expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
    }),
  );
});
