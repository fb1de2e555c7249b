import { crc32, deflateSync } from 'node:zlib';

/** The parts of a PNG besides its size. */
interface PngOptions {
  /** Pixels per metre. */
  readonly perMetre?: number;
  /** The color of a pixel, as RGB. */
  readonly at?: (x: number, y: number) => readonly [number, number, number];
}

/** A PNG image of a size. */
export function pngOf(
  width: number,
  height: number,
  { perMetre, at = () => [40, 90, 140] }: PngOptions = {},
): Uint8Array {
  const rows = Array.from({ length: height }, (_, y) => [
    0,
    ...Array.from({ length: width }, (_, x) => at(x, y)).flat(),
  ]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', [...uint32(width), ...uint32(height), 8, 2, 0, 0, 0]),
    ...(perMetre === undefined
      ? []
      : [chunk('pHYs', [...uint32(perMetre), ...uint32(perMetre), 1])]),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()))),
    chunk('IEND', []),
  ]);
}

function chunk(name: string, data: Iterable<number>): Buffer {
  const body = Buffer.from([...Buffer.from(name), ...data]);
  return Buffer.from([...uint32(body.length - 4), ...body, ...uint32(crc32(body))]);
}

function uint32(value: number): number[] {
  return [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
}

/** The parts of a JPEG besides its size. */
interface JpegOptions {
  /** Segments before the frame. */
  readonly segments?: readonly (readonly number[])[];
  /** The gray of a block, from 0 to 255. */
  readonly at?: (column: number, row: number) => number;
}

/** A gray JPEG image of blocks of 8 x 8 pixels, each of one gray: only DC coefficients are coded. */
export function jpegOf(
  columns: number,
  rows: number,
  { segments = [], at = () => 128 }: JpegOptions = {},
): Uint8Array {
  const bits: number[] = [];
  const push = (value: number, length: number): void => {
    for (let bit = length - 1; bit >= 0; bit -= 1) bits.push((value >> bit) & 1);
  };
  let last = 0;
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const value = at(column, row) - 128;
      const change = value - last;
      const length = change === 0 ? 0 : Math.floor(Math.log2(Math.abs(change))) + 1;
      push(length, 4);
      push(change < 0 ? change + 2 ** length - 1 : change, length);
      push(0, 1);
      last = value;
    }
  while (bits.length % 8 > 0) bits.push(1);
  const data = Array.from({ length: bits.length / 8 }, (_, index) =>
    parseInt(bits.slice(index * 8, index * 8 + 8).join(''), 2),
  ).flatMap((byte) => (byte === 0xff ? [0xff, 0] : [byte]));
  const size = [...uint16(rows * 8), ...uint16(columns * 8)];
  const categories = Array.from({ length: 12 }, (_, index) => index);
  const lengths = (used: number, count: number): number[] =>
    Array.from({ length: 16 }, (_, index) => (index === used - 1 ? count : 0));
  return Uint8Array.from([
    ...[0xff, 0xd8],
    ...segments.flat(),
    ...segment(0xdb, [0, ...new Array<number>(64).fill(8)]),
    ...segment(0xc0, [8, ...size, 1, 1, 0x11, 0]),
    ...segment(0xc4, [0x00, ...lengths(4, 12), ...categories]),
    ...segment(0xc4, [0x10, ...lengths(1, 1), 0]),
    ...segment(0xda, [1, 1, 0, 0, 63, 0]),
    ...data,
    ...[0xff, 0xd9],
  ]);
}

/** The JFIF segment of a JPEG. */
export function jfif(unit: number, density: number): number[] {
  return segment(0xe0, [
    ...Buffer.from('JFIF\0'),
    ...[1, 1, unit],
    ...uint16(density),
    ...uint16(density),
    ...[0, 0],
  ]);
}

/** The EXIF segment of a JPEG, with its numbers in either order of bytes. */
export function exif(
  { orientation, density }: { readonly orientation: number; readonly density?: number },
  order: 'II' | 'MM' = 'MM',
): number[] {
  const turned = (bytes: readonly number[]): number[] =>
    order === 'II' ? bytes.toReversed() : [...bytes];
  const short = (value: number): number[] => turned(uint16(value));
  const long = (value: number): number[] => turned(uint32(value));
  const entries = [
    [...short(0x112), ...short(3), ...long(1), ...short(orientation), 0, 0],
    ...(density === undefined ? [] : [[...short(0x11a), ...short(5), ...long(1), ...long(38)]]),
  ];
  const directory = [...short(entries.length), ...entries.flat(), ...long(0)];
  const start = [...Buffer.from(order), ...short(42), ...long(8)];
  const resolution = density === undefined ? [] : [...long(density * 10), ...long(10)];
  return segment(0xe1, [...Buffer.from('Exif\0\0'), ...start, ...directory, ...resolution]);
}

export function segment(marker: number, content: readonly number[]): number[] {
  return [0xff, marker, ...uint16(content.length + 2), ...content];
}

function uint16(value: number): number[] {
  return [value >> 8, value & 255];
}
