import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { change, commit, git, withRepository } from '../../cli/repository.ts';
import { under } from '../../cli/run-in.ts';
import { folderOf, pathway } from '../../corpus-of.ts';
import { action } from '../../workflows/workflow-files.ts';
import { play } from '../../workflows/shell.ts';
import { bundled } from '../bundled.ts';

const program = bundled();
const old = under('content', folderOf({ 'a.md': pathway('Old [x](gone.md).') }));

/** Runs a step as GitHub does: with its inputs as variables, after the steps before it. */
function runStep(folder: string, name: string, env: Readonly<Record<string, string>> = {}) {
  const script = action.data.runs.steps.find((step) => step.name === name)?.run;
  if (script === undefined) throw new Error(`No step \`${name}\``);
  mkdirSync(join(folder, '.temp'), { recursive: true });
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script],
    {
      cwd: folder,
      encoding: 'utf8',
      env: {
        PATH: process.env['PATH'],
        HOME: folder,
        RUNNER_TEMP: join(folder, '.temp'),
        GITHUB_OUTPUT: join(folder, '.temp/outputs.txt'),
        GITHUB_STEP_SUMMARY: join(folder, '.temp/summary.md'),
        COMMAND: 'check build',
        FAIL_ON: 'new',
        CONTENT: 'content',
        BASE: 'HEAD^1',
        PROGRAM: program.folder,
        ...env,
      },
    },
  );
  return { status, stdout, stderr };
}

test('an error that the base has does not fail the check, one that is new does', () =>
  withRepository(old, async (folder) => {
    change(folder, { 'content/a.md': pathway('Newer text, old [x](gone.md).') });
    commit(folder);
    expect(runStep(folder, 'Read the inputs').status).toBe(0);
    expect(readFileSync(join(folder, '.temp/outputs.txt'), 'utf8')).toBe(
      'check=true\nbuild=true\nlinks=false\n',
    );
    expect(runStep(folder, 'Write the baseline')).toMatchObject({ status: 0, stderr: '' });
    expect(runStep(folder, 'Check').status).toBe(0);
    expect(git(folder, 'worktree', 'list').trim().split('\n')).toHaveLength(1);

    change(folder, { 'content/a.md': pathway('Old [x](gone.md), new [y](missing.md).') });
    commit(folder);
    expect(runStep(folder, 'Write the baseline').status).toBe(0);
    const { status, stdout } = runStep(folder, 'Check');
    expect(status).toBe(1);
    expect(stdout).toContain('`missing.md`');
    expect(stdout).not.toContain('`gone.md`');
    expect(readFileSync(join(folder, '.temp/summary.md'), 'utf8')).toContain('missing.md');
  }));

test('without the base in the clone, all errors count, and it says why', () =>
  withRepository(old, async (folder) => {
    const { status, stdout } = runStep(folder, 'Write the baseline');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^::warning::.*fetch-depth: 2/);
    expect(runStep(folder, 'Check').stdout).toContain('`gone.md`');
  }));

test('an id that a pull request removes is reported; a clone without the base says that it is not', () =>
  withRepository(old, async (folder) => {
    const steps = (id: string) => pathway('Text.', { steps: `[{id: ${id}, text: Sign}]` });
    change(folder, { 'content/a.md': steps('sign-lease') });
    commit(folder);
    change(folder, { 'content/a.md': steps('rent-land') });
    commit(folder);
    const { stdout } = runStep(folder, 'Check', { EVENT: 'pull_request' });
    expect(stdout).toContain('step-id-kept');
    const shallow = runStep(folder, 'Check', { EVENT: 'pull_request', BASE: 'HEAD^7' });
    expect(shallow.stdout).toMatch(/^::warning::The base .*fetch-depth: 2/m);
    expect(shallow.stdout).not.toContain('step-id-kept');
    const push = runStep(folder, 'Check', { EVENT: 'push', BASE: '0'.repeat(40) });
    expect(push.stdout).not.toContain('::warning::The base');
  }));

test('content that comes with the change has no baseline', () =>
  withRepository({ 'README.md': 'Text' }, async (folder) => {
    change(folder, old);
    commit(folder);
    expect(runStep(folder, 'Write the baseline').status).toBe(0);
    expect(existsSync(join(folder, '.temp/known.json'))).toBe(false);
    expect(runStep(folder, 'Check').status).toBe(1);
  }));

test('what is no input is refused, with what to use', () =>
  withRepository(old, async (folder) => {
    const refused = (env: Readonly<Record<string, string>>): string => {
      const { status, stdout } = runStep(folder, 'Read the inputs', env);
      expect(status).toBe(2);
      return stdout.trim();
    };
    expect(refused({ COMMAND: 'check deploy' })).toBe(
      '::error::command: unknown command; use check, build or links',
    );
    expect(refused({ FAIL_ON: 'some' })).toBe('::error::fail-on: use all or new');
    expect(refused({ CONTENT: 'docs' })).toBe(
      '::error::content: there is no such folder; check out the repository first',
    );
    expect(refused({ COMMAND: '$(touch pwned)' })).toContain('unknown command');
    expect(existsSync(join(folder, 'pwned'))).toBe(false);
  }));

test('the comment is posted, or edited where there is one', () =>
  withRepository(old, async (folder) => {
    const script = action.data.runs.steps.find(({ name }) => name === 'Comment')?.run ?? '';
    mkdirSync(join(folder, 'temp/pathways'), { recursive: true });
    const env = {
      RUNNER_TEMP: join(folder, 'temp'),
      PROGRAM: '/program',
      GITHUB_REPOSITORY: 'owner/name',
      NUMBER: '7',
      GH_TOKEN: 'x',
    };
    const [written, , posted] = play(script, folder, env).calls;
    expect(written?.slice(0, 3)).toEqual(['node', '/program/dist/main.js', 'comment']);
    expect(posted).toContain('POST');
    expect(play(script, folder, env, { gh: '11\n12\n' }).calls.at(-1)).toContain(
      'repos/owner/name/issues/comments/11',
    );
  }));

test('it builds', () =>
  withRepository(under('content', folderOf({ 'a.md': pathway('Text.') })), async (folder) => {
    expect(runStep(folder, 'Build')).toMatchObject({ status: 0 });
    expect(execFileSync('ls', ['outputs'], { cwd: folder, encoding: 'utf8' })).toContain('site');
  }));
