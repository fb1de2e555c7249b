import { strFromU8, unzipSync } from 'fflate';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf, pathway, withFolder } from '../../corpus-of.ts';
import { change, commit, git, withRepository } from '../../cli/repository.ts';
import { runWith, under, type Ran } from '../../cli/run-in.ts';
import { play } from '../../workflows/shell.ts';
import { scriptOf, workflows } from '../../workflows/workflow-files.ts';

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
      const env = {
        FORMAT: 'pretty',
        GITHUB_STEP_SUMMARY: join(folder, 'summary.md'),
        RUNNER_TEMP: folder,
      };
      const [check] = await runStep(folder, 'Check the content', env);
      expect(check?.code).toBe(1);
      expect(check?.stdout).not.toMatch(/^\s*::|##\[/m);
      expect(readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8')).toContain('## Content check');

      const [changed] = await runStep(folder, 'Check what the change concerns', env);
      expect(changed?.code).toBe(1);
      const lines = changed?.stdout.split('\n') ?? [];
      expect(lines.filter((line) => /^\s*::/.test(line)).length).toBeGreaterThan(0);
      for (const line of lines.filter((each) => /^\s*::|##\[/.test(each)))
        expect(line).toMatch(/^::(?:error|warning|notice) (?:[a-zA-Z]+=[^:,]*,?)+::[^\n]*$/);
      expect(readFileSync(join(folder, 'pull-request/changed.json'), 'utf8')).toMatch(
        /^\{"version":2/,
      );

      const [saved] = await runStep(folder, 'Save the fixes of changed lines', env);
      expect(saved).toEqual({ code: 0, stdout: '', stderr: '' });
      expect(readFileSync(join(folder, 'pull-request/suggestions.json'), 'utf8')).toMatch(
        /^\{"version":1,"suggestions":\[/,
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

test('a pull request without errors comes with a Word file of its changes', () =>
  withRepository(files, async (folder) => {
    change(folder, { 'content/a.md': pathway('New text.') });
    commit(folder);
    const env = { PULL_REQUEST: 'https://github.com/owner/name/pull/7' };
    const [made] = await runStep(folder, 'Write the Word file with tracked changes', env);
    expect(made?.code).toBe(0);
    const parts = unzipSync(readFileSync(join(folder, 'changes/changes.docx')));
    const [text, comments] = ['document.xml', '_rels/comments.xml.rels'].map((name) =>
      strFromU8(parts[`word/${name}`] ?? new Uint8Array()),
    );
    expect(text).toMatch(/<w:del [^>]*><w:r><w:delText [^>]*>Old</);
    expect(comments).toContain(env.PULL_REQUEST);
  }));

describe('the comment', () => {
  const find = scriptOf('comment.yml', 'Find the pull request');
  const post = scriptOf('comment.yml', 'Post or update the comment');
  const env = { GITHUB_REPOSITORY: 'owner/name', NUMBER: '7', GH_TOKEN: 'x' };

  test('is about the pull request for main that GitHub names, whatever its branch is called', () =>
    withFolder({ 'output.txt': '' }, async (folder) => {
      const output = join(folder, 'output.txt');
      const hostile = {
        HEAD: 'someone:$(touch pwned);"x',
        SHA: 'abc',
        BASE: 'main',
        GITHUB_OUTPUT: output,
      };
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
      expect(calls[0]?.slice(8, 11)).toEqual([
        'head=someone:$(touch pwned);"x',
        '--raw-field',
        'base=main',
      ]);
      expect(calls[0]?.at(-1)).toContain('.head.sha == env.SHA and .base.ref == env.BASE');
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

describe('the review', () => {
  const step = scriptOf('comment.yml', 'Suggest fixes in a review');
  const env = { GITHUB_REPOSITORY: 'owner/name', NUMBER: '7', SHA: 'abc' };

  test("is made from GitHub's diff and what it has already, and posted where there is one", () =>
    withFolder({ 'review.json': '{}', 'temp/x': '' }, async (folder) => {
      const temp = join(folder, 'temp');
      const { calls } = play(step, folder, { ...env, RUNNER_TEMP: temp }, { gh: 'said' });
      expect(readFileSync(join(temp, 'pull.diff'), 'utf8')).toBe('said');
      expect(readFileSync(join(temp, 'posted.txt'), 'utf8')).toBe('said');
      expect(calls[2]).toEqual([
        'node',
        'dist/main.js',
        'review',
        `${temp}/pull-request`,
        '--diff',
        `${temp}/pull.diff`,
        '--posted',
        `${temp}/posted.txt`,
        '--commit',
        'abc',
        '--out',
        'review.json',
      ]);
      expect(calls[3]).toEqual(
        'gh api --silent --method POST repos/owner/name/pulls/7/reviews --input review.json'.split(
          ' ',
        ),
      );
    }));

  test('is not posted where there is nothing to suggest', () =>
    withFolder({}, async (folder) => {
      const { calls } = play(step, folder, { ...env, RUNNER_TEMP: folder });
      expect(calls.map(([program]) => program)).toEqual(['gh', 'gh', 'node']);
    }));
});

describe('the jobs of a check', () => {
  const step = scriptOf('check.yml', 'See whether more than texts changed');

  test.each<[boolean, string, readonly string[]]>([
    [false, 'pages', ['content/a.md', 'content/part/index.md']],
    [false, 'registries', ['content/resources.yaml']],
    [false, 'documents', ['docs/links.md', 'docs/images/a.png', 'README.md']],
    [false, 'issue forms', ['.github/ISSUE_TEMPLATE/a.yml']],
    [true, 'the menu', ['content/a.md', 'content/site.yaml']],
    [true, 'images', ['content/images/a.png']],
    [true, 'the program', ['content/a.md', 'src/a.ts']],
    [true, 'pages of tests', ['tests/fixtures/a.md']],
    [true, 'workflows', ['.github/workflows/check.yml']],
    [true, 'versions', ['package-lock.json']],
  ])('are all: %s, for %s', (isProgram, _name, paths) =>
    withRepository({ 'x.txt': '' }, async (folder) => {
      change(folder, Object.fromEntries(paths.map((path) => [path, 'new'])));
      commit(folder);
      const output = join(folder, 'output.txt');
      const run = (EVENT: string): string => {
        writeFileSync(output, '');
        play(step, folder, { EVENT, GITHUB_OUTPUT: output });
        return readFileSync(output, 'utf8');
      };
      expect(run('pull_request')).toBe(`program=${isProgram}\n`);
      expect(run('push')).toBe('program=true\n');
      expect(run('workflow_dispatch')).toBe('program=true\n');
    }),
  );

  test('are all where git knows no base', () =>
    withRepository({ 'x.txt': '' }, async (folder) => {
      const output = join(folder, 'output.txt');
      play(step, folder, { EVENT: 'pull_request', GITHUB_OUTPUT: output });
      expect(readFileSync(output, 'utf8')).toBe('program=true\n');
    }));

  const ready = scriptOf('check.yml', 'Report the outcome of all jobs');
  const good = 'success success';
  test.each<[boolean, string, string, string]>([
    [true, 'true', good, good],
    [true, 'false', good, 'skipped skipped'],
    [false, 'true', good, 'skipped skipped'],
    [false, 'true', good, 'success skipped'],
    [false, 'true', good, 'success failure'],
    [false, 'true', good, 'cancelled success'],
    [false, 'true', 'success failure', good],
    [false, 'false', 'success cancelled', 'skipped skipped'],
    [false, '', 'failure success', 'skipped skipped'],
    [false, '', good, 'skipped skipped'],
  ])('pass: %s, for program=%s, "%s" and "%s"', (passes, PROGRAM, EACH, HEAVY) =>
    withFolder({}, async (folder) => {
      const run = () => play(ready, folder, { PROGRAM, EACH, HEAVY });
      if (passes) expect(run().printed).toContain(EACH);
      else expect(run).toThrow('Command failed');
    }),
  );
});

describe('the weekly run', () => {
  const copy = scriptOf('links.yml', 'Copy the ledger and the report');
  const open = scriptOf('links.yml', 'Open a pull request with the ledger');

  test('takes two files from its artifact, and no other', () =>
    withFolder(
      {
        'temp/links/links.lock.json': 'new',
        'temp/links/dead.md': 'dead',
        'temp/links/package.json': 'evil',
        'temp/links/.github/workflows/x.yml': 'evil',
        'work/links.lock.json': 'old',
      },
      async (folder) => {
        const work = join(folder, 'work');
        play(copy, work, { RUNNER_TEMP: join(folder, 'temp') });
        expect(readdirSync(work).sort()).toEqual(['calls.log', 'dead.md', 'links.lock.json']);
        expect(readFileSync(join(work, 'links.lock.json'), 'utf8')).toBe('new');
      },
    ));

  test('takes no link for a file', () =>
    withFolder({ secret: 'x', 'links/dead.md': '' }, async (folder) => {
      symlinkSync('../secret', join(folder, 'links/links.lock.json'));
      expect(() => play(copy, folder, { RUNNER_TEMP: folder })).toThrow('Command failed');
    }));

  test('pushes the ledger, opens a pull request for it, and starts its check', () =>
    withRepository({ 'links.lock.json': 'old' }, async (folder) => {
      git(folder, 'init', '--quiet', '--bare', 'remote.git');
      git(folder, 'remote', 'add', 'origin', join(folder, 'remote.git'));
      writeFileSync(join(folder, 'links.lock.json'), 'new');
      const { calls } = play(open, folder, { BRANCH: 'links-ledger' });
      expect(calls.map((call) => call.slice(0, 3).join(' '))).toEqual([
        'gh pr view',
        'gh pr create',
        'gh workflow run',
      ]);
      expect(calls.at(-1)).toEqual(['gh', 'workflow', 'run', 'check.yml', '--ref', 'links-ledger']);
      expect(git(folder, '--git-dir', 'remote.git', 'show', 'links-ledger:links.lock.json')).toBe(
        'new',
      );
      expect(workflows.get('check.yml')?.data.on).toHaveProperty('workflow_dispatch');
    }));

  test('opens none where nothing has changed', () =>
    withRepository({ 'links.lock.json': 'old' }, async (folder) => {
      expect(play(open, folder, { BRANCH: 'links-ledger' }).calls).toEqual([]);
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
