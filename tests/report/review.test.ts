import { describe, expect, test } from 'vitest';
import { readSuggestions, toReview, toSuggestionsJson } from '../../src/report/index.ts';
import type { Suggestion } from '../../src/model/index.ts';
import { applySuggestion } from './suggestion-of.ts';

const suggestion: Suggestion = {
  file: 'content/a.md',
  line: 2,
  endLine: 2,
  before: ['The the plan.'],
  after: ['The plan.'],
  findings: [{ ruleId: 'repeated-word', severity: 'suggestion', message: '`the` is repeated' }],
};

/** The diff of a pull request that adds lines to a file of one line. */
function diffOf(lines: readonly string[], file = 'content/a.md'): string {
  return [
    `diff --git a/${file} b/${file}`,
    'index 1111111..2222222 100644',
    `--- a/${file}`,
    `+++ b/${file}`,
    `@@ -1 +1,${lines.length + 1} @@`,
    ' First.',
    ...lines.map((line) => `+${line}`),
    '',
  ].join('\n');
}

const nothing: ReadonlySet<string> = new Set();

async function reviewOf(some: Partial<Suggestion>, diff?: string) {
  const whole = { ...suggestion, ...some };
  const saved = { suggestions: [whole], left: 0 };
  return toReview(saved, diff ?? diffOf(whole.before), nothing);
}

describe('a review', () => {
  test('says what each suggestion fixes, and how to apply all', async () => {
    expect(await reviewOf({})).toEqual({
      event: 'COMMENT',
      body: '1 fix for the lines that this pull request changes. **Commit suggestion** applies one. `npm run check -- --fix` applies all of them.',
      comments: [
        {
          path: 'content/a.md',
          line: 2,
          side: 'RIGHT',
          body: expect.stringMatching(
            /^<!-- pathways: suggestion [0-9a-f]{32} -->\n\n- \*\*suggestion\*\*: `the` is repeated \(`repeated-word`\)\n\n```suggestion\nThe plan\.\n```\n$/,
          ),
        },
      ],
    });
  });

  test('is about a range where there are several lines', async () => {
    const before = ['* a', '* b'];
    const review = await reviewOf({ endLine: 3, before, after: ['- a', '- b'] });
    expect(review?.comments[0]).toMatchObject({
      start_line: 2,
      start_side: 'RIGHT',
      line: 3,
      side: 'RIGHT',
    });
  });

  test.each([
    ['backticks', ['Use ``` or ````.', '````', '~~~']],
    ['a block like its own', ['```suggestion', 'x', '```']],
    ['indented lines and trailing spaces', ['    code', '\t- a  ', '']],
    ['what would be HTML or a command', ['</details><!--', '::error::x', '@team ##[x]']],
    ['nothing', []],
  ])('replaces lines by %s exactly', async (_name, after) => {
    const review = await reviewOf({ after });
    const [comment] = review?.comments ?? [];
    expect(comment && applySuggestion('First.\nThe the plan.\nLast.\n', comment)).toBe(
      ['First.', ...after, 'Last.', ''].join('\n'),
    );
  });

  test('has no markup of messages, and names five findings at most', async () => {
    const finding = {
      ruleId: null,
      severity: 'error',
      message: '<img> @team\n::error::x',
    } as const;
    const review = await reviewOf({ findings: Array.from({ length: 7 }, () => finding) });
    const body = review?.comments[0]?.body ?? '';
    expect(body).toContain(
      '- **error**: \\<img\\> @\u200bteam :\u200b:\u200berror:\u200b:\u200bx\n',
    );
    expect(body).toContain('- and 2 more findings\n');
  });

  test.each<[string, string, Partial<Suggestion>]>([
    ['read differently', diffOf(['The the plans.']), {}],
    ['are in another file', diffOf(['The the plan.'], 'content/b.md'), {}],
    ['are not in the diff', diffOf(['The the plan.']), { line: 3, endLine: 3 }],
    ['are in no hunk as a whole', diffOf(['a']), { endLine: 3, before: ['a', 'b'] }],
    [
      'were removed',
      diffOf(['a']).replace('+a', '-The the plan.').replace('-1 +1,2', '-1,2 +1'),
      {},
    ],
    ['are in an empty diff', '', {}],
  ])('leaves out lines that %s, since GitHub would refuse it', async (_name, diff, more) => {
    expect(await reviewOf(more, diff)).toBeUndefined();
  });

  test('counts the fixes that it leaves out', async () => {
    const suggestions = [suggestion, { ...suggestion, file: 'content/b.md' }];
    const review = await toReview({ suggestions, left: 1 }, diffOf(suggestion.before), nothing);
    expect(review?.body).toContain("2 more fixes can't be shown here.");
  });

  test('does not repeat what is posted already', async () => {
    const diff = diffOf(suggestion.before);
    const saved = { suggestions: [suggestion], left: 0 };
    const marker = (await toReview(saved, diff, nothing))?.comments[0]?.body.split('\n')[0] ?? '';
    expect(await toReview(saved, diff, new Set([marker]))).toBeUndefined();
    const other = { ...suggestion, after: ['That plan.'] };
    expect(
      await toReview({ suggestions: [other], left: 0 }, diff, new Set([marker])),
    ).toBeDefined();
  });

  test('needs a diff', async () => {
    await expect(reviewOf({}, '@@ -1 +1 @@\n?')).rejects.toThrow(/./);
  });
});

describe('saved suggestions', () => {
  test('are read as they were written', async () => {
    const all = { suggestions: [suggestion], left: 2 };
    expect(await readSuggestions(await toSuggestionsJson(all))).toEqual(all);
  });

  test('of files that nothing may be suggested for are counted instead', async () => {
    const hidden = { ...suggestion, file: '.github/workflows/check.yml' };
    const text = await toSuggestionsJson({ suggestions: [hidden, suggestion], left: 2 });
    expect(await readSuggestions(text)).toEqual({ suggestions: [suggestion], left: 3 });
  });

  test('have no command for GitHub Actions', async () => {
    const text = await toSuggestionsJson({
      suggestions: [{ ...suggestion, after: ['##[error]x', '::error::x'] }],
      left: 0,
    });
    expect(text).not.toMatch(/##\[|^\s*::/m);
    expect(await readSuggestions(text)).toMatchObject({
      suggestions: [{ after: ['##[error]x', '::error::x'] }],
    });
  });

  test.each<[string, object]>([
    ['suggestions.0.file', { file: '../a.md' }],
    ['suggestions.0.file', { file: '/a.md' }],
    ['suggestions.0.file', { file: 'content/.b/a.md' }],
    ['suggestions.0.file', { file: '.github/workflows/check.yml' }],
    ['suggestions.0.file', { file: 'package.json' }],
    ['suggestions.0.after.0', { after: ['a\nb'] }],
    ['suggestions.0.after.0', { after: ['a\u0000'] }],
    ['suggestions.0.before', { before: [] }],
    ['suggestions.0', { endLine: 3 }],
    ['suggestions.0', { more: 1 }],
    [
      'suggestions.0.findings.0.ruleId',
      { findings: [{ ruleId: '`@team`', severity: 'error', message: '' }] },
    ],
  ])('are refused for %s of %j', async (place, some) => {
    const text = JSON.stringify({ version: 1, suggestions: [{ ...suggestion, ...some }], left: 0 });
    expect(await readSuggestions(text)).toEqual({
      fault: `it has no version 1 suggestions (see \`${place}\`)`,
    });
  });

  test('are refused where they are no JSON', async () => {
    expect(await readSuggestions('{')).toEqual({ fault: 'it is not JSON' });
  });
});
