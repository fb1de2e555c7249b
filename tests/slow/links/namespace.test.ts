import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf, pathway, withFolder } from '../../corpus-of.ts';
import { under } from '../../cli/run-in.ts';
import { bundled } from '../bundled.ts';

/** An address that belongs to nobody here, and is public for the policy. */
const publicAddress = '93.184.215.14';
const privateAddresses = ['127.0.0.1', '10.1.2.3', '169.254.169.254'];

const program = bundled((folder) => writeFileSync(join(folder, 'world.mjs'), world));

/**
 * The network of a namespace: a name server and web servers. It gives `rebind.example.com` the public address first and
 * private ones from then on, and never answers about `silent`.
 */
const world = `
import { createSocket } from 'node:dgram';
import { createServer } from 'node:http';
import { spawn } from 'node:child_process';
const [publicAddress, privates, ...command] = JSON.parse(process.argv[2]);
const seen = { asked: 0, requests: {} };
const serve = (address) => new Promise((done) => createServer((request, response) => {
  seen.requests[address] = (seen.requests[address] ?? 0) + 1;
  response.writeHead(200, { 'content-type': 'text/html', connection: 'close' });
  response.end('<title>A page</title>');
}).listen(80, address, done));
for (const address of [publicAddress, ...privates]) await serve(address);
const names = createSocket('udp4');
names.on('message', (query, from) => {
  let end = 12;
  while (query[end] !== 0) end += query[end] + 1;
  const name = query.toString('latin1', 12, end);
  const type = query.readUInt16BE(end + 1);
  if (name.includes('silent')) return;
  const head = Buffer.from(query.subarray(0, end + 5));
  head.writeUInt16BE(0x8180, 2);
  head.fill(0, 6, 12);
  const found = [];
  if (type === 1) {
    found.push(seen.asked === 0 ? publicAddress : privates[seen.asked % privates.length]);
    seen.asked += 1;
  }
  head.writeUInt16BE(found.length, 6);
  const answers = found.map((address) =>
    Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 0, 0, 4, ...address.split('.').map(Number)]));
  names.send(Buffer.concat([head, ...answers]), from.port, from.address);
});
await new Promise((done) => names.bind(53, '127.0.0.1', done));
const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'inherit'] });
let stdout = '';
child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text));
child.on('close', (code) => {
  process.stdout.write(JSON.stringify({ ...seen, code, stdout }), () => process.exit());
});
`;

/** Runs `links` in a network of its own. */
function runInNamespace(folder: string, script: string) {
  return spawnSync('unshare', ['-rnm', 'bash', '-c', `set -e\n${script}`], {
    cwd: folder,
    encoding: 'utf8',
    env: Object.fromEntries(Object.entries(process.env).filter(([name]) => !/proxy$/i.test(name))),
  });
}

const setUp = [
  'ip link set lo up',
  'echo "nameserver 127.0.0.1" > names',
  'mount --bind names /etc/resolv.conf',
  ...[publicAddress, ...privateAddresses.slice(1)].map((each) => `ip addr add ${each}/32 dev lo`),
].join('\n');

const isAllowed =
  process.platform === 'linux' &&
  runInNamespace(program.folder, setUp.replace('names', 'x')).status === 0;

async function links(
  host: string,
  ...options: readonly string[]
): Promise<{
  readonly asked: number;
  readonly requests: Readonly<Record<string, number>>;
  readonly code: number;
  readonly links: readonly { readonly verdict: string | null }[];
}> {
  const body = pathway(`See [it](http://${host}/a).`);
  const resources = 'guide:\n  title: The Guide\n  publisher: The Press\n';
  let out = '';
  await withFolder(
    under('content', folderOf({ 'p.md': body }, { 'resources.yaml': resources })),
    async (folder) => {
      const command = [
        program.main,
        ...['links', '--format', 'json', '--archives', 'none', ...options],
      ];
      const given = JSON.stringify([publicAddress, privateAddresses, ...command]);
      const ran = runInNamespace(
        folder,
        `${setUp}\nnode ${join(program.folder, 'world.mjs')} '${given}'`,
      );
      expect(ran.error).toBeUndefined();
      out = ran.stdout;
    },
  );
  const { stdout, ...seen } = JSON.parse(out);
  return { ...seen, links: JSON.parse(stdout).links };
}

describe.runIf(isAllowed)('with a name server of its own', () => {
  test('a name that is public first and private then leads nowhere else', async () => {
    const { asked, requests, links: found } = await links('rebind.example.com');
    expect(asked).toBeGreaterThan(1);
    expect(Object.keys(requests).filter((each) => each !== publicAddress)).toEqual([]);
    expect(requests[publicAddress]).toBeGreaterThan(0);
    expect(found).toHaveLength(1);
  });

  test('a run ends although a name server never answers, and nobody was asked', async () => {
    const { code, links: found } = await links('silent.example.com', '--deadline', '2');
    expect(code).toBe(0);
    expect(found).toEqual([expect.objectContaining({ verdict: null })]);
  });
});
