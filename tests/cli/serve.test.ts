import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { withFolder, type Files } from '../corpus-of.ts';
import { runIn, runWith } from './run-in.ts';

const page = '<!doctype html><title>Home</title>';
const files: Files = {
  'outputs/manifest.json': '{"version":1,"base":"/","files":[]}',
  'outputs/site/index.html': page,
  'outputs/site/404.html': 'Nothing here',
  'outputs/site/a b/index.html': 'A folder',
  'outputs/site/assets/site.js': '1',
  'outputs/site/plots.svg': '<svg/>',
  'outputs/site/downloads/kit.docx': 'PK',
  'outputs/word/kit.docx': 'outside',
  'secret.txt': 'secret',
};

interface Reply {
  readonly status: number | undefined;
  readonly port: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** What a request may say beside its path, which is sent as it is. */
interface Ask {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

type Served = (path: string, ask?: Ask) => Promise<Reply>;

describe('pathways serve', () => {
  test('follows the content with `--watch`, which takes no folder of a build', () =>
    withFolder(files, async (folder) => {
      const { code, stderr } = await runIn(folder, 'serve', '--watch', '--out', 'outputs');
      expect(code).toBe(2);
      expect(stderr).toContain('Leave out `--out`');
    }));

  test('serves pages and files with content types and ETags', () =>
    serving(files, async (get) => {
      const home = await get('/');
      expect(home).toMatchObject({ status: 200, body: page });
      expect(home.headers).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-cache',
      });
      expect(home.headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect((await get('/index.html?q=1')).body).toBe(page);
      const types = await Promise.all(
        ['/assets/site.js', '/downloads/kit.docx'].map(
          async (path) => (await get(path)).headers['content-type'],
        ),
      );
      expect(types).toEqual([
        'text/javascript; charset=utf-8',
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      ]);
      expect((await get('/plots.svg')).headers).toMatchObject({
        'content-type': 'image/svg+xml; charset=utf-8',
        'content-security-policy':
          "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
      });
      const headers = { 'If-None-Match': `W/"x", ${String(home.headers['etag'])}` };
      expect(await get('/', { headers })).toMatchObject({ status: 304, body: '' });
      expect(await get('/', { headers: { 'If-None-Match': '"x"' } })).toMatchObject({
        status: 200,
      });
    }));

  test('serves the 404 page for missing files', () =>
    serving(files, async (get) => {
      expect(await get('/none.html')).toMatchObject({ status: 404, body: 'Nothing here' });
      expect(await get('/downloads/')).toMatchObject({ status: 404 });
    }));

  test('redirects a folder to the address with `/` at its end, and serves its index page', () =>
    serving(files, async (get) => {
      expect(await get('/a%20b')).toMatchObject({ status: 308, headers: { location: '/a%20b/' } });
      expect(await get('/a%20b/')).toMatchObject({ status: 200, body: 'A folder' });
      expect(await get('//a%20b')).toMatchObject({ status: 404 });
    }));

  test.each([
    '/../word/kit.docx',
    '/%2e%2e/word/kit.docx',
    '/..%2fword%2fkit.docx',
    '/..%5cword%5ckit.docx',
    '/a%20b/../../../secret.txt',
    '/%252e%252e/secret.txt',
    '/index.html%00',
    '/%ff',
    '/link.txt',
    '/linked/secret.txt',
    'http://127.0.0.1/index.html',
  ])('serves nothing outside the site: %s', (path) =>
    serving(files, async (get, folder) => {
      symlinkSync(join(folder, 'secret.txt'), join(folder, 'outputs/site/link.txt'));
      symlinkSync(folder, join(folder, 'outputs/site/linked'));
      const { status, body } = await get(path);
      expect({ status, body }).toEqual({ status: 404, body: 'Nothing here' });
    }),
  );

  test('answers GET and HEAD, and no other method', () =>
    serving(files, async (get) => {
      const head = await get('/', { method: 'HEAD' });
      expect(head).toMatchObject({ status: 200, body: '' });
      expect(head.headers['content-length']).toBe(String(page.length));
      for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
        expect(await get('/', { method })).toMatchObject({
          status: 405,
          headers: { allow: 'GET, HEAD' },
        });
    }));

  test('refuses requests for another host or port', () =>
    serving(files, async (get) => {
      const own = String((await get('/')).port);
      for (const host of [
        'evil.example',
        `evil.example:${own}`,
        'localhost.evil.example',
        '127.0.0.1.evil.example:80',
        'localhost:99999',
        'localhost:80',
        'localhost',
        `localhost:${own}0`,
        `127.0.0.1:${own}@evil.example`,
        `user@localhost:${own}`,
      ])
        expect(await get('/', { headers: { host } })).toMatchObject({
          status: 421,
          body: `Use http://127.0.0.1:${own}/\n`,
        });
      for (const host of [`localhost:${own}`, `LOCALHOST:${own}`, `127.0.0.1:${own}`])
        expect(await get('/', { headers: { host } })).toMatchObject({ status: 200 });
    }));

  test('serves below the path at which the site is published', () => {
    const manifest = '{"version":1,"base":"/kit/en/","files":[]}';
    return serving({ ...files, 'outputs/manifest.json': manifest }, async (get) => {
      expect(await get('/')).toMatchObject({ status: 302, headers: { location: '/kit/en/' } });
      expect(await get('/kit/en/')).toMatchObject({ status: 200, body: page });
      expect(await get('/kit/en/assets/site.js')).toMatchObject({ status: 200 });
      expect(await get('/assets/site.js')).toMatchObject({ status: 404 });
    });
  });

  test('sends the policy that the page itself declares, and that nobody may frame it', () => {
    const meta = (policy: string): string =>
      `<!doctype html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">`;
    const pages = {
      'outputs/site/own.html': meta('default-src &#x27;none&#x27;; trusted-types site'),
      'outputs/site/odd.html': meta('default-src *\r\nX-Evil: 1'),
    };
    return serving({ ...files, ...pages }, async (get) => {
      const policyOf = async (path: string) => (await get(path)).headers['content-security-policy'];
      expect(await policyOf('/own.html')).toBe(
        "default-src 'none'; trusted-types site; frame-ancestors 'none'",
      );
      const strict =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
      for (const path of ['/odd.html', '/index.html', '/assets/site.js'])
        expect(await policyOf(path)).toBe(strict);
    });
  });

  test('serves nothing through a link to another folder', () =>
    withFolder({ ...files, 'elsewhere/index.html': 'secret' }, async (folder) => {
      rmSync(join(folder, 'outputs/site'), { recursive: true });
      symlinkSync('../elsewhere', join(folder, 'outputs/site'));
      expect((await runIn(folder, 'serve', '--port', '0')).stderr).toBe(
        "pathways: Can't serve `outputs/site`: `outputs/site` is a link, which may lead elsewhere\n",
      );
    }));

  test('serves a new build without a restart', () =>
    serving(files, async (get, folder) => {
      const before = (await get('/')).headers['etag'];
      writeFileSync(join(folder, 'outputs/site/index.html'), 'New');
      const headers = { 'If-None-Match': String(before) };
      expect(await get('/', { headers })).toMatchObject({ status: 200, body: 'New' });
    }));

  test('says why it cannot serve', () =>
    withFolder(files, async (folder) => {
      const said = async (...args: readonly string[]): Promise<string> =>
        (await runIn(folder, 'serve', ...args)).stderr;
      expect(await said('--out', 'none')).toBe(
        'pathways: `none` has no web site. Run `pathways build` first.\n',
      );
      expect(await said('--port', '65536')).toBe(
        'pathways: `--port` needs a number from 0 to 65535, not `65536`\n',
      );
      const other = createServer();
      await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
      const address = other.address();
      const port = typeof address === 'object' ? String(address?.port) : '';
      expect(await said('--port', port)).toBe(
        `pathways: Port ${port} is in use by another program. Try \`--port 8000\`.\n`,
      );
      other.close();
    }));
});

/** Serves a folder for as long as `use` runs, then ends as with Ctrl+C. */
function serving(
  content: Files,
  use: (get: Served, folder: string) => Promise<void>,
): Promise<void> {
  return withFolder(content, async (folder) => {
    let stop = (): void => {};
    let said = '';
    let start = (): void => {};
    const started = new Promise<void>((resolve) => (start = resolve));
    const running = runWith(
      {
        onInterrupt: (end) => {
          stop = end;
          start();
          return () => {};
        },
        stdout: { isTerminal: false, write: (text) => (said += text) },
      },
      folder,
      ...['serve', '--port', '0'],
    );
    await Promise.race([started, running]);
    const port = Number(/^Serving outputs\/site at http:\/\/127\.0\.0\.1:(\d+)\//.exec(said)?.[1]);
    try {
      await use((path, ask) => get(port, path, ask), folder);
    } finally {
      stop();
    }
    expect(await running).toMatchObject({ code: 0, stderr: '' });
  });
}

/** Asks as no browser would: the path is sent as it is. */
function get(
  port: number,
  path: string,
  { method = 'GET', headers = {} }: Ask = {},
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers, agent: false });
    asked.on('error', reject).on('response', (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part: string) => (body += part));
      response.on('end', () =>
        resolve({ status: response.statusCode, port, headers: response.headers, body }),
      );
    });
    asked.end();
  });
}
