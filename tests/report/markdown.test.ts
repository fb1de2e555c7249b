import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { reporters } from '../../src/report/index.ts';
import { at, only, plain, reportOf, reportOfMany, reportOn } from './report-of.ts';

const { markdown } = reporters;

/** Reads Markdown as GitHub does. */
function read(text: string): Root {
  return unified().use(remarkParse).use(remarkGfm).parse(text);
}

describe('markdown', () => {
  test('groups findings by file, and ends with the summary', () => {
    const text = markdown(
      reportOn({
        'b.md': ['', { message: 'Bad end', owner: { id: 'x', severity: 'warning' } }],
        'a.md': [
          'see here',
          {
            message: '`here` must be `there`',
            place: at(1, 5, 9),
            help: 'Write `there`.',
            related: [{ file: 'content/b.md', line: 7, column: 1, message: 'First here' }],
          },
          { message: 'Worse', place: at(4, 1, 2) },
        ],
      }),
      plain,
    );
    expect(text).toBe(
      [
        '## Content check',
        '',
        '### `content/a.md`',
        '',
        '- **error**, line 1: `here` must be `there` (`link-resolves`)\\',
        '  Write `there`.\\',
        '  First here: `content/b.md:7`',
        '- **error**, line 4: Worse (`link-resolves`)',
        '',
        '### `content/b.md`',
        '',
        '- **warning**: Bad end (`x`)',
        '',
        '**2 files checked: 2 errors, 1 warning**',
        '',
      ].join('\n'),
    );
  });

  test('is only the summary where nothing was found', () => {
    expect(markdown(reportOf('a'), plain)).toBe(
      '## Content check\n\n**1 file checked: 0 errors, 0 warnings**\n',
    );
  });

  test.each([
    '<img src=x onerror=alert(1)> &lt;b&gt;',
    '<!-- hidden',
    '![x](https://example.org/x.png) [y](https://example.org)',
    '[y]: https://example.org',
    'https://example.org www.example.org someone@example.org',
    '@team #12 GH-12 owner/repo#12 :tada:',
    '**a** _b_ ~~c~~ $d$ [^e]',
    '# one',
    '1. one',
    '2) two',
    '- one',
    '+ one',
    '> one',
    '===',
    '---',
    '```',
    '    code',
    '| a | b |',
    'ends with \\',
    '`code` and ``more ` code`` and ` one',
    '::error::x ##[error]y',
    'a\nb\n\nc',
  ])('shows %j literally, wherever it is', (hostile) => {
    const text = markdown(
      reportOn({
        [hostile.replaceAll('/', '-')]: [
          '',
          {
            message: hostile,
            help: hostile,
            owner: { id: hostile, severity: 'error' },
            related: [{ file: `${hostile}`, line: 1, column: 1, message: hostile }],
          },
        ],
      }),
      plain,
    );
    const tree = read(text);
    const kinds = new Set<Nodes['type']>();
    visit(tree, (node) => void kinds.add(node.type));
    for (const kind of ['inlineCode', 'text', 'break'] as const) kinds.delete(kind);
    expect([...kinds]).toEqual(['root', 'heading', 'list', 'listItem', 'paragraph', 'strong']);
    expect(tree.children.map(({ type }) => type)).toEqual([
      'heading',
      'heading',
      'list',
      'paragraph',
    ]);
    const shown = wordsOf(toString(tree.children[2]));
    expect(shown.split(wordsOf(hostile)).length - 1).toBeGreaterThanOrEqual(4);
    visit(tree, 'text', ({ value }) => {
      expect(value).not.toMatch(/[@#]\w|:\/\/|:\w+:|www\.|gh-/i);
    });
  });

  test('stays within 1 MiB, with the worst findings, ordered by file', () => {
    const one = reportOf('', {
      message: `\`${'é'.repeat(60)}\` is too long`,
      help: 'Write `*`, and more of it, until it is long enough to matter.',
    });
    const many = reportOfMany(20_000, only(one), (index) => ({
      file: index < 10_000 ? 'content/a.md' : 'content/b.md',
      line: index + 1,
      severity: index % 100 === 99 ? 'error' : 'warning',
    }));
    const text = markdown(many, plain);
    expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
    expect(Buffer.byteLength(text)).toBeGreaterThan(900_000);
    expect(text.match(/^- \*\*error/gm)).toHaveLength(200);
    const shown = text.match(/^- \*\*/gm)?.length ?? 0;
    expect(text).toContain(`... and ${20_000 - shown} more findings.\n`);
    expect(text.endsWith('**2 files checked: 200 errors, 19800 warnings**\n')).toBe(true);
    expect(text.indexOf('`content/a.md`')).toBeLessThan(text.indexOf('`content/b.md`'));
    const lines = [...text.matchAll(/line (\d+)/g)].map(([, line]) => Number(line));
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
  });

  test('folds suggestions, and counts many findings by rule', () => {
    const padding = { id: 'table-cell-padding', severity: 'suggestion' } as const;
    const few = reportOf('a', { message: 'Bad' }, { message: 'Wide', owner: padding });
    expect(markdown(few, plain)).toContain(
      '- **error**: Bad (`link-resolves`)\n\n<details><summary>1 suggestion</summary>\n\n### `content/page.md`\n\n- **suggestion**: Wide (`table-cell-padding`)\n\n</details>\n\n**1 file',
    );
    const many = reportOf('a', ...Array(21).fill({ message: 'Wide', owner: padding }));
    expect(markdown(many, plain)).toContain(
      '21 suggestions</summary>\n\n- 21 suggestions of `table-cell-padding` in 1 file\n\n### ',
    );
  });

  test('cuts a text that is too long', () => {
    const text = markdown(reportOf('', { message: '😀'.repeat(900_000) }), plain);
    expect(text.length).toBeLessThan(1200);
    expect(text).toContain('😀… (`link-resolves`)');
  });
});

/** Text without what only marks code, and without what keeps words from becoming links or commands. */
function wordsOf(text: string): string {
  return text
    .replace(/[`\u200b]/g, '')
    .replaceAll('##[', '#·[')
    .replace(/\s+/g, ' ')
    .trim();
}
