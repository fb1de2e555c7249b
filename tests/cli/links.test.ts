import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Ask, Host } from '../../src/cli/host.ts';
import type { Observation, Policy, Question } from '../../src/links/index.ts';
import { folderOf, pathway, withFolder, type Files } from '../corpus-of.ts';
import { runWith, under, type Ran } from './run-in.ts';

const withLinks = (...urls: readonly string[]): Files =>
  under(
    'content',
    folderOf(
      { 'p.md': pathway(urls.map((url) => `See [it](${url}).`).join('\n\n')) },
      { 'resources.yaml': 'guide:\n  title: The Guide\n  publisher: The Press\n' },
    ),
  );

/** A network in which some addresses answer with a status, and all others with 200. */
function network(statuses: Readonly<Record<string, number>> = {}) {
  const asked: Question[] = [];
  const policies: Policy[] = [];
  const ask: Ask = async (policy, questions, onAnswer) => {
    policies.push(policy);
    for (const question of questions) {
      asked.push(question);
      const status = statuses[question.url] ?? 200;
      onAnswer(toAnswer(question.url, status));
    }
  };
  return { ask, asked, policies, urls: () => asked.map(({ url }) => url) };
}

function toAnswer(url: string, status: number): Observation {
  const fault = status === 0 ? { code: 'ENOTFOUND', message: '' } : undefined;
  const look = { hops: [], finalUrl: url, ...(fault ? { fault } : { status }) };
  return { url, first: { state: status === 200 ? 'ok' : 'broken' }, look };
}

const a = 'https://a.example/a';
const b = 'https://b.example/b';

function links(folder: string, other: Partial<Host>, ...more: string[]): Promise<Ran> {
  return runWith(other, folder, 'links', '--today', '2026-11-24', ...more);
}

function ledgerIn(
  folder: string,
  name = 'links.lock.json',
): Record<string, { verdict: string; failures?: number }> {
  return JSON.parse(readFileSync(join(folder, name), 'utf8')).addresses;
}

