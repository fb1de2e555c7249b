import { request } from 'node:http';
import { describe, expect, test } from 'vitest';
import { startServer } from '../../src/cli/server/server.ts';
import { toPreviewHandler } from '../../src/cli/preview/handle-preview.ts';
import type { Shown } from '../../src/cli/preview/live.ts';
import { toStatus } from '../../src/cli/preview/to-status.ts';
import { recentCache } from '../../src/cli/store/recent-cache.ts';
import { toFinding, type Finding } from '../../src/model/index.ts';

const statusOf = (shown: Shown, path: string) => toStatus(shown, path);
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const html =
  '<head><meta http-equiv="Content-Security-Policy" content="default-src &#x27;none&#x27;"></head><body>Wells</body>';
const page = { path: 'wells/index.html', bytes: encode(html), version: 'v1' };
const notFound = { path: '404.html', bytes: encode('<head></head>Nothing here'), version: 'v0' };
const root = '/pathways-preview-secret/';

const finding = toFinding(
  'wells/index.md',
  { id: 'odd', severity: 'warning' },
  { message: '</script><b>"&', place: { line: 7, column: 1 } },
);

function snapshotOf(findings: readonly Finding[], more: Partial<Shown> = {}): Shown {
  const files = [page, notFound, { path: 'kit.docx', bytes: encode('PK') }];
  return {
    site: {
      base: '/kit/',
      files: new Map(files.map((file) => [file.path, file])),
      look: 'plain',
      notFound,
      pathOf: new Map([['wells/index.md', page.path]]),
      fileOf: new Map([[page.path, 'wells/index.md']]),
    },
    moved: new Map([['old.html', 'wells/index.md']]),
    isWhole: true,
    isOld: false,
    faults: [],
    outputs: { stage: 'waiting' },
    findings,
    blocking: new Set(),
    ...more,
  };
}

describe('pathways preview', () => {
  test('serves the site from memory, and adds its script to pages alone', () =>
    serving(snapshotOf([finding]), async (get, port) => {
      const { status, body, headers } = await get('/kit/wells/');
      expect(status).toBe(200);
      expect(body).toContain(`<script src="${root}preview.js" defer data-path="wells%2F"`);
      expect(body).toMatch(/<noscript .*JavaScript.*<\/noscript><\/body>/);
      const policy = `connect-src http://127.0.0.1:${port}${root}`;
      expect(body).toContain(`&#x27;none&#x27;; ${policy}">`);
      expect(headers['content-security-policy']).toContain(`default-src 'none'; ${policy};`);
      expect(await get('/kit/kit.docx')).toMatchObject({ status: 200, body: 'PK' });
      expect(await get('/kit/wells')).toMatchObject({ headers: { location: '/kit/wells/' } });
      expect(await get('/kit/old.html')).toMatchObject({ headers: { location: '/kit/wells/' } });
      expect(await get('/')).toMatchObject({ headers: { location: '/kit/' } });
      for (const path of ['/kit/none', '/kit/../package.json', '/kit/%2e%2e/package.json', '/%ff'])
        expect(await get(path)).toMatchObject({ status: 404 });
    }));

  test('what a finding says stays text', () =>
    serving(snapshotOf([finding]), async (get) => {
      const { body } = await get('/kit/wells/');
      expect(body).not.toContain('</script><b>');
      const status = /data-status="([^"]*)"/.exec(body)?.[1] ?? '';
      expect(JSON.parse(decodeURIComponent(status)).notes[0].message).toBe('</script><b>"&');
    }));

  test('answers no other site', () =>
    serving(snapshotOf([]), async (get, port) => {
      const from = async (headers: Readonly<Record<string, string>>, path = `${root}preview.css`) =>
        (await get(path, headers)).status;
      expect(await from({})).toBe(200);
      expect(await from({ origin: `http://127.0.0.1:${port}` })).toBe(200);
      expect(await from({ origin: 'http://evil.example' })).toBe(403);
      expect(await from({ origin: 'null' })).toBe(403);
      expect(await from({ 'sec-fetch-site': 'cross-site' })).toBe(403);
      expect(await from({ 'sec-fetch-site': 'same-site' })).toBe(403);
      expect(await from({ host: 'evil.example' })).toBe(421);
      expect(await from({}, '/pathways-preview-guess/events')).toBe(404);
      // Who follows a link to a page is no script.
      expect(await from({ 'sec-fetch-site': 'cross-site' }, '/kit/wells/')).toBe(200);
    }));

  test('shows a page of its own where no site could be made', () =>
    serving({ ...snapshotOf([finding]), site: undefined }, async (get) => {
      const { body } = await get('/any');
      expect(body).toContain(`<script src="${root}preview.js"`);
      expect(body).toContain(`href="${root}site.css"`);
      expect(await get(`${root}site.css`)).toMatchObject({ status: 200 });
    }));
});

