import { expect, test } from 'vitest';
import { tokenEdit } from '../../src/model/index.ts';

/** The text after the edit of the token between two bars. */
function edited(marked: string, from: string, to: string): string | undefined {
  const [start = 0, end = 0] = [marked.indexOf('|'), marked.lastIndexOf('|') - 1];
  const text = marked.replaceAll('|', '');
  const place = {
    start: { line: 1, column: 1, offset: start },
    end: { line: 1, column: 1, offset: end },
  };
  const edit = tokenEdit(text, place, from, to)?.[0];
  return edit && text.slice(0, edit.start) + edit.text + text.slice(edit.end);
}

test.each([
  ['|titel|: A', 'titel', 'title', 'title: A'],
  ['- |giude| # new', 'giude', 'guide', '- guide # new'],
  ['[|"giude"|, b]', 'giude', 'guide', '["guide", b]'],
  ["|'a.md'|", 'a.md', 'b/index.md', "'b/index.md'"],
])('%j becomes plain or keeps its quotation marks', (marked, from, to, after) => {
  expect(edited(marked, from, to)).toBe(after);
});

test.each([
  ['|>-\n  giude\n|', 'giude', 'guide'],
  ['|"g\\u0069ude"|', 'giude', 'guide'],
  ['|giude|', 'giude', 'true'],
  ['|giude|', 'giude', '2019'],
  ['|giude|', 'giude', 'a: b'],
])('%j stays as it is', (marked, from, to) => {
  expect(edited(marked, from, to)).toBeUndefined();
});

test('a place that is not known has no edit', () => {
  expect(tokenEdit('a', undefined, 'a', 'b')).toBeUndefined();
  expect(tokenEdit('a', { line: 1, column: 1 }, 'a', 'b')).toBeUndefined();
});
