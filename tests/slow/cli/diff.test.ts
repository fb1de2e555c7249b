import { execFileSync } from 'node:child_process';
import { strFromU8, unzipSync } from 'fflate';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf, pathway, withFolder } from '../../corpus-of.ts';
import { change, commit, git, withRepository } from '../../cli/repository.ts';
import { runIn, runWith, under } from '../../cli/run-in.ts';
import { linesIn } from '../../diff/redline/read.ts';
import { settle } from '../../diff/redline/settle.ts';

const page = (
  title: string,
  id: string,
  body: string,
  front: Record<string, string> = {},
): string => pathway(body, { title, steps: `[{id: ${id}, text: Do ${id}}]`, ...front });
const base = {
  'a.md': page('Apples', 'a', 'Apples grow on trees.[^one]\n\n[^one]: An old note on apples.'),
  'b.md': page('Pears', 'b', 'Pears grow on trees as well, see [Apples](a.md).'),
  'c.md': page('Plums', 'c', 'Plums have a text of some length, so that they are recognized.'),
};
const files = under('content', folderOf(base));

/** A made-up history: a first edition, and a second one with some of everything. */
function withHistory<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  return withRepository(files, async (folder) => {
    git(folder, 'tag', 'v1');
    const pages = {
      'a.md': page(
        'Apples',
        'a',
        'Apples grow on <b> old trees @team.[^one]\n\n## Harvest\n\n- by hand\n- by machine\n\n[^one]: A new note on apples.',
      ),
      'fruit/plums.md': page('Plums', 'c', base['c.md'].split('---\n\n')[1] ?? ''),
      'd.md': page('Quinces', 'd', 'Quinces are new here, and have nothing in common with others.'),
    };
    change(folder, {
      'content/b.md': undefined,
      'content/c.md': undefined,
      ...under('content', folderOf(pages)),
      'content/acronyms.yaml': 'AB: a b\n',
      'content/contacts.yaml':
        'office:\n  role: Office\n  organization: The Press\n  email: new@example.org\n  purpose: Any question\n  verified: 2019-04-03\n',
    });
    commit(folder, 'v2');
    return use(folder);
  });
}

