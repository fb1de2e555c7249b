import { expect, test } from 'vitest';
import { excerptOf } from '../../src/browser/search/excerpt.ts';
import { toFinder } from '../../src/browser/search/find.ts';
import { wordsIn } from '../../src/search/index.ts';

const documents = [
  {
    title: '利用登録',
    href: 'register.html',
    text: '市立図書館の「利用の手引き」も、同じ考え方です。',
  },
  {
    title: '本の手入れ',
    href: 'care.html',
    text: 'セロハンテープは使いません。ISBNは写しません。',
  },
  { title: 'ห้องสมุด', href: 'thai.html', text: 'ห้องสมุดเปิดทุกวัน' },
].map((each) => ({ ...each, kind: 'page' as const }));

const finder = toFinder({ documents, acronyms: [] });
const found = (text: string): readonly string[] =>
  finder.find(text).map(({ document }) => document.href);

test.each([
  ['a word inside a sentence', '図書館', ['register.html']],
  ['a word in katakana', 'テープ', ['care.html']],
  ['a single character', '館', ['register.html']],
  ['a Latin word beside others', 'ISBN', ['care.html']],
  ['words that are not beside each other', '図書館の登録', ['register.html']],
  ['a word of a language with vowel signs', 'สมุด', ['thai.html']],
])('where no spaces are between words, %s is found', (_, text, hrefs) => {
  expect(found(text)).toEqual(hrefs);
});

test('characters in another order are no match', () => {
  expect(found('館書図')).not.toContain('care.html');
});

test('what was asked for is marked in the excerpt, and nothing else', () => {
  const [first] = finder.find('図書館');
  const pieces = first ? excerptOf(first.document.text, first.matchesIn) : [];
  expect(pieces.filter(({ isMatch }) => isMatch)).toEqual([{ text: '図書館', isMatch: true }]);
});

test('each character is a word, but a Latin word is whole', () => {
  expect(wordsIn('本のISBN-13').map(({ whole }) => whole)).toEqual(['本', 'の', 'isbn13']);
  expect(wordsIn('ガ・ｶﾞ').map(({ whole }) => whole)).toEqual(['ガ', 'ガ']);
});
