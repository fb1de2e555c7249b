import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { change } from '../../cli/repository.ts';
import { runIn, under } from '../../cli/run-in.ts';
import { folderOf, pathway, withFolder } from '../../corpus-of.ts';

const page = (title: string, id: string, body: string, front: Record<string, string> = {}) =>
  pathway(body, { title, steps: `[{id: ${id}, text: Do ${id}}]`, ...front });

const apples = 'Apples grow on trees.\n\nThey are *red* in autumn, or green.';
const pears =
  'Pears grow on trees of their own, in rows that are long and in gardens that are old.';
const plums = 'Plums are blue, and nobody says a word more about any of them in this whole text.';

const first = under(
  'content',
  folderOf({
    'a.md': page('Apples', 'a', apples),
    'b.md': page('Pears', 'b', pears),
    'c.md': page('Plums', 'c', plums),
  }),
);
const site = String(first['content/site.yaml']);
const begun = {
  ...first,
  'content/site.yaml': `${site}history: {whatsNew: true}\nurl: https://example.org/handbook\n`,
};

function git(folder: string, day: string, author: string, ...args: readonly string[]): string {
  const who = ['-c', `user.name=${author}`, '-c', 'user.email=t@example.org'];
  const off = ['-c', 'commit.gpgsign=false', '-c', 'tag.gpgsign=false'];
  const moment = `${day}T23:30:00-05:00`;
  return execFileSync('git', ['-C', folder, ...who, ...off, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, GIT_AUTHOR_DATE: moment, GIT_COMMITTER_DATE: moment, TZ: 'Asia/Tokyo' },
  });
}

function commit(folder: string, day: string, subject: string, author = 'Ann', tag?: string): void {
  git(folder, day, author, 'add', '--all');
  git(folder, day, author, 'commit', '--quiet', '--allow-empty', '--message', subject);
  if (tag !== undefined) git(folder, day, author, 'tag', tag);
}

/** A history of three pages: words, looks, a new name, a page that came and one that went. */
function withHistory<Result>(
  use: (folder: string) => Promise<Result>,
  tags: readonly (string | undefined)[] = [],
): Promise<Result> {
  return withFolder(begun, async (folder) => {
    git(folder, '2020-01-01', 'Ann', 'init', '--quiet', '--initial-branch=main');
    commit(folder, '2020-01-01', 'Begin', 'Ann', tags[0]);
    const { 'content/site.yaml': was } = begun;
    const moved = was.replace('page: b.md', 'page: fruit/pears.md');
    change(folder, {
      'content/b.md': undefined,
      'content/fruit/pears.md': page('Pears', 'b', `${pears}\n\nAnd they are sweet.`),
      'content/site.yaml': moved,
    });
    commit(folder, '2020-02-01', 'Move <b>pears</b>', 'Bob\u202e', tags[1]);
    change(folder, {
      'content/a.md': page(
        'Apples',
        'a',
        apples.replace('*red*', '**red**').replace('.\n', '.\n\n'),
      ),
    });
    commit(folder, '2020-03-01', 'Only looks');
    change(folder, {
      'content/a.md': page('Apples', 'a', apples.replace('green', 'yellow')),
      'content/c.md': undefined,
      'content/d.md': page('Quinces', 'd', 'Quinces are new, and like nothing else that is here.'),
      'content/site.yaml': moved.replace('page: c.md', 'page: d.md'),
    });
    commit(folder, '2020-04-01', 'Apples, quinces', 'Ann', tags[2]);
    return use(folder);
  });
}

