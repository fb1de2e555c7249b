import { uprightSize, type ImageInfo } from '../../model/index.ts';

/** A JPEG, turned and mirrored by an SVG image as its EXIF orientation says (JEITA CP-3451, 4.6.4 A). */
export function uprightImage(jpeg: Uint8Array, info: ImageInfo): string {
  const { width: w, height: h, orientation } = info;
  const size = uprightSize(info);
  const matrices: readonly (readonly number[])[] = [
    [1, 0, 0, 1, 0, 0],
    [-1, 0, 0, 1, w, 0],
    [-1, 0, 0, -1, w, h],
    [1, 0, 0, -1, 0, h],
    [0, 1, 1, 0, 0, 0],
    [0, 1, -1, 0, h, 0],
    [0, -1, -1, 0, h, w],
    [0, -1, 1, 0, 0, w],
  ];
  const matrix = matrices[orientation - 1]?.join(' ');
  const address = `data:image/jpeg;base64,${Buffer.from(jpeg).toString('base64')}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}"><image width="${w}" height="${h}" transform="matrix(${matrix})" href="${address}"/></svg>`;
}
