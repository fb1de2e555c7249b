import type { ShownImages } from '../word/images.ts';

/** The path of an image for Typst. */
export function imagePath(path: string, type: 'png' | 'jpg'): string {
  return `/images/${path}.${type}`;
}

/** The images by their paths for Typst. */
export function imageFiles(images: ShownImages): ReadonlyMap<string, Uint8Array> {
  return new Map([...images].map(([path, { type, data }]) => [imagePath(path, type), data]));
}
