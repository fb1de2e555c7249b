import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Probe, Host } from '../../src/cli/host.ts';
import type { ProbeResult, NetworkPolicy, ProbeRequest } from '../../src/links/index.ts';
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

/** A network in which some addresses have a status, and all others 200. */
function network(statuses: Readonly<Record<string, number>> = {}) {
  const probed: ProbeRequest[] = [];
  const policies: NetworkPolicy[] = [];
  const probe: Probe = async (policy, requests, onResult) => {
    policies.push(policy);
    for (const request of requests) {
      probed.push(request);
      const status = statuses[request.url] ?? 200;
      onResult(toResult(request.url, status));
    }
  };
  return { probe, probed, policies, urls: () => probed.map(({ url }) => url) };
}

function toResult(url: string, status: number): ProbeResult {
  const error = status === 0 ? { code: 'ENOTFOUND', message: '' } : undefined;
  const page = { redirects: [], finalUrl: url, ...(error ? { error } : { status }) };
  return { url, linkinator: { state: status === 200 ? 'ok' : 'broken' }, page };
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
  test('checks each link once, reports it where it is cited, and records the results', () =>
    withFolder(withLinks(a, `${b}#part`, a, b), async (folder) => {
      const { probe, probed } = network({ [a]: 404 });
      const { code, stdout, stderr } = await links(folder, { probe });
      expect(code).toBe(1);
      expect(stdout).toContain(
        'content/p.md:11:5 error `https://a.example/a` no longer exists (404)',
      );
      expect(stdout).toContain('content/p.md:15:5 error');
      expect(stdout).toContain('pathways explain link-gone, or see docs/links.md');
      expect(stderr).toBe('3 links: 1 gone, 2 ok\n');
      expect(probed).toEqual([
        { url: a, fragments: [], titles: [], citedOn: '2019-04-03' },
        { url: b, fragments: ['part'], titles: [], citedOn: '2019-04-03' },
      ]);
      expect(ledgerIn(folder)).toMatchObject({
        [a]: { verdict: 'gone', failures: 1 },
        [b]: { verdict: 'ok' },
        [`${b}#part`]: { verdict: 'ok' },
      });
    }));

  test('does not recheck working links for seven days, but broken ones', () =>
    withFolder(withLinks(a, b), async (folder) => {
      await links(folder, { probe: network({ [a]: 500 }).probe });
      const { probe, urls } = network({ [a]: 500 });
      await links(folder, { probe });
      expect(urls()).toEqual([a]);
      expect(ledgerIn(folder)[a]).toMatchObject({ verdict: 'flaky', failures: 2 });
      const { code } = await links(folder, { probe });
      expect(code).toBe(1);
      const later = network();
      await links(folder, { probe: later.probe }, '--today', '2026-12-01');
      expect(later.urls()).toEqual([a, b]);
    }));

  test('reports from the ledger alone when offline, and writes nothing', () =>
    withFolder(withLinks(a, b), async (folder) => {
      await links(folder, { probe: network({ [a]: 410 }).probe });
      writeFileSync(join(folder, 'content/p.md'), pathway(`[x](${a}) [y](https://c.example/)`));
      const before = readFileSync(join(folder, 'links.lock.json'), 'utf8');
      const { code, stderr } = await links(folder, {}, '--offline');
      expect({ code, stderr }).toEqual({
        code: 1,
        stderr: '2 links: 1 gone, 1 not checked\n',
      });
      expect(readFileSync(join(folder, 'links.lock.json'), 'utf8')).toBe(before);
    }));

  test('drops addresses that the content no longer cites', () =>
    withFolder(withLinks(a, b), async (folder) => {
      await links(folder, { probe: network().probe });
      writeFileSync(join(folder, 'content/p.md'), pathway(`[x](${a})`));
      await links(folder, { probe: network().probe });
      expect(Object.keys(ledgerIn(folder))).toEqual([a]);
    }));

  test('lists every address in the JSON report', () =>
    withFolder(withLinks(a), async (folder) => {
      const { stdout } = await links(
        folder,
        { probe: network({ [a]: 403 }).probe },
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

  test('lists the link rules in the SARIF report', () =>
    withFolder(withLinks(a), async (folder) => {
      const { stdout } = await links(
        folder,
        { probe: network({ [a]: 404 }).probe },
        '--format',
        'sarif',
      );
      const [{ tool, results }] = JSON.parse(stdout).runs;
      expect(tool.driver.rules.map((rule: { id: string }) => rule.id)).toContain('link-soft-404');
      expect(results[0].ruleId).toBe('link-gone');
    }));

  test('names the program and a contact, and uses the given policy', () =>
    withFolder(withLinks(a), async (folder) => {
      const { probe, policies } = network();
      await links(
        folder,
        { probe },
        '--allow-host',
        'a.example',
        '--resolve',
        'A.example=127.0.0.2',
        '--per-host',
        '1',
        '--deadline',
        '5',
        '--archives',
        'memento',
      );
      expect(policies[0]).toMatchObject({
        allowHosts: ['a.example'],
        resolve: { 'a.example': ['127.0.0.2'] },
        perHost: 1,
        deadlineMs: 5000,
        archives: [{ kind: 'memento' }],
      });
      expect(policies[0]?.userAgent).toMatch(
        /^pathways\/[\d.]+ \(link check; office@example\.org\)$/,
      );
    }));

  test('--fix updates the address of a page that has moved permanently', () =>
    withFolder(withLinks(a), async (folder) => {
      const probe: Probe = async (_policy, _requests, onResult) =>
        onResult({
          url: a,
          linkinator: { state: 'ok', status: 200 },
          page: { redirects: [{ url: a, status: 301 }], finalUrl: b, status: 200 },
        });
      const offered = await links(folder, { probe });
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

  test('keeps its results when it is interrupted', () =>
    withFolder(withLinks(a, b), async (folder) => {
      let end = (): void => {};
      const probe: Probe = (_policy, _requests, onResult, signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
          onResult(toResult(a, 404));
          end();
        });
      const onInterrupt: Host['onInterrupt'] = (stop) => {
        end = stop;
        return () => {};
      };
      const { code, stderr } = await links(folder, { probe, onInterrupt });
      expect(code).toBe(2);
      expect(stderr).toBe(
        '2 links: 1 gone, 1 not checked; stopped before 1 of 2 were checked\npathways: Interrupted\n',
      );
      expect(Object.keys(ledgerIn(folder))).toEqual([a]);
    }));

  test('offers the archived copy of a page that is gone, and asks for it once', () =>
    withFolder(withLinks(a), async (folder) => {
      const archived = 'https://web.archive.org/web/2018/https://a.example/a';
      const asked: (string | undefined)[] = [];
      const probe: Probe = async (_policy, requests, onResult) => {
        for (const { url, citedOn } of requests) {
          asked.push(citedOn);
          onResult({ ...toResult(url, 404), ...(citedOn !== undefined && { archived }) });
        }
      };
      for (const _run of [1, 2]) {
        const { stdout } = await links(folder, { probe }, '--format', 'json');
        expect(JSON.parse(stdout).findings[0].help).toContain(
          `An archived copy is at \`${archived}\`: in resources.yaml, write it as \`archived\`.`,
        );
      }
      // The page was reviewed on that day.
      expect(asked).toEqual(['2019-04-03', undefined]);
    }));

  test('checks the archived copy of a resource in place of its address, and shows it to readers', () =>
    withFolder(
      under(
        'content',
        folderOf(
          { 'p.md': pathway('Text.') },
          {
            'resources.yaml': `guide:\n  title: The Guide\n  publisher: The Press\n  url: ${a}\n  urlKind: document\n  archived: ${b}\n`,
          },
        ),
      ),
      async (folder) => {
        const { probe, urls } = network();
        await links(folder, { probe });
        expect(urls()).toEqual([b]);
        await runWith({}, folder, 'build', '--only', 'html');
        const html = readFileSync(join(folder, 'outputs/site/p.html'), 'utf8');
        expect(html).toContain(`<a href="${b}">The Guide</a>`);
        expect(html).toContain('The Press. Archived copy.');
        expect(html).not.toContain(a);
      },
    ));

  test('keeps its results when the probe breaks off', () =>
    withFolder(withLinks(a, b), async (folder) => {
      const probe: Probe = async (_policy, _requests, onResult) => {
        onResult(toResult(a, 404));
        throw new Error('Cannot check links: the worker was killed by SIGKILL');
      };
      const { code, stdout, stderr } = await links(folder, { probe });
      expect(code).toBe(2);
      expect(stdout).toContain('`https://a.example/a` no longer exists');
      expect(stderr).toBe(
        '2 links: 1 gone, 1 not checked; stopped before 1 of 2 were checked\npathways: Cannot check links: the worker was killed by SIGKILL\n',
      );
      expect(Object.keys(ledgerIn(folder))).toEqual([a]);
    }));

  test('records its results every half a minute, in case the program itself is killed', () =>
    withFolder(withLinks(a, b), async (folder) => {
      let now = 0;
      const path = join(folder, 'links.lock.json');
      const probe: Probe = async (_policy, _requests, onResult) => {
        now += 29_000;
        onResult(toResult(a, 404));
        expect(existsSync(path)).toBe(false);
        now += 29_000;
        onResult(toResult(b, 404));
        await expect.poll(() => existsSync(path)).toBe(true);
        expect(Object.keys(ledgerIn(folder))).toEqual([a, b]);
      };
      await links(folder, { probe, elapsedMs: () => now });
    }));

  test('leaves what it knows of pages whose server wants to be asked later, with one finding', () =>
    withFolder(withLinks(a, `${a}/2`, `${a}/3`, b), async (folder) => {
      await links(folder, { probe: network({ [b]: 404 }).probe });
      const before = ledgerIn(folder);
      const error = { code: 'RETRY_AFTER_TOO_LONG', message: '' };
      const probe: Probe = async (_policy, requests, onResult) => {
        for (const { url } of requests)
          onResult({
            url,
            linkinator: { state: 'broken', error },
            page: { redirects: [], finalUrl: url, error },
          });
      };
      const later = ['--today', '2027-01-24'];
      const { code, stdout, stderr } = await runWith({ probe }, folder, 'links', ...later);
      expect(code).toBe(1);
      expect(stdout).toContain(
        '`a.example` asks for a longer wait, so 3 links to it were not checked',
      );
      expect(stdout.match(/asks for a longer wait/g)).toHaveLength(2);
      expect(stderr).toBe('4 links: 1 gone, 3 ok; 4 postponed by their servers\n');
      expect(ledgerIn(folder)).toEqual(before);
    }));

  test.each([
    ['[it](https://a.example/a#:~:text=words)', b, `[it](${b}#:~:text=words)`],
    ['[it](https://a.example/a#part:~:text=words)', b, `[it](${b}#part:~:text=words)`],
    ['[it](https://a.example/a#part)', b, `[it](${b}#part)`],
    ['[it](https://a.example/a)', `${b}#new`, `[it](${b}#new)`],
    ['[it](https://a.example/a#part:~:text=words)', `${b}#new`, `[it](${b}#new)`],
    ['<https://a.example/a>', b, `<${b}>`],
    ['<https://a.example/a#:~:text=words>', b, `<${b}#:~:text=words>`],
    ['https://a.example/a', b, b],
  ])('--fix writes for %s, which leads to %s: %s', (written, finalUrl, fixed) =>
    withFolder(
      under(
        'content',
        folderOf(
          { 'p.md': pathway(`See ${written} for more.`) },
          { 'resources.yaml': 'guide:\n  title: The Guide\n  publisher: The Press\n' },
        ),
      ),
      async (folder) => {
        const probe: Probe = async (_policy, requests, onResult) => {
          for (const { url, fragments } of requests)
            onResult({
              url,
              linkinator: { state: 'ok', status: 200 },
              page: {
                redirects: [{ url, status: 301 }],
                finalUrl,
                status: 200,
                fragments: Object.fromEntries(fragments.map((each) => [each, true])),
              },
            });
        };
        const { stderr } = await links(folder, { probe }, '--fix');
        expect(stderr).toContain('Fixed 1 finding in 1 file');
        expect(readFileSync(join(folder, 'content/p.md'), 'utf8')).toContain(
          `See ${fixed} for more.`,
        );
      },
    ),
  );

  test.each([
    [
      { code: 'NOT_A_WEB_PAGE', message: '' },
      'mailto:office@example.org',
      '`https://a.example/a` does not lead to a web page: it redirects to `mailto:office@example.org`',
    ],
    [
      { code: 'COOKIE_NEEDED', message: '' },
      a,
      '`https://a.example/a` opens only for visitors who accept cookies',
    ],
  ])('says what is in the way: %j', (error, finalUrl, message) =>
    withFolder(withLinks(a), async (folder) => {
      const probe: Probe = async (_policy, _requests, onResult) =>
        onResult({
          url: a,
          linkinator: { state: 'broken', error },
          page: { redirects: [{ url: a, status: 302 }], finalUrl, error },
        });
      const { stdout } = await links(folder, { probe }, '--format', 'json');
      expect(JSON.parse(stdout).findings[0].message).toBe(message);
      expect(JSON.parse(stdout).findings[0].help).not.toContain('--allow-host');
    }),
  );

  test('records nothing when the computer is offline', () =>
    withFolder(withLinks(a, b), async (folder) => {
      const { code, stdout, stderr } = await links(folder, {
        probe: network({ [a]: 0, [b]: 0 }).probe,
      });
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toBe(
        'pathways: None of 2 links can be reached. This computer seems to be offline; nothing was recorded\n',
      );
      expect(existsSync(join(folder, 'links.lock.json'))).toBe(false);
    }));

  test.each([
    [['--shard', '0/2'], '`--shard` needs I/N, such as 1/4, not `0/2`'],
    [['--shard', '3/2'], '`--shard` needs I/N, such as 1/4, not `3/2`'],
    [['--per-host', '0'], '`--per-host` needs a number from 1 to 64, not `0`'],
    [['--deadline', 'x'], '`--deadline` needs a number from 1 to 86400, not `x`'],
    [['--resolve', 'x'], '`--resolve` needs NAME=ADDRESS, such as a.example=10.0.0.1, not `x`'],
    [['--ledger', 'content'], '`content` is a folder'],
    [['--site', '--offline'], '`outputs` has no web site. Run `pathways build` first.'],
  ])('refuses %j', (args, message) =>
    withFolder(withLinks(a), async (folder) => {
      const { code, stderr } = await links(folder, {}, ...args);
      expect({ code, stderr }).toEqual({ code: 2, stderr: `pathways: ${message}\n` });
    }),
  );

  test('refuses a file that is not a ledger, and leaves it as it is', () =>
    withFolder({ ...withLinks(a), 'links.lock.json': 'x' }, async (folder) => {
      const { code, stderr } = await links(folder, {});
      expect(code).toBe(2);
      expect(stderr).toBe('pathways: `links.lock.json` is not a link ledger: it is not JSON\n');
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

  test('checks only new links, and reports an unreachable server as an error', () =>
    inRepository(async (folder) => {
      const { probe, urls } = network({ [b]: 0 });
      const { code, stdout, stderr } = await links(folder, { probe }, '--changed');
      expect(urls()).toEqual([b, 'https://c.example/']);
      expect(stdout).toContain('error `https://b.example/b` cannot be reached (ENOTFOUND)');
      expect({ code, stderr }).toEqual({ code: 1, stderr: '2 links: 1 ok, 1 unreachable\n' });
    }));

  test('reads the ledger of a revision, so that a change cannot vouch for its own links', () =>
    inRepository(async (folder) => {
      const forged = {
        verdict: 'ok',
        checked: '2026-11-24',
        firstOk: '2026-11-24',
        lastOk: '2026-11-24',
      };
      const text = JSON.stringify({ version: 1, addresses: { [b]: forged } });
      writeFileSync(join(folder, 'links.lock.json'), text);
      const { probe, urls } = network({ [b]: 404 });
      const { code } = await links(folder, { probe }, '--changed=HEAD', '--ledger-from', 'HEAD');
      expect(code).toBe(1);
      expect(urls()).toContain(b);
      expect(readFileSync(join(folder, 'links.lock.json'), 'utf8')).toBe(text);
      git(folder, 'add', '.');
      git(folder, 'commit', '-qm', 'second');
      const trusted = network();
      await links(folder, { probe: trusted.probe }, '--ledger-from', 'HEAD');
      expect(trusted.urls()).toEqual([a, 'https://c.example/']);
    }));

  test('refuses an unknown revision', () =>
    inRepository(async (folder) => {
      const { code, stderr } = await links(folder, {}, '--changed=nowhere');
      expect({ code, stderr }).toEqual({
        code: 2,
        stderr: 'pathways: There is no revision `nowhere`\n',
      });
    }));
});

describe('pathways merge', () => {
  test('refuses a report whose summary does not match its findings', () =>
    withFolder(withLinks(a), async (folder) => {
      const quiet = ['--offline', '--quiet', '--format', 'json'];
      await links(folder, { probe: network({ [a]: 403 }).probe });
      writeFileSync(join(folder, 'quiet.json'), (await links(folder, {}, ...quiet)).stdout);
      const { code, stderr } = await runWith({}, folder, 'merge', 'quiet.json');
      expect({ code, stderr }).toEqual({
        code: 2,
        stderr:
          'pathways: `quiet.json` is neither a link ledger nor a JSON report: its summary does not match its findings\n',
      });
    }));

  test('merges the ledgers and reports of shards', () =>
    withFolder(
      withLinks(...Array.from({ length: 12 }, (_, index) => `https://h${index}.example/`)),
      async (folder) => {
        const probe = network({ 'https://h3.example/': 404 }).probe;
        const whole = await links(folder, { probe }, '--ledger', 'whole.json', '--format', 'json');
        for (const shard of ['1', '2']) {
          const { stdout } = await links(
            folder,
            { probe },
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
    [[], '`merge` needs ledgers or JSON reports'],
    [['gone.json'], '`gone.json` does not exist'],
    [['content/p.md'], '`content/p.md` is neither a link ledger nor a JSON report: it is not JSON'],
  ])('refuses %j', (args, message) =>
    withFolder(withLinks(a), async (folder) => {
      const { code, stderr } = await runWith({}, folder, 'merge', ...args);
      expect({ code, stderr }).toEqual({ code: 2, stderr: `pathways: ${message}\n` });
    }),
  );
});
