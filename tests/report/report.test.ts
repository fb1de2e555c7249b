import { describe, expect, test } from 'vitest';
import { VFile } from 'vfile';
import { report, type Problem } from '../../src/model/index.ts';
import { reporters, toFindings, toSummary, type Report } from '../../src/report/index.ts';

/** A report on one file with the given text and problems. */
function reportOf(text: string, ...problems: readonly Problem[]): Report {
  const file = new VFile({ path: '/site/content/page.md', value: text });
  for (const problem of problems) report(file, { id: 'link-resolves', severity: 'error' }, problem);
  const findings = toFindings([file], '/site');
  return { findings, summary: toSummary([file], findings), textOf: () => text };
}

const place = { start: { line: 3, column: 5 }, end: { line: 3, column: 9 } };
const plain = { color: false, quiet: false };

describe('json', () => {
  test('says everything about a finding, with null where there is nothing', () => {
    const full = reportOf('a\n\nsee here', {
      reason: 'Unexpected `x`, expected `y`',
      place,
      actual: 'x',
      expected: ['y'],
      note: 'Write `y`.',
      related: [{ path: '/site/content/other.md', line: 1, column: 2, message: 'first here' }],
      fix: [{ start: 4, end: 8, text: 'y' }],
    });
    expect(JSON.parse(reporters.json(full, plain))).toEqual({
      version: 1,
      summary: { files: 1, errors: 1, warnings: 0, infos: 0 },
      findings: [
        {
          ruleId: 'link-resolves',
          severity: 'error',
          message: 'Unexpected `x`, expected `y`',
          file: 'content/page.md',
          line: 3,
          column: 5,
          endLine: 3,
          endColumn: 9,
          note: 'Write `y`.',
          url: 'docs/rules.md#link-resolves',
          actual: 'x',
          expected: ['y'],
          related: [{ path: 'content/other.md', line: 1, column: 2, message: 'first here' }],
          fix: [{ start: 4, end: 8, text: 'y' }],
        },
      ],
    });
    const bare = JSON.parse(reporters.json(reportOf('', { reason: 'Bad' }), plain));
    expect(bare.findings[0]).toMatchObject({ line: null, endColumn: null, note: null, fix: null });
  });

  test('is one line, whatever the texts say', () => {
    const text = reporters.json(reportOf('', { reason: 'a\nb\u2028c' }), plain);
    expect(text.split('\n')).toHaveLength(2);
  });
});

describe('pretty', () => {
  test('shows the line, marks the place, and says what to do', () => {
    const text = reporters.pretty(
      reportOf('one\ntwo\nsee here now', {
        reason: 'Unexpected `here`, expected `there`',
        place,
        note: 'Write `there`.',
      }),
      plain,
    );
    expect(text).toBe(
      [
        'content/page.md:3:5 error Unexpected `here`, expected `there` link-resolves',
        '  2 | two',
        '  3 | see here now',
        '    |     ^^^^',
        '  Write `there`.',
        '',
        '1 file checked: 1 error, 0 warnings',
        '',
      ].join('\n'),
    );
  });

  test('marks a place to the end of its line when it goes on below', () => {
    const wide = { start: { line: 1, column: 2 }, end: { line: 2, column: 1 } };
    const text = reporters.pretty(reportOf('abcd\ne', { reason: 'Bad', place: wide }), plain);
    expect(text).toContain('  1 | abcd\n    |  ^^^\n');
  });

  test('shows a window of a long line', () => {
    const far = { line: 1, column: 5000 };
    const text = reporters.pretty(
      reportOf(`${'a'.repeat(4999)}X${'b'.repeat(9000)}`, { reason: 'Bad', place: far }),
      plain,
    );
    const [, frame = '', marks = ''] = text.split('\n');
    expect(frame.length).toBeLessThan(120);
    expect(frame[marks.indexOf('^')]).toBe('X');
  });

  test('gives a terminal no command that content holds', () => {
    const text = reporters.pretty(
      reportOf('\u001b[2Jhidden\u202e', {
        reason: 'Unexpected `\u001b]0;title\u0007`, expected text',
        place: { line: 1, column: 1 },
        note: '\u001b[31m',
      }),
      plain,
    );
    expect(text).not.toMatch(/[\u001b\u0007\u202e]/);
  });

  test('is painted only where it is asked to be', () => {
    const one = reportOf('a', { reason: 'Bad', place: { line: 1, column: 1 } });
    expect(reporters.pretty(one, { color: true, quiet: false })).toContain('\u001b[31m');
    expect(reporters.pretty(one, plain)).not.toContain('\u001b');
  });

  test('leaves warnings out when it is to be quiet, and says nothing where nothing is wrong', () => {
    const file = new VFile({ path: '/site/content/page.md', value: 'a' });
    report(file, { id: 'url-secure', severity: 'warning' }, { reason: 'Meh' });
    const findings = toFindings([file], '/site');
    const one = { findings, summary: toSummary([file], findings), textOf: () => 'a' };
    expect(reporters.pretty(one, { color: false, quiet: true })).toBe('');
    expect(reporters.pretty(one, plain)).toContain('Meh');
  });
});

test('findings come in the order of paths and places, whatever the order of files', () => {
  const files = ['b.md', 'a.md'].map((path) => new VFile({ path: `/site/${path}`, value: '' }));
  for (const file of files)
    for (const line of [9, 10, 2])
      report(file, { id: 'x', severity: 'info' }, { reason: 'R', place: { line, column: 1 } });
  const order = toFindings(files, '/site').map(({ file, line }) => `${file}:${line}`);
  expect(order).toEqual(['a.md:2', 'a.md:9', 'a.md:10', 'b.md:2', 'b.md:9', 'b.md:10']);
});
