import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { change } from '../../cli/repository.ts';
import { runIn, under } from '../../cli/run-in.ts';
import { folderOf, pathway, withFolder } from '../../corpus-of.ts';

const apples = 'Apples grow on trees.\n\nCider is made of them.\n\nPies are made of them, too.';
const page = (body: string) =>
  pathway(body, { title: 'Apples', steps: '[{id: apples, text: Plant trees}]' });
const files = under('content', folderOf({ 'a.md': page(apples) }));
const begun = {
  ...files,
  'content/site.yaml': `${String(files['content/site.yaml'])}history: {whatsNew: true}\n`,
};

function git(folder: string, moment: string, ...args: readonly string[]): void {
  const who = ['-c', 'user.name=Ann', '-c', 'user.email=t@example.org'];
  const off = ['-c', 'commit.gpgsign=false', '-c', 'core.hooksPath=/dev/null'];
  execFileSync('git', ['-C', folder, ...who, ...off, ...args], {
    stdio: ['ignore', 'ignore', 'ignore'],
    env: { ...process.env, GIT_AUTHOR_DATE: moment, GIT_COMMITTER_DATE: moment },
  });
}

function commit(folder: string, day: string, text: string, subject: string): void {
  change(folder, { 'content/a.md': page(text) });
  git(folder, `${day}T12:00:00Z`, 'add', '--all');
  git(folder, `${day}T12:00:00Z`, 'commit', '--quiet', '--allow-empty', '--message', subject);
}

function withBegun(use: (folder: string) => Promise<void>): Promise<void> {
  return withFolder(begun, async (folder) => {
    git(folder, '2020-01-01T12:00:00Z', 'init', '--quiet', '--initial-branch=main');
    commit(folder, '2020-01-01', apples, 'Begin');
    await use(folder);
  });
}

/** The history of the page as the command prints it: days with what changed, and subjects. */
async function printed(folder: string): Promise<readonly string[]> {
  const { code, stdout } = await runIn(folder, 'history', 'content/a.md');
  expect(code).toBe(0);
  const lines = stdout.split('\n').slice(1);
  return lines.map((line) => line.trim().replace(/^[0-9a-f]{10} /, '')).filter(Boolean);
}

/** The days on the site's page of what is new with what changed, and the history of the page on the site. */
async function shown(folder: string): Promise<readonly string[]> {
  const { code } = await runIn(folder, 'build', '--only', 'html');
  expect(code).toBe(0);
  const text = readFileSync(join(folder, 'outputs/site/whats-new.html'), 'utf8');
  const [, article = ''] = /<div class="text">(.*)<\/article>/s.exec(text) ?? [];
  return article
    .split('\n')
    .map((line) => line.replace(/<[^>]*>/g, ''))
    .filter((line) => /\d/.test(line));
}

test('a merge has the words that are in none of the commits it joins; on the site it brings them all', () =>
  withBegun(async (folder) => {
    git(folder, '', 'checkout', '--quiet', '-b', 'side');
    commit(folder, '2020-01-05', apples.replace('Cider', 'Wine'), 'Wine');
    git(folder, '', 'checkout', '--quiet', 'main');
    commit(folder, '2020-01-06', apples.replace('Pies', 'Tarts'), 'Tarts');
    const moment = '2020-02-01T12:00:00Z';
    git(folder, moment, 'merge', '--quiet', '--no-commit', 'side');
    const merged = apples.replace('Cider', 'Wine').replace('Pies', 'Tarts');
    commit(folder, '2020-02-01', merged.replace('trees', 'small trees'), 'Merge');
    expect(await printed(folder)).toEqual([
      '2020-02-01  1 passage changed',
      'Merge (Ann)',
      '2020-01-06  1 passage changed',
      'Tarts (Ann)',
      '2020-01-05  1 passage changed',
      'Wine (Ann)',
      '2020-01-01  new page',
      'Begin (Ann)',
    ]);
    expect(await shown(folder)).toEqual([
      'February 1, 2020',
      'Apples: 2 passages changed',
      'January 6, 2020',
      'Apples: 1 passage changed',
      'January 1, 2020',
      'First edition, with 2 pages',
      'January 1, 2020: new page',
      'February 1, 2020: 2 passages changed',
      'January 6, 2020: 1 passage changed',
      'January 1, 2020: new page',
    ]);
  }));