describe('pathways links', () => {
  test('asks about each address once, reports at its lines, and puts the answers on record', () =>
    withFolder(withLinks(a, `${b}#part`, a, b), async (folder) => {
      const { ask, asked } = network({ [a]: 404 });
      const { code, stdout, stderr } = await links(folder, { ask });
      expect(code).toBe(1);
      expect(stdout).toContain(
        'content/p.md:11:5 error Unexpected address `https://a.example/a` that is gone (404)',
      );
      expect(stdout).toContain('content/p.md:15:5 error');
      expect(stdout).toContain('pathways explain link-gone, or docs/links.md');
      expect(stderr).toBe('3 addresses: 1 gone, 2 ok\n');
      expect(asked).toEqual([
        { url: a, fragments: [], titles: [] },
        { url: b, fragments: ['part'], titles: [] },
      ]);
      expect(ledgerIn(folder)).toMatchObject({
        [a]: { verdict: 'gone', failures: 1 },
        [b]: { verdict: 'ok' },
        [`${b}#part`]: { verdict: 'ok' },
      });
    }));

  test('does not ask again for seven days about what was found, but about what was not', () =>
    withFolder(withLinks(a, b), async (folder) => {
      await links(folder, { ask: network({ [a]: 500 }).ask });
      const { ask, urls } = network({ [a]: 500 });
      await links(folder, { ask });
      expect(urls()).toEqual([a]);
      expect(ledgerIn(folder)[a]).toMatchObject({ verdict: 'flaky', failures: 2 });
      const { code } = await links(folder, { ask });
      expect(code).toBe(1);
      const later = network();
      await links(folder, { ask: later.ask }, '--today', '2026-12-01');
      expect(later.urls()).toEqual([a, b]);
    }));

  test('judges from the ledger alone when offline, and writes nothing', () =>
    withFolder(withLinks(a, b), async (folder) => {
      await links(folder, { ask: network({ [a]: 410 }).ask });
      writeFileSync(join(folder, 'content/p.md'), pathway(`[x](${a}) [y](https://c.example/)`));
      const before = readFileSync(join(folder, 'links.lock.json'), 'utf8');
      const { code, stderr } = await links(folder, {}, '--offline');
      expect({ code, stderr }).toEqual({
        code: 1,
        stderr: '2 addresses: 1 gone, 1 not asked yet\n',
      });
      expect(readFileSync(join(folder, 'links.lock.json'), 'utf8')).toBe(before);
    }));

  test('forgets addresses that the content cites no more', () =>
    withFolder(withLinks(a, b), async (folder) => {
      await links(folder, { ask: network().ask });
      writeFileSync(join(folder, 'content/p.md'), pathway(`[x](${a})`));
      await links(folder, { ask: network().ask });
      expect(Object.keys(ledgerIn(folder))).toEqual([a]);
    }));

  test('tells other programs about every address', () =>
    withFolder(withLinks(a), async (folder) => {
      const { stdout } = await links(
        folder,
        { ask: network({ [a]: 403 }).ask },
        '--format',
        'json',
      );
      expect(JSON.parse(stdout).links).toEqual([
        {
          url: a,
          verdict: 'blocked',
          status: 403,
          finalUrl: null,
          checkedAt: '2026-11-24',
          places: [{ file: 'content/p.md', line: 11, column: 5 }],
        },
      ]);
    }));

  test('names the rules of links in SARIF', () =>
    withFolder(withLinks(a), async (folder) => {
      const { stdout } = await links(
        folder,
        { ask: network({ [a]: 404 }).ask },
        '--format',
        'sarif',
      );
      const [{ tool, results }] = JSON.parse(stdout).runs;
      expect(tool.driver.rules.map((rule: { id: string }) => rule.id)).toContain('link-soft-404');
      expect(results[0].ruleId).toBe('link-gone');
    }));

  test('says who asks and whom to write to, and keeps to what was asked for', () =>
    withFolder(withLinks(a), async (folder) => {
      const { ask, policies } = network();
      await links(
        folder,
        { ask },
        '--allow-host',
        'a.example',
        '--resolve',
        'A.example=127.0.0.2',
        '--per-host',
        '1',
        '--deadline',
        '5',
      );
      expect(policies[0]).toMatchObject({
        allowHosts: ['a.example'],
        resolve: { 'a.example': ['127.0.0.2'] },
        perHost: 1,
        deadlineMs: 5000,
      });
      expect(policies[0]?.userAgent).toMatch(
        /^pathways\/[\d.]+ \(link check; office@example\.org\)$/,
      );
    }));

  test('writes the new address of a page that has moved for good, with --fix', () =>
    withFolder(withLinks(a), async (folder) => {
      const ask: Ask = async (_policy, _questions, onAnswer) =>
        onAnswer({
          url: a,
          first: { state: 'ok', status: 200 },
          look: { hops: [{ url: a, status: 301 }], finalUrl: b, status: 200 },
        });
      const offered = await links(folder, { ask });
      expect(offered.stdout).toContain(
        'One of these can be fixed automatically: pathways links --fix',
      );
      const { code, stdout, stderr } = await links(folder, {}, '--offline', '--fix');
      expect({ code, stdout }).toEqual({
        code: 0,
        stdout: '5 files checked: 0 errors, 0 warnings\n',
      });
      expect(stderr).toContain('Fixed 1 finding in 1 file');
      expect(readFileSync(join(folder, 'content/p.md'), 'utf8')).toContain(`See [it](${b}).`);
    }));

  test('keeps what it has learnt when somebody ends it', () =>
    withFolder(withLinks(a, b), async (folder) => {
      let end = (): void => {};
      const ask: Ask = (_policy, _questions, onAnswer, signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
          onAnswer(toAnswer(a, 404));
          end();
        });
      const onInterrupt: Host['onInterrupt'] = (stop) => {
        end = stop;
        return () => {};
      };
      const { code, stderr } = await links(folder, { ask, onInterrupt });
      expect(code).toBe(2);
      expect(stderr).toBe(
        '2 addresses: 1 gone, 1 not asked yet; the run ended before 1 of 2 had answered\n',
      );
      expect(Object.keys(ledgerIn(folder))).toEqual([a]);
    }));

  test('puts nothing on record when the machine is offline', () =>
    withFolder(withLinks(a, b), async (folder) => {
      const { code, stdout, stderr } = await links(folder, {
        ask: network({ [a]: 0, [b]: 0 }).ask,
      });
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toBe(
        'pathways: Cannot reach any of 2 addresses: this machine seems to be offline; nothing was put on record\n',
      );
      expect(existsSync(join(folder, 'links.lock.json'))).toBe(false);
    }));

  test.each([
    [['--shard', '0/2'], 'Cannot take `0/2` as a shard: write it as I/N, such as 1/4'],
    [['--shard', '3/2'], 'Cannot take `3/2` as a shard: write it as I/N, such as 1/4'],
    [['--per-host', '0'], 'Cannot take `0` for --per-host: write a number from 1 to 64'],
    [['--deadline', 'x'], 'Cannot take `x` for --deadline: write a number from 1 to 86400'],
    [
      ['--resolve', 'x'],
      'Cannot take `x` for --resolve: write it as NAME=ADDRESS, such as a.example=10.0.0.1',
    ],
    [['--ledger', 'content'], 'Cannot read `content`: EISDIR'],
    [
      ['--site', '--offline'],
      'Cannot follow `outputs/site/index.html`: there is no such page; build the site first',
    ],
  ])('refuses %j', (args, message) =>
    withFolder(withLinks(a), async (folder) => {
      const { code, stderr } = await links(folder, {}, ...args);
      expect({ code, stderr }).toEqual({ code: 2, stderr: `pathways: ${message}\n` });
    }),
  );

  test('refuses a ledger that is none, and leaves it as it is', () =>
    withFolder({ ...withLinks(a), 'links.lock.json': 'x' }, async (folder) => {
      const { code, stderr } = await links(folder, {});
      expect(code).toBe(2);
      expect(stderr).toMatch(/^pathways: Cannot read `links.lock.json`: /);
      expect(readFileSync(join(folder, 'links.lock.json'), 'utf8')).toBe('x');
    }));
});

