import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { folderOf, pathway, withFolder } from '../../corpus-of.ts';
import { runIn, under } from '../../cli/run-in.ts';

const files = under('content', folderOf({ 'p.md': pathway('Text.') }));

describe('pathways audit', () => {
  test('finds nothing in built outputs', () =>
    withFolder(files, async (folder) => {
      await runIn(folder, 'build');
      const word = await runIn(
        folder,
        'audit',
        '--profile',
        'toolkit',
        'outputs/word/handbook.docx',
      );
      expect(word).toEqual({
        code: 0,
        stdout: '1 file checked: 0 errors, 0 warnings\n',
        stderr: '',
      });
      const others = ['checklist.docx', 'checklist.pdf', 'checklist.html'].map(
        (name) => `outputs/checklist/${name}`,
      );
      expect(await runIn(folder, 'audit', '--profile', 'checklist', ...others)).toMatchObject({
        code: 0,
        stderr: '',
      });
    }));

  test('finds faults in any Word file, and names their documentation', () =>
    withFolder(files, async (folder) => {
      await runIn(folder, 'build', '--only', 'word');
      const parts = unzipSync(readFileSync(join(folder, 'outputs/word/handbook.docx')));
      const document = new TextDecoder().decode(parts['word/document.xml']);
      parts['word/document.xml'] = new TextEncoder().encode(
        document.replace(/w:anchor="\w+"/, 'w:anchor="nowhere"'),
      );
      writeFileSync(join(folder, 'memo.docx'), zipSync(parts));
      const { code, stdout } = await runIn(folder, 'audit', 'memo.docx');
      expect(code).toBe(1);
      expect(stdout).toContain(
        'memo.docx error Link goes to the missing bookmark `nowhere` (paragraph 7: "A Handbook 3") link-target-exists\n',
      );
      expect(stdout).toContain('docs/audit.md');
    }));

  test.each([
    [[], '`audit` needs Word, HTML or PDF files'],
    [['gone.docx'], '`gone.docx` does not exist'],
    [
      ['--profile', 'memo', 'a.docx'],
      "`--profile` can't be `memo`. Choose any, toolkit or checklist.",
    ],
  ])('refuses %j', (args, message) =>
    withFolder(files, async (folder) => {
      const { code, stderr } = await runIn(folder, 'audit', ...args);
      expect({ code, stderr }).toEqual({ code: 2, stderr: `pathways: ${message}\n` });
    }),
  );
});
