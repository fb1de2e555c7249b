import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ProbeResult, ProbeRequest } from '../../../../src/links/probe-result.ts';
import { probe } from '../../../../src/links/probe/probe.ts';
import { startWeb, type Web } from '../../../links/web/web.ts';
import { policyOf } from '../../../links/probe/policy-of.ts';
import { summaryOf } from '../../../links/probe/summary.ts';

type Row = readonly [address: string, more: Partial<ProbeRequest>, seen: readonly string[]];

const title = { titles: ['A title'] };
const soft404 = 'missing page 200 text/html "Page not found"';
const homing = '302 > homing.test/ 200 text/html "Home of Homing"';

/** `fetch` refuses these before they reach us, with an error that has no code. */
const refusedByFetch = 'broken Error';

const rows: readonly Row[] = [
  // Pages that work.
  ['plain.test/', {}, ['ok 200', 'page 200 text/html "Home of Plain"']],
  ['plain.test/', title, ['ok 200', 'page 200 text/html "Home of Plain"', 'missing page 404']],
  ['plain.test/title', {}, ['ok 200', 'page 200 text/html "A title & more"', 'missing page 404']],
  [
    'plain.test/title',
    title,
    ['ok 200', 'page 200 text/html "A title & more"', 'missing page 404'],
  ],
  ['plain.test/notitle', title, ['ok 200', 'page 200 text/html', 'missing page 404']],
  ['plain.test/empty', {}, ['ok 204', 'page 204']],
  ['plain.test/text', title, ['ok 200', 'page 200 text/plain']],
  ['plain.test/latin', title, ['ok 200', 'page 200 text/html "Café"', 'missing page 404']],
  ['plain.test/latin-meta', title, ['ok 200', 'page 200 text/html "Café"', 'missing page 404']],
  [
    'plain.test/utf8-undeclared',
    title,
    ['ok 200', 'page 200 text/html "Café"', 'missing page 404'],
  ],
  ['plain.test/no-head', {}, ['ok 200', 'page 200 text/html "Only for GET"', 'missing page 404']],
  [
    'plain.test/slow-head',
    {},
    ['ok 200', 'page 200 text/html "GET alone is answered"', 'missing page 404'],
  ],
  [
    'plain.test/wrong-length',
    {},
    ['ok 200', 'page 200 text/html "Longer than seven"', 'missing page 404'],
  ],
  [
    'plain.test/a/b/deep',
    {},
    ['ok 200', 'page 200 text/html "A page in a folder"', 'missing page 404'],
  ],
  ['plain.test/bomb', title, ['ok 200', 'page 200 text/html "A small page"', 'missing page 404']],
  [
    'plain.test/endless',
    title,
    ['ok 200', 'page 200 text/html "A page without an end"', 'missing page 404'],
  ],
  ['dead.test/', {}, ['broken ECONNREFUSED', 'page ECONNREFUSED']],
  ['nowhere.test/', {}, ['broken ENOTFOUND', 'page ENOTFOUND']],

  // Fragments; those that nobody can tell count as present.
  [
    'plain.test/anchors',
    { fragments: ['by-id', 'by-name', 'no-anchor', 'prefixed', 'named', 'nothing'] },
    [
      'ok 200',
      'page 200 text/html "Anchors" #by-id #by-name no #no-anchor #prefixed #named no #nothing',
      'missing page 404',
    ],
  ],
  [
    'plain.test/anchors',
    { fragments: ['café', 'caf%C3%A9', 'süß', 's%C3%BC%C3%9F', 'Case', 'case', 'a&b'] },
    [
      'ok 200',
      'page 200 text/html "Anchors" #café #caf%C3%A9 #süß #s%C3%BC%C3%9F #Case no #case #a&b',
      'missing page 404',
    ],
  ],
  [
    'plain.test/title',
    { fragments: ['', 'top', 'TOP', '!/place', '/place', '50%'] },
    [
      'ok 200',
      'page 200 text/html "A title & more" # #top #TOP #!/place #/place no #50%',
      'missing page 404',
    ],
  ],
  [
    'plain.test/endless',
    { fragments: ['x'] },
    ['ok 200', 'page 200 text/html "A page without an end" #x', 'missing page 404'],
  ],
  [
    'plain.test/bomb',
    { fragments: ['x'] },
    ['ok 200', 'page 200 text/html "A small page" #x', 'missing page 404'],
  ],
  ['plain.test/text', { fragments: ['L3'] }, ['ok 200', 'page 200 text/plain #L3']],
  [
    'plain.test/file.pdf',
    { fragments: ['page=0', 'page=1', 'page=3', 'page=4', 'zoom=50&page=4', 'nameddest=x'] },
    [
      'ok 200',
      'page 200 application/pdf no #page=0 #page=1 #page=3 no #page=4 no #zoom=50&page=4 #nameddest=x',
    ],
  ],
  [
    'plain.test/download',
    { fragments: ['page=3', 'page=4'] },
    ['ok 200', 'page 200 application/octet-stream #page=3 no #page=4'],
  ],
  [
    'plain.test/broken.pdf',
    { fragments: ['page=4'] },
    ['ok 200', 'page 200 application/pdf #page=4'],
  ],
  [
    'moved.test/301',
    { fragments: ['part', 'nothing'] },
    [
      'ok 200',
      'page 301 > moved.test/new 200 text/html "The new page" #part no #nothing',
      'missing page 404',
    ],
  ],

  // Pages that moved.
  [
    'moved.test/301',
    {},
    ['ok 200', 'page 301 > moved.test/new 200 text/html "The new page"', 'missing page 404'],
  ],
  [
    'moved.test/302',
    {},
    ['ok 200', 'page 302 > moved.test/new 200 text/html "The new page"', 'missing page 404'],
  ],
  [
    'moved.test/303',
    {},
    ['ok 200', 'page 303 > moved.test/new 200 text/html "The new page"', 'missing page 404'],
  ],
  [
    'moved.test/307',
    {},
    ['ok 200', 'page 307 > moved.test/new#part 200 text/html "The new page"', 'missing page 404'],
  ],
  [
    'moved.test/308',
    {},
    ['ok 200', 'page 308 > moved.test/new 200 text/html "The new page"', 'missing page 404'],
  ],
  [
    'moved.test/away',
    {},
    ['ok 200', 'page 301 > plain.test/title 200 text/html "A title & more"', 'missing page 404'],
  ],
  [
    'moved.test/umlaut',
    {},
    ['ok 200', 'page 301 > moved.test/s%C3%BC%C3%9F 200 text/html "Sweet"', 'missing page 404'],
  ],
  [
    'moved.test/chain',
    {},
    [
      'ok 200',
      'page 301 > 302 > 308 > plain.test/ 200 text/html "Home of Plain"',
      'missing page 404',
    ],
  ],
  ['moved.test/to-gone', {}, ['broken 404', 'page 301 > moved.test/nothing-here 404']],
  ['moved.test/no-location', {}, ['ok 301', 'page 301']],
  [
    'moved.test/bad-location',
    {},
    ['broken ERR_INVALID_URL', 'page 301 > moved.test/bad-location ERR_INVALID_URL'],
  ],
  [
    'moved.test/loop',
    {},
    ['broken TOO_MANY_REDIRECTS', 'page 302 > 302 > 302 > moved.test/loop/2 TOO_MANY_REDIRECTS'],
  ],
  [
    'moved.test/self',
    {},
    ['broken TOO_MANY_REDIRECTS', 'page 302 > moved.test/self TOO_MANY_REDIRECTS'],
  ],
  [
    'moved.test/long/0',
    {},
    [
      'broken TOO_MANY_REDIRECTS',
      `page ${'302 > '.repeat(10)}moved.test/long/10 TOO_MANY_REDIRECTS`,
    ],
  ],
  [
    'moved.test/data',
    {},
    [refusedByFetch, 'page 302 > data:text/html,<title>Hello</title> NOT_A_WEB_PAGE'],
  ],
  ['moved.test/mail', {}, [refusedByFetch, 'page 302 > mailto:someone@example.org NOT_A_WEB_PAGE']],

  // Statuses.
  ['plain.test/nothing', {}, ['broken 404', 'page 404']],
  ['plain.test/nothing', { fragments: ['x'], titles: ['A title'] }, ['broken 404', 'page 404']],
  ['status.test/401', {}, ['broken 401', 'page 401']],
  ['status.test/403', {}, ['broken 403', 'page 403']],
  ['status.test/410', {}, ['broken 410', 'page 410']],
  ['status.test/418', {}, ['broken 418', 'page 418']],
  ['status.test/451', {}, ['broken 451', 'page 451']],
  ['status.test/500', {}, ['broken 500', 'page 500']],
  ['status.test/503', {}, ['broken 503', 'page 503']],
  ['status.test/999', {}, ['skipped 999', 'page 999']],
  ['status.test/404-page', title, ['broken 404', 'page 404 text/html "Page not found"']],
  ['flaky.test/once', {}, ['ok 200', 'page 200 text/html "Here again"', 'missing page 404']],
  ['flaky.test/reset-once', {}, ['ok 200', 'page 200 text/html "Here again"', 'missing page 404']],
  ['wait-seconds.test/', {}, ['ok 200', 'page 200 text/html "Thank you for waiting"']],
  ['wait-date.test/', {}, ['ok 200', 'page 200 text/html "Thank you for waiting"']],
  ['wait-day.test/', {}, ['broken RETRY_AFTER_TOO_LONG', 'page RETRY_AFTER_TOO_LONG']],

  // Hosts that violate HTTP.
  ['rude.test/silence', {}, ['broken UND_ERR_HEADERS_TIMEOUT', 'page UND_ERR_HEADERS_TIMEOUT']],
  [
    'rude.test/stall',
    title,
    ['ok 200', 'page 200 UND_ERR_BODY_TIMEOUT text/html', 'missing page 404'],
  ],
  ['rude.test/reset', {}, ['broken ECONNRESET', 'page ECONNRESET']],
  [
    'rude.test/half',
    { fragments: ['first', 'last'] },
    ['ok 200', 'page 200 UND_ERR_SOCKET text/html "Half a page" #first #last', 'missing page 404'],
  ],
  [
    'self-signed.test/',
    {},
    ['broken DEPTH_ZERO_SELF_SIGNED_CERT', 'page DEPTH_ZERO_SELF_SIGNED_CERT'],
  ],
  ['expired.test/', {}, ['broken CERT_HAS_EXPIRED', 'page CERT_HAS_EXPIRED']],

  // Hosts without 404.
  ['soft.test/', {}, ['ok 200', 'page 200 text/html "Home of Soft"']],
  ['soft.test/docs/real', {}, ['ok 200', 'page 200 text/html "A real page"', soft404]],
  ['soft.test/docs/gone', {}, ['ok 200', 'page 200 text/html "Page not found"', soft404]],
  [
    'homing.test/docs/real',
    {},
    ['ok 200', 'page 200 text/html "A page of Homing"', `missing page ${homing}`],
  ],
  ['homing.test/docs/gone', {}, ['ok 200', `page ${homing}`, `missing page ${homing}`]],

  // Firewalls.
  ['cloudflare.test/x', {}, ['skipped 403', 'page 403 text/html "Just a moment..." challenge']],
  ['akamai.test/x', {}, ['broken 403', 'page 403 text/html "Access Denied" challenge']],
  ['imperva.test/x', title, ['ok 200', 'page 200 text/html challenge']],
  ['waf.test/x', {}, ['ok 202', 'page 202 challenge']],
  ['queue.test/x', {}, ['broken 503', 'page 503 text/html "Please wait" challenge']],

  // Redirects to private hosts.
  ...(
    [
      ['loopback', '127.0.0.1/'],
      ['hex', '127.0.0.1/'],
      ['number', '127.0.0.1/'],
      ['octal', '127.0.0.1/'],
      ['short', '127.0.0.1/'],
      ['v6', '[::1]/'],
      ['mapped', '[::ffff:7f00:1]/'],
      ['metadata', '169.254.169.254/latest/meta-data/'],
      ['private', '10.0.0.1/'],
      ['localhost', 'localhost/'],
      ['name', 'inner.test/secret'],
    ] as const
  ).map(([path, to]): Row => [
    `trap.test/${path}`,
    {},
    ['broken REFUSED_BY_POLICY', `page 302 > ${to} REFUSED_BY_POLICY`],
  ]),
  ['trap.test/port', {}, [refusedByFetch, 'page 302 > 93.184.215.14:22/ REFUSED_BY_POLICY']],
  ['trap.test/file', {}, [refusedByFetch, 'page 302 > file:///etc/passwd NOT_A_WEB_PAGE']],
  ['inner.test/secret', {}, ['broken REFUSED_BY_POLICY', 'page REFUSED_BY_POLICY']],
];

