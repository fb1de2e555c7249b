import { describe, expect, test } from 'vitest';
import type { PageFacts, ProbeResult } from '../../src/links/probe-result.ts';
import type { CitedAs } from '../../src/links/soft-404.ts';
import { toOutcome } from '../../src/links/verdict.ts';

const url = 'https://example.org/garden/plots.html';
const plain: CitedAs = { titles: [], isPublisher: false };

const resultWith = (page: Partial<PageFacts>, more: Partial<ProbeResult> = {}): ProbeResult => ({
  url,
  linkinator: { state: 'broken' },
  page: { redirects: [], finalUrl: url, ...page },
  ...more,
});
const verdictOf = (result: ProbeResult, fragment?: string, cited = plain) =>
  toOutcome(result, fragment, cited)?.verdict;

describe('a status means', () => {
  test.each([
    [200, 'ok'],
    [204, 'ok'],
    [206, 'ok'],
    [304, 'flaky'],
    [400, 'blocked'],
    [401, 'blocked'],
    [403, 'blocked'],
    [405, 'blocked'],
    [418, 'blocked'],
    [429, 'blocked'],
    [451, 'blocked'],
    [999, 'blocked'],
    [404, 'gone'],
    [410, 'gone'],
    [500, 'flaky'],
    [502, 'flaky'],
    [503, 'flaky'],
    [520, 'flaky'],
  ])('%i: %s', (status, verdict) => {
    expect(verdictOf(resultWith({ status }))).toBe(verdict);
  });
});

