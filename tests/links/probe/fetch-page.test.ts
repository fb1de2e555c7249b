import { describe, expect, test } from 'vitest';
import { look, type Wanted } from '../../../src/links/probe/fetch-page.ts';
import { pdfOf } from '../web/pdf.ts';

const html = { 'content-type': 'text/html' };

describe('the title', () => {
  test.each([
    ['white space is collapsed', '<title>\n A\t title </title>', 'A title'],
    ['entities are decoded', '<title>Q&amp;A &#8211; &eacute;</title>', 'Q&A – é'],
    ['one that is not closed ends with the page', '<title>Open &eacute', 'Open é'],
    ['a tag inside is text', '<title>A <b>bold</b> one</title>', 'A <b>bold</b> one'],
    ['the first one counts', '<title>One</title><title>Two</title>', 'One'],
    ['that of a drawing is none', '<svg><title>Icon</title></svg><title>Page</title>', 'Page'],
    ['an empty one is none', '<title> </title>', undefined],
    ['one in a comment is none', '<!-- <title>No</title> -->', undefined],
    ['an upper-case tag is one', '<TITLE>Loud</TITLE>', 'Loud'],
  ])('%s', async (_name, body, title) => {
    expect((await lookAt(body, html)).title).toBe(title);
  });

  test('is cut where nobody would read on', async () => {
    expect((await lookAt(`<title>${'long '.repeat(1000)}</title>`, html)).title).toHaveLength(500);
  });
});

describe('the characters', () => {
  const cafe = [0x43, 0x61, 0x66, 0xe9];
  test.each([
    ['of the header', 'text/html; charset=ISO-8859-1', latin('<title>', cafe), 'Café'],
    ['of the header in quotes', 'text/html;charset="utf-8"', utf8('<title>Café'), 'Café'],
    ['of the meta', 'text/html', latin('<meta charset=windows-1252><title>', cafe), 'Café'],
    [
      'of an older meta',
      'text/html',
      latin(
        '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><title>',
        cafe,
      ),
      'Café',
    ],
    ['of none that are UTF-8', 'text/html', utf8('<title>Café'), 'Café'],
    ['of none that are not', 'text/html', latin('<title>', cafe), 'Café'],
    ['of an unknown name', 'text/html; charset=klingon', utf8('<title>Café'), 'Café'],
    ['of a byte order mark', 'text/html; charset=latin1', utf8('\ufeff<title>Café'), 'Café'],
    ['of windows-1252 proper', 'text/html; charset=windows-1252', latin('<title>', [0x80]), '€'],
  ])('%s', async (_name, type, body, title) => {
    expect((await lookAt(body, { 'content-type': type })).title).toBe(title);
  });

  test('are whole where a part of the body ends inside one', async () => {
    const bytes = utf8(`<p>${'x'.repeat(5000)}</p><title>Café</title>`);
    const cut = bytes.indexOf(0xc3) + 1;
    const parts = [bytes.subarray(0, cut), bytes.subarray(cut)];
    expect((await lookAt(streamOf(parts), html)).title).toBe('Café');
  });
});

describe('how far a body is read', () => {
  test('no further than the title, where nothing else is wanted', async () => {
    const parts = counted(utf8(`<title>Early</title>${' '.repeat(10_000)}`));
    expect((await lookAt(parts.stream, html)).title).toBe('Early');
    expect(parts.count()).toBeLessThan(4);
  });

  test('no further than the last fragment', async () => {
    const parts = counted(utf8(`<title>Early</title><p id="here">${' '.repeat(10_000)}`));
    const seen = await lookAt(parts.stream, html, { fragments: ['here'] });
    expect(seen.fragments).toEqual({ here: true });
    expect(parts.count()).toBeLessThan(4);
  });

  test('no further than the limit', async () => {
    const parts = counted(utf8(' '.repeat(10_000)));
    const seen = await lookAt(parts.stream, html, { fragments: ['x'], maxBodyBytes: 50_000 });
    expect(seen).toMatchObject({ status: 200, fragments: { x: true } });
    expect(seen.fault).toBeUndefined();
    expect(parts.count()).toBeLessThan(9);
  });

  test('not at all, where it can tell nothing', async () => {
    const parts = counted(utf8(' '.repeat(10_000)));
    await lookAt(parts.stream, { 'content-type': 'image/png' });
    expect(parts.count()).toBeLessThan(3);
  });
});

describe('the kind of an answer', () => {
  test.each([
    ['Text/HTML ; charset=utf-8', 'text/html'],
    ['application/pdf', 'application/pdf'],
    ['', undefined],
  ])('`%s` is %s', async (header, contentType) => {
    expect((await lookAt('', { 'content-type': header })).contentType).toBe(contentType);
  });

  test('a page that is not named as one is one all the same', async () => {
    const seen = await lookAt(utf8('<!doctype html><title>Unnamed</title>'), {});
    expect(seen.title).toBe('Unnamed');
  });
});

