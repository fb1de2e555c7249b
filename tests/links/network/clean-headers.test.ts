import { expect, test } from 'vitest';
import { cleanHeaders } from '../../../src/links/network/clean-headers.ts';
import { outcome, startHost, use } from './host.ts';

test('a host gets our user agent and nothing else about us', async () => {
  const host = await startHost((_request, response) => response.end('fine'));
  use({});
  await outcome(`${host.origin}/`, {
    headers: {
      'User-Agent': 'a browser',
      Authorization: 'Bearer secret',
      Cookie: 'session=secret',
      Referer: 'https://elsewhere.example/',
      'Accept-Encoding': 'gzip',
      Accept: 'text/html',
    },
  });
  const headers = host.seen[0]?.headers;
  expect(headers).toMatchObject({
    'user-agent': 'tests (tests@example.org)',
    'accept-encoding': 'identity',
    accept: 'text/html',
    host: `127.0.0.2:${host.port}`,
  });
  for (const name of ['authorization', 'cookie', 'referer', 'origin'])
    expect(headers).not.toHaveProperty(name);
});

test('the next host of a redirect gets no more than that either', async () => {
  const next = await startHost((_request, response) => response.end('fine'), '127.0.0.3');
  const host = await startHost((_request, response) => {
    response.writeHead(302, { location: `${next.origin}/`, 'set-cookie': 'session=1' }).end();
  });
  use({});
  await outcome(`${host.origin}/`, { headers: { cookie: 'a=b', authorization: 'Bearer secret' } });
  const headers = next.seen[0]?.headers;
  expect(headers?.['user-agent']).toBe('tests (tests@example.org)');
  for (const name of ['authorization', 'cookie', 'referer'])
    expect(headers).not.toHaveProperty(name);
});

test.each([
  ['a record', { Accept: 'text/html', Host: 'elsewhere.example', COOKIE: 'a=b' }],
  ['a flat list', ['Accept', 'text/html', 'Host', 'elsewhere.example', 'COOKIE', 'a=b']],
  [
    'pairs',
    new Map([
      ['Accept', 'text/html'],
      ['Host', 'elsewhere.example'],
      ['COOKIE', 'a=b'],
    ]),
  ],
  ['Headers', new Headers({ Accept: 'text/html', Host: 'elsewhere.example', COOKIE: 'a=b' })],
])('headers may be %s', (_name, headers) => {
  const [name, ...rest] = cleanHeaders(headers, 'tests');
  expect([name?.toLowerCase(), ...rest]).toEqual([
    'accept',
    'text/html',
    'user-agent',
    'tests',
    'accept-encoding',
    'identity',
  ]);
});

test('a header keeps all of its values', () => {
  expect(cleanHeaders({ accept: ['a/b', 'c/d'], absent: undefined }, 'tests').slice(0, 4)).toEqual([
    'accept',
    'a/b',
    'accept',
    'c/d',
  ]);
});

test.each([null, undefined, {}, []])('%j becomes the headers that are always sent', (headers) => {
  expect(cleanHeaders(headers, 'tests')).toEqual([
    'user-agent',
    'tests',
    'accept-encoding',
    'identity',
  ]);
});