test('a merge that changes nothing itself is not in the history of a page', () =>
  withBegun(async (folder) => {
    for (const name of ['one', 'two', 'three']) {
      git(folder, '', 'checkout', '--quiet', '-b', name, 'main');
      change(folder, { [`content/${name}.md`]: page(`The page ${name} has words of its own.`) });
      git(folder, '2020-01-05T12:00:00Z', 'add', '--all');
      git(folder, '2020-01-05T12:00:00Z', 'commit', '--quiet', '--message', `Add ${name}`);
    }
    git(folder, '', 'checkout', '--quiet', 'main');
    git(
      folder,
      '2020-02-01T12:00:00Z',
      'merge',
      '--no-ff',
      '--message',
      'Octopus',
      'one',
      'two',
      'three',
    );
    const { stdout } = await runIn(folder, 'history', 'content/two.md');
    expect(stdout).toContain('2020-01-05  new page');
    expect(stdout).not.toContain('Octopus');
    expect(await printed(folder)).toEqual(['2020-01-01  new page', 'Begin (Ann)']);
  }));

test('a revert says which day the text is from, and is nothing on the day of what it reverts', () =>
  withBegun(async (folder) => {
    commit(folder, '2020-02-01', apples.replace('trees', 'bushes'), 'Bushes');
    commit(folder, '2020-02-02', apples, 'Revert');
    commit(folder, '2020-02-03', 'Nothing is known about any of it.', 'Nothing');
    commit(folder, '2020-02-03', apples, 'Revert again');
    expect((await printed(folder)).filter((line) => /^\d/.test(line))).toEqual([
      '2020-02-03  restored to its text of 2020-02-02',
      expect.stringContaining('2020-02-03  '),
      '2020-02-02  restored to its text of 2020-01-01',
      '2020-02-01  1 passage changed',
      '2020-01-01  new page',
    ]);
    const lines = await shown(folder);
    expect(lines.slice(lines.lastIndexOf('January 1, 2020: new page') - 2)).toEqual([
      'February 2, 2020: restored to its text of January 1, 2020',
      'February 1, 2020: 1 passage changed',
      'January 1, 2020: new page',
    ]);
  }));

test('a page that was removed and added again has both lives', () =>
  withBegun(async (folder) => {
    const site = String(begun['content/site.yaml']);
    change(folder, { 'content/site.yaml': site.replace(/ *- page: a\.md\n/, '') });
    git(folder, '', 'rm', '--quiet', 'content/a.md');
    git(folder, '2020-02-01T12:00:00Z', 'commit', '--quiet', '--all', '--message', 'Remove');
    change(folder, { 'content/site.yaml': site });
    commit(folder, '2020-03-01', 'Another text about something else.', 'Again');
    expect(await printed(folder)).toEqual([
      '2020-03-01  new page',
      'Again (Ann)',
      '2020-02-01  page removed',
      'Remove (Ann)',
      '2020-01-01  new page',
      'Begin (Ann)',
    ]);
    const lines = await shown(folder);
    expect(lines.at(-1)).toBe('March 1, 2020: new page');
  }));

test('days never go back on the site, whatever the clocks said', () =>
  withBegun(async (folder) => {
    commit(folder, '2099-01-01', apples.replace('trees', 'bushes'), 'From the future');
    commit(folder, '2020-02-02', apples.replace('trees', 'shrubs'), 'In time');
    commit(folder, '1971-01-01', apples.replace('trees', 'herbs'), 'From the past');
    const lines = await shown(folder);
    expect(lines.filter((line) => /^\w+ \d+, \d+$/.test(line))).toEqual([
      'February 2, 2020',
      'January 1, 2020',
    ]);
  }));

test('the site says where it leaves out older changes of a page', () =>
  withBegun(async (folder) => {
    const older = async (count: number): Promise<boolean> => {
      for (let day = 1; day <= count; day += 1)
        commit(
          folder,
          `2020-03-${String(day).padStart(2, '0')}`,
          `${apples} ${count}.${day}`,
          'More',
        );
      await shown(folder);
      const text = readFileSync(join(folder, 'outputs/site/whats-new.html'), 'utf8');
      return text.slice(text.indexOf('id="pages"')).includes('Older changes are not listed.');
    };
    expect(await older(19)).toBe(false);
    expect(await older(20)).toBe(true);
  }));
