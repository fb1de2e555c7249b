import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runIn } from '../../cli/run-in.ts';
import { withFolder } from '../../corpus-of.ts';

const root = join(import.meta.dirname, '../../..');
const textIn = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8');
/** The files of a folder, without what is built. */
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((path) => !path.startsWith('outputs'))
    .sort();

describe('pathways init', () => {
  test('begins with pages that are free of findings, and a first build', () =>
    withFolder({}, async (folder) => {
      const { code, stderr } = await runIn(folder, 'init', 'my-handbook');
      expect(code).toBe(0);
      expect(stderr).toContain('Added 14 files to my-handbook\n');
      expect(stderr).toContain(
        'Next:\n  pathways serve    Look at the site\n  Change content/site.yaml ',
      );
      const made = join(folder, 'my-handbook');
      expect(textIn(made, 'content/site.yaml')).toContain('title: My handbook\n');
      expect(textIn(made, 'content/index.md')).toContain('reviewed: 2020-01-01\n');
      for (const path of ['site/index.html', 'word/toolkit.docx', 'checklist/checklist.pdf'])
        expect(existsSync(join(made, 'outputs', path))).toBe(true);
      const { stdout } = await runIn(made, 'check', '--verbose', '--max-warnings', '0');
      expect(stdout).toBe('8 files checked: 0 errors, 0 warnings\n');
    }));

  test('a second time, it adds nothing and changes nothing', () =>
    withFolder({ 'content/.keep': '' }, async (folder) => {
      await runIn(folder, 'init');
      writeFileSync(
        join(folder, 'content/index.md'),
        `${textIn(folder, 'content/index.md')}\nMore.\n`,
      );
      const before = filesIn(folder).map((path) => [path, textIn(folder, path)]);
      const { code, stderr } = await runIn(folder, 'init');
      expect(code).toBe(0);
      expect(stderr).toContain('Nothing to add\nLeft as they are: content/acronyms.yaml, ');
      expect(stderr).not.toContain('Change content/site.yaml');
      expect(filesIn(folder).map((path) => [path, textIn(folder, path)])).toEqual(before);
    }));

  test('files that are there stay; pages that are there are in the navigation, without examples', () =>
    withFolder({}, async (folder) => {
      mkdirSync(join(folder, 'content/b'), { recursive: true });
      for (const path of ['z.md', 'b/index.md', 'b/a.md', 'index.md'])
        writeFileSync(join(folder, 'content', path), `# ${path}\n`);
      writeFileSync(join(folder, '.gitignore'), 'mine\n');
      const { code, stdout } = await runIn(folder, 'init', '--title', 'A: B');
      expect(code).toBe(1);
      expect(stdout).toContain('The page has no front matter');
      expect(textIn(folder, '.gitignore')).toBe('mine\n');
      expect(textIn(folder, 'content/z.md')).toBe('# z.md\n');
      expect(existsSync(join(folder, 'content/first-steps'))).toBe(false);
      const site = textIn(folder, 'content/site.yaml');
      expect(site).toContain('title: "A: B"\n');
      expect(site.slice(site.indexOf('navigation:'))).toBe(
        [
          'navigation:',
          '  - page: index.md',
          '  - page: z.md',
          '  - page: b/index.md',
          '    pages:',
          '      - page: b/a.md',
          '',
        ].join('\n'),
      );
    }));

  test('a file that is a link is not followed', () =>
    withFolder({ 'elsewhere/keep': '' }, async (folder) => {
      mkdirSync(join(folder, 'here'));
      symlinkSync('../elsewhere', join(folder, 'here/content'));
      const { code, stderr } = await runIn(folder, 'init', 'here');
      expect(code).toBe(2);
      expect(stderr).toMatch(/^pathways: Can't write `here\/content\/acronyms\.yaml`: /);
      expect(filesIn(join(folder, 'elsewhere'))).toEqual(['keep']);
    }));
});

test.each(['content.code-snippets', 'tasks.json'])(
  'the starter has %s of this project for Visual Studio Code',
  (name) => {
    expect(textIn(root, `src/assets/starter/vscode/${name}`)).toBe(textIn(root, `.vscode/${name}`));
  },
);

test('without content, the message offers to begin', () =>
  withFolder({}, async (folder) => {
    expect(await runIn(folder, 'check')).toMatchObject({
      code: 2,
      stderr: 'pathways: `content` does not exist. To begin a toolkit, run `pathways init`.\n',
    });
  }));
