import fc from 'fast-check';

/** Characters that programs trip over, a pool for each reason. */
const pools: readonly (readonly string[])[] = [
  // Plain words in several scripts, composed and decomposed.
  ['word', 'Straße', 'naïve', 'e\u0301\u0323', 'Ελληνικά', 'Русский', 'हिन्दी', 'ไทย', 'Việt'],
  // From right to left, and marks that turn the direction.
  ['עברית', 'العربية', 'א1ב', '\u200f', '\u202e', '\u202c', '\u2066', '\u2069', '\u061c'],
  // East Asia, and beyond the first plane.
  ['漢字', 'ひらがな', '한국어', '𠀀', '𝒳', '😀', '👩‍👩‍👧‍👦', '🏳️‍🌈', '🇺🇸', '1️⃣'],
  // Nothing to see, or odd white space.
  ['\u200b', '\u200d', '\ufeff', '\u00ad', '\u00a0', '\u2028', '\u2029', '\u3000', '\u2060'],
  // What XML or HTML cannot hold.
  ['\u0000', '\u0001', '\u0008', '\u000b', '\u001b', '\u001f', '\u007f', '\u0085', '\u009f'],
  ['\ufffe', '\uffff', '\ufdd0', '\u{1fffe}', '\u{10ffff}', '\ud800a', '\udc00a', '\udfff\ud83da'],
  // Signs of Markdown, HTML, XML, YAML and addresses.
  ['*', '_', '`', '~~', '[', ']', '(', ')', '!', '|', '\\', '#', '>', '<', '&', '&amp;', '&#0;'],
  ['<b>', '</p>', '<!--', ']]>', '<?', '"', "'", ':', '- ', '%', '{', '}', '@', 'www.', 'http://'],
];

/** A piece of text without line feeds: a sign, a word, anything at all, or seldom a very long word. */
const piece: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.oneof(...pools.map((pool) => fc.constantFrom(...pool))) },
  { weight: 3, arbitrary: fc.constantFrom(' ', ' a ', 'bc', ' def') },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }).map(onLine) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }).map(onLine) },
);

const longWord: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('a', 'ü', '漢', 'א', '😀', '-', '\u200b'),
    fc.integer({ min: 50, max: 3000 }),
  )
  .map(([letter, count]) => letter.repeat(count));

/** Text on one line; it may be empty, and holds whatever a string of JavaScript can hold. */
export const anyLine: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 40,
    arbitrary: fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
  },
  { weight: 1, arbitrary: longWord },
);

/** Text on several lines, with every way to end a line. */
export const anyText: fc.Arbitrary<string> = fc
  .array(fc.tuple(anyLine, fc.constantFrom('\n', '\r\n', '\r', ' \n', '\n\n', '\t')), {
    maxLength: 4,
  })
  .map((lines) => lines.flat().join(''));

function onLine(text: string): string {
  return text.replace(/[\r\n]/g, ' ');
}
