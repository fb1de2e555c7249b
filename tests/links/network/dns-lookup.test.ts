import type { LookupAddress } from 'node:dns';
import net, { type LookupFunction } from 'node:net';
import tls from 'node:tls';
import { describe, expect, test, vi } from 'vitest';
import { anyPolicy, atEnd, codeOf, outcome, startHost, use } from './host.ts';
import { readAllowed } from '../../../src/links/network/allow-list.ts';
import { guardedConnect } from '../../../src/links/network/connector.ts';
import { guardedLookup, type Ask } from '../../../src/links/network/dns-lookup.ts';

/** Answers with the next list each time, and with the last one from then on. */
function answers(...lists: readonly (readonly string[])[]) {
  const asked: string[] = [];
  const ask: Ask = (name, answer) => {
    const list = lists[Math.min(asked.length, lists.length - 1)] ?? [];
    asked.push(name);
    const found = list.map((address): LookupAddress => ({
      address,
      family: address.includes(':') ? 6 : 4,
    }));
    setImmediate(() => answer(null, found));
  };
  return { ask, asked };
}

describe('a name that answers otherwise the second time', () => {
  test('is looked up once for a connection, which goes to the address that was checked', async () => {
    const checked = await startHost((_request, response) => response.end('checked'), '127.0.0.2');
    const { ask, asked } = answers(['127.0.0.2'], ['127.0.0.1']);
    use({ allowHosts: ['127.0.0.2'] }, undefined, ask);
    expect(await outcome(`http://rebind.example:${checked.port}/`)).toBe(200);
    expect(asked).toEqual(['rebind.example']);
    expect(checked.seen).toHaveLength(1);
  });

  test('is refused with its next connection', async () => {
    const checked = await startHost((_request, response) => {
      response.setHeader('connection', 'close');
      response.end('checked');
    }, '127.0.0.2');
    const { ask, asked } = answers(['127.0.0.2'], ['127.0.0.1']);
    use({ allowHosts: ['127.0.0.2'] }, undefined, ask);
    const url = `http://rebind.example:${checked.port}/`;
    expect([await outcome(url), await outcome(url)]).toEqual([200, 'REFUSED_BY_POLICY']);
    expect(asked).toHaveLength(2);
    expect(checked.seen).toHaveLength(1);
  });
});

describe('a name is refused', () => {
  // Asked of the look-up alone: a test must not reach a public address even where it fails.
  test.each([
    [
      'an address that is not public',
      ['10.0.0.1'],
      undefined,
      'its address 10.0.0.1 is not public',
    ],
    [
      'one such among others',
      ['1.1.1.1', 'fd00::1'],
      undefined,
      'its address fd00::1 is not public',
    ],
    [
      'one such at a port that is allowed there',
      ['10.0.0.1', '10.9.9.9'],
      '81',
      'its address 10.9.9.9 is not public',
    ],
    [
      'a public address at another port',
      ['1.1.1.1'],
      '22080',
      'its address 1.1.1.1 is asked at an odd port; expected port 80 for http or 443 for https, not 22080',
    ],
  ])('for %s', async (_name, addresses, port, why) => {
    const allowed = readAllowed(['10.0.0.1'].slice(port === '81' ? 0 : 1));
    const look = guardedLookup({ 'a.example': addresses }, allowed, answers([]).ask, port);
    const error = await new Promise<unknown>((done) => look('a.example', { all: true }, done));
    expect(error).toMatchObject({
      code: 'REFUSED_BY_POLICY',
      message: `Cannot ask \`a.example\`, ${why}`,
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
  'a connection to port `%s` by %s looks a public name up with %s',
  async (port, protocol, expected) => {
    const looks: LookupFunction[] = [];
    const pretend = (options: { lookup?: LookupFunction }) => {
      if (options.lookup) looks.push(options.lookup);
      // A socket that goes nowhere.
      return new net.Socket();
    };
    // `as`: the other ways to call these functions are not used here.
    vi.spyOn(net, 'connect').mockImplementation(pretend as typeof net.connect);
    vi.spyOn(tls, 'connect').mockImplementation(pretend as unknown as typeof tls.connect);
    atEnd(() => void vi.restoreAllMocks());
    const policy = { ...anyPolicy, resolve: { 'public.example': ['1.1.1.1'] } };
    const connect = guardedConnect(policy, readAllowed([]), answers([]).ask);
    connect({ hostname: 'public.example', protocol, port }, () => {});
    const error = await new Promise((done) => looks[0]?.('public.example', { all: true }, done));
    expect(error === null ? null : codeOf(error)).toBe(expected);
  },
);

test('names of the policy are not looked up elsewhere, however they are written', async () => {
  const host = await startHost((_request, response) => response.end('fine'));
  const { ask, asked } = answers(['10.0.0.1']);
  use({ resolve: { 'Known.example': [host.address] } }, undefined, ask);
  expect(await outcome(`http://known.EXAMPLE.:${host.port}/`)).toBe(200);
  expect(asked).toEqual([]);
});

test('a name without an address does not exist', async () => {
  use({ resolve: { 'nothing.example': [] } });
  expect(await outcome('http://nothing.example/')).toBe('ENOTFOUND');
});

test('what the system says of a name is handed on', async () => {
  const ask: Ask = (name, answer) =>
    answer(Object.assign(new Error(`getaddrinfo ESERVFAIL ${name}`), { code: 'ESERVFAIL' }), []);
  use({}, undefined, ask);
  expect(await outcome('http://broken.example/')).toBe('ESERVFAIL');
});

test.each([
  [{ all: true }, [{ address: '1.1.1.1', family: 4 }], undefined],
  [{}, '1.1.1.1', 4],
])('answers in the way that %o asks for', async (options, address, family) => {
  const look = guardedLookup({ 'a.example': ['1.1.1.1'] }, readAllowed([]), answers([]).ask);
  const answer = await new Promise((done) => {
    look('a.example', options, (error, ...rest) => done(error ? codeOf(error) : rest));
  });
  expect(answer).toEqual(family === undefined ? [address] : [address, family]);
});