describe('a PDF', () => {
  test('has no pages after its last', async () => {
    const seen = await lookAt(
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

  test('that is longer than the limit has whatever page is asked for', async () => {
    const seen = await lookAt(
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
    ['Cloudflare of old', 503, html, '<script src="/cdn-cgi/challenge-platform/h/b"></script>'],
    ['Akamai', 403, { ...html, server: 'AkamaiGHost' }, '<H1>Access Denied</H1>'],
    ['Akamai with a puzzle', 200, html, '<div id="sec-if-cpt-container"></div>'],
    ['Imperva', 200, html, '<iframe id="main-iframe" src="/_Incapsula_Resource?x"></iframe>'],
    ['AWS', 202, { 'x-amzn-waf-action': 'challenge' }, ''],
    ['DataDome', 403, html, '<script src="https://ct.captcha-delivery.com/c.js"></script>'],
    ['HUMAN', 403, html, '<div id="px-captcha"></div>'],
    ['Sucuri', 403, { ...html, 'x-sucuri-block': '1' }, ''],
    ['F5', 200, html, 'The requested URL was rejected. Please consult with your administrator.'],
  ])('of %s is told from a page', async (_name, status, headers, body) => {
    expect((await lookAt(body, headers, {}, status)).isChallenge).toBe(true);
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
  ])('is not seen in %s', async (_name, status, headers, body) => {
    expect((await lookAt(body, headers, {}, status)).isChallenge).toBe(false);
  });
});

describe('redirects', () => {
  const to = (location: string, status = 302): Response =>
    new Response(null, { status, headers: { location } });

  /** Answers with a redirect to the next number. */
  const counting = (url: string): Promise<Response> =>
    Promise.resolve(to(`/${Number(new URL(url).pathname.slice(1)) + 1}`));

  test('are followed so often and no more', async () => {
    const seen = await look('http://a.test/0', { ...wanted, maxRedirects: 2 }, counting);
    expect(seen).toMatchObject({
      finalUrl: 'http://a.test/2',
      fault: { code: 'TOO_MANY_REDIRECTS' },
    });
    expect(seen.hops.map(({ url }) => url)).toEqual([
      'http://a.test/0',
      'http://a.test/1',
      'http://a.test/2',
    ]);
  });

  test('that go round are followed once more, since some hosts send a visitor round once', async () => {
    let asked = 0;
    const seen = await look('http://a.test/', wanted, () => {
      asked += 1;
      return Promise.resolve(to('/'));
    });
    expect([asked, seen.fault?.code]).toEqual([2, 'TOO_MANY_REDIRECTS']);
  });

  test('that need no answer are the answer', async () => {
    const seen = await look('http://a.test/', wanted, () => Promise.resolve(to('/x', 304)));
    expect(seen).toMatchObject({ hops: [], status: 304 });
  });
});

describe('what keeps an answer from coming', () => {
  test.each([
    [
      'the code of the deepest cause',
      wrapped(coded('outer', 'A'), coded('inner', 'B')),
      'B',
      'inner',
    ],
    [
      'a code above one that has none',
      wrapped(coded('outer', 'A'), new Error('inner')),
      'A',
      'inner',
    ],
    ['the name where there is no code', new TypeError('odd'), 'TypeError', 'odd'],
    [
      'the first of several',
      new AggregateError([coded('refused', 'ECONNREFUSED')]),
      'ECONNREFUSED',
      'refused',
    ],
    ['a code where there is no message', coded('', 'EMPTY'), 'EMPTY', 'EMPTY'],
    ['what is no error', 'a text', 'Error', 'a text'],
  ])('%s', async (_name, error, code, message) => {
    const seen = await look('http://a.test/', wanted, () => Promise.reject(error));
    expect(seen).toEqual({ hops: [], finalUrl: 'http://a.test/', fault: { code, message } });
  });
});

const wanted: Wanted = { fragments: [], maxRedirects: 5, maxBodyBytes: 1_000_000 };

function lookAt(
  body: BodyInit,
  headers: Record<string, string>,
  changes: Partial<Wanted> = {},
  status = 200,
) {
  const response = new Response(body, { status, headers });
  // `Response` gives text a type of its own.
  if (!('content-type' in headers)) response.headers.delete('content-type');
  return look('http://a.test/', { ...wanted, ...changes }, () => Promise.resolve(response));
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function latin(text: string, bytes: readonly number[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array([...utf8(text), ...bytes]);
}

function streamOf(parts: readonly Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const part of parts) controller.enqueue(part);
      controller.close();
    },
  });
}

/** A body that goes on as long as somebody reads, in equal parts. */
function counted(part: Uint8Array) {
  let parts = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      parts += 1;
      if (parts > 100) controller.close();
      else controller.enqueue(part);
    },
  });
  return { stream, count: () => parts };
}

function coded(message: string, code: string): Error {
  return Object.assign(new Error(message), { code });
}

function wrapped(outer: Error, cause: Error): Error {
  return Object.assign(outer, { cause });
}
