import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  mergeLedgers,
  readLedger,
  toLedgerText,
  type Entry,
  type Ledger,
} from '../../src/links/index.ts';
import { isFresh, toEntry } from '../../src/links/ledger.ts';
import { verdicts } from '../../src/links/verdict.ts';

const ok: Entry = {
  verdict: 'ok',
  checked: '2026-11-01',
  firstOk: '2026-10-01',
  lastOk: '2026-11-01',
  status: 200,
};

test('an address has a line of its own, sorted', () => {
  const ledger = new Map([
    ['https://b.example/', ok],
    [
      'https://a.example/',
      { verdict: 'gone', checked: '2026-11-02', failures: 2, status: 404 } as const,
    ],
  ]);
  expect(toLedgerText(ledger)).toBe(
    [
      '{',
      '"version": 1,',
      '"addresses": {',
      '"https://a.example/": {"verdict":"gone","checked":"2026-11-02","failures":2,"status":404},',
      '"https://b.example/": {"verdict":"ok","checked":"2026-11-01","firstOk":"2026-10-01","lastOk":"2026-11-01","status":200}',
      '}',
      '}',
      '',
    ].join('\n'),
  );
  expect(readLedger(toLedgerText(ledger))).toEqual(new Map([...ledger].reverse()));
});

const day = fc
  .integer({ min: 1, max: 28 })
  .map((number) => `2026-11-${String(number).padStart(2, '0')}`);
const some = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const entry: fc.Arbitrary<Entry> = fc.record(
  {
    verdict: fc.constantFrom(...verdicts),
    checked: day,
    firstOk: some(day),
    lastOk: some(day),
    failures: some(fc.nat(9)),
    status: some(fc.constantFrom(200, 404)),
    code: some(fc.string()),
    finalUrl: some(fc.webUrl()),
    via: some(fc.array(fc.webUrl())),
    title: some(fc.string({ unit: 'grapheme' })),
    contentType: some(fc.string()),
  },
  { requiredKeys: ['verdict', 'checked'] },
);
const ledgers = fc
  .dictionary(fc.webUrl(), entry)
  .map((all): Ledger => new Map(Object.entries(all)));

test('a written ledger reads back the same', () => {
  fc.assert(
    fc.property(ledgers, (ledger) => {
      const text = toLedgerText(ledger);
      expect(toLedgerText(readLedger(text))).toBe(text);
      expect(readLedger(text).size).toBe(ledger.size);
      expect(text.split('\n')).toHaveLength(ledger.size + 6 - Number(ledger.size === 0));
    }),
  );
});

test('ledgers merge to the same in any order', () => {
  fc.assert(
    fc.property(ledgers, ledgers, ledgers, (a, b, c) => {
      const one = toLedgerText(mergeLedgers([a, b, c]));
      expect(toLedgerText(mergeLedgers([c, mergeLedgers([b, a])]))).toBe(one);
      expect(toLedgerText(mergeLedgers([a, a, b, c]))).toBe(one);
    }),
  );
});

test('the entry that was checked last wins; on the same day, the better one', () => {
  const gone: Entry = { verdict: 'gone', checked: '2026-11-02' };
  const url = 'https://a.example/';
  const merged = (...all: Entry[]) =>
    mergeLedgers(all.map((each) => new Map([[url, each]]))).get(url);
  expect(merged(gone, ok)?.verdict).toBe('gone');
  expect(merged({ ...ok, checked: '2026-11-02' }, gone)?.verdict).toBe('ok');
});

test.each([
  ['', 'it is not JSON'],
  ['[]', '"version": 1'],
  ['{"version": 2, "addresses": {}}', '"version": 1'],
  ['{"version": 1, "addresses": []}', '"version": 1'],
])('a text that is not a ledger is refused: %s', (text, message) => {
  expect(() => readLedger(text)).toThrow(message);
});

test('a malformed entry is dropped, the others stay', () => {
  const entries = [
    { ...ok, verdict: 'fine' },
    { ...ok, checked: 'today' },
    { ...ok, status: 'x' },
    { ...ok, title: 3 },
    { ...ok, via: [1] },
    null,
    [],
    ok,
  ];
  const text = JSON.stringify({
    version: 1,
    addresses: Object.fromEntries(
      entries.map((each, index) => [`https://a.example/${index}`, each]),
    ),
  });
  expect([...readLedger(text).keys()]).toEqual(['https://a.example/7']);
});

test('unknown keys of an entry are dropped', () => {
  const text =
    '{"version": 1, "addresses": {"https://a.example/": {"verdict":"ok","checked":"2026-11-01","__proto__":{"x":1},"evil":"<script>"}}}';
  expect(toLedgerText(readLedger(text))).not.toContain('evil');
});

describe('a working address is fresh for seven days', () => {
  test.each([
    ['2026-11-01', true],
    ['2026-11-07', true],
    ['2026-11-08', false],
    ['2026-10-31', false],
  ])('on %s: %s', (today, expected) => {
    expect(isFresh(ok, today)).toBe(expected);
  });

  test.each(
    verdicts.filter((verdict) => !['ok', 'moved-permanent', 'moved-temporary'].includes(verdict)),
  )('unlike one that is %s', (verdict) => {
    expect(isFresh({ ...ok, verdict }, '2026-11-01')).toBe(false);
  });
});

describe('an entry after a check', () => {
  test('counts failed runs in a row, and keeps when the address worked', () => {
    const first = toEntry(ok, { verdict: 'flaky', status: 500 }, '2026-11-10');
    const second = toEntry(first, { verdict: 'unreachable', code: 'ENOTFOUND' }, '2026-11-11');
    expect(second).toMatchObject({
      verdict: 'unreachable',
      code: 'ENOTFOUND',
      checked: '2026-11-11',
      firstOk: '2026-10-01',
      lastOk: '2026-11-01',
      failures: 2,
    });
    expect(second.status).toBeUndefined();
    const third = toEntry(second, { verdict: 'ok', status: 200 }, '2026-11-12');
    expect(third).toMatchObject({
      verdict: 'ok',
      firstOk: '2026-10-01',
      lastOk: '2026-11-12',
      status: 200,
    });
    expect([third.failures, third.code]).toEqual([undefined, undefined]);
  });

  test('keeps the last title of a page', () => {
    const before = { ...ok, title: 'Plots', finalUrl: 'https://a.example/x' };
    expect(toEntry(before, { verdict: 'gone', status: 404 }, '2026-11-10')).toMatchObject({
      title: 'Plots',
      finalUrl: 'https://a.example/x',
    });
  });
});
