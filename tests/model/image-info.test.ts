import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { imageInfo, uprightSize } from '../../src/model/index.ts';
import { exif, jfif, jpegOf, pngOf, segment } from '../images.ts';

const usual = { orientation: 1, density: 96 };

function svgOf(attributes: string, before = ''): Uint8Array {
  return new TextEncoder().encode(
    `${before}<svg xmlns="http://www.w3.org/2000/svg" ${attributes}></svg>`,
  );
}

test('a PNG has a size, and 96 pixels per inch', () => {
  expect(imageInfo(pngOf(40, 30))).toEqual({ type: 'png', width: 40, height: 30, ...usual });
});

test.each([
  ['11811 pixels per metre are 300 per inch', 11_811, 300],
  ['5669 pixels per metre are 144 per inch', 5669, 144],
  ['1 pixel per metre is no density', 1, 96],
])('in a PNG, %s', (_, perMetre, density) => {
  expect(imageInfo(pngOf(2, 2, { perMetre }))).toMatchObject({ density });
});

test('a JPEG has a size, whatever segments come first', () => {
  const segments = [jfif(0, 1), segment(0xfe, [1, 2, 3]), [0xff]];
  const info = imageInfo(jpegOf(5, 4, { segments }));
  expect(info).toEqual({ type: 'jpeg', width: 40, height: 32, ...usual });
});

test.each<[string, number[][], number]>([
  ['JFIF per inch', [jfif(1, 300)], 300],
  ['JFIF per centimetre', [jfif(2, 118)], 300],
  ['JFIF without a unit', [jfif(0, 300)], 96],
  ['EXIF', [exif({ orientation: 1, density: 200 })], 200],
  ['EXIF in the other order of bytes', [exif({ orientation: 1, density: 200 }, 'II')], 200],
  ['EXIF after JFIF', [jfif(1, 72), exif({ orientation: 1, density: 300 })], 300],
  ['JFIF, where EXIF has none', [jfif(1, 300), exif({ orientation: 1 })], 300],
])('a JPEG has the density of %s', (_, segments, density) => {
  expect(imageInfo(jpegOf(1, 1, { segments }))).toMatchObject({ density });
});

describe.each(['II', 'MM'] as const)('the orientation of a JPEG, bytes in order %s', (order) => {
  test.each([
    [1, 1, 40],
    [2, 2, 40],
    [4, 4, 40],
    [5, 5, 24],
    [6, 6, 24],
    [8, 8, 24],
    [0, 1, 40],
    [9, 1, 40],
  ])('%i is read as %i; the image is %i pixels wide', (written, orientation, width) => {
    const info = imageInfo(jpegOf(5, 3, { segments: [exif({ orientation: written }, order)] }));
    expect(info).toMatchObject({ width: 40, height: 24, orientation });
    expect(info && uprightSize(info)).toEqual({ width, height: 64 - width });
  });
});

test.each([
  ['pixels', 'width="40" height="30"', 40, 30],
  ['points', 'width="30pt" height="15pt"', 40, 20],
  ['inches, whatever the view box', 'width="1in" height=\'2in\' viewBox="0 0 5 5"', 96, 192],
  ['the view box', 'viewBox="0 0 200 100"', 200, 100],
  ['the view box, with commas', 'viewBox="0,0,200,100"', 200, 100],
  ['the view box instead of percentages', 'width="100%" height="100%" viewBox="0 0 9 8"', 9, 8],
  ['a width and the shape of the view box', 'width="50" viewBox="0 0 200 100"', 50, 25],
  ['a height and the shape of the view box', 'height="50" viewBox="0 0 200 100"', 100, 50],
])('an SVG has the size of %s', (_, attributes, width, height) => {
  expect(imageInfo(svgOf(attributes))).toEqual({ type: 'svg', width, height, ...usual });
});

test('an SVG may begin with a declaration, comments and a document type', () => {
  const before =
    '<?xml version="1.0"?>\n<!-- <svg> --><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n<!---->';
  expect(imageInfo(svgOf('width="4" height="3"', before))).toMatchObject({ width: 4, height: 3 });
});

test.each<[string, Uint8Array]>([
  ['nothing', Uint8Array.from([])],
  ['no image', Uint8Array.from([1, 2, 3])],
  ['a GIF', new TextEncoder().encode('GIF89a\x14\0\x0a\0')],
  ['a PNG without width', pngOf(0, 3)],
  ['a JPEG that is cut off', jpegOf(1, 1).subarray(0, 80)],
  ['an SVG without a size', svgOf('')],
  ['a page with an SVG in it', new TextEncoder().encode('<html><svg width="1" height="1">')],
])('%s has no size', (_, bytes) => {
  expect(imageInfo(bytes)).toBeUndefined();
});

test('comments and tags without an end take no time', () => {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const started = process.cpuUsage().user;
  for (const part of ['<!---->', '<!--', '<svg ', '<?xml ', '<!DOCTYPE '])
    imageInfo(encode(part.repeat(300_000)));
  expect((process.cpuUsage().user - started) / 1000).toBeLessThan(1000);
});

test('no bytes break it', () => {
  const images = [pngOf(2, 2), jpegOf(1, 1, { segments: [jfif(1, 1), exif({ orientation: 6 })] })];
  const parts = fc.uint8Array({ minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(fc.constantFrom(...images), parts, fc.nat(), (image, part, at) => {
      const broken = image.slice();
      broken.set(part, at % (image.length - 20));
      for (const each of [part, broken, broken.subarray(0, at % image.length)]) imageInfo(each);
    }),
  );
});
