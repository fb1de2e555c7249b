import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { probe } from '../../../src/links/probe/probe.ts';
import { folderOf, pathway, withFolder } from '../../corpus-of.ts';
import { runWith, under, type Ran } from '../../cli/run-in.ts';
import { policyOf } from '../../links/probe/policy-of.ts';
import { startWeb, type Web } from '../../links/web/web.ts';

/** The addresses of the local web with their verdicts. */
const verdicts: readonly (readonly [address: string, verdict: string | null])[] = [
  ['plain.test/', 'ok'],
  ['plain.test/title', 'ok'],
  ['plain.test/empty', 'ok'],
  ['plain.test/no-head', 'ok'],
  ['plain.test/slow-head', 'ok'],
  ['plain.test/wrong-length', 'ok'],
  ['plain.test/bomb', 'ok'],
  ['plain.test/endless', 'ok'],
  ['plain.test/anchors#by-id', 'ok'],
  ['plain.test/anchors#by-name', 'ok'],
  ['plain.test/anchors#prefixed', 'ok'],
  ['plain.test/anchors#s%C3%BC%C3%9F', 'ok'],
  ['plain.test/anchors#:~:text=no%20such%20words', 'ok'],
  ['plain.test/anchors#nothing', 'fragment-missing'],
  ['plain.test/anchors#50%', 'malformed'],
  ['plain.test/file.pdf#page=3', 'ok'],
  ['plain.test/file.pdf#page=4', 'fragment-missing'],
  ['plain.test/broken.pdf#page=4', 'ok'],
  ['plain.test/nothing', 'gone'],
  ['plain.test/nothing#part', 'gone'],
  ['moved.test/301', 'moved-permanent'],
  ['moved.test/308', 'moved-permanent'],
  ['moved.test/away', 'moved-permanent'],
  ['moved.test/302', 'moved-temporary'],
  ['moved.test/303', 'moved-temporary'],
  ['moved.test/307', 'moved-temporary'],
  // Ends at the home page of another host.
  ['moved.test/chain', 'soft-404'],
  ['moved.test/to-gone', 'gone'],
  ['moved.test/301#part', 'moved-permanent'],
  ['moved.test/301#nothing', 'fragment-missing'],
  ['moved.test/bad-location', 'malformed'],
  ['moved.test/loop', 'unreachable'],
  ['moved.test/long/0', 'unreachable'],
  ['moved.test/data', 'refused-by-policy'],
  ['odd.test/mail', 'refused-by-policy'],
  ['odd.test/script', 'refused-by-policy'],
  ['odd.test/ftp', 'refused-by-policy'],
  ['odd.test/part', 'moved-permanent'],
  ['odd.test/part#other', 'moved-permanent'],
  ['odd.test/300', 'ok'],
  ['odd.test/308', 'ok'],
  ['odd.test/308-empty', 'flaky'],
  ['cookie.test/self', 'blocked'],
  ['cookie.test/there', 'blocked'],
  ['refresh.test/meta-gone', 'gone'],
  ['refresh.test/header-gone', 'gone'],
  ['refresh.test/meta-new', 'moved-temporary'],
  ['refresh.test/meta-new#part', 'moved-temporary'],
  ['refresh.test/meta-new#nothing', 'fragment-missing'],
  ['refresh.test/itself', 'ok'],
  ['refresh.test/itself-again', 'ok'],
  ['refresh.test/later', 'ok'],
  ['refresh.test/for-others', 'ok'],
  ['refresh.test/ping', 'moved-temporary'],
  ['script.test/root#part', 'ok'],
  ['script.test/tag#part', 'ok'],
  ['script.test/text#part', 'fragment-missing'],
  ['script.test/plain#part', 'fragment-missing'],
  ['title.test/a', 'soft-404'],
  ['title.test/b', 'soft-404'],
  ['title.test/c', 'blocked'],
  ['title.test/d', 'blocked'],
  ['title.test/e', 'soft-404'],
  ['title.test/login', 'ok'],
  ['title.test/f', 'ok'],
  ['title.test/g', 'ok'],
  ['deep.test/deep#part', 'ok'],
  ['deep.test/attributes#part', 'ok'],
  ['deep.test/iframes#part', 'fragment-missing'],
  ['deep.test/drip#part', 'ok'],
  ['status.test/401', 'blocked'],
  ['status.test/403', 'blocked'],
  ['status.test/410', 'gone'],
  ['status.test/418', 'blocked'],
  ['status.test/451', 'blocked'],
  ['status.test/500', 'flaky'],
  ['status.test/503', 'flaky'],
  ['status.test/999', 'blocked'],
  ['flaky.test/once', 'ok'],
  ['flaky.test/reset-once', 'ok'],
  ['wait-seconds.test/', 'ok'],
  ['wait-date.test/', 'ok'],
  ['wait-day.test/', null],
  ['busy.test/other', null],
  ['rude.test/silence', 'unreachable'],
  ['rude.test/reset', 'flaky'],
  ['self-signed.test/', 'tls'],
  ['expired.test/', 'tls'],
  // What is wrong is its certificate, not that it speaks HTTP/2 alone.
  ['http2.test/', 'tls'],
  ['dead.test/', 'unreachable'],
  ['soft.test/', 'ok'],
  ['soft.test/docs/real', 'ok'],
  ['soft.test/docs/gone', 'soft-404'],
  ['homing.test/docs/real', 'ok'],
  ['homing.test/docs/gone', 'soft-404'],
  ['cloudflare.test/x', 'blocked'],
  ['akamai.test/x', 'blocked'],
  ['imperva.test/x', 'blocked'],
  ['waf.test/x', 'blocked'],
  ['queue.test/x', 'blocked'],
  ['trap.test/loopback', 'refused-by-policy'],
  ['trap.test/metadata', 'refused-by-policy'],
  ['trap.test/localhost', 'refused-by-policy'],
  ['trap.test/name', 'refused-by-policy'],
  ['trap.test/port', 'refused-by-policy'],
  ['trap.test/file', 'refused-by-policy'],
  ['inner.test/secret', 'refused-by-policy'],
];