describe('a probe of the local web', () => {
  let web: Web;
  const seen = new Map<Row, readonly string[]>();

  beforeAll(async () => {
    web = await startWeb();
    const policy = policyOf(web, { resolve: { ...web.resolve, 'nowhere.test': [] } });
    // A fragment, which is not sent, makes each address unique.
    const byUrl = new Map(rows.map((row, index) => [`${urlOf(row[0])}#${index}`, row]));
    const requests = [...byUrl].map(([url, [, more]]) => ({
      url,
      fragments: [],
      titles: [],
      ...more,
    }));
    await probe(policy, requests, (result) => keep(byUrl, result), {});
  });

  afterAll(() => web.close());

  test.each(rows)('%s %j', (...row) => {
    const found = [...seen].find(([[address, more]]) => address === row[0] && more === row[1]);
    expect(found?.[1]).toEqual(row[2]);
  });

  test('private hosts got no request', () => {
    expect(web.count('inner.test')).toBe(0);
  });

  test('no host got more than two concurrent requests', () => {
    // These hosts learn of an aborted request later than we send the next one.
    const cut = ['plain.test', 'rude.test'];
    const hosts = Object.keys(web.resolve).filter((host) => !cut.includes(host));
    expect(Math.max(...hosts.map((host) => web.most(host)))).toBeLessThanOrEqual(2);
  });

  test('a host got one request for a missing page for each folder depth', () => {
    const missing = web
      .requests('plain.test')
      .filter((each) => /^GET \/(.*\/)?[0-9a-f]{24}$/.test(each));
    expect(missing.map((each) => each.replace(/[0-9a-f]{24}/, '*')).sort()).toEqual([
      'GET /*',
      'GET /a/b/*',
    ]);
  });

  test('a host that asks to wait for a day got one request', () => {
    expect(web.count('wait-day.test')).toBe(1);
  });

  function urlOf(address: string): string {
    const slash = address.indexOf('/');
    return web.url(address.slice(0, slash), address.slice(slash));
  }

  function keep(byUrl: ReadonlyMap<string, Row>, result: ProbeResult): void {
    const row = byUrl.get(result.url);
    if (row !== undefined) seen.set(row, summaryOf(web, result));
  }
});