describe('history', () => {
  test('has the day in UTC on which the words of each page last changed', () =>
    withHistory(async (folder) => {
      const { code, stdout } = await runIn(folder, 'history');
      expect(code).toBe(0);
      expect(stdout).toBe(
        [
          '2020-04-02  a.md            1 passage changed',
          '2020-04-02  d.md            new page',
          '2020-02-02  fruit/pears.md  moved from b.md, 1 passage added',
          '2020-01-02  index.md        new page',
          '',
        ].join('\n'),
      );
    }));

  test('has all of a page, also under its former name and where it was removed', () =>
    withHistory(async (folder) => {
      const pears = await runIn(folder, 'history', 'content/b.md');
      expect(pears.stdout.replace(/\b[0-9a-f]{10}\b/g, 'COMMIT')).toBe(
        [
          'fruit/pears.md: Pears',
          '',
          '2020-02-02  moved from b.md, 1 passage added',
          '            COMMIT Move <b>pears</b> (Bob·)',
          '',
          '2020-01-02  new page',
          '            COMMIT Begin (Ann)',
          '',
        ].join('\n'),
      );
      const plums = await runIn(folder, 'history', 'c.md');
      expect(plums.stdout).toContain('2020-04-02  page removed');
      const unknown = await runIn(folder, 'history', 'content/aa.md');
      expect(unknown).toMatchObject({ code: 2, stdout: '' });
      expect(unknown.stderr).toContain('No commit has a page `aa.md`. Did you mean `a.md`?');
    }));

  test('begins on a day, or after a revision', () =>
    withHistory(
      async (folder) => {
        const pagesOf = async (since: string): Promise<readonly string[]> => {
          const { stdout } = await runIn(folder, 'history', '--json', '--since', since);
          return JSON.parse(stdout).pages.map((each: { page: string }) => each.page);
        };
        expect(await pagesOf('2020-03-01')).toEqual(['a.md', 'd.md']);
        expect(await pagesOf('v1')).toEqual(['a.md', 'd.md', 'fruit/pears.md']);
        expect(await pagesOf('HEAD')).toEqual([]);
      },
      ['v1'],
    ));

  test('says where it begins in a clone with the newest commits only', () =>
    withHistory(async (folder) => {
      const clone = join(folder, 'clone');
      const url = `file://${folder}`;
      git(folder, '2020-05-01', 'Ann', 'clone', '--quiet', '--depth=2', url, clone);
      const { stdout, stderr } = await runIn(clone, 'history');
      expect(stderr).toContain('the history begins on 2020-03-02');
      expect(stdout).toContain('2020-04-02  a.md            1 passage changed\n');
      expect(stdout).toContain('            index.md        not since 2020-03-02\n');
      const built = await runIn(clone, 'build', '--only', 'html');
      expect(built.code).toBe(0);
      expect(built.stderr).toContain('this clone has the newest commits only');
      expect(existsSync(join(clone, 'outputs/site/whats-new.html'))).toBe(false);
    }));

  test('has nothing outside of a repository, and the site no page of it', () =>
    withFolder(begun, async (folder) => {
      const { code, stderr } = await runIn(folder, 'history');
      expect(code).toBe(2);
      expect(stderr).toContain('not a git repository');
      const built = await runIn(folder, 'build', '--only', 'html');
      expect(built.code).toBe(0);
      expect(built.stderr).toContain(
        'The site has no page of what is new: this is not a git repository\n',
      );
      expect(existsSync(join(folder, 'outputs/site/whats-new.html'))).toBe(false);
      expect(readFileSync(join(folder, 'outputs/site/a.html'), 'utf8')).not.toContain('whats-new');
    }));
});

