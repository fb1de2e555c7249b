import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Severity } from '../../src/model/index.ts';
import { reporterNames, reporters } from '../../src/report/index.ts';
import { at, only, type Found, plain, reportOf, reportOfMany, reportOn } from './report-of.ts';

const place = at(3, 5, 9);

describe('json', () => {
  test('has all keys of a finding, with null where there is nothing', () => {
    const full = reportOf('a\n\nsee here', {
      message: '`x` must be `y`',
      place,
      help: 'Write `y`.',
      related: [{ file: 'content/other.md', line: 1, column: 2, message: 'first here' }],
      fix: [{ start: 4, end: 8, text: 'y' }],
    });
    expect(JSON.parse(reporters.json(full, plain))).toEqual({
      version: 2,
      summary: { files: 1, errors: 1, warnings: 0, suggestions: 0, suppressed: 0 },
      findings: [
        {
          ruleId: 'link-resolves',
          severity: 'error',
          message: '`x` must be `y`',
          file: 'content/page.md',
          line: 3,
          column: 5,
          endLine: 3,
          endColumn: 9,
          help: 'Write `y`.',
          url: 'docs/rules.md#link-resolves',
          related: [{ file: 'content/other.md', line: 1, column: 2, message: 'first here' }],
          fix: [{ start: 4, end: 8, text: 'y' }],
        },
      ],
    });
    const bare = JSON.parse(reporters.json(reportOf('', { message: 'Bad' }), plain));
    expect(bare.findings[0]).toMatchObject({ line: null, endColumn: null, help: null, fix: null });
  });

  test('is one line, whatever the texts are', () => {
    const text = reporters.json(reportOf('', { message: 'a\nb\u2028c' }), plain);
    expect(text.split('\n')).toHaveLength(2);
  });
});