describe('what a page is told', () => {
  test('errors come first, and what is about the page itself is marked', () => {
    const error = { ...finding, severity: 'error', file: 'site.yaml' } as const;
    const { version, notes } = statusOf(snapshotOf([finding, error]), 'wells/');
    expect(version).toBe('v1');
    expect(notes).toMatchObject([
      { severity: 'error', file: 'site.yaml', isHere: false, href: null },
      { severity: 'warning', line: 7, isHere: true, href: '/kit/wells/' },
    ]);
  });

  test('a page that is gone has the version of what is in its place', () => {
    expect(statusOf(snapshotOf([]), 'gone.html').version).toBe('v0');
  });

  test('findings have a limit, and the number of those beyond it', () => {
    const many = Array.from({ length: 512 }, () => finding);
    expect(statusOf(snapshotOf(many), 'wells/')).toMatchObject({ moreNotes: 12 });
  });
});

test('a cache in memory forgets what was not asked for in many turns', () => {
  const cache = recentCache();
  cache.set('used', 1);
  cache.set('unused', 2);
  for (let turn = 0; turn < 30; turn += 1) {
    cache.turn();
    expect(cache.get('used')).toBe(1);
  }
  expect(cache.get('unused')).toBeUndefined();
});

test('a cache in memory does not grow while each piece of work needs other values', () => {
  const cache = recentCache();
  for (let turn = 0; turn < 10; turn += 1) {
    cache.turn();
    for (let each = 0; each < 5; each += 1) cache.set(`${turn} ${each}`, each);
  }
  cache.turn();
  const isKept = (turn: number): boolean => cache.get(`${turn} 0`) !== undefined;
  expect(Array.from({ length: 10 }, (_, turn) => isKept(turn))).toEqual([
    ...Array.from({ length: 7 }, () => false),
    ...[true, true, true],
  ]);
});

test('a cache in memory keeps all while a piece of work fails early', () => {
  const cache = recentCache();
  for (let each = 0; each < 5; each += 1) cache.set(`${each}`, each);
  for (let turn = 0; turn < 5; turn += 1) {
    cache.turn();
    cache.set('only', turn);
  }
  cache.turn();
  expect(cache.get('4')).toBe(4);
});

interface Reply {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

type Get = (path: string, headers?: Readonly<Record<string, string>>) => Promise<Reply>;

/** Serves a snapshot for as long as `use` runs. */
async function serving(
  snapshot: Shown,
  use: (get: Get, port: number) => Promise<void>,
): Promise<void> {
  const live = { current: () => snapshot, subscribe: () => () => undefined } as never;
  const assets = { get: () => encode('own') };
  const { port, close } = await startServer(toPreviewHandler(live, assets, 'secret'), 0);
  const get: Get = (path, headers = {}) =>
    new Promise((resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port, path, headers, agent: false });
      asked.on('error', reject).on('response', (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (part: string) => (body += part));
        response.on('end', () =>
          resolve({ status: response.statusCode, headers: response.headers, body }),
        );
      });
      asked.end();
    });
  try {
    await use(get, port);
  } finally {
    await close();
  }
}
