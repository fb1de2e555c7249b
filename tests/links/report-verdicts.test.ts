import { describe, expect, test } from 'vitest';
import { inShard, reportVerdicts, toInventory, type Entry } from '../../src/links/index.ts';
import { byPlace } from '../../src/model/index.ts';
import { corpusOf, findingsOf, folderOf, pathway, type Files } from '../corpus-of.ts';

const today = '2026-11-24';
const url = 'https://example.org/a';
const usual = { today, isAdded: false, isWhole: true };

/** What is said about one address, cited on line 11 of a page, with its weight. */
async function judged(
  entry: Partial<Entry> & Pick<Entry, 'verdict'>,
  more: Files = {},
  circumstances = {},
) {
  const corpus = await corpusOf(
    folderOf(
      { 'p.md': pathway(`See [it](${url}).`) },
      { 'resources.yaml': 'guide:\n  title: The Guide\n  publisher: The Press\n', ...more },
    ),
  );
  const ledger = new Map([[url, { checked: today, ...entry }]]);
  const { findings: judgements, suppressed } = reportVerdicts(corpus, toInventory(corpus), ledger, {
    ...usual,
    ...circumstances,
  });
  const findings = [...corpus.findings, ...judgements].sort(byPlace);
  return {
    found: findingsOf({ findings }),
    weights: findings.map(({ severity }) => severity),
    notes: findings.map(({ help }) => help),
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

describe('a verdict weighs', () => {
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
  ] as const)('%s: %s; where a change adds the address: %s', async (verdict, weight, added) => {
    const entry = { verdict, failures: 1, finalUrl: 'https://example.org/b' };
    expect((await judged(entry)).weights).toEqual(weight === undefined ? [] : [weight]);
    const { weights } = await judged(entry, {}, { isAdded: true });
    expect(weights).toEqual(added === undefined ? [] : [added]);
  });

  test.each([
    ['unreachable', 2, 'warning'],
    ['unreachable', 3, 'error'],
    ['flaky', 2, 'warning'],
    ['flaky', 3, 'error'],
    ['tls', 2, 'warning'],
    ['tls', 3, 'error'],
    ['blocked', 99, 'warning'],
  ] as const)('%s %i times in a row: %s', async (verdict, failures, weight) => {
    expect((await judged({ verdict, failures })).weights).toEqual([weight]);
  });
});

test('an address that is gone says so, where it is cited, and what helps to find it', async () => {
  const { found, notes } = await judged({
    verdict: 'gone',
    status: 404,
    failures: 2,
    lastOk: '2026-10-01',
  });
  expect(found).toEqual([
    `p.md:11:5 link-gone Unexpected address \`${url}\` that is gone (404), expected one that readers find`,
  ]);
  expect(notes).toEqual([
    'Look for the work at its publisher or in a web archive, and write its new address; where there is none, leave the address out. It was last found on 2026-10-01. It was not found 2 times in a row.',
  ]);
});

test('one that has moved says where, and can be mended', async () => {
  const { found, fixes } = await judged({
    verdict: 'moved-permanent',
    status: 200,
    finalUrl: 'https://example.org/b',
  });
  expect(found[0]).toBe(
    `p.md:11:5 link-moved-permanent Unexpected address \`${url}\` that has moved for good, expected \`https://example.org/b\``,
  );
  expect(fixes).toMatchObject([[{ text: 'https://example.org/b' }]]);
});

test('one that is none says what an address looks like', async () => {
  const corpus = await corpusOf(folderOf({ 'p.md': pathway('Write to [us](mailto:office).') }));
  expect(findingsOf(reportVerdicts(corpus, toInventory(corpus), new Map(), usual))).toEqual([
    'p.md:11:10 link-malformed Unexpected address `mailto:office` that is none, expected a name, `@` and the name of a server, such as `office@example.org`',
  ]);
});

test('nothing is said about an address that nobody has asked about', async () => {
  const corpus = await corpusOf(folderOf({ 'p.md': pathway(`See [it](${url}).`) }));
  expect(findingsOf(reportVerdicts(corpus, toInventory(corpus), new Map(), usual))).toEqual([]);
});

