import { describe, expect, test } from 'vitest';
import { inShard, reportVerdicts, toInventory, type Entry } from '../../src/links/index.ts';
import { corpusOf, findingsOf, folderOf, pathway, type Files } from '../corpus-of.ts';

const today = '2026-11-24';
const url = 'https://example.org/a';
const defaults = { today, isAdded: false, isWhole: true };

/** The findings on an address that is cited on line 11 of a page. */
async function report(
  entry: Partial<Entry> & Pick<Entry, 'verdict'>,
  more: Files = {},
  options = {},
) {
  const corpus = await corpusOf(
    folderOf(
      { 'p.md': pathway(`See [it](${url}).`) },
      { 'resources.yaml': 'guide:\n  title: The Guide\n  publisher: The Press\n', ...more },
    ),
  );
  const ledger = new Map([[url, { checked: today, ...entry }]]);
  const { findings, suppressed } = reportVerdicts(corpus, toInventory(corpus), ledger, {
    ...defaults,
    ...options,
  });
  return {
    found: findingsOf({ findings: [...corpus.findings, ...findings] }),
    severities: findings.map(({ severity }) => severity),
    help: findings.map(({ help }) => help),
    fixes: findings.map(({ fix }) => fix),
    suppressed: suppressed.length,
  };
}

const waiver = (keys: Readonly<Record<string, string>>): Files => ({
  'links.yaml': `waivers:\n  - ${Object.entries({
    pattern: url,
    verdicts: '[blocked]',
    reason: 'It opens in a browser',
    owner: 'Jo',
    until: '2027-01-31',
    ...keys,
  })
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n    ')}\n`,
});

describe('the severity of', () => {
  test.each([
    ['ok', undefined, undefined],
    ['moved-permanent', 'warning', 'warning'],
    ['moved-temporary', 'suggestion', 'suggestion'],
    ['gone', 'error', 'error'],
    ['unreachable', 'warning', 'error'],
    ['blocked', 'warning', 'warning'],
    ['flaky', 'warning', 'warning'],
    ['soft-404', 'warning', 'warning'],
    ['fragment-missing', 'error', 'error'],
    ['tls', 'warning', 'warning'],
    ['refused-by-policy', 'warning', 'error'],
  ] as const)('%s: %s; if a change adds the address: %s', async (verdict, severity, added) => {
    const entry = { verdict, failures: 1, finalUrl: 'https://example.org/b' };
    expect((await report(entry)).severities).toEqual(severity === undefined ? [] : [severity]);
    const { severities } = await report(entry, {}, { isAdded: true });
    expect(severities).toEqual(added === undefined ? [] : [added]);
  });

  test.each([
    ['unreachable', 2, 'warning'],
    ['unreachable', 3, 'error'],
    ['flaky', 2, 'warning'],
    ['flaky', 3, 'error'],
    ['tls', 2, 'warning'],
    ['tls', 3, 'error'],
    ['blocked', 99, 'warning'],
  ] as const)('%s %i times in a row: %s', async (verdict, failures, severity) => {
    expect((await report({ verdict, failures })).severities).toEqual([severity]);
  });
});

test('a site may set the severity of a verdict, or switch it off', async () => {
  const withSite = (severity: string): Files => ({
    'site.yaml': `${String(folderOf({ 'p.md': '' })['site.yaml'])}severities: {link-gone: '${severity}'}\n`,
  });
  expect((await report({ verdict: 'gone' }, withSite('suggestion'))).severities).toEqual([
    'suggestion',
  ]);
  expect((await report({ verdict: 'gone' }, withSite('off'))).severities).toEqual([]);
});

test('a missing page is reported where it is cited, with its history', async () => {
  const { found, help } = await report({
    verdict: 'gone',
    status: 404,
    failures: 2,
    lastOk: '2026-10-01',
  });
  expect(found).toEqual([`p.md:11:5 link-gone \`${url}\` no longer exists (404)`]);
  expect(help).toEqual([
    "Look for the page on the publisher's site or in a web archive, and write its new address. If there is none, remove the address. It last worked on October 1, 2026. It has failed 2 times in a row.",
  ]);
});

test('a page that has moved permanently is reported with its new address, and a fix', async () => {
  const { found, fixes } = await report({
    verdict: 'moved-permanent',
    status: 200,
    finalUrl: 'https://example.org/b',
  });
  expect(found[0]).toBe(
    `p.md:11:5 link-moved-permanent \`${url}\` has moved permanently to \`https://example.org/b\``,
  );
  expect(fixes).toMatchObject([[{ text: 'https://example.org/b' }]]);
});

test('a malformed address is reported', async () => {
  const corpus = await corpusOf(folderOf({ 'p.md': pathway('Write to [us](mailto:office).') }));
  expect(findingsOf(reportVerdicts(corpus, toInventory(corpus), new Map(), defaults))).toEqual([
    'p.md:11:10 link-malformed `mailto:office` is not a valid address',
  ]);
});

test('an address without a ledger entry has no finding', async () => {
  const corpus = await corpusOf(folderOf({ 'p.md': pathway(`See [it](${url}).`) }));
  expect(findingsOf(reportVerdicts(corpus, toInventory(corpus), new Map(), defaults))).toEqual([]);
});

