import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { imageSize } from '../../../src/render/word/image-size.ts';

const jpeg = [
  0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xff, 0xc0, 0, 11, 8, 0, 30, 0, 40, 1, 1, 0x11, 0,
];
const gif = [0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 20, 0, 10, 0];

test.each([
  ['a JPEG, behind other segments and fill bytes', jpeg, { type: 'jpg', width: 40, height: 30 }],
  ['a GIF', gif, { type: 'gif', width: 20, height: 10 }],
  ['a JPEG that is cut off', jpeg.slice(0, 14), undefined],
  ['a picture without width', [...gif.slice(0, 6), 0, 0, 10, 0], undefined],
  ['no picture', [1, 2, 3], undefined],
  ['nothing', [], undefined],
])('%s', (_, bytes, expected) => {
  expect(imageSize(Uint8Array.from(bytes))).toEqual(expected);
});

test('a PNG', () => {
  const bytes = readFileSync('tests/fixtures/garden/plots/plots.png');
  expect(imageSize(bytes)).toMatchObject({ type: 'png' });
  expect(imageSize(bytes)?.width).toBeGreaterThan(1);
});