describe('pathways diff', () => {
  test('writes release notes', () =>
    withHistory(async (folder) => {
      const args = ['diff', 'v1', 'v2', '--room', 'comment', '--title', 'Since v1'];
      const { code, stdout } = await runIn(folder, ...args);
      expect(code).toBe(0);
      await expect(stdout).toMatchFileSnapshot('../../golden/diff/notes.md');
      expect((await runIn(folder, ...args)).stdout).toBe(stdout);
    }));

  test('writes a page without other files', () =>
    withHistory(async (folder) => {
      const { stdout } = await runIn(folder, 'diff', 'v1', 'v2', '--format', 'html');
      await expect(stdout).toMatchFileSnapshot('../../golden/diff/notes.html');
    }));

  test('compares with the working folder, and writes to a file', () =>
    withRepository(files, async (folder) => {
      change(folder, { 'content/a.md': page('Apples', 'a', 'Apples grow on bushes.') });
      const { code, stdout } = await runIn(folder, 'diff', 'HEAD', '--out', 'out/notes.md');
      expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
      const text = readFileSync(join(folder, 'out/notes.md'), 'utf8');
      expect(text).toContain('Apples grow on <del>trees</del> <ins>bushes</ins>.');
    }));

  test('says so if nothing differs', () =>
    withRepository(files, async (folder) => {
      const { stdout } = await runIn(folder, 'diff', 'HEAD', 'HEAD');
      expect(stdout).toBe(
        '## What changes for readers\n\nFrom `HEAD` to `HEAD`.\n\nNothing changes for readers.\n',
      );
    }));

  test('compares folders that no longer exist, or never did', () =>
    withRepository(files, async (folder) => {
      rmSync(join(folder, 'content'), { recursive: true });
      change(folder, { 'README.md': 'Empty' });
      commit(folder);
      const { stdout } = await runIn(folder, 'diff', 'HEAD', 'HEAD~1');
      expect(stdout).toContain('| Pages | 4 |  |  |');
      expect(stdout).not.toContain('Left out');
      const gone = await runIn(folder, 'diff', 'HEAD~1', 'HEAD');
      expect(gone.stdout).toContain('| Pages |  | 4 |  |');
    }));

  test('compares what has no errors, and lists the rest', () =>
    withRepository({ ...files, 'content/b.md': '---\ntitle: [\n---\n' }, async (folder) => {
      change(folder, { 'content/b.md': String(files['content/b.md']) });
      const { code, stdout } = await runIn(folder, 'diff', 'HEAD');
      expect(code).toBe(0);
      expect(stdout).toContain('Left out because of errors:\n\n- `b.md` before the change: ');
      expect(stdout).toContain('Nothing changes for readers.');
    }));

  test('lists files of a revision that are too large', () =>
    withRepository({ ...files, 'content/c.md': 'a\n'.repeat(200_000) }, async (folder) => {
      change(folder, { 'content/c.md': String(files['content/c.md']) });
      commit(folder);
      const { stdout } = await runIn(folder, 'diff', 'HEAD~1', 'HEAD');
      expect(stdout).toContain(
        '- `c.md` before the change: This file has 391 KB; the limit is 256 KB\n',
      );
    }));

  test('ignores symbolic links in a revision', () =>
    withRepository(files, async (folder) => {
      git(folder, 'rm', '--quiet', 'content/b.md');
      const hash = git(folder, 'rev-parse', 'HEAD:content/a.md').trim();
      git(folder, 'update-index', '--add', '--cacheinfo', `120000,${hash},content/link.md`);
      git(folder, 'commit', '--quiet', '--message', 'Link');
      const { stdout } = await runIn(folder, 'diff', 'HEAD~1', 'HEAD');
      expect(stdout).not.toContain('link.md');
      expect(stdout).toContain('#### Removed: Pears');
    }));

  test('writes no workflow command in HTML on GitHub Actions', () =>
    withRepository(files, async (folder) => {
      change(folder, { 'content/a.md': page('Apples', 'a', 'Text ##[add-mask]x') });
      const args = ['diff', 'HEAD', '--format', 'html'];
      const { stdout } = await runWith({ env: { GITHUB_ACTIONS: 'true' } }, folder, ...args);
      expect(stdout).not.toContain('##[');
    }));

  test.each([
    [['diff'], '`diff` needs a revision, such as `main`'],
    [['diff', 'a', 'b', 'c'], '`diff` takes two revisions at most, not `c`'],
    [['diff', 'gone'], 'There is no revision `gone`'],
    [['diff', 'HEAD', 'gone'], 'There is no revision `gone`'],
    [['diff', '--', '--output=x'], 'There is no revision `--output=x`'],
    [
      ['diff', 'HEAD', '--format', 'pdf'],
      "`--format` can't be `pdf`. Choose markdown, html, json or docx.",
    ],
    [['diff', 'HEAD', '--room', 'x'], "`--room` can't be `x`. Choose summary or comment."],
    [
      ['diff', 'HEAD', '--out', 'content/x'],
      "Can't write to `content/x`: it is in the content folder",
    ],
    [['diff', 'HEAD', '--out', 'content'], "Can't write to `content`: it is in the content folder"],
  ])('%j: %s', (args, message) =>
    withRepository(files, async (folder) => {
      const { code, stderr } = await runIn(folder, ...args);
      expect({ code, stderr }).toEqual({ code: 2, stderr: `pathways: ${message}\n` });
    }),
  );

  test('explains what to do in a shallow clone', () =>
    withRepository(files, async (folder) => {
      commit(folder);
      const past = git(folder, 'rev-parse', 'HEAD~1').trim();
      await withFolder({}, async (clone) => {
        execFileSync('git', [
          'clone',
          '--quiet',
          '--depth=1',
          `file://${folder}`,
          join(clone, 'x'),
        ]);
        const { code, stderr } = await runIn(join(clone, 'x'), 'diff', past);
        expect({ code, stderr }).toEqual({
          code: 2,
          stderr: `pathways: There is no revision \`${past}\`. This clone has the newest ones only: run \`git fetch --unshallow\`\n`,
        });
      });
    }));
});

