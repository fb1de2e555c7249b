import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf, pathway, withFolder } from '../corpus-of.ts';
import { applySuggestion, type ReviewComment } from '../report/suggestion-of.ts';
import { change, commit, git, withRepository } from './repository.ts';
import { runIn, under } from './run-in.ts';

const old = pathway('The the old slip.');
const body =
  'The the old slip.\n\nSee [home](idnex.md).\n\nUse ```` here, the the end.\n\n* a\n  b\n* c';
const files = under('content', folderOf({ 'p.md': old }));
const report = JSON.stringify({
  version: 2,
  summary: { files: 1, errors: 0, warnings: 0, suggestions: 0, suppressed: 0 },
  findings: [],
});

describe('pathways suggest and review', () => {
  test('suggest what --fix does, on the lines that the change touches', () =>
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
      expect(
        await runIn(folder, ...args, '--posted', 'posted.txt', '--out', 'review.json'),
      ).toEqual({
        code: 0,
        stdout: '',
        stderr: '',
      });
      expect(() => readFileSync(join(folder, 'review.json'))).toThrow('ENOENT');
    }));

  test('a comment is made of results with suggestions, and a review of none without', () =>
    withFolder(
      { 'saved/check.json': report, 'saved/suggestions.json': '{}', 'with.diff': '' },
      async (folder) => {
        const refused = "pathways: Can't use `suggestions.json`: it has no version 1 suggestions";
        for (const command of [['comment'], ['review', '--diff', 'with.diff']])
          expect((await runIn(folder, ...command, 'saved')).stderr).toContain(refused);
        writeFileSync(
          join(folder, 'saved/suggestions.json'),
          '{"version":1,"suggestions":[],"left":3}',
        );
        expect((await runIn(folder, 'comment', 'saved')).code).toBe(0);
        expect(await runIn(folder, 'review', 'saved', '--diff', 'with.diff')).toEqual({
          code: 0,
          stdout: '',
          stderr: '',
        });
      },
    ));

  test.each([
    [['suggest'], '`suggest` needs one revision, such as `main`'],
    [['suggest', 'gone'], 'There is no revision `gone`'],
    [
      ['suggest', 'HEAD', '--out', 'content/s.json'],
      "Can't write to `content/s.json`: it is in the content folder",
    ],
    [['review'], '`review` needs one folder of saved results'],
    [['review', 'saved'], '`review` needs `--diff FILE`'],
    [
      ['review', 'saved', '--diff', 'x', '--commit', 'HEAD'],
      '`--commit` needs a full commit id, not `HEAD`',
    ],
  ])('%j is wrong use', (argv, message) =>
    withRepository(files, async (folder) => {
      expect(await runIn(folder, ...argv)).toEqual({
        code: 2,
        stdout: '',
        stderr: `pathways: ${message}\n`,
      });
    }),
  );
});
