import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf, pathway, withFolder, type Files } from '../corpus-of.ts';
import { runIn } from './run-in.ts';

const content = folderOf({ 'water/index.md': pathway('Look.'), 'water/wells.md': pathway('Dig.') });
const files: Files = Object.fromEntries(
  Object.entries(content).map(([path, text]) => [`content/${path}`, text]),
);
const textIn = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8');

/** The lines of a file that a command added. */
function added(folder: string, path: string): readonly string[] {
  const before = String(files[path] ?? '').split('\n');
  return textIn(folder, path)
    .split('\n')
    .filter((line) => !before.includes(line));
}

describe('pathways new page', () => {
  test('adds a page that says what is to be written, below its folder in the navigation', () =>
    withFolder(files, async (folder) => {
      const { code, stderr } = await runIn(
        folder,
        ...[
          'new',
          'page',
          'water/deep-wells.md',
          '--title',
          'Wells: Deep Ones',
          '--today',
          '2019-04-03',
        ],
      );
      expect({ code, stderr }).toEqual({
        code: 0,
        stderr: 'Added content/water/deep-wells.md\nChanged 1 file\n',
      });
      expect(textIn(folder, 'content/water/deep-wells.md')).toBe(
        [
          '---',
          'title: "Wells: Deep Ones"',
          'description: "TODO: tell readers in one sentence of 50 to 160 characters what the page offers."',
          'reviewed: 2019-04-03',
          'contacts: [office]',
          'resources: []',
          'steps: []',
          '---',
          '',
          'TODO: write the text.',
          '',
        ].join('\n'),
      );
      expect(added(folder, 'content/site.yaml')).toEqual([
        '    pages:',
        '      - page: water/deep-wells.md',
      ]);
      const { stdout } = await runIn(folder, 'check', 'content/water/deep-wells.md');
      expect(stdout).toContain('`TODO`');
      expect(stdout).not.toContain('navigation');
    }));

  test('a page of the same name is refused', () =>
    withFolder(files, async (folder) => {
      const { code, stderr } = await runIn(folder, 'new', 'page', 'water/wells.md');
      expect({ code, stderr }).toEqual({
        code: 2,
        stderr: 'pathways: `content/water/wells.md` already exists\n',
      });
    }));
});

describe('pathways new resource', () => {
  test('adds a work, and lists it on a page', () =>
    withFolder(files, async (folder) => {
      const { code } = await runIn(
        folder,
        ...['new', 'resource', 'A Guide: Wells', '--publisher', 'The Press', '--year', '2019'],
        ...['--url', 'https://example.org/wells', '--page', 'water/wells.md'],
      );
      expect(code).toBe(0);
      expect(added(folder, 'content/resources.yaml')).toEqual([
        'a-guide-wells:',
        '  title: "A Guide: Wells"',
        '  year: 2019',
        '  url: https://example.org/wells',
      ]);
      expect(added(folder, 'content/water/wells.md')).toEqual([
        'resources: [guide, a-guide-wells]',
      ]);
      expect((await runIn(folder, 'check', '--quiet')).code).toBe(
        await withFolder(files, async (before) => (await runIn(before, 'check', '--quiet')).code),
      );
    }));

  test.each([
    [['new'], '`new` needs `page` and a path, or `resource` and a title in quotation marks'],
    [['new', 'page', 'a'], 'The path of a page ends in `.md`: `a.md`'],
    [['new', 'resource', 'A'], 'A resource needs its publisher: add `--publisher NAME`'],
    [['new', 'page', 'a.md', '--year', '2019'], '`--year` is for `new resource`'],
    [['new', 'resource', 'A', '--publisher', 'B', '--page', 'c.md'], 'There is no page `c.md`'],
  ])('%j is explained', (args, message) =>
    withFolder(files, async (folder) => {
      const { code, stderr } = await runIn(folder, ...args);
      expect({ code, stderr }).toEqual({ code: 2, stderr: `pathways: ${message}\n` });
    }),
  );
});
