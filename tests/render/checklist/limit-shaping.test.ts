import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import { expect, test } from 'vitest';
import { limitShaping } from '../../../src/render/checklist/pdf/limit-shaping.ts';

const hebrew = readFileSync('tests/fixtures/hebrew/fonts/NotoSansHebrew-Regular.ttf');

const numbers = (...values: readonly number[]): Buffer =>
  Buffer.concat(
    values.map((value) => {
      const two = Buffer.alloc(2);
      two.writeUInt16BE(value);
      return two;
    }),
  );

/** All glyphs, as a coverage table. */
const anyGlyph = numbers(2, 1, 0, 0xfffe, 0);

/** A table of rules whose first one is applied to each glyph. */
function rulesOf(subtables: readonly (readonly [type: number, table: Buffer])[]): Buffer {
  const scripts = numbers(1, 0x4446, 0x4c54, 8, 4, 0, 0, 0xffff, 1, 0);
  const features = numbers(1, 0x6363, 0x6d70, 8, 0, 1, 0);
  const lookups = subtables.map(([type, table]) => Buffer.concat([numbers(type, 0, 1, 8), table]));
  let at = 2 + lookups.length * 2;
  const offsets = lookups.map((each) => (at += each.length) - each.length);
  const list = Buffer.concat([numbers(lookups.length, ...offsets), ...lookups]);
  const start = 10;
  const head = numbers(
    1,
    0,
    start,
    start + scripts.length,
    start + scripts.length + features.length,
  );
  return Buffer.concat([head, scripts, features, list]);
}

/** Applies rules to the first glyph of each text. */
const applying = (...rules: readonly number[]): readonly [number, Buffer] => {
  const records = rules.flatMap((rule) => [0, rule]);
  const size = 8 + records.length * 2;
  return [5, Buffer.concat([numbers(3, 1, rules.length, size, ...records), anyGlyph])];
};

const shin = (create(hebrew) as Font).glyphForCodePoint('ש'.charCodeAt(0)).id;
const copies = Array.from({ length: 5_000 }, () => shin);
const multiplying: readonly [number, Buffer] = [
  2,
  numbers(1, 8, 1, 14, 1, 1, shin, 5_000, ...copies),
];

/** The Hebrew font with other rules. */
function fontWith(rules: Buffer): Font {
  const font = Buffer.from(hebrew);
  const bytes = Buffer.concat([font, rules]);
  for (let at = 12; at < 12 + font.readUInt16BE(4) * 16; at += 16)
    if (font.toString('latin1', at, at + 4) === 'GSUB') {
      bytes.writeUInt32BE(font.length, at + 8);
      bytes.writeUInt32BE(rules.length, at + 12);
    }
  const made = create(bytes) as Font; // one font
  limitShaping(made as never);
  return made;
}

test('the rules of a font that other people use are followed', () => {
  const font = create(hebrew) as Font;
  const letters = font.layout('שלום').glyphs.map(({ id }) => id);
  limitShaping(font as never);
  expect(font.layout('שלום').glyphs.map(({ id }) => id)).toEqual(letters);
});

test.each([
  ['a rule that applies itself', [applying(0)]],
  ['rules that apply each other', [applying(1), applying(0)]],
  [
    'rules that apply the next one twice',
    Array.from({ length: 25 }, (_, index) => applying(index + 1, index + 1)),
  ],
  ['a rule that makes thousands of glyphs of one', [multiplying]],
])('%s: nobody waits for it', (_, rules) => {
  const own = rules.length > 1 ? [...rules, applying()] : rules;
  expect(() => fontWith(rulesOf(own)).layout('שלום שלום שלום')).toThrow(
    'The rules of a font take too long',
  );
});
