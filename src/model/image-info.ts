/** What the first bytes of an image say about it. */
export interface ImageInfo {
  readonly type: 'png' | 'jpeg' | 'svg';
  /** As it is stored, in pixels. */
  readonly width: number;
  readonly height: number;
  /** How to turn and mirror it before it is shown: the EXIF value from 1, which is upright, to 8. */
  readonly orientation: number;
  /** In pixels per inch. */
  readonly density: number;
}

/** The density of images that don't say theirs. https://www.w3.org/TR/css-values-4/#absolute-lengths */
export const defaultDensity = 96;

/** Reads a PNG, JPEG or SVG image; undefined for anything else, and where the image is damaged. */
export function imageInfo(bytes: Uint8Array): ImageInfo | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const info = png(view) ?? jpeg(view) ?? svg(bytes);
  return info && info.width > 0 && info.height > 0 ? info : undefined;
}

/** The size of an image as it is shown, in pixels. */
export function uprightSize({ width, height, orientation }: ImageInfo): {
  readonly width: number;
  readonly height: number;
} {
  return orientation > 4 ? { width: height, height: width } : { width, height };
}

/** https://www.w3.org/TR/png-3/#11IHDR and #11pHYs */
function png(view: DataView): ImageInfo | undefined {
  if (view.byteLength < 24 || view.getUint32(0) !== 0x89504e47) return undefined;
  const size = { width: view.getUint32(16), height: view.getUint32(20) };
  return { type: 'png', ...size, orientation: 1, density: pngDensity(view) };
}

function pngDensity(view: DataView): number {
  for (let at = 8; at + 17 < view.byteLength; at += 12 + view.getUint32(at)) {
    const name = textAt(view, at + 4, 4);
    if (name === 'IDAT') break;
    const isPerMetre = name === 'pHYs' && view.getUint8(at + 16) === 1;
    if (isPerMetre) return toDensity(view.getUint32(at + 8) * 0.0254);
  }
  return defaultDensity;
}

/** ITU-T T.81, B.2.2: the size is in the first frame header, SOF0 to SOF15, after the JFIF and EXIF segments. */
function jpeg(view: DataView): ImageInfo | undefined {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return undefined;
  let density: number | undefined;
  let exif: Exif = {};
  for (let at = 2; at + 9 < view.byteLength;) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (isFrame(marker)) {
      const { orientation = 1, density: exact } = exif;
      const size = { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
      return { type: 'jpeg', ...size, orientation, density: exact ?? density ?? defaultDensity };
    }
    if (marker === 0xe0) density ??= jfifDensity(view, at + 4);
    if (marker === 0xe1 && textAt(view, at + 4, 6) === 'Exif\0\0')
      exif = readExif(view, at + 10, at + 2 + view.getUint16(at + 2));
    // A marker may be preceded by fill bytes.
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return undefined;
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** ITU-T T.871, 10.1. */
function jfifDensity(view: DataView, at: number): number | undefined {
  if (at + 12 > view.byteLength || textAt(view, at, 5) !== 'JFIF\0') return undefined;
  const perInch = { 1: 1, 2: 2.54 }[view.getUint8(at + 7)];
  return perInch === undefined ? undefined : toDensity(view.getUint16(at + 8) * perInch);
}

interface Exif {
  readonly orientation?: number;
  readonly density?: number;
}

/** JEITA CP-3451, 4.6: the first directory of a TIFF file, which starts at `base` and ends before `end`. */
function readExif(view: DataView, base: number, end: number): Exif {
  const isLittle = textAt(view, base, 2) === 'II';
  const isInside = (at: number, length: number): boolean =>
    at >= base && at + length <= Math.min(end, view.byteLength);
  const short = (at: number): number => (isInside(at, 2) ? view.getUint16(at, isLittle) : 0);
  const long = (at: number): number => (isInside(at, 4) ? view.getUint32(at, isLittle) : 0);
  const directory = base + long(base + 4);
  const count = short(directory);
  let orientation = 1;
  let resolution = 0;
  let unit = 2;
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + index * 12;
    if (!isInside(entry, 12)) break;
    const tag = short(entry);
    if (tag === 0x112) orientation = short(entry + 8);
    if (tag === 0x128) unit = short(entry + 8);
    if (tag === 0x11a) {
      const at = base + long(entry + 8);
      resolution = long(at) / (long(at + 4) || 1);
    }
  }
  const perInch = { 2: 1, 3: 2.54 }[unit];
  return {
    orientation: orientation >= 1 && orientation <= 8 ? orientation : 1,
    ...(resolution > 0 && perInch && { density: toDensity(resolution * perInch) }),
  };
}

/** A density that an image can have; programs also write 1 or 0 where they don't know it. */
function toDensity(value: number): number {
  const rounded = Math.round(value);
  return rounded >= 36 && rounded <= 2400 ? rounded : defaultDensity;
}

function textAt(view: DataView, at: number, length: number): string {
  if (at + length > view.byteLength) return '';
  return String.fromCharCode(...new Uint8Array(view.buffer, view.byteOffset + at, length));
}

/** Absolute lengths in pixels. https://www.w3.org/TR/css-values-4/#absolute-lengths */
const pixels: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 9.6 / 2.54,
};

/** https://www.w3.org/TR/SVG2/coords.html#SizingSVGInCSS */
function svg(bytes: Uint8Array): ImageInfo | undefined {
  const tag = svgTag(bytes);
  if (tag === undefined) return undefined;
  const valueOf = (name: string): string =>
    new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1]?.trim() ?? '';
  const lengthOf = (name: string): number | undefined => {
    const [, number = '', unit = ''] = /^(\d*\.?\d+)([a-z]*)$/i.exec(valueOf(name)) ?? [];
    const scale = pixels[unit.toLowerCase()];
    return number === '' || scale === undefined ? undefined : Number(number) * scale;
  };
  const [, , boxWidth = 0, boxHeight = 0] = valueOf('viewBox')
    .split(/[\s,]+/)
    .map(Number);
  const ratio = boxWidth > 0 && boxHeight > 0 ? boxWidth / boxHeight : 0;
  const [ownWidth, ownHeight] = [lengthOf('width'), lengthOf('height')];
  const width = (ownWidth ?? (ownHeight ?? 0) * ratio) || boxWidth;
  const height = ownHeight ?? (ratio > 0 ? width / ratio : 0);
  return { type: 'svg', width, height, orientation: 1, density: defaultDensity };
}

/** The first tag of an SVG image; undefined for anything else. */
function svgTag(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder().decode(bytes.subarray(0, 16_384));
  // Comments are taken out first: one expression for all of it would take exponential time.
  const tags = start.replace(/<!--.*?-->/gs, '').replace(/^\s*<\?xml[^>]*>/, '');
  const match =
    /^\s*(?:<!DOCTYPE[^[<>]*(?:\[[^\]]*\]\s*)?>\s*)?(<(?:[\w-]+:)?svg(?=[\s/>])[^<>]*>)/.exec(tags);
  return match?.[1];
}