describe('the page of what is new', () => {
  test('names resources and facts that came, went or say something else', () =>
    withFolder(begun, async (folder) => {
      git(folder, '2020-01-01', 'Ann', 'init', '--quiet', '--initial-branch=main');
      commit(folder, '2020-01-01', 'Begin');
      const resources = String(first['content/resources.yaml']);
      change(folder, {
        'content/facts.yaml':
          'trees:\n  value: 126\n  noun: old trees\n  asOf: 2020-01-01\n  source: guide\n',
        'content/resources.yaml': resources.replace(/title: .*/, 'title: Another guide'),
      });
      commit(folder, '2020-02-01', 'Facts');
      const lines = await built(folder);
      expect(lines.slice(1, lines.indexOf('January 2, 2020'))).toEqual([
        'February 2, 2020',
        'Resources',
        'Changed: Another guide',
        'Facts',
        'Added: 126 old trees',
      ]);
    }));

  /** The article of the page in lines, without tags. */
  const built = async (folder: string): Promise<readonly string[]> => {
    const { code } = await runIn(folder, 'build', '--only', 'html');
    expect(code).toBe(0);
    const text = readFileSync(join(folder, 'outputs/site/whats-new.html'), 'utf8');
    const [, article = ''] = /<div class="text">(.*)<\/article>/s.exec(text) ?? [];
    const lines = article.split('\n').map((line) => line.replace(/<[^>]*>/g, ''));
    return lines.filter((line) => line !== '');
  };

  test('lists the releases with what each changed, and what came after', () =>
    withHistory(
      async (folder) => {
        const lines = await built(folder);
        expect(lines.slice(0, lines.indexOf('History of each page'))).toEqual([
          'Atom feed of these changes',
          'Since v1.1',
          'April 2, 2020',
          'New pages',
          'Quinces',
          'Changed pages',
          'Apples: 1 passage changed',
          'Removed pages',
          'Plums',
          'Checklist steps',
          'Added: Do d',
          'Removed: Do c',
          'v1.1',
          'February 2, 2020',
          'Changed pages',
          'Pears: moved from b.html, 1 passage added',
          'v1.0',
          'January 2, 2020',
          'First edition, with 4 pages',
        ]);
      },
      ['v1.0', 'v1.1'],
    ));

  test('lists the days without releases, but none on which readers see nothing new', () =>
    withHistory(async (folder) => {
      const lines = await built(folder);
      expect(lines.filter((line) => /^\w+ 2, 2020$/.test(line))).toEqual([
        'April 2, 2020',
        'February 2, 2020',
        'January 2, 2020',
      ]);
      expect(lines.slice(lines.indexOf('History of each page'))).toEqual([
        'History of each page',
        'A Handbook',
        'January 2, 2020: new page',
        'Apples',
        'April 2, 2020: 1 passage changed',
        'January 2, 2020: new page',
        'Pears',
        'February 2, 2020: moved from b.html, 1 passage added',
        'January 2, 2020: new page',
        'Quinces',
        'April 2, 2020: new page',
      ]);
    }));

  test('has the same bytes for the same history, whatever is not committed beside it', () =>
    withHistory(async (folder) => {
      const files = ['whats-new.html', 'feed.xml'].map((name) =>
        join(folder, 'outputs/site', name),
      );
      const read = (): readonly string[] => files.map((file) => readFileSync(file, 'utf8'));
      await built(folder);
      const before = read();
      const clone = join(folder, 'clone');
      git(folder, '2020-05-01', 'Ann', 'clone', '--quiet', `file://${folder}`, clone);
      await built(clone);
      const cloned = files.map((file) => readFileSync(file.replace(folder, clone), 'utf8'));
      expect(cloned).toEqual(before);
      rmSync(clone, { recursive: true });
      change(folder, { 'content/a.md': page('Apples', 'a', 'Apples are something else now.') });
      await built(folder);
      expect(read()).toEqual(before);
    }));

  test('is linked from each page that has a history, and its feed from all heads', () =>
    withHistory(async (folder) => {
      await built(folder);
      const text = readFileSync(join(folder, 'outputs/site/fruit/pears.html'), 'utf8');
      expect(text).toContain(
        '<a href="../whats-new.html#page-fruit/pears">History of this page</a>',
      );
      expect(text).toContain(
        '<link rel="alternate" type="application/atom+xml" title="What is new" href="../feed.xml">',
      );
      const feed = readFileSync(join(folder, 'outputs/site/feed.xml'), 'utf8');
      expect(feed).toContain('href="https://example.org/handbook/whats-new.html#day-2020-04-02"');
      expect(feed).toContain('<updated>2020-04-02T04:30:00Z</updated>');
      expect(feed).toContain(
        '&lt;a href="https://example.org/handbook/a.html"&gt;'.replaceAll('"', '&quot;'),
      );
    }));

  test('has entries in its feed that stay the same where the site moves', () =>
    withHistory(async (folder) => {
      const idsOf = async (): Promise<readonly string[]> => {
        await built(folder);
        const feed = readFileSync(join(folder, 'outputs/site/feed.xml'), 'utf8');
        return [...feed.matchAll(/<id>(.*)<\/id>/g)].map(([, id = '']) => id);
      };
      const before = await idsOf();
      expect(before).toHaveLength(4);
      expect(new Set(before).size).toBe(4);
      for (const id of before)
        expect(id).toMatch(
          /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
        );
      const site = readFileSync(join(folder, 'content/site.yaml'), 'utf8');
      change(folder, { 'content/site.yaml': site.replace('example.org', 'new.example.org') });
      expect(await idsOf()).toEqual(before);
    }));
});
