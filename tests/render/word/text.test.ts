import { expect, test } from 'vitest';
import { toXmlText } from '../../../src/render/word/text.ts';

test.each([
  ['plain text stays', 'a < b & "c" ד 漢 🌱', 'a < b & "c" ד 漢 🌱'],
  ['tabs and ends of lines and pages become spaces', 'a\tb\nc\rd\fe\vf', 'a b c d e f'],
  ['control characters go', 'a\u0000b\u0007c\u001fd\u007fe\u0085f', 'abcdef'],
  ['the last two of the plane go', 'a\ufffeb\uffffc', 'abc'],
  ['half of a pair becomes the replacement character', 'a\ud83cb\udf31', 'a\ufffdb\ufffd'],
])('%s', (_, text, expected) => {
  expect(toXmlText(text)).toBe(expected);
});
