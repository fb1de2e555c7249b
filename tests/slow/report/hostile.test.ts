import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { reporterNames, reporters, type Report } from '../../../src/report/index.ts';
import { only, plain, reportOf, reportOfMany, tool } from '../../report/report-of.ts';
import type { Finding } from '../../../src/model/index.ts';

/** Pieces of text that mean something to a terminal, to GitHub, to Markdown, or to JSON. */
const pieces = [
  '::error::x',
  '##[add-mask]',
  '%0A',
  '\n',
  '\r',
  '\u2028',
  '\u0085',
  '\u001b[2J',
  '\u202e',
  '\ud800',
  '😀',
  '`',
  '``',
  '<img src=x>',
  '@team',
  '[a](b)',
  '\\',
  '|',
  '"',
  '\u0000',
  ' ',
  'a',
];

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join('')),
);
const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
  fc.option(value, { nil: null });
const number = fc.integer({ min: 0, max: 9 });

const finding: fc.Arbitrary<Finding> = fc.record({
  ruleId: maybe(text),
  severity: fc.constantFrom('error', 'warning', 'suggestion'),
  message: text,
  file: text,
  line: maybe(number),
  column: maybe(number),
  endLine: maybe(number),
  endColumn: maybe(number),
  help: maybe(text),
  url: maybe(text),
  related: maybe(
    fc.array(fc.record({ file: text, line: number, column: number, message: text }), {
      maxLength: 2,
    }),
  ),
  fix: maybe(fc.array(fc.record({ start: number, end: number, text }), { maxLength: 2 })),
});

const report: fc.Arbitrary<Report> = fc
  .record({ findings: fc.array(finding, { maxLength: 14 }), source: text })
  .map(({ findings, source }) => ({
    findings,
    summary: { files: 1, errors: 0, warnings: 0, suggestions: 0, suppressed: 0 },
    textOf: (file) => (file.length % 3 === 0 ? undefined : source),
    tool,
    outputs: findings.map(({ file }) => ({ path: file, size: 1, title: file, kind: 'page' })),
  }));

/** What GitHub Actions would take for a command in a line of a step's output. */
const command = /^[\s\u0085]*::|##\[/;

/** A workflow command as the reporter may write it: no text has a place where it could go on. */
const annotation =
  /^::(?:error|warning|notice) (?:(?:file|line|endLine|col|endColumn|title)=[^:,\r\n]*,?)+::[^\r\n]*$/;

describe.each(reporterNames)('%s, whatever the texts say,', (name) => {
  test('ends in a line break, and has no command from content', () => {
    fc.assert(
      fc.property(report, (each) => {
        const written = reporters[name](each, plain);
        expect(written.endsWith('\n')).toBe(true);
        const lines = written.split(/\r\n|[\n\r]/);
        if (name === 'github')
          for (const line of lines.slice(0, -2)) expect(line).toMatch(annotation);
        else expect(lines.filter((line) => command.test(line))).toEqual([]);
        if (name === 'json' || name === 'sarif') {
          expect(lines).toHaveLength(2);
          expect(() => JSON.parse(written)).not.toThrow();
        }
      }),
    );
  });
});

test('JSON has the findings, and nothing else', () => {
  fc.assert(
    fc.property(report, (each) => {
      const { findings } = JSON.parse(reporters.json(each, plain));
      expect(findings).toEqual(each.findings);
    }),
  );
});

test.each(reporterNames)('%s reads each file once, however many findings it has', (name) => {
  const one = only(reportOf('', { message: '`x` is bad', place: { line: 1, column: 1 } }));
  const many = reportOfMany(500, one, (index) => ({ file: index % 2 === 0 ? 'a.md' : 'b.md' }));
  const textOf = vi.fn(() => 'text');
  reporters[name]({ ...many, textOf }, plain);
  expect(textOf.mock.calls.length).toBeLessThanOrEqual(2);
});
