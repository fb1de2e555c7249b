import { expect, test } from 'vitest';
import { english } from '../../locales/index.ts';
import { toMessages } from '../../src/locale/index.ts';
import { asSentence, gapBetween, inOneLine } from '../../src/model/index.ts';

test.each([
  ['one', '(two)', ' '],
  ['', '(two)', ' '],
  ['資料', '（二頁）', ''],
  ['終わり。', 'Library', ''],
  ['資料', 'Library', ' '],
])('between `%s` and `%s`, there is `%s`', (before, after, gap) => {
  expect(gapBetween(before, after)).toBe(gap);
});

test('texts are in one line, without those that are empty', () => {
  expect(inOneLine(['', 'One.', '', 'Two.'])).toBe('One. Two.');
  expect(inOneLine(['一。', '二。'])).toBe('一。二。');
  expect(inOneLine([])).toBe('');
});

test('a sentence ends with its own sign, or with the full stop of the language', () => {
  const messages = { ...english.messages, 'join.sentence': '{text}。' };
  const { say } = toMessages({ ...english, messages, language: 'ja', untranslated: [] });
  expect(['終わり', '終わり。', 'End?', 'نهاية؟'].map((text) => asSentence({ say }, text))).toEqual(
    ['終わり。', '終わり。', 'End?', 'نهاية؟'],
  );
});
