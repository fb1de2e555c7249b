import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { folderOf, pathway, withFolder } from '../../corpus-of.ts';
import { change, commit, git, withRepository } from '../../cli/repository.ts';
import { runWith, under, type Ran } from '../../cli/run-in.ts';
import { play } from '../../workflows/shell.ts';
import { scriptOf, stepsOf } from '../../workflows/workflow-files.ts';

const page = (title: string, text: string): string =>
  pathway(text, { title, steps: `[{id: ${text.slice(0, 5).toLowerCase()}, text: Go}]` });

const before = {
  'a.md': page('Apples', 'Apples grow on trees.'),
  'b.md': page('Pears', 'Pears grow on trees as well.'),
  'c.md': page('Plums', 'Plums grow in gardens.'),
};

/** Commits what is there as somebody. */
function commitAs(folder: string, author: string, day: string): void {
  commit(folder);
  const who = `${author} <someone@example.org>`;
  git(folder, 'commit', '--quiet', '--amend', '--no-edit', `--author=${who}`, `--date=${day}`);
}

/**
 * A pull request as GitHub merges it for its check: of three people, while another one changed the base. The merge is
 * by whoever opened it.
 */
function withPullRequest<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  return withRepository(under('content', folderOf(before)), async (folder) => {
    git(folder, 'checkout', '--quiet', '-b', 'proposal');
    change(folder, { 'content/a.md': page('Apples', 'Apples grow on old trees.') });
    commitAs(folder, 'Ann Lee', '2026-03-02T09:00:00Z');
    change(folder, { 'content/b.md': page('Tall pears', 'Pears grow on tall trees as well.') });
    commitAs(folder, 'Ben Cho', '2026-03-03T09:00:00Z');
    change(folder, { 'content/a.md': page('Apples', 'Apples grow on old trees. Pick them.') });
    commitAs(folder, 'Chris Day', '2026-03-04T09:00:00Z');
    git(folder, 'checkout', '--quiet', 'main');
    change(folder, { 'content/c.md': page('Plums', 'Plums grow in wild gardens.') });
    commitAs(folder, 'Dana Fox', '2026-03-05T09:00:00Z');
    git(folder, 'checkout', '--quiet', '-b', 'merge');
    git(folder, 'merge', '--quiet', '--no-ff', '--no-edit', 'proposal');
    git(
      folder,
      ...['commit', '--quiet', '--amend', '--no-edit', '--author=Who Merges <who@example.org>'],
    );
    return use(folder);
  });
}

/** Checks the merge out as the workflow does: with so many commits, or all. */
function withCheckout<Result>(
  folder: string,
  depth: number,
  use: (clone: string) => Promise<Result>,
): Promise<Result> {
  return withFolder({}, (empty) => {
    const clone = join(empty, 'clone');
    const some = depth === 0 ? [] : [`--depth=${depth}`];
    const source = ['--branch=merge', `file://${folder}`, clone];
    execFileSync('git', ['clone', '--quiet', ...some, ...source]);
    return use(clone);
  });
}

const env = { PULL_REQUEST: 'https://github.com/owner/name/pull/7' };

/** Runs what a step calls, with the variables that GitHub sets. */
async function runStep(folder: string, step: string, more = {}): Promise<readonly Ran[]> {
  const { calls } = play(scriptOf('check.yml', step), folder, { ...env, ...more });
  const runs: Ran[] = [];
  for (const [, , ...argv] of calls)
    runs.push(await runWith({ env: { GITHUB_ACTIONS: 'true' } }, folder, ...argv));
  return runs;
}

const partOf = (folder: string, name: string): string =>
  strFromU8(
    unzipSync(readFileSync(join(folder, 'changes/changes.docx')))[name] ?? new Uint8Array(),
  );

/** The words of each change in the text, with who signed them and when. */
function changesIn(folder: string): readonly string[] {
  const marks = partOf(folder, 'word/document.xml').matchAll(
    /<w:(?:ins|del) [^>]*w:author="([^"]*)" w:date="([^"]*)">(.*?)<\/w:(?:ins|del)>/g,
  );
  return [...marks].flatMap(([, author, date, runs = '']) => {
    const words = runs.replace(/<w:(?:del)?[iI]nstrText.*|<[^>]*>/g, '').trim();
    return words === '' ? [] : [`${author} ${date?.slice(0, 10)}: ${words}`];
  });
}

describe('the Word file of a pull request', () => {
  const step = 'Write the Word file with tracked changes';

  test('names those who wrote the change, not who merged it nor who changed the base', () =>
    withPullRequest((folder) =>
      withCheckout(folder, fetchDepth('content'), async (clone) => {
        expect(await runStep(clone, step)).toEqual([{ code: 0, stdout: '', stderr: '' }]);
        expect(changesIn(clone)).toEqual([
          // In the contents, which are of no page.
          'Ann Lee, Ben Cho, Chris Day 2026-03-04: Pears',
          'Ann Lee, Ben Cho, Chris Day 2026-03-04: Tall pears',
          'Ann Lee, Chris Day 2026-03-04: old',
          'Ann Lee, Chris Day 2026-03-04: Pick them.',
          'Ben Cho 2026-03-03: Pears',
          'Ben Cho 2026-03-03: Tall pears',
          'Ben Cho 2026-03-03: Pears',
          'Ben Cho 2026-03-03: Tall pears',
          'Ben Cho 2026-03-03: tall',
        ]);
        const comments = partOf(clone, 'word/comments.xml');
        expect(comments.match(/w:author="[^"]*"/g)).toEqual([
          'w:author="Ann Lee, Chris Day"',
          'w:author="Ben Cho"',
        ]);
        expect(partOf(clone, 'word/_rels/comments.xml.rels')).toContain(env.PULL_REQUEST);
      }),
    ));

  test('is made where commits are missing, which it says', () =>
    withPullRequest((folder) =>
      withCheckout(folder, 2, async (clone) => {
        const [ran] = await runStep(clone, step);
        expect(ran).toMatchObject({ code: 0, stdout: '' });
        expect(ran?.stderr).toContain('Run `git fetch --unshallow` for all names');
        expect(changesIn(clone).join()).not.toContain('Who Merges');
      }),
    ));

  test('is in the artifact, beside the page with all changes', () =>
    withPullRequest((folder) =>
      withCheckout(folder, fetchDepth('content'), async (clone) => {
        await runStep(clone, 'Compare the outputs with the base', {
          GITHUB_STEP_SUMMARY: join(clone, 'summary.md'),
        });
        await runStep(clone, step);
        const uploaded = String(
          stepsOf('check.yml').find(({ with: inputs }) => inputs?.['name'] === 'outputs')?.with?.[
            'path'
          ],
        );
        expect(uploaded.trim().split('\n')).toContain('changes/');
        expect(readdirSync(join(clone, 'changes'))).toEqual(['changes.docx', 'changes.html']);
      }),
    ));
});

/** How many commits a job checks out; 0 for all. */
function fetchDepth(job: string): number {
  const checkout = stepsOf('check.yml').find(
    (each) => each.job === job && each.uses?.startsWith('actions/checkout@'),
  );
  return Number(checkout?.with?.['fetch-depth'] ?? 1);
}