describe('an error means', () => {
  test.each([
    ['ENOTFOUND', 'unreachable'],
    ['ECONNREFUSED', 'unreachable'],
    ['UND_ERR_CONNECT_TIMEOUT', 'unreachable'],
    ['UND_ERR_HEADERS_TIMEOUT', 'unreachable'],
    ['TOO_MANY_REDIRECTS', 'unreachable'],
    ['ECONNRESET', 'flaky'],
    ['UND_ERR_SOCKET', 'flaky'],
    ['EAI_AGAIN', 'flaky'],
    ['UND_ERR_BODY_TIMEOUT', 'flaky'],
    ['CERT_HAS_EXPIRED', 'tls'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'tls'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls'],
    ['EPROTO', 'tls'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls'],
    ['REFUSED_BY_POLICY', 'refused-by-policy'],
    ['NOT_A_WEB_PAGE', 'refused-by-policy'],
    ['COOKIE_NEEDED', 'blocked'],
    ['SOMETHING_NEW', 'flaky'],
  ])('%s: %s', (code, verdict) => {
    const outcome = toOutcome(resultWith({ error: { code, message: '' } }), undefined, plain);
    expect(outcome).toMatchObject({ verdict, code });
  });

  test.each(['DEADLINE', 'CLOSED', 'ABORTED', 'RETRY_AFTER_TOO_LONG'])(
    'nothing, if nobody was asked or the server wants to be asked later: %s',
    (code) => {
      expect(verdictOf(resultWith({ error: { code, message: '' } }))).toBeUndefined();
    },
  );

  test('less than the status, if only the rest of a long body is missing', () => {
    const error = { code: 'BODY_TOO_LARGE', message: '' };
    expect(verdictOf(resultWith({ status: 200, error }))).toBe('ok');
    expect(verdictOf(resultWith({ status: 404, error }))).toBe('gone');
  });
});

test('our own request has precedence', () => {
  const linkinator = { state: 'broken', status: 404 } as const;
  expect(verdictOf(resultWith({ status: 200 }, { linkinator }))).toBe('ok');
  expect(verdictOf({ url, linkinator: { state: 'ok', status: 200 } })).toBe('ok');
  expect(verdictOf({ url, linkinator: { state: 'skipped' } })).toBeUndefined();
});

describe('redirects', () => {
  const to = 'https://example.org/plots';
  test.each([
    [[301], 'moved-permanent'],
    [[308], 'moved-permanent'],
    [[301, 308], 'moved-permanent'],
    [[302], 'moved-temporary'],
    [[303], 'moved-temporary'],
    [[307], 'moved-temporary'],
    [[301, 302], 'moved-temporary'],
  ])('of %j: %s', (statuses, verdict) => {
    const redirects = statuses.map((status, index) => ({
      url: index === 0 ? url : `https://example.org/${index}`,
      status,
    }));
    const outcome = toOutcome(
      resultWith({ status: 200, redirects, finalUrl: to }),
      undefined,
      plain,
    );
    expect(outcome).toMatchObject({ verdict, finalUrl: to });
    expect(outcome?.via).toEqual(redirects.length > 1 ? ['https://example.org/1'] : undefined);
  });

  test('that end at a missing page: gone', () => {
    const redirects = [{ url, status: 301 }];
    expect(verdictOf(resultWith({ status: 404, redirects, finalUrl: to }))).toBe('gone');
  });
});

test('a firewall challenge: blocked, whatever the status', () => {
  for (const status of [200, 202, 403, 503])
    expect(verdictOf(resultWith({ status, isChallenge: true }))).toBe('blocked');
});

test('a fragment is missing if the page was read and does not have it', () => {
  const fragments = { there: true, gone: false };
  expect(verdictOf(resultWith({ status: 200, fragments }), 'gone')).toBe('fragment-missing');
  expect(verdictOf(resultWith({ status: 200, fragments }), 'there')).toBe('ok');
  expect(verdictOf(resultWith({ status: 200, fragments }))).toBe('ok');
  expect(verdictOf(resultWith({ status: 200 }), 'unknown')).toBe('ok');
});

describe('a soft 404 is recognized', () => {
  const html = { status: 200, contentType: 'text/html' };
  const cited = { titles: ['A Plot in Town'], isPublisher: false };
  const missingPage: PageFacts = {
    redirects: [],
    finalUrl: 'https://example.org/garden/x',
    status: 200,
    contentType: 'text/html',
    title: 'Welcome',
  };

  test('by the response for a missing page', () => {
    const page = resultWith({ ...html, title: 'Welcome' }, { missingPage });
    expect(verdictOf(page)).toBe('soft-404');
    expect(verdictOf(resultWith({ ...html, title: 'Plots' }, { missingPage }))).toBe('ok');
    expect(
      verdictOf(
        resultWith({ ...html, title: 'Welcome' }, { missingPage: { ...missingPage, status: 404 } }),
      ),
    ).toBe('ok');
    expect(
      verdictOf(
        resultWith({ ...html, contentType: 'application/pdf', title: 'Welcome' }, { missingPage }),
      ),
    ).toBe('ok');
  });

  test('by redirects to the same address as a missing page', () => {
    const redirects = [{ url, status: 302 }];
    const sorry = 'https://example.org/sorry';
    const elsewhere = { ...missingPage, redirects, finalUrl: sorry, title: undefined };
    expect(
      verdictOf(resultWith({ ...html, redirects, finalUrl: sorry }, { missingPage: elsewhere })),
    ).toBe('soft-404');
    expect(
      verdictOf(
        resultWith(
          { ...html, redirects, finalUrl: 'https://example.org/plot' },
          { missingPage: elsewhere },
        ),
      ),
    ).toBe('moved-temporary');
  });

  test('by a redirect to the home page', () => {
    const redirects = [{ url, status: 301 }];
    expect(verdictOf(resultWith({ ...html, redirects, finalUrl: 'https://example.org/' }))).toBe(
      'soft-404',
    );
  });

  test.each([
    ['Pest Control Deals', 'soft-404'],
    ['Page Not Found', 'soft-404'],
    ['City of Springfield | Gardening', 'ok'],
    ['Plots in Towns', 'ok'],
    ['PLOTS', 'ok'],
    ['Example.org', 'ok'],
    ['404', 'soft-404'],
    [undefined, 'ok'],
  ])('by its title: %s', (title, verdict) => {
    expect(verdictOf(resultWith({ ...html, title }), undefined, cited)).toBe(verdict);
  });

  test('but never on home pages and pages of publishers', () => {
    const home = 'https://example.org/';
    const other = { ...html, title: 'Pest Control' };
    expect(
      verdictOf({ ...resultWith({ ...other, finalUrl: home }), url: home }, undefined, cited),
    ).toBe('ok');
    expect(verdictOf(resultWith(other), undefined, { ...cited, isPublisher: true })).toBe('ok');
    const redirects = [{ url, status: 301 }];
    expect(
      verdictOf(resultWith({ ...html, redirects, finalUrl: home }), undefined, {
        ...plain,
        isPublisher: true,
      }),
    ).toBe('moved-permanent');
  });
});
