import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf, pathway, withFolder, type Files } from '../corpus-of.ts';
import { runIn } from './run-in.ts';

const content = folderOf({
  'wells.md': pathway('Dig where [water](water.md) is.'),
  'water.md': pathway('Look for [wells](wells.md).', {
    title: 'Water',
    steps: '[{id: look, text: Look for water}]',
  }),
});
const files: Files = Object.fromEntries(
  Object.entries(content).map(([path, text]) => [`content/${path}`, text]),
);
const textIn = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8');

describe('pathways mv', () => {
  test('moves a page, and the content is as free of faults as before', () =>
    withFolder(files, async (folder) => {
      const before = await runIn(folder, 'check', '--quiet');
      const { code, stderr } = await runIn(
        folder,
        'mv',
        'content/wells.md',
        'content/ground/wells.md',
      );
      expect({ code, stderr }).toEqual({
        code: 0,
        stderr: 'Moved content/wells.md to content/ground/wells.md\nChanged 3 files\n',
      });
      expect(existsSync(join(folder, 'content/wells.md'))).toBe(false);
      expect(textIn(folder, 'content/ground/wells.md')).toContain('aliases:\n  - wells.md\n');
      expect(textIn(folder, 'content/water.md')).toContain('[wells](ground/wells.md)');
      expect(await runIn(folder, 'check', '--quiet')).toEqual(before);
    }));

  test('moving back takes the alias away again: nothing is lost or added', () =>
    withFolder(files, async (folder) => {
      await runIn(folder, 'mv', 'content/wells.md', 'content/ground/wells.md');
      await runIn(folder, 'mv', 'content/ground/wells.md', 'content/wells.md');
      expect(textIn(folder, 'content/water.md')).toBe(files['content/water.md']);
      expect(textIn(folder, 'content/site.yaml')).toBe(files['content/site.yaml']);
      expect(textIn(folder, 'content/wells.md')).toBe(
        String(files['content/wells.md']).replace(
          '---\n\nDig',
          'aliases:\n  - ground/wells.md\n---\n\nDig',
        ),
      );
    }));

  test('takes paths from the content folder as well, and puts a page into a folder', () =>
    withFolder(files, async (folder) => {
      expect(await runIn(folder, 'mv', 'wells.md', 'ground/')).toMatchObject({
        stderr: 'Moved content/wells.md to content/ground/wells.md\nChanged 3 files\n',
      });
    }));

  test('a dry run prints a patch that git applies to the same end', () =>
    withFolder(files, async (folder) => {
      const { code, stdout } = await runIn(
        folder,
        'mv',
        'wells.md',
        'ground/wells.md',
        '--dry-run',
      );
      expect(code).toBe(0);
      expect(textIn(folder, 'content/wells.md')).toBe(files['content/wells.md']);
      execFileSync('git', ['init', '-q'], { cwd: folder });
      execFileSync('git', ['apply', '-'], { cwd: folder, input: stdout });
      const applied = ['ground/wells.md', 'water.md', 'site.yaml'].map((path) =>
        textIn(folder, `content/${path}`),
      );
      await withFolder(files, async (other) => {
        await runIn(other, 'mv', 'wells.md', 'ground/wells.md');
        expect(applied).toEqual(
          ['ground/wells.md', 'water.md', 'site.yaml'].map((path) =>
            textIn(other, `content/${path}`),
          ),
        );
      });
    }));

  test.each([
    [['wells.md'], '`mv` needs a page, a file or a folder, and its new path'],
    [['wells.md', 'water.md'], '`content/water.md` already exists'],
    [['well.md', 'deep.md'], '`well.md` is no page, image, attachment or folder of the content'],
    [['wells.md', 'wells.txt'], '`wells.md` ends in `.md`, and so must its new path'],
    [['wells.md', '../wells.md'], '`../wells.md` is not in the content folder'],
    [
      ['wells.md', 'linked/wells.md'],
      "Can't change `content/linked/wells.md`: a link is on the way to it",
    ],
  ])('refuses %j, and changes nothing', (args, message) =>
    withFolder(files, async (folder) => {
      mkdirSync(join(folder, 'elsewhere'));
      symlinkSync('../elsewhere', join(folder, 'content/linked'));
      const { code, stderr } = await runIn(folder, 'mv', ...args);
      expect({ code, stderr }).toEqual({ code: 2, stderr: `pathways: ${message}\n` });
      for (const [path, text] of Object.entries(files)) expect(textIn(folder, path)).toBe(text);
    }),
  );

  test('moves a folder with its images', () =>
    withFolder(files, async (folder) => {
      mkdirSync(join(folder, 'content/a'));
      writeFileSync(join(folder, 'content/a/well.png'), 'x');
      await runIn(folder, 'mv', 'wells.md', 'a/');
      const { stderr } = await runIn(folder, 'mv', 'content/a', 'content/b');
      expect(stderr).toMatch(/^Moved content\/a\/wells\.md to content\/b\/wells\.md\n/);
      expect(existsSync(join(folder, 'content/b/well.png'))).toBe(true);
    }));
});
