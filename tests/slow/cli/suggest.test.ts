import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { change, commit, git, withRepository } from '../../cli/repository.ts';
import { runIn, under } from '../../cli/run-in.ts';
import { folderOf, pathway } from '../../corpus-of.ts';
import { applySuggestion, type ReviewComment } from '../../report/suggestion-of.ts';

const old = pathway('The the old slip.');
const body =
  'The the old slip.\n\nSee [home](idnex.md).\n\nUse ```` here, the the end.\n\n* a\n  b\n* c';
const files = under('content', folderOf({ 'p.md': old }));
const report = JSON.stringify({
  version: 2,
  summary: { files: 1, errors: 0, warnings: 0, suggestions: 0, suppressed: 0 },
  findings: [],
});

test('a review suggests what --fix does, on the lines that the change touches', () =>
  withRepository(files, async (folder) => {
    const path = join(folder, 'content/p.md');
    change(folder, { 'content/p.md': pathway(body), 'pull-request/check.json': report });
    commit(folder);
    const saved = 'pull-request/suggestions.json';
    expect(await runIn(folder, 'suggest', 'HEAD^', '--out', saved)).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
    writeFileSync(join(folder, 'pull.diff'), git(folder, 'diff', 'HEAD^', '--', 'content'));
    const sha = git(folder, 'rev-parse', 'HEAD').trim();
    const args = ['review', 'pull-request', '--diff', 'pull.diff'] as const;
    const { code, stdout } = await runIn(folder, ...args, '--commit', sha);
    expect(code).toBe(0);
    const review = JSON.parse(stdout) as {
      commit_id: string;
      comments: readonly ReviewComment[];
    };
    expect(review.commit_id).toBe(sha);
    expect(review.comments.map(({ line, start_line }) => [start_line, line])).toEqual([
      [undefined, 13],
      [undefined, 15],
      [17, 19],
    ]);
    expect(review.comments[1]?.body).toContain('\n`````suggestion\nUse ```` here, the end.\n');

    const suggested = review.comments
      .toReversed()
      .reduce(applySuggestion, readFileSync(path, 'utf8'));
    await runIn(folder, 'check', '--fix');
    // Nothing is suggested for the line that was there before.
    expect(suggested.replace('The the old', 'The old')).toBe(readFileSync(path, 'utf8'));

    const markers = review.comments.map((each) => each.body.split('\n')[0]).join('\n');
    writeFileSync(join(folder, 'posted.txt'), markers);
    expect(await runIn(folder, ...args, '--posted', 'posted.txt', '--out', 'review.json')).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
    expect(() => readFileSync(join(folder, 'review.json'))).toThrow('ENOENT');
  }));
