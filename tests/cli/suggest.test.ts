import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf, pathway, withFolder } from '../corpus-of.ts';
import { withRepository } from './repository.ts';
import { runIn, under } from './run-in.ts';

const files = under('content', folderOf({ 'p.md': pathway('Text.') }));
const report = JSON.stringify({
  version: 2,
  summary: { files: 1, errors: 0, warnings: 0, suggestions: 0, suppressed: 0 },
  findings: [],
});

describe('pathways suggest and review', () => {
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
