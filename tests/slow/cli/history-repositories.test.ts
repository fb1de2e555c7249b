import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { change, commit, git, withRepository } from '../../cli/repository.ts';
import { runIn, under } from '../../cli/run-in.ts';
import { folderOf, pathway, withFolder } from '../../corpus-of.ts';
import { bundled } from '../bundled.ts';

const files = (folder: string) => {
  const made = under(folder, folderOf({ 'a.md': pathway('Apples grow.', { title: 'Apples' }) }));
  const site = `${folder === '' ? '' : `${folder}/`}site.yaml`;
  return { ...made, [site]: `${String(made[site])}history: {whatsNew: true}\n` };
};
const later = pathway('Apples grow on trees.', { title: 'Apples' });

/** What the command prints of one page, without commits. */
async function printed(folder: string, ...args: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await runIn(folder, 'history', ...args);
  return stdout.split('\n').filter((line) => /^\d{4}-/.test(line));
}

test.each(['content', 'docs/of/three', ''])('content may be in the folder `%s`', (place) =>
  withRepository(files(place), async (folder) => {
    const page = join(place, 'a.md');
    change(folder, { [page]: later });
    commit(folder);
    const content = place === '' ? '.' : place;
    expect(await printed(folder, '--content', content, page)).toEqual([
      '2020-01-01  1 passage changed',
      '2020-01-01  new page',
    ]);
  }),
);

test('settings of git that change what it answers change nothing', () =>
  withRepository(files('content'), async (folder) => {
    git(folder, 'mv', 'content/a.md', 'content/b.md');
    const site = String(files('content')['content/site.yaml']);
    change(folder, { 'content/site.yaml': site.replace('page: a.md', 'page: b.md') });
    commit(folder);
    const lines = await printed(folder, 'content/b.md');
    expect(lines).toEqual(['2020-01-01  moved from a.md', '2020-01-01  new page']);
    for (const setting of [
      'log.showRoot=false',
      'log.diffMerges=off',
      'diff.renames=false',
      'diff.relative=true',
      'i18n.logOutputEncoding=ISO-8859-1',
    ])
      git(folder, 'config', ...(setting.split('=') as [string, string]));
    expect(await printed(folder, 'content/b.md')).toEqual(lines);
  }));

test('names and subjects are read whatever their encoding, and as `.mailmap` says', () =>
  withRepository(files('content'), async (folder) => {
    change(folder, { 'content/a.md': later });
    git(folder, 'add', '--all');
    const message = join(folder, '.git/message');
    writeFileSync(message, Buffer.from('Grüße', 'latin1'));
    git(folder, '-c', 'i18n.commitEncoding=ISO-8859-1', 'commit', '--quiet', '--file', message);
    change(folder, { '.mailmap': 'Jürgen Müller <t@example.org> T <t@example.org>\n' });
    git(folder, 'config', 'i18n.logOutputEncoding', 'ISO-8859-1');
    const { stdout } = await runIn(folder, 'history', 'content/a.md');
    expect(stdout).toContain(' Grüße (Jürgen Müller)\n');
  }));

test('a repository without commits is named as such', () =>
  withFolder(files('content'), async (folder) => {
    git(folder, 'init', '--quiet');
    const { code, stderr } = await runIn(folder, 'history');
    expect([code, stderr]).toEqual([2, 'pathways: Nothing has been committed yet\n']);
    const built = await runIn(folder, 'build', '--only', 'html');
    expect(built.stderr).toContain(
      'The site has no page of what is new: nothing has been committed yet\n',
    );
  }));

test('a file that had errors in an earlier commit is named; of a page, it is known that it changed', () =>
  withRepository(files('content'), async (folder) => {
    git(folder, 'tag', 'v1');
    change(folder, { 'content/a.md': '---\ntitle: [Apples\n---\n\nApples.\n' });
    commit(folder, 'v2');
    change(folder, { 'content/a.md': later });
    commit(folder, 'v3');
    const { code, stderr } = await runIn(folder, 'build', '--only', 'html');
    expect(code).toBe(0);
    expect(stderr).toContain(
      "The page of what is new can't say how these files changed, because of errors in earlier commits: `a.md`\n",
    );
    const text = readFileSync(join(folder, 'outputs/site/whats-new.html'), 'utf8');
    const article = text.slice(text.indexOf('<div class="text">'));
    expect(article.match(/<li><a href="a\.html">Apples<\/a><\/li>/g)).toHaveLength(2);
  }));

test('a clone that lacks files of older commits asks no server for them, and says how to get them', () =>
  withRepository(files('content'), async (folder) => {
    change(folder, { 'content/a.md': later });
    commit(folder);
    git(folder, 'tag', 'v1', 'HEAD~1');
    git(folder, 'tag', 'v2');
    git(folder, 'config', 'uploadpack.allowFilter', 'true');
    const clone = join(folder, 'clone');
    git(folder, 'clone', '--quiet', '--filter=blob:none', `file://${folder}`, clone);
    const { code, stderr } = await runIn(clone, 'history');
    const fix = 'his clone lacks files of older commits. Run `git fetch --refetch --no-filter`\n';
    expect([code, stderr]).toEqual([2, `pathways: T${fix}`]);
    const built = await runIn(clone, 'build', '--only', 'html');
    expect(built.code).toBe(0);
    expect(built.stderr).toContain(`The site has no page of what is new: t${fix}`);
    const objects = git(clone, 'rev-list', '--objects', '--all', '--missing=print');
    expect(objects).toMatch(/^\?/m);
  }));

describe('the program as it is installed', () => {
  const { main } = bundled();

  test('looks at the repository of the content, although a hook of git started it', () =>
    withRepository(files('content'), async (folder) => {
      change(folder, { 'content/a.md': later });
      commit(folder);
      const printedBy = (env: Readonly<Record<string, string>>): string =>
        execFileSync(process.execPath, [main, 'history', '--no-cache', 'content/a.md'], {
          cwd: folder,
          encoding: 'utf8',
          env: { ...process.env, ...env },
        });
      const expected = printedBy({});
      expect(expected).toContain('1 passage changed');
      const ofHook = { GIT_DIR: '.git', GIT_INDEX_FILE: '.git/index.lock', GIT_PREFIX: 'content/' };
      expect(printedBy(ofHook)).toBe(expected);
      expect(printedBy({ GIT_DIR: '/nowhere', GIT_LITERAL_PATHSPECS: '1' })).toBe(expected);
    }));
});