test('a hostile title cannot break out of its sentence', async () => {
  const { help } = await report({ verdict: 'soft-404', title: 'a`b\n::error::c', status: 200 });
  expect(help[0]).toContain('Its title is `a b ::error::c`.');
});

describe('a waiver', () => {
  const blocked = { verdict: 'blocked', status: 403 } as const;

  test('suppresses the findings that it covers', async () => {
    expect(await report(blocked, waiver({}))).toMatchObject({ found: [], suppressed: 1 });
  });

  test.each([
    ['https://example.org/a', []],
    ['https://example.org/*', []],
    ['https://example.org/*a', []],
    ['https://example.org/b*', ['link-blocked', 'waiver-needed']],
    ['https://example.org/aa*', ['link-blocked', 'waiver-needed']],
    ['https://example.org/a/*', ['link-blocked', 'waiver-needed']],
  ])('for %s leaves %j', async (pattern, rules) => {
    const { found } = await report(blocked, waiver({ pattern: `"${pattern}"` }));
    expect(found.map((each) => each.split(' ')[1])).toEqual(rules);
  });

  test('matches every step of a redirect', async () => {
    const entry = {
      ...blocked,
      via: ['https://step.example/x'],
      finalUrl: 'https://end.example/y',
    };
    for (const pattern of ['https://step.example/x', 'https://end.example/*'])
      expect((await report(entry, waiver({ pattern: `"${pattern}"` }))).found).toEqual([]);
  });

  test('covers no other verdict', async () => {
    const { found } = await report({ verdict: 'gone' }, waiver({}));
    expect(found.map((each) => each.split(' ')[1])).toEqual(['link-gone', 'waiver-needed']);
  });

  test('that has expired covers nothing, and is reported', async () => {
    const { found, help } = await report(blocked, waiver({ until: '2026-11-23' }));
    expect(found).toEqual([
      'p.md:11:5 link-blocked `https://example.org/a` blocks automated checks (403)',
      'links.yaml:6:12 waiver-needed This waiver expired on `2026-11-23`',
    ]);
    expect(help[1]).toBe(
      'Open the address again. Then set a later date, or remove the waiver and fix the link.',
    );
    expect((await report(blocked, waiver({ until: today }))).found).toEqual([]);
  });

  test('that is not needed is reported, if all addresses were checked', async () => {
    const ok = { verdict: 'ok' } as const;
    expect((await report(ok, waiver({}))).found).toEqual([
      'links.yaml:2:14 waiver-needed Waiver `https://example.org/a` is not needed',
    ]);
    expect((await report(ok, waiver({}), { isWhole: false })).found).toEqual([]);
  });

  test.each([
    ['"https://example.org/*"', '[gone]', true],
    ['"https://example.org/*"', '[blocked, soft-404]', true],
    ['"https://example.org/*"', '[blocked, tls, flaky]', false],
    ['"https://example.org/a*"', '[gone]', false],
  ])('for %s and %s is too broad: %s', async (pattern, verdicts, isBroad) => {
    const { found } = await report({ verdict: 'ok' }, waiver({ pattern, verdicts }), {
      isWhole: false,
    });
    expect(found.some((each) => each.endsWith('covers a whole server'))).toBe(isBroad);
  });

  test.each([
    ['pattern', '"https://*.example.org/a"', 'links.yaml:2:14 schema'],
    ['pattern', '"*"', 'links.yaml:2:14 schema'],
    ['verdicts', '[malformed]', 'links.yaml:3:16 schema'],
    ['until', 'soon', 'links.yaml:6:12 schema'],
    ['owner', '""', 'links.yaml:5:12 schema'],
  ])('with an invalid %s of %s is dropped', async (key, value, where) => {
    const { found } = await report(blocked, waiver({ [key]: value }));
    expect(found.map((each) => each.split(' ').slice(0, 2).join(' '))).toEqual([
      where,
      'p.md:11:5 link-blocked',
    ]);
  });

  test('a pattern with a hundred stars takes no time', async () => {
    const pattern = `"https://example.org/${'a*'.repeat(100)}b"`;
    const { found } = await report(blocked, waiver({ pattern }));
    expect(found).toHaveLength(2);
  });
});

test('each address is in one shard, with all others of its host', async () => {
  const urls = Array.from({ length: 60 }, (_, index) => `https://h${index % 20}.example/${index}`);
  const corpus = await corpusOf(
    folderOf({ 'p.md': pathway(urls.map((each) => `<${each}>`).join('\n\n')) }),
  );
  const all = toInventory(corpus);
  const shards = [1, 2, 3].map((index) =>
    inShard(all, { index, count: 3 }).map(({ url: each }) => each),
  );
  expect(shards.flat().sort()).toEqual(all.map((each) => each.url).sort());
  expect(Math.min(...shards.map((shard) => shard.length))).toBeGreaterThan(3);
  const hosts = shards.map((shard) => new Set(shard.map((each) => new URL(each).host)));
  expect(hosts.reduce((sum, each) => sum + each.size, 0)).toBe(
    new Set(all.map((each) => new URL(each.url).host)).size,
  );
});
