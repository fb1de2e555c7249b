import type { LookupAddress } from 'node:dns';
import net, { type LookupFunction } from 'node:net';
import tls from 'node:tls';
import { describe, expect, test, vi } from 'vitest';
import { anyPolicy, atEnd, codeOf, outcome, startHost, use } from './host.ts';
import { parseAllowList } from '../../../src/links/network/allow-list.ts';
import { createConnector } from '../../../src/links/network/connector.ts';
import { guardedLookup, type Resolver } from '../../../src/links/network/dns-lookup.ts';

/** Resolves every name to the next list each time, and to the last one from then on. */
function answers(...lists: readonly (readonly string[])[]) {
  const resolved: string[] = [];
  const resolver: Resolver = (name, callback) => {
    const list = lists[Math.min(resolved.length, lists.length - 1)] ?? [];
    resolved.push(name);
    const found = list.map((address): LookupAddress => ({
      address,
      family: address.includes(':') ? 6 : 4,
    }));
    setImmediate(() => callback(null, found));
  };
  return { resolver, resolved };
}

describe('a name whose address changes (DNS rebinding)', () => {
  test('is looked up once for a connection, which goes to the checked address', async () => {
    const checked = await startHost((_request, response) => response.end('checked'), '127.0.0.2');
    const { resolver, resolved } = answers(['127.0.0.2'], ['127.0.0.1']);
    use({ allowHosts: ['127.0.0.2'] }, undefined, resolver);
    expect(await outcome(`http://rebind.example:${checked.port}/`)).toBe(200);
    expect(resolved).toEqual(['rebind.example']);
    expect(checked.seen).toHaveLength(1);
  });

  test('is refused for the next connection', async () => {
    const checked = await startHost((_request, response) => {
      response.setHeader('connection', 'close');
      response.end('checked');
    }, '127.0.0.2');
    const { resolver, resolved } = answers(['127.0.0.2'], ['127.0.0.1']);
    use({ allowHosts: ['127.0.0.2'] }, undefined, resolver);
    const url = `http://rebind.example:${checked.port}/`;
    expect([await outcome(url), await outcome(url)]).toEqual([200, 'REFUSED_BY_POLICY']);
    expect(resolved).toHaveLength(2);
    expect(checked.seen).toHaveLength(1);
  });
});

describe('a name is refused because of', () => {
  // Calls the lookup alone: even a failing test must not reach a public address.
  test.each([
    ['a private address', ['10.0.0.1'], undefined, 'its address 10.0.0.1 is not public'],
    [
      'a private address among others',
      ['1.1.1.1', 'fd00::1'],
      undefined,
      'its address fd00::1 is not public',
    ],
    [
      'a private address at another port',
      ['10.0.0.1', '10.9.9.9'],
      '81',
      'its address 10.9.9.9 is not public',
    ],
    [
      'a public address at another port',
      ['1.1.1.1'],
      '22080',
      'port 22080 is neither 80 for http nor 443 for https',
    ],
  ])('%s', async (_name, addresses, port, reason) => {
    const allowList = parseAllowList(['10.0.0.1'].slice(port === '81' ? 0 : 1));
    const lookup = guardedLookup({ 'a.example': addresses }, allowList, answers([]).resolver, port);
    const error = await new Promise<unknown>((done) => lookup('a.example', { all: true }, done));
    expect(error).toMatchObject({
      code: 'REFUSED_BY_POLICY',
      message: `\`a.example\` is off limits: ${reason}`,
    });
  });
});

test.each([
  ['80', 'http:', null],
  ['', 'http:', null],
  ['', 'https:', null],
  ['443', 'https:', null],
  ['443', 'http:', 'REFUSED_BY_POLICY'],
  ['22080', 'http:', 'REFUSED_BY_POLICY'],
])(
  'connecting to port `%s` with %s: the lookup of a public name gives %s',
  async (port, protocol, expected) => {
    const lookups: LookupFunction[] = [];
    const pretend = (options: { lookup?: LookupFunction }) => {
      if (options.lookup) lookups.push(options.lookup);
      // A socket without a connection.
      return new net.Socket();
    };
    // `as`: the other overloads are not used here.
    vi.spyOn(net, 'connect').mockImplementation(pretend as typeof net.connect);
    vi.spyOn(tls, 'connect').mockImplementation(pretend as unknown as typeof tls.connect);
    atEnd(() => void vi.restoreAllMocks());
    const policy = { ...anyPolicy, resolve: { 'public.example': ['1.1.1.1'] } };
    const connect = createConnector(policy, parseAllowList([]), answers([]).resolver);
    connect({ hostname: 'public.example', protocol, port }, () => {});
    const error = await new Promise((done) => lookups[0]?.('public.example', { all: true }, done));
    expect(error === null ? null : codeOf(error)).toBe(expected);
  },
);

test('names in the policy are not looked up, however they are written', async () => {
  const host = await startHost((_request, response) => response.end('fine'));
  const { resolver, resolved } = answers(['10.0.0.1']);
  use({ resolve: { 'Known.example': [host.address] } }, undefined, resolver);
  expect(await outcome(`http://known.EXAMPLE.:${host.port}/`)).toBe(200);
  expect(resolved).toEqual([]);
});

test('a name without an address is not found', async () => {
  use({ resolve: { 'nothing.example': [] } });
  expect(await outcome('http://nothing.example/')).toBe('ENOTFOUND');
});

test('errors of the resolver are passed on', async () => {
  const resolver: Resolver = (name, callback) =>
    callback(Object.assign(new Error(`getaddrinfo ESERVFAIL ${name}`), { code: 'ESERVFAIL' }), []);
  use({}, undefined, resolver);
  expect(await outcome('http://broken.example/')).toBe('ESERVFAIL');
});

test.each([
  [{ all: true }, [{ address: '1.1.1.1', family: 4 }], undefined],
  [{}, '1.1.1.1', 4],
])('answers in the form that %o selects', async (options, address, family) => {
  const lookup = guardedLookup(
    { 'a.example': ['1.1.1.1'] },
    parseAllowList([]),
    answers([]).resolver,
  );
  const result = await new Promise((done) => {
    lookup('a.example', options, (error, ...rest) => done(error ? codeOf(error) : rest));
  });
  expect(result).toEqual(family === undefined ? [address] : [address, family]);
});
