import { createServer } from 'node:http';
import { describe, expect, test } from 'vitest';
import { parseAllowList } from '../../../src/links/network/allow-list.ts';
import { ssrfGuard } from '../../../src/links/network/ssrf-guard.ts';
import { codeOf, listen, outcome, startHost, use } from './host.ts';

/** The decision of the guard alone; no request is sent, even where it passes one. */
function decide(url: string, allowHosts: readonly string[] = []): string {
  const { origin, pathname } = new URL(url);
  let decision = '';
  ssrfGuard(
    parseAllowList(allowHosts),
    'tests',
  )(() => {
    decision = 'passes';
    return true;
  })(
    { origin, path: pathname, method: 'GET' },
    { onResponseError: (_, error) => void (decision = `${codeOf(error)}: ${error.message}`) },
  );
  return decision;
}

test.each([
  ['http://127.0.0.1/', '`127.0.0.1` is off limits: its address is not public'],
  ['http://0x7f000001/', '`127.0.0.1` is off limits: its address is not public'],
  ['http://169.254.169.254/', '`169.254.169.254` is off limits: its address is not public'],
  ['http://[::1]/', '`::1` is off limits: its address is not public'],
  ['http://[fe80::1]/', '`fe80::1` is off limits: its address is not public'],
  ['http://[64:ff9b::7f00:1]/', '`64:ff9b::7f00:1` is off limits: its address is not public'],
  ['http://localhost/', '`localhost` is off limits: its name is not public'],
  ['http://LOCALHOST./', '`localhost` is off limits: its name is not public'],
  ['http://a.localhost/', '`a.localhost` is off limits: its name is not public'],
  ['http://printer.local/', '`printer.local` is off limits: its name is not public'],
  ['http://db.google.internal./', '`db.google.internal` is off limits: its name is not public'],
  ['http://router.home.arpa/', '`router.home.arpa` is off limits: its name is not public'],
  ['http://intranet/', '`intranet` is off limits: its name is not public'],
  [
    'http://1.1.1.1:8080/',
    '`1.1.1.1` is off limits: port 8080 is neither 80 for http nor 443 for https',
  ],
  [
    'http://1.1.1.1:443/',
    '`1.1.1.1` is off limits: port 443 is neither 80 for http nor 443 for https',
  ],
  [
    'https://1.1.1.1:80/',
    '`1.1.1.1` is off limits: port 80 is neither 80 for http nor 443 for https',
  ],
  ['ftp://1.1.1.1/', '`1.1.1.1` is off limits: `ftp:` is neither http nor https'],
  ['data:text/html,x', '`null` is off limits: it is not a web address'],
])('%s is refused', (url, message) => {
  expect(decide(url)).toBe(`REFUSED_BY_POLICY: ${message}`);
});

test.each([
  ['http://1.1.1.1/', []],
  ['https://[2606:4700::1111]/', []],
  ['https://example.org/', []],
  // The lookup checks whether its address is on the allow list.
  ['https://example.org:8443/', []],
  ['http://localhost:1/', ['localhost']],
  ['http://intranet:1/', ['intranet']],
  ['http://10.1.2.3:1/', ['10.0.0.0/8']],
  ['http://[fd00::1]:1/', ['fd00::/8']],
])('%s passes with the allow list %j', (url, allowHosts) => {
  expect(decide(url, allowHosts)).toBe('passes');
});

test.each([
  ['its name', ['wiki']],
  ['its address', ['127.0.0.2']],
  ['a range', ['127.0.0.0/30']],
])('a host on the allow list by %s is requested at any port', async (by, allowHosts) => {
  const host = await startHost((_request, response) => response.end('fine'));
  use({ allowHosts, resolve: { wiki: ['127.0.0.2'], 'wiki.example': ['127.0.0.2'] } });
  const name = by === 'its name' ? 'wiki' : 'wiki.example';
  expect(await outcome(`http://${name}:${host.port}/`)).toBe(200);
  expect(host.seen[0]?.headers.host).toBe(`${name}:${host.port}`);
});

describe('a redirect to a private host', () => {
  test.each([
    'http://127.0.0.1:PORT/',
    'http://127.1:PORT/',
    'http://0x7f000001:PORT/',
    'http://0x7f.0.0.1:PORT/',
    'http://2130706433:PORT/',
    'http://017700000001:PORT/',
    'http://0177.0.0.1:PORT/',
    'http://127.0.0.1.:PORT/',
    'http://127%2e0.0.1:PORT/',
    'http://①②⑦.0.0.1:PORT/',
    'http://[::1]:PORT/',
    'http://[::ffff:127.0.0.1]:PORT/',
    'http://[::ffff:7f00:1]:PORT/',
    'http://0.0.0.0:PORT/',
    'http://[::]:PORT/',
    'http://0:PORT/',
    'http://localhost:PORT/',
    'http://LocalHost:PORT/',
    'http://a.localhost:PORT/',
    'http://secret.example:PORT/',
    'http://secret.example.:PORT/',
    '//127.0.0.1:PORT/',
    'http:\\\\127.0.0.1:PORT\\',
  ])('at %s is refused', async (location) => {
    const secret = await startHost((_request, response) => response.end('secret'), '127.0.0.1');
    const door = await startHost((_request, response) => {
      response.writeHead(302, {
        location: Buffer.from(location.replace('PORT', String(secret.port))).toString('latin1'),
      });
      response.end();
    });
    const toSecret = ['127.0.0.1'];
    const resolve = { 'secret.example': toSecret, localhost: toSecret, 'a.localhost': toSecret };
    use({ allowHosts: [door.address], resolve });
    expect(await outcome(`${door.origin}/`)).toBe('REFUSED_BY_POLICY');
    expect(door.seen).toHaveLength(1);
    expect(secret.seen).toHaveLength(0);
  });

  test('is refused after another redirect, too', async () => {
    const secret = await startHost((_request, response) => response.end('secret'), '127.0.0.1');
    const door = await startHost((request, response) => {
      const location = request.url === '/' ? '/further' : `${secret.origin}/`;
      response.writeHead(307, { location }).end();
    });
    use({ allowHosts: [door.address] });
    expect(await outcome(`${door.origin}/`)).toBe('REFUSED_BY_POLICY');
    expect(door.seen.map(({ path }) => path)).toEqual(['/', '/further']);
    expect(secret.seen).toHaveLength(0);
  });
});

test('the exempt origin is requested, but not another port of its host', async () => {
  const own = await startHost((_request, response) => response.end('own'), '127.0.0.1');
  const other = await startHost((_request, response) => response.end('other'), '127.0.0.1');
  use({ allowHosts: [] }, own.origin);
  expect(await outcome(`${own.origin}/page.html`)).toBe(200);
  expect(await outcome(`${other.origin}/`)).toBe('REFUSED_BY_POLICY');
  expect(other.seen).toHaveLength(0);
});

test.each([{ method: 'CONNECT' }, { upgrade: 'websocket' }, { path: 'http://127.0.0.1/' }])(
  'a request with %o is refused',
  async (unusual) => {
    const server = createServer((_request, response) => response.end());
    const port = await listen(server, '127.0.0.2');
    const { dispatcher } = use({});
    const error = await new Promise<unknown>((done) => {
      const handler = {
        onResponseError: (_: unknown, reason: Error) => done(reason),
        onRequestStart() {},
      };
      dispatcher.dispatch(
        { origin: `http://127.0.0.2:${port}`, method: 'GET', path: '/', ...unusual },
        handler,
      );
    });
    expect(codeOf(error)).toBe('REFUSED_BY_POLICY');
  },
);