describe('pathways links --changed', () => {
  const git = (folder: string, ...args: readonly string[]): string =>
    execFileSync('git', ['-c', 'user.name=Jo', '-c', 'user.email=jo@example.org', ...args], {
      cwd: folder,
      encoding: 'utf8',
    });

  /** A repository whose first commit cites `a`, and whose working copy cites `b` and `c` as well. */
  async function inRepository(use: (folder: string) => Promise<void>): Promise<void> {
    await withFolder(withLinks(a), async (folder) => {
      git(folder, 'init', '-q');
      git(folder, 'add', '.');
      git(folder, 'commit', '-qm', 'first');
      writeFileSync(
        join(folder, 'content/p.md'),
        pathway(`[x](${a}) [y](${b}) [z](https://c.example/)`),
      );
      await use(folder);
    });
  }

  test('asks only about what is new, and calls a server that cannot be reached an error', () =>
    inRepository(async (folder) => {
      const { ask, urls } = network({ [b]: 0 });
      const { code, stdout, stderr } = await links(folder, { ask }, '--changed');
      expect(urls()).toEqual([b, 'https://c.example/']);
      expect(stdout).toContain(
        'error Unexpected address `https://b.example/b` whose server cannot be reached',
      );
      expect({ code, stderr }).toEqual({ code: 1, stderr: '2 addresses: 1 ok, 1 unreachable\n' });
    }));

  test('takes the ledger of a revision, in which a change cannot vouch for its own addresses', () =>
    inRepository(async (folder) => {
      const forged = {
        verdict: 'ok',
        checked: '2026-11-24',
        firstOk: '2026-11-24',
        lastOk: '2026-11-24',
      };
      const text = JSON.stringify({ version: 1, addresses: { [b]: forged } });
      writeFileSync(join(folder, 'links.lock.json'), text);
      const { ask, urls } = network({ [b]: 404 });
      const { code } = await links(folder, { ask }, '--changed=HEAD', '--ledger-from', 'HEAD');
      expect(code).toBe(1);
      expect(urls()).toContain(b);
      expect(readFileSync(join(folder, 'links.lock.json'), 'utf8')).toBe(text);
      git(folder, 'add', '.');
      git(folder, 'commit', '-qm', 'second');
      const trusted = network();
      await links(folder, { ask: trusted.ask }, '--ledger-from', 'HEAD');
      expect(trusted.urls()).toEqual([a, 'https://c.example/']);
    }));

  test('refuses a revision that is none', () =>
    inRepository(async (folder) => {
      const { code, stderr } = await links(folder, {}, '--changed=nowhere');
      expect({ code, stderr }).toEqual({
        code: 2,
        stderr: 'pathways: Cannot compare with `nowhere`: there is no such revision\n',
      });
    }));
});

describe('pathways merge', () => {
  test('joins what shards put on record and reported', () =>
    withFolder(
      withLinks(...Array.from({ length: 12 }, (_, index) => `https://h${index}.example/`)),
      async (folder) => {
        const ask = network({ 'https://h3.example/': 404 }).ask;
        const whole = await links(folder, { ask }, '--ledger', 'whole.json', '--format', 'json');
        for (const shard of ['1', '2']) {
          const { stdout } = await links(
            folder,
            { ask },
            '--shard',
            `${shard}/2`,
            '--ledger',
            `part-${shard}.json`,
            '--format',
            'json',
          );
          writeFileSync(join(folder, `report-${shard}.json`), stdout);
        }
        expect(Object.keys(ledgerIn(folder, 'part-1.json')).length).toBeGreaterThan(1);
        const parts = ['part-2.json', 'report-1.json', 'part-1.json', 'report-2.json'];
        const { code, stdout } = await runWith({}, folder, 'merge', ...parts);
        expect({ code, stdout }).toEqual({ code: 0, stdout: whole.stdout });
        expect(readFileSync(join(folder, 'links.lock.json'), 'utf8')).toBe(
          readFileSync(join(folder, 'whole.json'), 'utf8'),
        );
      },
    ));

  test.each([
    [[], 'Cannot merge nothing: name the files'],
    [['gone.json'], 'Cannot read `gone.json`: ENOENT'],
    [['content/p.md'], 'Cannot merge `content/p.md`: it is neither a ledger nor a report in JSON'],
  ])('refuses %j', (args, message) =>
    withFolder(withLinks(a), async (folder) => {
      const { code, stderr } = await runWith({}, folder, 'merge', ...args);
      expect({ code, stderr }).toEqual({ code: 2, stderr: `pathways: ${message}\n` });
    }),
  );
});