describe('pathways diff --format docx', () => {
  const docx = ['--format', 'docx', '--out', 'changes.docx'];
  const read = (folder: string): Uint8Array =>
    new Uint8Array(readFileSync(join(folder, 'changes.docx')));
  const marksIn = (bytes: Uint8Array, path = 'word/document.xml'): string =>
    strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());
  const signaturesIn = (bytes: Uint8Array): readonly string[] => [
    ...new Set(marksIn(bytes).match(/w:author="[^"]*"(?: w:date="[^"]*")?/g)),
  ];

  test('writes the toolkit with changes that are signed by those who committed them', () =>
    withHistory(async (folder) => {
      const { code, stdout } = await runIn(folder, 'diff', 'v1', 'v2', ...docx);
      expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
      const made = read(folder);
      expect(signaturesIn(made)).toEqual(['w:author="T" w:date="2020-01-01T00:00:00Z"']);
      const [after, before] = [settle(made, 'accept'), settle(made, 'reject')].map((file) =>
        linesIn(file).join('\n'),
      );
      expect(after).toContain('Apples grow on  old trees @team.');
      expect(after).toContain('Quinces are new here');
      expect(after).not.toContain('Pears');
      expect(before).toContain('Pears grow on trees as well');
      expect(before).not.toContain('Quinces');
      await runIn(folder, 'diff', 'v1', 'v2', ...docx);
      expect(Buffer.compare(read(folder), made)).toBe(0);
    }));

  test('signs what is not committed without a date, and all changes as it is told', () =>
    withRepository(files, async (folder) => {
      change(folder, { 'content/a.md': page('Apples', 'a', 'Apples grow on bushes.') });
      await runIn(folder, 'diff', 'HEAD', ...docx);
      expect(signaturesIn(read(folder))).toEqual(['w:author="Not committed yet"']);
      await runIn(folder, 'diff', 'HEAD', ...docx, '--author', 'A & B\u0007');
      expect(signaturesIn(read(folder))).toEqual(['w:author="A &amp; B"']);
    }));

  test('says which sections of the file begin in one revision alone', () => {
    const nested = files['content/site.yaml']
      ?.toString()
      .replace(/navigation:\n((?: {2}- page: .*\n)+)/, (_, pages: string) => {
        const [home = '', first = '', ...rest] = pages.trim().split('\n');
        const below = rest.map((line) => `{${line.replace(/^ *- /, '')}}`).join(', ');
        return `navigation:\n  ${home.trim()}\n  - {${first.replace(/^ *- /, '')}, pages: [${below}]}\n`;
      });
    return withRepository({ ...files, 'content/site.yaml': nested ?? '' }, async (folder) => {
      change(folder, { 'content/site.yaml': files['content/site.yaml'] });
      const { code, stderr } = await runIn(folder, 'diff', 'HEAD', ...docx);
      expect({ code, stderr }).toEqual({
        code: 0,
        stderr:
          "`changes.docx`: Word can't track that sections of the file begin or no longer begin after `a.md`, `b.md`. If changes are rejected, the headers stay as they are now.\n",
      });
    });
  });

  test('comments on the first change of each page with the pull request', () =>
    withHistory(async (folder) => {
      const address = 'https://example.org/pull/7?a=1&b=2';
      await runIn(folder, 'diff', 'v1', 'v2', ...docx, '--pull-request', address);
      const made = read(folder);
      const comments = marksIn(made, 'word/comments.xml').match(/<w:comment /g);
      expect(comments).toHaveLength(5);
      expect(marksIn(made).match(/<w:commentReference /g)).toHaveLength(5);
      expect(marksIn(made, 'word/_rels/comments.xml.rels')).toContain(
        'Target="https://example.org/pull/7?a=1&amp;b=2" TargetMode="External"',
      );
    }));

  test.each([
    [['--format', 'docx'], '`--format docx` needs a file: add `--out changes.docx`'],
    [['--author', 'A'], '`--author`, `--pull-request`, `--volume` and `--reference-doc` are for'],
    [[...docx, '--pull-request', 'javascript:a'], '`--pull-request` needs a web address such as'],
  ])('refuses %j', (args, message) =>
    withRepository(files, async (folder) => {
      const { code, stderr } = await runIn(folder, 'diff', 'HEAD', ...args);
      expect(code).toBe(2);
      expect(stderr).toContain(message);
    }),
  );

  test('refuses a revision with errors, since its pages would look deleted', () =>
    withRepository({ ...files, 'content/b.md': '---\ntitle: [\n---\n' }, async (folder) => {
      change(folder, { 'content/b.md': String(files['content/b.md']) });
      const { code, stderr } = await runIn(folder, 'diff', 'HEAD', ...docx);
      expect(code).toBe(2);
      expect(stderr).toContain("Can't write `HEAD` as a Word file: `b.md` has errors.");
      expect(existsSync(join(folder, 'changes.docx'))).toBe(false);
    }));

  test('refuses a revision without content', () =>
    withRepository({ 'README.md': 'Empty' }, async (folder) => {
      change(folder, files);
      const { code, stderr } = await runIn(folder, 'diff', 'HEAD', ...docx);
      expect(code).toBe(2);
      expect(stderr).toContain('There is no content in `HEAD`');
    }));
});
