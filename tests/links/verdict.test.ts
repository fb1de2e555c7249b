import { describe, expect, test } from 'vitest';
import type { Look, Observation } from '../../src/links/probe-result.ts';
import type { CitedAs } from '../../src/links/soft-404.ts';
import { toOutcome } from '../../src/links/verdict.ts';

const url = 'https://example.org/garden/plots.html';
const plain: CitedAs = { titles: [], isPublisher: false };

const looked = (look: Partial<Look>, more: Partial<Observation> = {}): Observation => ({
  url,
  first: { state: 'broken' },
  look: { hops: [], finalUrl: url, ...look },
  ...more,
});
const verdictOf = (observation: Observation, fragment?: string, cited = plain) =>
  toOutcome(observation, fragment, cited)?.verdict;

describe('the status says', () => {
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
    expect(verdictOf(looked({ status }))).toBe(verdict);
  });
});

describe('a fault says', () => {
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
    ['HOST_ASKS_FOR_PATIENCE', 'blocked'],
    ['SOMETHING_NEW', 'flaky'],
  ])('%s: %s', (code, verdict) => {
    const outcome = toOutcome(looked({ fault: { code, message: '' } }), undefined, plain);
    expect(outcome).toMatchObject({ verdict, code });
  });

  test('nothing, where the time of the run was over', () => {
    expect(verdictOf(looked({ fault: { code: 'DEADLINE', message: '' } }))).toBeUndefined();
  });

  test('less than the answer, where only the rest of a long body is missing', () => {
    const fault = { code: 'BODY_TOO_LARGE', message: '' };
    expect(verdictOf(looked({ status: 200, fault }))).toBe('ok');
    expect(verdictOf(looked({ status: 404, fault }))).toBe('gone');
  });
});

test('the second look has the last word', () => {
  const first = { state: 'broken', status: 404 } as const;
  expect(verdictOf(looked({ status: 200 }, { first }))).toBe('ok');
  expect(verdictOf({ url, first: { state: 'ok', status: 200 } })).toBe('ok');
  expect(verdictOf({ url, first: { state: 'skipped' } })).toBeUndefined();
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
    const hops = statuses.map((status, index) => ({
      url: index === 0 ? url : `https://example.org/${index}`,
      status,
    }));
    const outcome = toOutcome(looked({ status: 200, hops, finalUrl: to }), undefined, plain);
    expect(outcome).toMatchObject({ verdict, finalUrl: to });
    expect(outcome?.via).toEqual(hops.length > 1 ? ['https://example.org/1'] : undefined);
  });

  test('that end at a page which is gone: gone', () => {
    const hops = [{ url, status: 301 }];
    expect(verdictOf(looked({ status: 404, hops, finalUrl: to }))).toBe('gone');
  });
});

test('a challenge to prove that one is human: blocked, whatever the status', () => {
  for (const status of [200, 202, 403, 503])
    expect(verdictOf(looked({ status, isChallenge: true }))).toBe('blocked');
});

test('a part is missing where the page was looked at and does not have it', () => {
  const fragments = { there: true, gone: false };
  expect(verdictOf(looked({ status: 200, fragments }), 'gone')).toBe('fragment-missing');
  expect(verdictOf(looked({ status: 200, fragments }), 'there')).toBe('ok');
  expect(verdictOf(looked({ status: 200, fragments }))).toBe('ok');
  expect(verdictOf(looked({ status: 200 }), 'unknown')).toBe('ok');
});

describe('a page that is not the one cited', () => {
  const html = { status: 200, contentType: 'text/html' };
  const cited = { titles: ['A Plot in Town'], isPublisher: false };
  const random: Look = {
    hops: [],
    finalUrl: 'https://example.org/garden/x',
    status: 200,
    contentType: 'text/html',
    title: 'Not Found',
  };

  test('is told by the answer to a path that cannot be there', () => {
    const page = looked({ ...html, title: 'Not Found' }, { random });
    expect(verdictOf(page)).toBe('soft-404');
    expect(verdictOf(looked({ ...html, title: 'Plots' }, { random }))).toBe('ok');
    expect(
      verdictOf(looked({ ...html, title: 'Not Found' }, { random: { ...random, status: 404 } })),
    ).toBe('ok');
    expect(
      verdictOf(
        looked({ ...html, contentType: 'application/pdf', title: 'Not Found' }, { random }),
      ),
    ).toBe('ok');
  });

  test('is told by redirects to where any path leads', () => {
    const hops = [{ url, status: 302 }];
    const sorry = 'https://example.org/sorry';
    const elsewhere = { ...random, hops, finalUrl: sorry, title: undefined };
    expect(verdictOf(looked({ ...html, hops, finalUrl: sorry }, { random: elsewhere }))).toBe(
      'soft-404',
    );
    expect(
      verdictOf(
        looked({ ...html, hops, finalUrl: 'https://example.org/plot' }, { random: elsewhere }),
      ),
    ).toBe('moved-temporary');
  });

  test('is told by a redirect to the home page', () => {
    const hops = [{ url, status: 301 }];
    expect(verdictOf(looked({ ...html, hops, finalUrl: 'https://example.org/' }))).toBe('soft-404');
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
  ])('is told by its title: %s', (title, verdict) => {
    expect(verdictOf(looked({ ...html, title }), undefined, cited)).toBe(verdict);
  });

  test('is not looked for on home pages, and on pages of publishers', () => {
    const home = 'https://example.org/';
    const other = { ...html, title: 'Pest Control' };
    expect(
      verdictOf({ ...looked({ ...other, finalUrl: home }), url: home }, undefined, cited),
    ).toBe('ok');
    expect(verdictOf(looked(other), undefined, { ...cited, isPublisher: true })).toBe('ok');
    const hops = [{ url, status: 301 }];
    expect(
      verdictOf(looked({ ...html, hops, finalUrl: home }), undefined, {
        ...plain,
        isPublisher: true,
      }),
    ).toBe('moved-permanent');
  });
});
