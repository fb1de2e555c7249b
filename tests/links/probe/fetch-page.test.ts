import { describe, expect, test } from 'vitest';
import { fetchPage } from '../../../src/links/probe/fetch-page.ts';
import { pdfOf } from '../web/pdf.ts';

const html = { 'content-type': 'text/html' };

describe('the title', () => {
  test.each([
    ['whitespace is collapsed', '<title>\n A\t title </title>', 'A title'],
    ['entities are decoded', '<title>Q&amp;A &#8211; &eacute;</title>', 'Q&A – é'],
    ['an unclosed one ends with the page', '<title>Open &eacute', 'Open é'],
    ['a tag inside is text', '<title>A <b>bold</b> one</title>', 'A <b>bold</b> one'],
    ['the first one counts', '<title>One</title><title>Two</title>', 'One'],
    ['that of an SVG is ignored', '<svg><title>Icon</title></svg><title>Page</title>', 'Page'],
    ['an empty one is ignored', '<title> </title>', undefined],
    ['one in a comment is ignored', '<!-- <title>No</title> -->', undefined],
    ['the tag may be in upper case', '<TITLE>Loud</TITLE>', 'Loud'],
  ])('%s', async (_name, body, title) => {
    expect((await fetched(body, html)).title).toBe(title);
  });

  test('is cut where it is long', async () => {
    expect((await fetched(`<title>${'long '.repeat(1000)}</title>`, html)).title).toHaveLength(500);
  });
});

describe('the character set', () => {
  const cafe = [0x43, 0x61, 0x66, 0xe9];
  test.each([
    ['in the header', 'text/html; charset=ISO-8859-1', latin('<title>', cafe), 'Café'],
    ['in the header, in quotes', 'text/html;charset="utf-8"', utf8('<title>Café'), 'Café'],
    ['in a meta element', 'text/html', latin('<meta charset=windows-1252><title>', cafe), 'Café'],
    [
      'in an older meta element',
      'text/html',
      latin(
        '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><title>',
        cafe,
      ),
      'Café',
    ],
    ['undeclared, UTF-8', 'text/html', utf8('<title>Café'), 'Café'],
    ['undeclared, not UTF-8', 'text/html', latin('<title>', cafe), 'Café'],
    ['unknown', 'text/html; charset=klingon', utf8('<title>Café'), 'Café'],
    ['by byte order mark', 'text/html; charset=latin1', utf8('\ufeff<title>Café'), 'Café'],
    ['windows-1252', 'text/html; charset=windows-1252', latin('<title>', [0x80]), '€'],
  ])('%s', async (_name, type, body, title) => {
    expect((await fetched(body, { 'content-type': type })).title).toBe(title);
  });

  test('decodes characters that two chunks share', async () => {
    const bytes = utf8(`<p>${'x'.repeat(5000)}</p><title>Café</title>`);
    const cut = bytes.indexOf(0xc3) + 1;
    const chunks = [bytes.subarray(0, cut), bytes.subarray(cut)];
    expect((await fetched(streamOf(chunks), html)).title).toBe('Café');
  });
});

describe('a body is read', () => {
  test('up to the title, without fragments', async () => {
    const chunks = counted(utf8(`<title>Early</title><p>${' '.repeat(10_000)}`));
    expect((await fetched(chunks.stream, html)).title).toBe('Early');
    expect(chunks.count()).toBeLessThan(4);
  });

  test('up to the last fragment', async () => {
    const chunks = counted(utf8(`<title>Early</title><p id="here">${' '.repeat(10_000)}`));
    const seen = await fetched(chunks.stream, html, { fragments: ['here'] });
    expect(seen.fragments).toEqual({ here: true });
    expect(chunks.count()).toBeLessThan(4);
  });

  test('up to the limit', async () => {
    const chunks = counted(utf8(' '.repeat(10_000)));
    const seen = await fetched(chunks.stream, html, { fragments: ['x'], maxBodyBytes: 50_000 });
    expect(seen).toMatchObject({ status: 200, fragments: { x: true } });
    expect(seen.error).toBeUndefined();
    expect(chunks.count()).toBeLessThan(9);
  });

  test('not at all, if it is neither HTML nor PDF', async () => {
    const chunks = counted(utf8(' '.repeat(10_000)));
    await fetched(chunks.stream, { 'content-type': 'image/png' });
    expect(chunks.count()).toBeLessThan(3);
  });
});

describe('the content type', () => {
  test.each([
    ['Text/HTML ; charset=utf-8', 'text/html'],
    ['application/pdf', 'application/pdf'],
    ['', undefined],
  ])('`%s` is %s', async (header, contentType) => {
    expect((await fetched('', { 'content-type': header })).contentType).toBe(contentType);
  });

  test('a page without a content type is recognized', async () => {
    const seen = await fetched(utf8('<!doctype html><title>Unnamed</title>'), {});
    expect(seen.title).toBe('Unnamed');
  });
});

describe('a PDF', () => {
  test('has no pages after the last one', async () => {
    const seen = await fetched(
      Uint8Array.from(await pdfOf(2)),
      { 'content-type': 'application/pdf' },
      {
        fragments: ['page=2', 'page=3', 'Page=3', 'page=x', 'toolbar=0'],
      },
    );
    expect(seen.fragments).toEqual({
      'page=2': true,
      'page=3': false,
      'Page=3': false,
      'page=x': true,
      'toolbar=0': true,
    });
  });

  test('that is longer than the limit counts as having any page', async () => {
    const seen = await fetched(
      Uint8Array.from(await pdfOf(2)),
      { 'content-type': 'application/pdf' },
      {
        fragments: ['page=3'],
        maxBodyBytes: 100,
      },
    );
    expect(seen.fragments).toEqual({ 'page=3': true });
  });
});

