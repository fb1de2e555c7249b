import { execFileSync } from 'node:child_process';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf, pathway, withFolder } from '../../corpus-of.ts';
import { runIn, under } from '../../cli/run-in.ts';

const page = (title: string, id: string, body: string, front = {}): string =>
  pathway(body, { title, steps: `[{id: ${id}, text: Do it}]`, ...front });

const files = under(
  'content',
  folderOf({
    'a.md': page('A', 'a', 'See [B](b.md) and [sic].'),
    'b.md': page('B', 'b', 'Text [sic].'),
    'c.md': page('C', 'c', 'Text [sic].', { resources: '[]' }),
  }),
);

/** A repository with the files above committed, as long as `use` runs. */
function inRepository<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  return withFolder(files, async (folder) => {
    git(folder, 'init', '--quiet');
    commit(folder);
    return use(folder);
  });
}

function git(folder: string, ...args: readonly string[]): void {
  const who = ['-c', 'user.name=T', '-c', 'user.email=t@example.org', '-c', 'commit.gpgsign=false'];
  execFileSync('git', ['-C', folder, ...who, ...args], { stdio: 'ignore' });
}

function commit(folder: string): void {
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', 'Change');
}

/** The files that a run reports on. */
async function reported(folder: string, ...args: readonly string[]): Promise<string[]> {
  const { stdout } = await runIn(folder, 'check', '--format', 'json', ...args);
  const found = JSON.parse(stdout).findings as { file: string }[];
  return [...new Set(found.map(({ file }) => file.replace('content/', '')))];
}

describe('pathways check --changed', () => {
  test('reports nothing where nothing has changed', () =>
    inRepository(async (folder) => {
      expect(await reported(folder, '--changed')).toEqual([]);
      expect(await reported(folder)).toContain('b.md');
    }));

  test('reports on a page that changed, and on the one that links to it', () =>
    inRepository(async (folder) => {
      writeFileSync(join(folder, 'content/b.md'), page('B', 'b', 'New text [sic].'));
      expect(await reported(folder, '--changed')).toEqual(['a.md', 'b.md']);
    }));

  test('reports on a page that is new', () =>
    inRepository(async (folder) => {
      writeFileSync(join(folder, 'content/d.md'), page('D', 'd', 'Text [sic].'));
      expect(await reported(folder, '--changed')).toEqual(['d.md']);
    }));

  test('reports on pages that refer to a page that was renamed or deleted', () =>
    inRepository(async (folder) => {
      renameSync(join(folder, 'content/b.md'), join(folder, 'content/bee.md'));
      expect(await reported(folder, '--changed')).toEqual(['a.md', 'bee.md', 'site.yaml']);
      rmSync(join(folder, 'content/bee.md'));
      expect(await reported(folder, '--changed')).toEqual(['a.md', 'site.yaml']);
    }));

  test('reports on pages that refer to entries of a registry that changed', () =>
    inRepository(async (folder) => {
      const path = join(folder, 'content/resources.yaml');
      writeFileSync(path, `${String(files['content/resources.yaml'])}# A comment\n`);
      expect(await reported(folder, '--changed')).toEqual(expect.arrayContaining(['a.md', 'b.md']));
    }));

  test('compares with a revision, committed changes included', () =>
    inRepository(async (folder) => {
      writeFileSync(join(folder, 'content/c.md'), page('C', 'c', 'New [sic].'));
      commit(folder);
      expect(await reported(folder, '--changed')).toEqual([]);
      expect(await reported(folder, '--changed=HEAD~1')).toEqual(['c.md']);
    }));

  test.each([
    ['gone', 'There is no revision `gone`'],
    ['--output=x', 'There is no revision `--output=x`'],
  ])('says that there is no revision %s', (base, message) =>
    inRepository(async (folder) => {
      const { code, stderr } = await runIn(folder, 'check', `--changed=${base}`);
      expect({ code, stderr }).toEqual({ code: 2, stderr: `pathways: ${message}\n` });
    }),
  );

  test('says that the folder is not a repository', () =>
    withFolder(files, async (folder) => {
      const { code, stderr } = await runIn(folder, 'check', '--changed');
      expect(code).toBe(2);
      expect(stderr).toBe('pathways: This is not a git repository\n');
    }));
});

describe('pathways check --base', () => {
  test('reports on everything, and on ids that are gone since the revision', () =>
    inRepository(async (folder) => {
      writeFileSync(join(folder, 'content/c.md'), page('C', 'sea', 'Text [sic].'));
      const { stdout } = await runIn(folder, 'check', '--format', 'json', '--base', 'HEAD');
      const all = await runIn(folder, 'check', '--format', 'json');
      const rules = (text: string): readonly string[] =>
        (JSON.parse(text).findings as { ruleId: string }[]).map(({ ruleId }) => ruleId);
      expect(rules(stdout).filter((id) => id === 'step-id-kept')).toHaveLength(1);
      expect(rules(stdout).filter((id) => id !== 'step-id-kept')).toEqual(rules(all.stdout));
    }));

  test('is not given together with --changed', () =>
    inRepository(async (folder) => {
      const { code, stderr } = await runIn(folder, 'check', '--base', 'HEAD', '--changed=HEAD');
      expect([code, stderr]).toEqual([2, expect.stringContaining('leave out `--base`')]);
    }));
});

describe('pathways check --changed looks for what was renamed', () => {
  const findings = async (folder: string, ...args: readonly string[]): Promise<string[]> => {
    const { stdout } = await runIn(folder, 'check', '--format', 'json', ...args);
    const found = JSON.parse(stdout).findings as { file: string; ruleId: string }[];
    return found
      .filter(({ ruleId }) => /-kept$/.test(ruleId))
      .map(({ file, ruleId }) => `${file} ${ruleId}`);
  };

  test('in the files of the revision, with and without the cache', () =>
    inRepository(async (folder) => {
      writeFileSync(join(folder, 'content/b.md'), page('B', 'b-two', 'Text [sic].'));
      renameSync(join(folder, 'content/c.md'), join(folder, 'content/d.md'));
      const expected = ['content/b.md step-id-kept', 'content/d.md alias-kept'];
      expect(await findings(folder, '--changed', '--no-cache')).toEqual(expected);
      expect(await findings(folder)).toEqual([]);
      expect(await findings(folder, '--changed')).toEqual(expected);
      expect(await findings(folder, '--changed')).toEqual(expected);
      commit(folder);
      expect(await findings(folder, '--changed')).toEqual([]);
      expect(await findings(folder, '--changed', 'HEAD~1')).toEqual(expected);
    }));
});
