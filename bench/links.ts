/**
 * Measures a check of 10,000 links on 200 hosts that answer after 50 ms: linkinator alone, `pathways links`,
 * and once more with a fresh ledger.
 *
 * Usage: npm run bench:links [-- ADDRESSES HOSTS]
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const [addresses = 10_000, hosts = 200] = process.argv.slice(2).map(Number);
const latencyMs = 50;

const inFlight = new Map<string, number>();
let peak = { perHost: 0, total: 0 };
let requests = 0;
const server = createServer((request, response) => {
  const host = request.headers.host ?? '';
  const here = (inFlight.get(host) ?? 0) + 1;
  inFlight.set(host, here);
  requests += 1;
  const all = [...inFlight.values()].reduce((sum, each) => sum + each, 0);
  peak = { perHost: Math.max(peak.perHost, here), total: Math.max(peak.total, all) };
  setTimeout(() => {
    inFlight.set(host, (inFlight.get(host) ?? 1) - 1);
    response.statusCode = /^\/p\/\d+\.html$/.test(request.url ?? '') ? 200 : 404;
    response.setHeader('content-type', 'text/html');
    response.end('<!doctype html><title>A page</title><p>Words.');
  }, latencyMs);
});
server.keepAliveTimeout = 60_000;
await new Promise<void>((done) => server.listen(0, '0.0.0.0', done));
const bound = server.address();
const port = typeof bound === 'object' && bound ? bound.port : 0;
const urls = Array.from(
  { length: addresses },
  (_, index) =>
    `http://127.1.${(index % hosts) >> 7}.${((index % hosts) & 127) + 1}:${port}/p/${index}.html`,
);

const folder = mkdtempSync(join(tmpdir(), 'pathways-bench-'));
const content = join(folder, 'content');
mkdirSync(content);
writeFileSync(
  join(content, 'site.yaml'),
  'title: Bench\ndescription: A list of addresses that exists to be checked, again and again.\npublisher: Bench\ncontact: office\nchecklist: {title: None, introduction: Nothing.}\nfiles: {word: a, checklist: b}\nnavigation: [{page: page-0.md}]\n',
);
writeFileSync(
  join(content, 'contacts.yaml'),
  'office:\n  role: Office\n  organization: Bench\n  email: office@example.org\n  purpose: None\n  verified: 2019-04-03\n',
);
// Plain links on pages: no fragments, no titles.
const perPage = 500;
for (let from = 0; from < urls.length; from += perPage)
  writeFileSync(
    join(content, `page-${from}.md`),
    `---\ntitle: Page ${from}\nkind: overview\ndescription: One of the pages with addresses, number ${from}, and nothing else at all.\nreviewed: 2019-04-03\ncontacts: [office]\n---\n\n${urls
      .slice(from, from + perPage)
      .map((url) => `- <${url}>`)
      .join('\n')}\n`,
  );
const list = join(folder, 'list');
mkdirSync(list);
writeFileSync(
  join(list, 'index.html'),
  `<!doctype html><title>List</title>${urls.map((url) => `<a href="${url}">a</a>`).join('\n')}`,
);
const plain = resolve('bench/dist/linkinator.mjs');
writeFileSync(
  plain,
  `import { LinkChecker } from 'linkinator';
const { links } = await new LinkChecker().check({ path: 'index.html', serverRoot: ${JSON.stringify(list)}, concurrency: 100 });
console.log(links.filter((link) => link.state === 'OK').length);`,
);

interface Measured {
  readonly seconds: number;
  readonly megabytes: number;
  readonly output: string;
}

/** Runs a program under GNU time, which reports its peak memory, with that of its children. */
function measure(name: string, args: readonly string[]): Promise<Measured> {
  peak = { perHost: 0, total: 0 };
  requests = 0;
  const start = performance.now();
  const child = spawn('/usr/bin/time', ['-f', 'RSS %M', process.execPath, ...args]);
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += String(data)));
  child.stderr.on('data', (data: Buffer) => (output += String(data)));
  return new Promise((done) =>
    child.on('close', () => {
      const seconds = (performance.now() - start) / 1000;
      const megabytes = Number(/RSS (\d+)/.exec(output)?.[1] ?? NaN) / 1024;
      console.log(
        `${name.padEnd(24)} ${seconds.toFixed(2).padStart(7)} s  ${megabytes.toFixed(0).padStart(4)} MB  ${requests} requests, at most ${peak.perHost} a host, ${peak.total} in all`,
      );
      done({ seconds, megabytes, output });
    }),
  );
}

const links = [
  resolve('dist/main.js'),
  'links',
  ...['--content', content, '--ledger', join(folder, 'links.lock.json')],
  ...['--allow-host', '127.0.0.0/8', '--quiet'],
];
if (spawnSync('/usr/bin/time', ['true']).status !== 0) throw new Error('GNU time is missing');
// Fills the cache of parsed content, so that only the network is measured.
spawnSync(process.execPath, [...links, '--offline']);
const alone = await measure('linkinator alone', [plain]);
const checked = await measure('pathways links', links);
const fresh = await measure('with a fresh ledger', links);
console.log(checked.output.trim().split('\n').slice(-3).join('\n'));
console.log(
  `ratio ${(checked.seconds / alone.seconds).toFixed(2)}, fresh ledger ${fresh.seconds.toFixed(2)} s`,
);
if (!process.env['KEEP']) rmSync(folder, { recursive: true });
else console.log(folder);
rmSync(plain);
server.close();
server.closeAllConnections();
