import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv';
import { describe, expect, test } from 'vitest';
import { reporters, type Report } from '../../src/report/index.ts';
import { at, only, plain, reportOf, reportOfMany, reportOn, type Found } from './report-of.ts';

const { resolve } = createRequire(import.meta.url);
const readJson = (path: string): object => JSON.parse(readFileSync(resolve(path), 'utf8'));
const ajv = new Ajv({ schemaId: 'auto', allErrors: true });
ajv.addMetaSchema(readJson('ajv/lib/refs/json-schema-draft-04.json'));
const validate = ajv.compile(readJson('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'));

/** The one run of a report, which the published schema finds right. */
function runOf(report: Report, options = plain) {
  const text = reporters.sarif(report, options);
  expect(text.split('\n')).toHaveLength(2);
  const log = JSON.parse(text);
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
  expect(log).toMatchObject({ version: '2.1.0' });
  expect(log.runs).toHaveLength(1);
  return log.runs[0];
}

const full: Found = {
  message: '`here` must be `there`',
  place: at(2, 5, 9),
  help: 'Write `there`.',
  related: [{ file: 'content/a b.md', line: 7, column: 3, message: 'First here' }],
  fix: [{ start: 8, end: 12, text: 'there' }],
};

describe('sarif', () => {
  test('the schema rejects invalid reports', () => {
    expect(validate({ version: '2.1.0', runs: [{ tool: { driver: {} } }] })).toBe(false);
  });

  test('has everything about a finding', () => {
    const run = runOf(
      reportOf('one\r\nsee here', { ...full, fix: [{ start: 9, end: 13, text: 'there' }] }),
    );
    expect(run).toMatchObject({ columnKind: 'utf16CodeUnits' });
    expect(run.results).toEqual([
      {
        ruleId: 'link-resolves',
        ruleIndex: 0,
        level: 'error',
        message: {
          text: '`here` must be `there`\nWrite `there`.',
          markdown: '`here` must be `there`\n\nWrite `there`.',
        },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'content/page.md', uriBaseId: '%SRCROOT%' },
              region: { startLine: 2, startColumn: 5, endLine: 2, endColumn: 9 },
            },
          },
        ],
        relatedLocations: [
          {
            id: 1,
            physicalLocation: {
              artifactLocation: { uri: 'content/a%20b.md', uriBaseId: '%SRCROOT%' },
              region: { startLine: 7, startColumn: 3 },
            },
            message: { text: 'First here' },
          },
        ],
        partialFingerprints: { 'pathways/v1': expect.stringMatching(/^[0-9a-f]{32}:1$/) },
        fixes: [
          {
            description: { text: 'Write `there`.' },
            artifactChanges: [
              {
                artifactLocation: { uri: 'content/page.md', uriBaseId: '%SRCROOT%' },
                replacements: [
                  {
                    deletedRegion: { startLine: 2, startColumn: 5, endLine: 2, endColumn: 9 },
                    insertedContent: { text: 'there' },
                  },
                ],
              },
            ],
          },
        ],
      },
    ]);
  });

  test('describes the program, its rules, and other rules as far as they are known', () => {
    const warning = { severity: 'warning' } as const;
    const report = reportOf(
      '',
      { message: 'Bad' },
      { message: 'Meh', owner: { ...warning, id: 'no-tabs' } },
    );
    const findings = report.findings.map((finding) =>
      finding.ruleId === 'no-tabs' ? { ...finding, url: 'https://example.org/no-tabs#a' } : finding,
    );
    const { tool, results } = runOf({ ...report, findings });
    expect(tool.driver).toMatchObject({ name: 'pathways', semanticVersion: '1.2.3' });
    expect(tool.driver.rules).toEqual([
      {
        id: 'link-resolves',
        shortDescription: { text: 'Every link leads somewhere.' },
        fullDescription: { text: 'Every link leads somewhere.' },
        help: { text: 'Readers follow links. (pathways explain link-resolves)' },
        defaultConfiguration: { level: 'error' },
      },
      {
        id: 'no-tabs',
        shortDescription: { text: 'no-tabs' },
        fullDescription: { text: 'no-tabs' },
        help: { text: 'no-tabs' },
        helpUri: 'https://example.org/no-tabs#a',
        defaultConfiguration: { level: 'warning' },
      },
    ]);
    const indexes = results.map((result: { ruleIndex: number }) => result.ruleIndex);
    expect(indexes).toEqual([0, 1]);
  });

  test.each([
    ['without a place', undefined, undefined],
    ['at a point', { line: 2, column: 3 }, { startLine: 2, startColumn: 3 }],
    [
      'over several lines',
      { start: { line: 1, column: 3 }, end: { line: 2, column: 1 } },
      { startLine: 1, startColumn: 3, endLine: 2, endColumn: 1 },
    ],
    [
      'that ends before it begins',
      { start: { line: 2, column: 3 }, end: { line: 2, column: 1 } },
      { startLine: 2, startColumn: 3 },
    ],
    ['in no line', { line: 0, column: 0 }, undefined],
  ])('gives a finding %s the right region', (_name, place, region) => {
    const { results } = runOf(reportOf('a\nb', { message: 'Bad', place }));
    expect(results[0].locations[0].physicalLocation.region).toEqual(region);
  });

  test('encodes paths, and keeps brackets from becoming links', () => {
    const name = 'ä b%/c#d?e:f\ud800.md';
    const found = { message: 'See [x](https://example.org) and [y]', help: '[^z]' };
    const { results } = runOf(reportOn({ [name]: ['', found] }));
    const [{ uri }] = results[0].locations.map(
      (each: { physicalLocation: { artifactLocation: object } }) =>
        each.physicalLocation.artifactLocation,
    );
    expect(uri).toBe('content/%C3%A4%20b%25/c%23d%3Fe%3Af%EF%BF%BD.md');
    expect(results[0].message.text).toBe('See \\[x](https://example.org) and [y]\n[^z]');
  });

  test('keeps the worst 5,000, and says how many are left out', () => {
    const many = reportOfMany(5_500, only(reportOf('', { message: 'Bad' })), (index) => ({
      severity: index >= 5_000 ? 'error' : 'suggestion',
    }));
    const run = runOf(many);
    expect(run.results).toHaveLength(5_000);
    expect(run.results.filter(({ level }: { level: string }) => level === 'error')).toHaveLength(
      500,
    );
    const [notice] = run.invocations[0].toolExecutionNotifications;
    expect(notice.message.text).toBe('500 findings left out: GitHub keeps 5000');
  });
});