describe('pretty', () => {
  test('shows the line, underlines the place, and says what to do', () => {
    const text = reporters.pretty(
      reportOf('one\ntwo\nsee here now', {
        message: '`here` must be `there`',
        place,
        help: 'Write `there`.',
      }),
      plain,
    );
    expect(text).toBe(
      [
        'content/page.md:3:5 error `here` must be `there` link-resolves',
        '  2 | two',
        '  3 | see here now',
        '    |     ^^^^',
        '  Write `there`.',
        '',
        'To learn why: pathways explain link-resolves, or see docs/rules.md',
        '',
        '1 file checked: 1 error, 0 warnings',
        '',
      ].join('\n'),
    );
  });

  test('says how many findings can be fixed automatically', () => {
    const fix = [{ start: 0, end: 1, text: 'b' }];
    const text = (...problems: readonly Found[]) =>
      reporters.pretty(reportOf('a b', ...problems), plain);
    expect(text({ message: 'A', place, fix }, { message: 'B', place })).toContain(
      'One of these can be fixed automatically: pathways check --fix\nTo learn why: ',
    );
    expect(text({ message: 'A', place, fix }, { message: 'B', place, fix })).toContain(
      '\n2 of these can',
    );
    expect(text({ message: 'B', place })).not.toContain('fixed');
  });

  test('underlines to the end of the line where a place has several lines', () => {
    const wide = { start: { line: 1, column: 2 }, end: { line: 2, column: 1 } };
    const text = reporters.pretty(reportOf('abcd\ne', { message: 'Bad', place: wide }), plain);
    expect(text).toContain('  1 | abcd\n    |  ^^^\n');
  });

  test('accepts the line endings of Markdown', () => {
    const text = reporters.pretty(
      reportOf('a\rb\r\nc\nd', { message: 'Bad', place: { line: 4, column: 1 } }),
      plain,
    );
    expect(text).toContain('  3 | c\n  4 | d\n    | ^\n');
  });

  test.each([
    ['at both ends', 5000, '…aa', 'bb…'],
    ['at its end', 10, 'aaa', 'bb…'],
    ['at its beginning', 13_990, '…aa', 'bbb'],
  ])('cuts a long line %s, with a mark there', (_name, column, first, last) => {
    const text = reporters.pretty(
      reportOf(`${'a'.repeat(column - 1)}X${'b'.repeat(14_000 - column)}`, {
        message: 'Bad',
        place: { line: 1, column },
      }),
      plain,
    );
    const [, frame = '', marks = ''] = text.split('\n');
    expect(frame.length).toBeLessThanOrEqual(80);
    expect(frame.slice(6, 9)).toBe(first);
    expect(frame.slice(-3)).toBe(last);
    expect(frame[marks.indexOf('^')]).toBe('X');
  });

  test('cuts the line before at the same place, and marks no line that is complete', () => {
    const place = { line: 2, column: 200 };
    const text = (before: string): string | undefined =>
      reporters
        .pretty(reportOf(`${before}\n${'x'.repeat(300)}`, { message: 'Bad', place }), plain)
        .split('\n')[1];
    expect(text('short')).toBe('  1 | …');
    expect(text('y'.repeat(300))).toMatch(/^  1 \| …y+…$/);
    expect(
      reporters.pretty(reportOf('whole', { message: 'Bad', place: at(1, 1, 2) }), plain),
    ).not.toContain('…');
  });

  test('fits the width of the terminal', () => {
    const report = reportOf('word '.repeat(60), {
      message: 'Bad',
      place: at(1, 101, 105),
      help: 'Write something else. '.repeat(9),
    });
    for (const width of [40, 80, 120]) {
      const lines = reporters.pretty(report, { width }).split('\n');
      const widest = Math.max(
        ...lines.filter((line) => line.startsWith('  ')).map((line) => line.length),
      );
      expect(widest).toBeLessThanOrEqual(width);
      expect(widest).toBeGreaterThan(width - 15);
    }
    expect(reporters.pretty(report, {})).toBe(reporters.pretty(report, { width: 80 }));
  });

  describe('shows', () => {
    const ids = { error: 'first', warning: 'second', suggestion: 'third' };
    const of = (severity: Severity): Found => ({
      message: `A ${severity}`,
      place: at(1, 1, 4),
      help: `Fix the ${severity}.`,
      owner: { id: ids[severity], severity },
    });
    const report = reportOf('text', of('error'), of('warning'), of('suggestion'));
    const block = (severity: Severity): string =>
      `content/page.md:1:1 ${severity} A ${severity} ${ids[severity]}\n  1 | text\n    | ^^^\n  Fix the ${severity}.\n\n`;
    const explain = 'To learn why: pathways explain first, or see docs/rules.md\n';
    const summary = '1 file checked: 1 error, 1 warning, 1 suggestion\n';

    test('errors and warnings in full, and suggestions in one line', () => {
      expect(reporters.pretty(report, {})).toBe(
        `${block('error')}${block('warning')}content/page.md:1:1 suggestion A suggestion third\n\n${explain}To see suggestions in full: pathways check --verbose\n\n${summary}`,
      );
    });

    test('all suggestions of a rule in one line where there are many, and few as they are', () => {
      const padding = { id: 'table-cell-padding', severity: 'suggestion' } as const;
      const many = Array.from({ length: 4 }, (_, index) => ({
        message: 'Wrong number of spaces',
        place: at(1, 1 + index, 2 + index),
        owner: padding,
      }));
      const few = [of('suggestion'), of('suggestion'), of('suggestion')];
      const two = reportOn({ 'a.md': ['text', ...many], 'b.md': ['text', ...many, ...few] });
      const line = 'content/b.md:1:1 suggestion A suggestion third\n';
      expect(reporters.pretty(two, {})).toContain(
        `${line.repeat(3)}8 suggestions of \`table-cell-padding\` in 2 files\n\n`,
      );
      expect(reporters.pretty(two, {})).not.toContain('Wrong number');
      expect(reporters.pretty(two, { detail: 'full' })).toContain('Wrong number');
    });

    test('how many findings each rule has where there are more than twenty of a severity', () => {
      const of = (count: number) => reportOf('text', ...Array(count).fill({ message: 'Bad' }));
      expect(reporters.pretty(of(20), {})).not.toContain('errors of');
      expect(reporters.pretty(of(21), {})).toContain(
        '\n21 errors of `link-resolves` in 1 file\n\n',
      );
    });

    test('all in full where that is asked for', () => {
      expect(reporters.pretty(report, { detail: 'full' })).toBe(
        `${block('error')}${block('warning')}${block('suggestion')}${explain}\n${summary}`,
      );
    });

    test('errors only after a build, with how to see the others', () => {
      expect(reporters.pretty({ ...report, command: 'build' }, { detail: 'counts' })).toBe(
        `${block('error')}${explain}\n${summary}To see the warnings and suggestions: pathways check\n`,
      );
    });

    test('errors only where it is to be quiet', () => {
      expect(reporters.pretty(report, { quiet: true })).toBe(
        `${block('error')}${explain}\n${summary}`,
      );
    });
  });

  test('ends with the time where it is given', () => {
    const text = (elapsedMs: number): string => reporters.pretty(reportOf(''), { elapsedMs });
    expect(text(849.6)).toBe('1 file checked: 0 errors, 0 warnings (850 ms)\n');
    expect(text(1234)).toBe('1 file checked: 0 errors, 0 warnings (1.2 s)\n');
  });

  test('names the command that was used', () => {
    const fix = [{ start: 0, end: 1, text: 'b' }];
    const report = reportOf('a', { message: 'A', place: at(1, 1, 2), fix });
    const toCommandLine = (command: string): string => `run ${command}`;
    expect(reporters.pretty({ ...report, command: 'links' }, { toCommandLine })).toContain(
      'automatically: run links --fix\nTo learn why: run explain link-resolves, or',
    );
  });

  test('prints no terminal commands from content', () => {
    const text = reporters.pretty(
      reportOf('\u001b[2Jhidden\u202e', {
        message: 'Bad `\u001b]0;title\u0007`',
        place: { line: 1, column: 1 },
        help: '\u001b[31m',
      }),
      plain,
    );
    expect(text).not.toMatch(/[\u001b\u0007\u202e]/);
  });

  test('shows related places with their lines', () => {
    const text = reporters.pretty(
      reportOn({
        'a.md': ['---\ntitle: One\n---\n'],
        'b.md': [
          'title: One',
          {
            message: 'Two pages have the title `One`',
            place: at(1, 8, 11),
            related: [
              { file: 'content/a.md', line: 2, column: 8, message: 'First defined here' },
              { file: 'content/gone.md', line: 2, column: 8, message: 'And here' },
            ],
          },
        ],
      }),
      plain,
    );
    expect(text).toContain(
      [
        '  1 | title: One',
        '    |        ^^^',
        '  First defined here: content/a.md:2:8',
        '  2 | title: One',
        '  And here: content/gone.md:2:8',
        '',
      ].join('\n'),
    );
  });

  test.each([
    [
      'shows the line as a fix leaves it',
      'a\n  the the end\nb',
      [4, 8, ''],
      undefined,
      '  Fix: the end\n',
    ],
    ['shows what changes first', 'a\nb\nc', [0, 3, 'a\nx'], 'Fix it.', '  Fix: x\n'],
    ['says that a line goes', 'a\n<br>\nb', [2, 6, ''], 'Leave it out.', '  Fix: remove this\n'],
    ['leaves a fix out that the help shows', 'say x', [4, 5, 'y'], 'Write `y`.', undefined],
    ['leaves a fix out that changes nothing', 'say x', [4, 5, 'x'], undefined, undefined],
  ] as const)('%s', (_name, source, [start, end, text], help, expected) => {
    const shown = reporters.pretty(
      reportOf(source, { message: 'Bad', place: at(1, 1, 2), help, fix: [{ start, end, text }] }),
      plain,
    );
    if (expected === undefined) expect(shown).not.toContain('Fix:');
    else expect(shown).toContain(expected);
  });

  test('wraps help at 80 columns, but not text to copy', () => {
    const help = `Write ${'some words and '.repeat(9)}\`  - what is copied\`, ${'a'.repeat(90)}.`;
    const text = reporters.pretty(reportOf('a', { message: 'Bad', help }), plain);
    const lines = text.split('\n').filter((line) => line.startsWith('  '));
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.filter((line) => line.length > 80)).toEqual([`  ${'a'.repeat(90)}.`]);
    expect(text).toContain('`  - what is copied`');
  });

  test('points to the documentation once, for a rule of this program', () => {
    const owner = { id: 'link-resolves', severity: 'suggestion' } as const;
    const two = reportOf('a', { message: 'One', owner }, { message: 'Two', owner });
    expect(reporters.pretty(two, plain).match(/explain/g)).toHaveLength(1);
    const foreign = reportOfMany(1, only(reportOf('a', { message: 'One' })), () => ({
      url: 'https://example.org/no-tabs#a',
    }));
    expect(reporters.pretty(foreign, plain)).not.toContain('explain');
  });

  test('is in color only where that is asked for', () => {
    const one = reportOf('a', { message: 'Bad', place: { line: 1, column: 1 } });
    expect(reporters.pretty(one, { color: true, quiet: false })).toContain('\u001b[31m');
    expect(reporters.pretty(one, plain)).not.toContain('\u001b');
  });

  test('shows only errors where it is to be quiet, and nothing where there are none', () => {
    const one = reportOf('a', { message: 'Meh', owner: { id: 'url-secure', severity: 'warning' } });
    expect(reporters.pretty(one, { color: false, quiet: true })).toBe('');
    expect(reporters.pretty(one, plain)).toContain('Meh');
  });
});

test('the documentation says who each format is for and whether it is stable', () => {
  const [first = ''] = readFileSync('docs/reports.md', 'utf8').split('\n## ');
  const table = first.match(/^\| `.*$/gm) ?? [];
  const rows = table.map((row) => row.split('|').map((cell) => cell.trim()));
  expect(rows.map(([, name]) => name)).toEqual(reporterNames.map((name) => `\`${name}\``));
  expect(rows.flat().filter((cell) => cell === '')).toHaveLength(2 * rows.length);
  // docs/cli.md lists them, since it is made from the options.
  expect(readFileSync('README.md', 'utf8')).toContain('(docs/reports.md)');
});
