import { describe, expect, test } from 'vitest';
import type { Severity } from '../../src/model/index.ts';
import { reporters } from '../../src/report/index.ts';
import { at, plain, reportOf, reportOn, type Found } from './report-of.ts';

const { github } = reporters;

describe('github', () => {
  test('puts a finding on its line, with help and related places', () => {
    const text = github(
      reportOf('see here', {
        message: '`here` must be `there`',
        place: at(1, 5, 9),
        help: 'Write `there`.',
        related: [{ file: 'content/a.md', line: 7, column: 1, message: 'First here' }],
      }),
      plain,
    );
    expect(text).toBe(
      [
        '::error file=content/page.md,line=1,endLine=1,col=5,endColumn=9,title=link-resolves::' +
          '`here` must be `there`%0AWrite `there`.%0AFirst here: content/a.md:7',
        '1 file checked: 1 error, 0 warnings',
        '',
      ].join('\n'),
    );
  });

  test.each([
    ['nothing', undefined, 'title'],
    ['a point', { line: 3, column: 2 }, 'line=3,col=2,title'],
    // GitHub refuses columns where a place goes over several lines.
    [
      'several lines',
      { start: { line: 3, column: 2 }, end: { line: 5, column: 9 } },
      'line=3,endLine=5,title',
    ],
  ] as const)('says no more about a place than is known: %s', (_name, place, expected) => {
    const text = github(reportOf('', { message: 'Bad', place }), plain);
    expect(text).toContain(`::error file=content/page.md,${expected}=link-resolves::Bad\n`);
  });

  test('no text becomes a command or a property', () => {
    const text = github(
      reportOn({
        'a,line=9::b%0A.md': [
          '',
          {
            message: 'x\n::error::forged\r\n%0A::warning::',
            help: '\u2028::notice::',
            owner: { id: 'a:b,c=d::e', severity: 'warning' },
          },
        ],
      }),
      plain,
    );
    const [first, ...others] = text.split('\n');
    expect(first).toBe(
      '::warning file=content/a%2Cline=9%3A%3Ab%250A.md,title=a%3Ab%2Cc=d%3A%3Ae::' +
        'x·::error::forged··%250A::warning::%0A·::notice::',
    );
    expect(others).toEqual(['1 file checked: 0 errors, 1 warning', '']);
  });

  test('cuts a message where GitHub would', () => {
    const [line = ''] = github(reportOf('', { message: 'é'.repeat(9000) }), plain).split('\n');
    expect(line.slice(line.lastIndexOf('::') + 2)).toBe(`${'é'.repeat(4095)}…`);
  });

  test.each([
    [{ error: 10, warning: 10, suggestion: 10 }, { error: 10, warning: 10, suggestion: 10 }, 0],
    [{ error: 11, warning: 0, suggestion: 10 }, { error: 10, warning: 0, suggestion: 9 }, 2],
    [{ error: 300, warning: 40, suggestion: 0 }, { error: 10, warning: 10, suggestion: 0 }, 320],
    [{ error: 0, warning: 0, suggestion: 11 }, { error: 0, warning: 0, suggestion: 9 }, 2],
  ] as const)('shows the worst that there is room for: %j', (given, shown, left) => {
    const found = (['suggestion', 'warning', 'error'] as const).flatMap((severity) =>
      Array.from({ length: given[severity] }, (_, index): Found => ({
        message: `${severity} ${index}`,
        owner: { id: 'x', severity },
        place: { line: index + 1, column: 1 },
      })),
    );
    const lines = github(reportOf('', ...found), plain)
      .split('\n')
      .slice(0, -2);
    const kinds = lines.map((line) => /^::(\w+) /.exec(line)?.[1]);
    const count = (kind: string): number => kinds.filter((each) => each === kind).length;
    const ofKind: Record<Severity, number> = {
      error: count('error'),
      warning: count('warning'),
      suggestion: count('notice') - (left > 0 ? 1 : 0),
    };
    expect(ofKind).toEqual(shown);
    expect(kinds).toEqual([...kinds].sort((a, b) => order(a) - order(b)));
    expect(lines.at(-1)?.startsWith(`::notice title=pathways::${left} more finding`)).toBe(
      left > 0,
    );
    if (shown.error > 0) expect(lines[0]).toContain('::error 0');
  });
});

function order(kind: string | undefined): number {
  return ['error', 'warning', 'notice'].indexOf(kind ?? '');
}
