import { describe, expect, test } from 'vitest';
import { suggestFixes } from '../../src/fix/index.ts';
import type { Finding } from '../../src/model/index.ts';
import { corpusOf, folderOf, pathway } from '../corpus-of.ts';
import { candidatesOf } from '../../src/fix/candidates.ts';
import { applied, suggestedIn } from './suggesting.ts';

const page = (body: string) => folderOf({ 'p.md': pathway(body) });
const start = pathway('').split('\n').length - 1;

/** Suggestions for a page that had another body: their lines from the start of the body, and the new text. */
async function suggestionsFor(now: string, was = '') {
  const outcome = await suggestedIn(page(now), { 'p.md': pathway(was) });
  const shown = outcome.suggestions.map(({ line, endLine, after }) => [
    line - start + 1,
    endLine - start + 1,
    after.join('\n'),
  ]);
  return { ...outcome, shown };
}

describe('a suggestion', () => {
  test('replaces whole lines by those of --fix, and says what it fixes', async () => {
    const { suggestions, left } = await suggestedIn(
      page('Text.\n\nThe the plan, a old one.\n\nText.'),
      {},
    );
    expect(suggestions).toEqual([
      {
        file: 'p.md',
        line: start + 2,
        endLine: start + 2,
        before: ['The the plan, a old one.'],
        after: ['The plan, an old one.'],
        findings: [
          { ruleId: 'repeated-word', severity: 'suggestion', message: '`the` is repeated' },
          {
            ruleId: 'article-a-an',
            severity: 'suggestion',
            message: '`a` before `old` should be `an`',
          },
        ],
      },
    ]);
    expect(left).toBe(0);
  });

  test('is made only for lines that the change touches', async () => {
    const { shown, left } = await suggestionsFor('the the one\n\nthe the two', 'the the one');
    expect(shown).toEqual([[3, 3, 'the two']]);
    expect(left).toBe(0);
  });

  test('has all lines that its fix needs, and those between them', async () => {
    const { shown } = await suggestionsFor('* one\n  more\n* two\n\nText.\n\na old plan');
    expect(shown).toEqual([
      [1, 3, '- one\n  more\n- two'],
      [7, 7, 'an old plan'],
    ]);
  });

  test('may have more lines than it replaces', async () => {
    const { shown } = await suggestionsFor('<!-- note -->Text.');
    expect(shown).toEqual([[1, 1, '<!-- note -->\n\nText.']]);
  });

  test.each([
    ['the line before', 'a\nb\n', 'a\nnew\nb\n', [0], { start: 0, end: 1, newStart: 0, newEnd: 2 }],
    ['the line after', 'a\nb\n', 'a\nnew\nb\n', [1], { start: 1, end: 2, newStart: 1, newEnd: 3 }],
    ['the first line', 'a\nb\n', 'new\na\nb\n', [0], { start: 0, end: 1, newStart: 0, newEnd: 2 }],
  ])(
    'that only adds a line replaces %s, which was changed',
    (_name, before, after, lines, change) => {
      const found = candidatesOf({ path: 'p.md', before, after }, [], new Set(lines));
      expect(found.map((each) => each.change)).toEqual([change]);
    },
  );

  test('applied to a page that could not be read, shows what was hidden', async () => {
    const files = folderOf({ 'p.md': pathway('See [x](gone.md).', { kind: 'pathway' }) });
    const { suggestions, checkedWith } = await suggestedIn(files, {});
    expect(suggestions.map(({ after }) => after)).toEqual([['kind: page']]);
    const [alone] = suggestions;
    expect(alone && (await checkedWith([alone])).map(({ ruleId }) => ruleId)).toEqual([
      'link-resolves',
    ]);
  });
});

describe('there is no suggestion, but it is counted,', () => {
  test.each([
    ['where GitHub would change line endings', pathway('The the plan').replaceAll('\n', '\r\n')],
    ['where only some lines end as on Windows', pathway('The the plan').replace('\n', '\r\n')],
    ['where the last line has no end', pathway('The the plan').trimEnd()],
    [
      'where the line is longer than a review shows',
      pathway(`The the plan. ${'Read this. '.repeat(1_000)}`),
    ],
  ])('%s', async (_name, text) => {
    const files = folderOf({ 'p.md': text });
    const { suggestions, left, fixedText } = await suggestedIn(files, {});
    expect(fixedText).not.toBe(text);
    expect(suggestions).toEqual([]);
    expect(left).toBeGreaterThan(0);
  });
});

test('a fix that is wrong without another one is not suggested', async () => {
  const finding = (message: string, line: number, fix: Finding['fix']): Finding => ({
    ...{ ruleId: 'x', severity: 'error', message, file: 'p.md', line, column: 1 },
    ...{ endLine: null, endColumn: null, help: null, url: null, related: null, fix },
  });
  const checkText = (text: string): readonly Finding[] => [
    ...(text.startsWith('a') ? [finding('a', 1, [{ start: 0, end: 1, text: 'A' }])] : []),
    ...(text.endsWith('b\n') ? [finding('b', 5, [{ start: 8, end: 9, text: 'B' }])] : []),
    ...(/^A.*b\n$|^a.*B\n$/s.test(text) ? [finding('The two differ', 1, null)] : []),
    ...(text.includes('c') ? [finding('c', 3, [{ start: 4, end: 5, text: 'C' }])] : []),
  ];
  const corpus = await corpusOf(folderOf({}));
  const check = async (texts: ReadonlyMap<string, string>) => {
    const text = texts.get('p.md') ?? 'a\n-\nc\n-\nb\n';
    return { corpus: { ...corpus, files: [{ id: 'p.md', text }] }, findings: checkText(text) };
  };
  const { suggestions, left } = await suggestFixes(await check(new Map()), check, new Map());
  expect({ suggestions: suggestions.map(({ after }) => after), left }).toEqual({
    suggestions: [['C']],
    left: 2,
  });
});

test('what --fix refuses is not suggested', async () => {
  const { suggestions, left } = await suggestionsFor('See a [old plan] (https://example.org/a).');
  expect(suggestions).toEqual([]);
  expect(left).toBe(0);
});

test('all suggestions together are what --fix does', async () => {
  const body =
    'See [home](idnex.md), the the plan.\n\n* a\n\n  _b_\n* c\n\nA _old_ “plot”\n***\n\n```\n* the the\n```';
  const { suggestions, text, fixedText, left } = await suggestedIn(page(body), {});
  expect(left).toBe(0);
  expect(suggestions.length).toBeGreaterThan(2);
  expect(applied(text, suggestions)).toBe(fixedText);
});
