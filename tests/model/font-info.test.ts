import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fontInfo } from '../../src/model/index.ts';

const hebrew = readFileSync('tests/fixtures/hebrew/fonts/NotoSansHebrew-Regular.ttf');

/** The same font with some bytes of a table changed. */
function changed(tag: string, offset: number, value: number): Uint8Array {
  const font = Uint8Array.from(hebrew);
  const view = new DataView(font.buffer);
  for (let at = 12; at < 12 + view.getUint16(4) * 16; at += 16) {
    const name = Buffer.from(font.subarray(at, at + 4)).toString('latin1');
    if (name === tag) view.setUint16(view.getUint32(at + 8) + offset, value);
  }
  return font;
}

/** The same font with a table under another name. */
function renamed(tag: string, to: string): Uint8Array {
  const font = Buffer.from(hebrew);
  font.write(to, font.indexOf(tag, 12, 'latin1'), 'latin1');
  return font;
}

function faultOf(bytes: Uint8Array): string | undefined {
  const info = fontInfo(bytes);
  return 'message' in info ? info.message : undefined;
}

test('a font has a family, and the characters that it has glyphs for', () => {
  const info = fontInfo(hebrew);
  expect(info).toMatchObject({ family: 'Noto Sans Hebrew' });
  if (!('covers' in info)) throw new Error(info.message);
  const covered = [...'את–1 ₪'].map((each) => info.covers(each.codePointAt(0) ?? 0));
  expect(covered).toEqual([true, true, true, true, true, true]);
  expect([info.covers(0x41), info.covers(0x6c34), info.covers(0x10ffff)]).toEqual([
    false,
    false,
    false,
  ]);
});

test.each([
  [0x000, undefined],
  [0x004, undefined],
  [0x008, undefined],
  [0x002, 'must not be embedded, says its license (fsType)'],
  [0x100, 'must not be embedded in part, says its license (fsType)'],
  [0x204, 'may be embedded as bitmaps alone, says its license (fsType)'],
])('what its license says is heeded: fsType %i', (type, message) => {
  expect(faultOf(changed('OS/2', 8, type))).toBe(message);
});

const damaged = 'is no TrueType or OpenType font, or is damaged';

test.each([
  ['no font', Buffer.from('# A page'), damaged],
  ['an empty file', new Uint8Array(), damaged],
  ['the start of a font', hebrew.subarray(0, 2_000), damaged],
  ['a font without outlines', renamed('glyf', 'glyg'), damaged],
  ['a font whose characters are in no table', renamed('cmap', 'cmaq'), damaged],
  ['a font for the web', Buffer.from('wOF2 and more'), 'is a web font'],
  ['a collection', Buffer.from('ttcf and more'), 'is a collection of fonts'],
  [
    'a variable font',
    renamed('gasp', 'fvar'),
    'is a variable font, whose bold cannot be put into PDF files',
  ],
])('%s is refused', (_, bytes, message) => {
  expect(faultOf(bytes)).toBe(message);
});
