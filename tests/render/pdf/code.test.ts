import { expect, test } from 'vitest';
import { array, call, dictionary, joined, lines, str } from '../../../src/render/pdf/code.ts';

test.each([
  ['a word', '"a word"'],
  ['say "no" and \\n', '"say \\"no\\" and \\\\n"'],
  ['#import "x"', '"#import \\"x\\""'],
  ['two\nlines', '"two lines"'],
  ['bell\u0007 and null\u0000', '"bell and null"'],
  ['half \ud83d', '"half \ufffd"'],
])('the text %j is the string %s', (text, code) => {
  expect(str(text)).toBe(code);
});

test('code keeps its lines, of every kind', () => {
  expect(lines('a\r\nb\nc\rd')).toBe('"a\\nb\\nc\\nd"');
});

test('a call has its named arguments first, without those that are missing', () => {
  expect(call('f', ['1', '2'], { level: '3', name: undefined })).toBe('f(level: 3, 1, 2)');
});

test('nothing, one thing and several are contents', () => {
  expect(joined([])).toBe('none');
  expect(joined(['"a"'])).toBe('"a"');
  expect(joined(['"a"', 'f()'])).toBe('{\n"a"\nf()\n}');
});

test('lists and dictionaries of none and of one are what they should be', () => {
  expect([array([]), array(['1']), array(['1', '2'])]).toEqual(['()', '(1,)', '(1, 2,)']);
  expect([dictionary({}), dictionary({ 'a b': '1' })]).toEqual(['(:)', '("a b": 1)']);
});