describe('pathways links in the local web', () => {
  let web: Web;
  let ran: Ran;

  beforeAll(async () => {
    web = await startWeb();
    const body = verdicts.map(([address]) => `See [it](${urlOf(address)}).`).join('\n\n');
    const files = under(
      'content',
      folderOf(
        { 'p.md': pathway(body) },
        { 'resources.yaml': 'guide:\n  title: The Guide\n  publisher: The Press\n' },
      ),
    );
    ran = await withFolder(files, (folder) =>
      runWith(
        {
          probe: (policy, requests, onResult) =>
            probe(
              {
                ...policyOf(web, { headersTimeoutMs: 5_000, maxBodyMs: 3_000 }),
                userAgent: policy.userAgent,
              },
              requests,
              onResult,
              {},
            ),
        },
        folder,
        'links',
        '--format',
        'json',
      ),
    );
  });

  afterAll(() => web.close());

  test.each(verdicts)('%s is %s', (address, verdict) => {
    const links: readonly { url: string; verdict: string }[] = JSON.parse(ran.stdout).links;
    const wanted = new URL(urlOf(address)).href.replace(/#:~:.*$/, '');
    expect(links.find(({ url }) => url === wanted)?.verdict).toBe(verdict);
  });

  test('each address is listed once, and private hosts got no request', () => {
    const urls = JSON.parse(ran.stdout).links.map(({ url }: { url: string }) => url);
    expect(new Set(urls).size).toBe(urls.length);
    expect(urls.length).toBe(verdicts.length);
    expect(web.count('inner.test')).toBe(0);
  });

  test('the new address of a page that has moved permanently is in the finding', () => {
    const findings: readonly { message: string }[] = JSON.parse(ran.stdout).findings;
    const messages = findings.map(({ message }) => message);
    for (const [from, to] of [
      ['moved.test/301', 'moved.test/new'],
      ['moved.test/301#part', 'moved.test/new#part'],
      ['moved.test/away', 'plain.test/title'],
    ] as const)
      expect(messages).toContain(`\`${urlOf(from)}\` has moved permanently to \`${urlOf(to)}\``);
  });

  function urlOf(address: string): string {
    const slash = address.indexOf('/');
    return web.url(address.slice(0, slash), address.slice(slash));
  }
});
