import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf, pathway, withFolder } from '../../corpus-of.ts';
import { change, commit, git, withRepository } from '../../cli/repository.ts';
import { runWith, under, type Ran } from '../../cli/run-in.ts';
import { play } from '../../workflows/shell.ts';
import { scriptOf } from '../../workflows/workflow-files.ts';

const files = under('content', folderOf({ 'a.md': pathway('Old text.') }));

/** Runs what a step calls, with the variables that GitHub sets. */
async function runStep(folder: string, step: string, env: Record<string, string>): Promise<Ran[]> {
  const { calls } = play(scriptOf('check.yml', step), folder, env);
  const runs: Ran[] = [];
  for (const [program, main, ...argv] of calls) {
    expect([program, main]).toEqual(['node', 'dist/main.js']);
    runs.push(await runWith({ env: { ...env, GITHUB_ACTIONS: 'true' } }, folder, ...argv));
  }
  return runs;
}

describe('the check of a pull request', () => {
  test('leaves a summary, annotations and an artifact of which the comment is made', () =>
    withRepository(files, async (folder) => {
      // What a pull request may try: commands in texts that annotations and summaries quote.
      change(folder, {
        'content/a.md': pathway(
          'New text, [x](gone-::error::%0A##[x].md).\n\n::error::injected\n\n##[error]injected',
          { title: '"::warning::x ##[y]"' },
        ),
      });
      commit(folder);
      const env = { GITHUB_STEP_SUMMARY: join(folder, 'summary.md'), RUNNER_TEMP: folder };
      const [check] = await runStep(folder, 'Check the content', env);
      expect(check?.code).toBe(1);
      const lines = check?.stdout.split('\n') ?? [];
      expect(lines.filter((line) => /^\s*::/.test(line)).length).toBeGreaterThan(0);
      for (const line of lines.filter((each) => /^\s*::|##\[/.test(each)))
        expect(line).toMatch(/^::(?:error|warning|notice) (?:[a-zA-Z]+=[^:,]*,?)+::[^\n]*$/);
      expect(readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8')).toContain('## Content check');

      const [changed] = await runStep(folder, 'Check what the change concerns', env);
      expect(changed?.code).toBe(1);
      expect(readFileSync(join(folder, 'pull-request/changed.json'), 'utf8')).toMatch(
        /^\{"version":2/,
      );

      const diffs = await runStep(folder, 'Compare the outputs with the base', env);
      expect(diffs.map(({ code, stdout }) => `${code}${stdout}`)).toEqual(['0', '0', '0']);
      const summary = readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8');
      expect(summary).toContain('<ins>New text');
      expect(summary).not.toMatch(/^\s*::|##\[/m);
      const html = readFileSync(join(folder, 'changes/changes.html'), 'utf8');
      expect(html).not.toContain('##[');

      const [links] = await runStep(folder, 'Check web addresses that the change adds', env);
      expect(links?.code).toBe(0);

      const comment = await runWith({}, folder, 'comment', 'pull-request');
      expect(comment.code).toBe(0);
      expect(comment.stdout).toContain('## Changes needed before merging');
      expect(comment.stdout).toContain('<ins>New text');
      expect(comment.stdout).toContain('### Links added');
      expect(comment.stdout).not.toMatch(/^\s*::|##\[/m);
    }));
});

describe('the comment', () => {
  const find = scriptOf('comment.yml', 'Find the pull request');
  const post = scriptOf('comment.yml', 'Post or update the comment');
  const env = { GITHUB_REPOSITORY: 'owner/name', NUMBER: '7', GH_TOKEN: 'x' };

  test('is about the pull request that GitHub names, whatever its branch is called', () =>
    withFolder({ 'output.txt': '' }, async (folder) => {
      const output = join(folder, 'output.txt');
      const hostile = { HEAD: 'someone:$(touch pwned);"x', SHA: 'abc', GITHUB_OUTPUT: output };
      const { calls } = play(find, folder, { ...env, ...hostile }, { gh: '7' });
      expect(calls).toHaveLength(1);
      expect(calls[0]?.slice(0, 8)).toEqual([
        'gh',
        'api',
        '--method',
        'GET',
        'repos/owner/name/pulls',
        '--raw-field',
        'state=open',
        '--raw-field',
      ]);
      expect(calls[0]?.[8]).toBe('head=someone:$(touch pwned);"x');
      expect(readFileSync(output, 'utf8')).toBe('number=7\n');
      expect(execFileSync('ls', [folder], { encoding: 'utf8' })).not.toContain('pwned');
    }));

  test('is edited where there is one of the program, and posted where there is none', () =>
    withFolder({ 'comment.md': '' }, async (folder) => {
      expect(post).toContain('<!-- pathways: pull request -->');
      expect(post).toContain('.user.login == "github-actions[bot]"');
      const edited = play(post, folder, env, { gh: '11\n12\n' }).calls;
      expect(edited.at(-1)).toEqual(
        'gh api --silent --method PATCH repos/owner/name/issues/comments/11 --field body=@comment.md'.split(
          ' ',
        ),
      );
      const posted = play(post, folder, env).calls;
      expect(posted.at(-1)).toEqual(
        'gh api --silent --method POST repos/owner/name/issues/7/comments --field body=@comment.md'.split(
          ' ',
        ),
      );
    }));
});

describe('the notes of a release', () => {
  const notes = scriptOf('release.yml', 'Write the notes');

  test('begin at the tag before', () =>
    withRepository(files, async (folder) => {
      git(folder, 'tag', 'v1');
      git(folder, 'tag', 'other');
      change(folder, { 'content/a.md': pathway('New text.') });
      commit(folder, 'v2');
      const { calls } = play(notes, folder, { GITHUB_REF_NAME: 'v2' });
      expect(calls).toHaveLength(1);
      const argv = calls[0]?.slice(2) ?? [];
      expect(argv.slice(0, 3)).toEqual(['diff', 'v1', 'v2']);
      expect((await runWith({}, folder, ...argv)).code).toBe(0);
      expect(readFileSync(join(folder, 'notes.md'), 'utf8')).toMatch(/^## What changed since v1\n/);
    }));

  test('say that it is the first one', () =>
    withRepository(files, async (folder) => {
      git(folder, 'tag', 'v1');
      writeFileSync(join(folder, 'notes.md'), '');
      expect(play(notes, folder, { GITHUB_REF_NAME: 'v1' }).calls).toEqual([]);
      expect(readFileSync(join(folder, 'notes.md'), 'utf8')).toBe('The first release.\n');
    }));
});
