import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { spawnWorker } from '../../../src/links/index.ts';
import { folderOf, pathway, withFolder } from '../../corpus-of.ts';
import { runWith, under } from '../../cli/run-in.ts';
import { policyOf } from '../../links/probe/policy-of.ts';
import {
  bomb,
  drip,
  endless,
  half,
  pdf,
  raw,
  redirect,
  reset,
  silence,
  stall,
  status,
  wait,
  type Play,
} from '../../links/web/play.ts';
import { startWeb } from '../../links/web/web.ts';
import { bundled } from '../bundled.ts';

const html = { 'content-type': 'text/html' };

/** What a path does, by its number. */
const plays: readonly Play[] = [
  silence(),
  stall(),
  drip(),
  endless(),
  bomb(300),
  half(),
  reset(),
  raw('<div>'.repeat(400_000) + '</x>'.repeat(2_000_000), html),
  raw(`<p ${Array.from({ length: 500_000 }, (_, at) => `a${at}=1`).join(' ')}>`, html),
  raw(`<title>${'<!--'.repeat(2_000_000)}`, html),
  redirect(302, '/0#part'),
  status(302, { location: '?', 'set-cookie': 'a=1' }),
  raw('%PDF-1.7\n' + '1 0 obj << '.repeat(100_000), { 'content-type': 'application/pdf' }),
  raw('%PDF-1.7\n' + '['.repeat(5_000_000), { 'content-type': 'application/pdf' }),
  pdf(50),
  raw(Buffer.alloc(19_000_000, '%PDF-1.7\n1 0 obj[]endobj\n'), {
    'content-type': 'application/pdf',
  }),
  redirect(301, 'javascript:alert(1)'),
  redirect(307, `/${'x'.repeat(10_000)}`),
  raw('<meta http-equiv=refresh content="0;url=?again">', html),
  raw('<svg>'.repeat(500) + '<title>x</title>'.repeat(100_000), html),
];

/** The numbers of PDFs, whose pages are counted. */
const pdfs = new Set([12, 13, 14, 15]);

const busy: ChildProcess[] = [];
const program = bundled();

beforeAll(() => {
  for (let core = 0; core < availableParallelism(); core += 1)
    busy.push(spawn(process.execPath, ['-e', 'for (;;);']));
});
afterAll(() => {
  for (const child of busy) child.kill('SIGKILL');
});

test('200 hostile paths, twice, with all cores busy: each has a verdict or was not asked', async () => {
  const paths = Object.fromEntries(
    Array.from({ length: 200 }, (_, at) => [`/${at}`, plays[at % plays.length] ?? silence()]),
  );
  const web = await startWeb({ 'hostile.test': paths, 'later.test': { '*': wait(429, '3600') } });
  const urls = [
    ...Object.keys(paths).map((path) => web.url('hostile.test', path)),
    web.url('later.test'),
  ];
  const body = urls
    .map((url, at) => `See [it](${url}#${pdfs.has(at % plays.length) ? 'page=2' : 'part'}).`)
    .join('\n\n');
  const files = under(
    'content',
    folderOf(
      { 'p.md': pathway(body) },
      { 'resources.yaml': 'guide:\n  title: The Guide\n  publisher: The Press\n' },
    ),
  );
  await withFolder(files, async (content) => {
    for (const day of ['2026-01-01', '2026-02-01']) {
      const { code, stdout } = await runWith(
        {
          elapsedMs: () => performance.now(),
          probe: (_policy, requests, onResult, signal) =>
            spawnWorker(
              program.probe,
              policyOf(web, {
                headersTimeoutMs: 3_000,
                maxBodyMs: 3_000,
                maxBodyBytes: 20 * 2 ** 20,
                perHost: 8,
                deadlineMs: 15_000,
              }),
              requests,
              onResult,
              signal,
            ),
        },
        content,
        ...['links', '--today', day, '--format', 'json'],
      );
      const { links } = JSON.parse(stdout);
      expect(links).toHaveLength(201);
      expect(code).toBeLessThan(2);
      const ledger = JSON.parse(readFileSync(join(content, 'links.lock.json'), 'utf8'));
      const judged = links.filter(({ verdict }: { verdict: string | null }) => verdict !== null);
      expect(Object.keys(ledger.addresses)).toHaveLength(judged.length);
    }
  });
  await web.close();
});