describe('fingerprints', () => {
  /** Fingerprints of findings, one at each occurrence of `x` in a text. */
  function fingerprintsOf(text: string, path = 'page.md', message = 'Bad'): string[] {
    const found = text.split('\n').flatMap((line, index) =>
      [...line.matchAll(/x/g)].map((match): Found => ({
        message,
        place: at(index + 1, match.index + 1, match.index + 2),
      })),
    );
    const { results } = runOf(reportOn({ [path]: [text, ...found] }));
    return results.map(fingerprintOf);
  }

  test('stay the same when lines move and messages change', () => {
    const before = fingerprintsOf('one x\ntwo x');
    expect(new Set(before).size).toBe(2);
    expect(fingerprintsOf('new\n\nline\none x\n\ntwo, x')).toEqual(before);
    expect(fingerprintsOf('one x\ntwo x', 'page.md', 'Worse')).toEqual(before);
    expect(fingerprintsOf('one x\ntwo x\nthree x').slice(0, 2)).toEqual(before);
  });

  test('depend on the file and the text', () => {
    const [one] = fingerprintsOf('x');
    expect(fingerprintsOf('x', 'other.md')).not.toEqual([one]);
    const names = ['see here', 'see there', 'see\nhere'].flatMap((text) => {
      const wide = { start: { line: 1, column: 1 }, end: { line: 2, column: 5 } };
      const point = { line: 1, column: 1 };
      const report = reportOf(text, { message: 'A', place: wide }, { message: 'B', place: point });
      return runOf(report).results.map(fingerprintOf);
    });
    // A point means its line, and so does a place that ends beyond the text.
    expect(names.map((name) => name.slice(-2))).toEqual([':1', ':2', ':1', ':2', ':1', ':1']);
    expect(new Set(names.map((name) => name.slice(0, -2))).size).toBe(4);
  });

  test('are the same in a quiet report', () => {
    const warning: Found = { message: 'A', owner: { id: 'link-resolves', severity: 'warning' } };
    const report = reportOf('', warning, { message: 'B' });
    const [worst] = runOf(report).results;
    const { results } = runOf(report, { color: false, quiet: true });
    expect(results.map(fingerprintOf)).toEqual([fingerprintOf(worst)]);
    expect(fingerprintOf(worst).endsWith(':2')).toBe(true);
  });
});

function fingerprintOf(result: { partialFingerprints: Record<string, string> }): string {
  return result.partialFingerprints['pathways/v1'] ?? '';
}