describe('a firewall', () => {
  test.each([
    ['Cloudflare', 403, { 'cf-mitigated': 'challenge' }, ''],
    [
      'Cloudflare without the header',
      503,
      html,
      '<script src="/cdn-cgi/challenge-platform/h/b"></script>',
    ],
    ['Akamai', 403, { ...html, server: 'AkamaiGHost' }, '<H1>Access Denied</H1>'],
    ['Akamai with a challenge', 200, html, '<div id="sec-if-cpt-container"></div>'],
    ['Imperva', 200, html, '<iframe id="main-iframe" src="/_Incapsula_Resource?x"></iframe>'],
    ['AWS', 202, { 'x-amzn-waf-action': 'challenge' }, ''],
    ['DataDome', 403, html, '<script src="https://ct.captcha-delivery.com/c.js"></script>'],
    ['HUMAN', 403, html, '<div id="px-captcha"></div>'],
    ['Sucuri', 403, { ...html, 'x-sucuri-block': '1' }, ''],
    ['F5', 200, html, 'The requested URL was rejected. Please consult with your administrator.'],
  ])('of %s is detected', async (_name, status, headers, body) => {
    expect((await fetched(body, headers, {}, status)).isChallenge).toBe(true);
  });

  test.each([
    ['a plain refusal', 403, html, 'Forbidden'],
    ['a page about firewalls', 200, html, '<p>Access Denied</p>'],
    [
      'a page with a script of Cloudflare',
      200,
      html,
      '<script src="/cdn-cgi/challenge-platform/x">',
    ],
    [
      'a page with a script of Imperva',
      200,
      html,
      '<script src="/_Incapsula_Resource?x"></script>',
    ],
    ['a missing page at Akamai', 404, { ...html, server: 'AkamaiGHost' }, 'Not found'],
  ])('is not detected in %s', async (_name, status, headers, body) => {
    expect((await fetched(body, headers, {}, status)).isChallenge).toBe(false);
  });
});

describe('redirects', () => {
  const to = (location: string, status = 302): Response =>
    new Response(null, { status, headers: { location } });

  /** Redirects to the next number. */
  const counting = (url: string): Promise<Response> =>
    Promise.resolve(to(`/${Number(new URL(url).pathname.slice(1)) + 1}`));

  test('are followed up to the limit', async () => {
    const seen = await fetchPage('http://a.test/0', { ...options, maxRedirects: 2 }, counting);
    expect(seen).toMatchObject({
      finalUrl: 'http://a.test/2',
      error: { code: 'TOO_MANY_REDIRECTS' },
    });
    expect(seen.redirects.map(({ url }) => url)).toEqual([
      'http://a.test/0',
      'http://a.test/1',
      'http://a.test/2',
    ]);
  });

  test('that loop are followed once more', async () => {
    let requests = 0;
    const seen = await fetchPage('http://a.test/', options, () => {
      requests += 1;
      return Promise.resolve(to('/'));
    });
    expect([requests, seen.error?.code]).toEqual([2, 'TOO_MANY_REDIRECTS']);
  });

  test('without a redirect status are the response', async () => {
    const seen = await fetchPage('http://a.test/', options, () => Promise.resolve(to('/x', 304)));
    expect(seen).toMatchObject({ redirects: [], status: 304 });
  });
});

describe('an error has', () => {
  test.each([
    [
      'the code of the deepest cause',
      wrapped(coded('outer', 'A'), coded('inner', 'B')),
      'B',
      'inner',
    ],
    [
      'the code of an outer cause, where the inner one has none',
      wrapped(coded('outer', 'A'), new Error('inner')),
      'A',
      'inner',
    ],
    ['its name, where there is no code', new TypeError('odd'), 'TypeError', 'odd'],
    [
      'the code of the first of several errors',
      new AggregateError([coded('refused', 'ECONNREFUSED')]),
      'ECONNREFUSED',
      'refused',
    ],
    ['its code as message, where there is none', coded('', 'EMPTY'), 'EMPTY', 'EMPTY'],
    ['a message even if it is not an Error', 'a text', 'Error', 'a text'],
  ])('%s', async (_name, error, code, message) => {
    const seen = await fetchPage('http://a.test/', options, () => Promise.reject(error));
    expect(seen).toEqual({ redirects: [], finalUrl: 'http://a.test/', error: { code, message } });
  });
});

const options: Parameters<typeof fetchPage>[1] = {
  fragments: [],
  maxRedirects: 5,
  maxBodyBytes: 1_000_000,
};

function fetched(
  body: BodyInit,
  headers: Record<string, string>,
  changes: Partial<typeof options> = {},
  status = 200,
) {
  const response = new Response(body, { status, headers });
  // `Response` sets a content type for texts.
  if (!('content-type' in headers)) response.headers.delete('content-type');
  return fetchPage('http://a.test/', { ...options, ...changes }, () => Promise.resolve(response));
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function latin(text: string, bytes: readonly number[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array([...utf8(text), ...bytes]);
}

function streamOf(chunks: readonly Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
}

/** A body that continues as long as it is read, in equal chunks. */
function counted(chunk: Uint8Array) {
  let chunks = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      chunks += 1;
      if (chunks > 100) controller.close();
      else controller.enqueue(chunk);
    },
  });
  return { stream, count: () => chunks };
}

function coded(message: string, code: string): Error {
  return Object.assign(new Error(message), { code });
}

function wrapped(outer: Error, cause: Error): Error {
  return Object.assign(outer, { cause });
}