test('a hostile title or address cannot break out of its sentence', async () => {
  const { notes } = await judged({ verdict: 'soft-404', title: 'a`b\n::error::c', status: 200 });
  expect(notes[0]).toContain('The page calls itself `a b ::error::c`.');
});

describe('a waiver', () => {
  const blocked = { verdict: 'blocked', status: 403 } as const;

  test('keeps what it names out of the report', async () => {
    expect(await judged(blocked, waiver({}))).toMatchObject({ found: [], suppressed: 1 });
  });

  test.each([
    ['https://example.org/a', []],
    ['https://example.org/*', []],
    ['https://example.org/*a', []],
    ['https://example.org/b*', ['waiver-needed', 'link-blocked']],
    ['https://example.org/aa*', ['waiver-needed', 'link-blocked']],
    ['https://example.org/a/*', ['waiver-needed', 'link-blocked']],
  ])('for %s leaves %j', async (pattern, rules) => {
    const { found } = await judged(blocked, waiver({ pattern: `"${pattern}"` }));
    expect(found.map((each) => each.split(' ')[1])).toEqual(rules);
  });

  test('is matched where redirects lead, on every step', async () => {
    const entry = {
      ...blocked,
      via: ['https://step.example/x'],
      finalUrl: 'https://end.example/y',
    };
    for (const pattern of ['https://step.example/x', 'https://end.example/*'])
      expect((await judged(entry, waiver({ pattern: `"${pattern}"` }))).found).toEqual([]);
  });

  test('covers no other verdict', async () => {
    const { found } = await judged({ verdict: 'gone' }, waiver({}));
    expect(found.map((each) => each.split(' ')[1])).toEqual(['waiver-needed', 'link-gone']);
  });

  test('past its end covers nothing, and is found', async () => {
    const { found, notes } = await judged(blocked, waiver({ until: '2026-11-23' }));
    expect(found[0]).toBe('links.yaml:6:12 waiver-needed This waiver expired on `2026-11-23`');
    expect(found[1]).toContain('link-blocked');
    expect(notes[0]).toMatch(/^Open the address again\./);
    expect((await judged(blocked, waiver({ until: today }))).found).toEqual([]);
  });

  test('that nothing needs is found, where all addresses were looked at', async () => {
    const ok = { verdict: 'ok' } as const;
    expect((await judged(ok, waiver({}))).found).toEqual([
      'links.yaml:2:14 waiver-needed Waiver `https://example.org/a` is not needed',
    ]);
    expect((await judged(ok, waiver({}), { isWhole: false })).found).toEqual([]);
  });

  test.each([
    ['"https://example.org/*"', '[gone]', true],
    ['"https://example.org/*"', '[blocked, soft-404]', true],
    ['"https://example.org/*"', '[blocked, tls, flaky]', false],
    ['"https://example.org/a*"', '[gone]', false],
  ])('for %s and %s is too broad: %s', async (pattern, verdicts, isBroad) => {
    const { found } = await judged({ verdict: 'ok' }, waiver({ pattern, verdicts }), {
      isWhole: false,
    });
    expect(found.some((each) => each.includes('covers a whole server'))).toBe(isBroad);
  });

  test.each([
    ['pattern', '"https://*.example.org/a"', 'links.yaml:2:14 schema'],
    ['pattern', '"*"', 'links.yaml:2:14 schema'],
    ['verdicts', '[malformed]', 'links.yaml:3:16 schema'],
    ['until', 'soon', 'links.yaml:6:12 schema'],
    ['owner', '""', 'links.yaml:5:12 schema'],
  ])('with a wrong %s of %s is no waiver', async (key, value, where) => {
    const { found } = await judged(blocked, waiver({ [key]: value }));
    expect(found.map((each) => each.split(' ').slice(0, 2).join(' '))).toEqual([
      where,
      'p.md:11:5 link-blocked',
    ]);
  });

  test('a hundred stars in a pattern take no time', async () => {
    const pattern = `"https://example.org/${'a*'.repeat(100)}b"`;
    const { found } = await judged(blocked, waiver({ pattern }));
    expect(found).toHaveLength(2);
  });
});

test('shards share the hosts: each address is in one, and all of a host in the same', async () => {
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
