import { posix } from 'node:path';
import { imageInfo } from '../../../model/index.ts';

/** A larger image is not written. */
const maxBytes = 10 * 1024 * 1024;
const maxImages = 500;

/** The images of a new page: files beside it that are named after it. */
interface PageImages {
  /** The address of an image, or why it is not written: a clause. */
  readonly urlOf: (
    path: string | undefined,
  ) => { readonly url: string } | { readonly reason: string };
  /** The files to write, by path in the content folder. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/**
 * @param page the path of the page
 * @param bytesOf the images of the Word file by their paths in it
 */
export function toPageImages(page: string, bytesOf: ReadonlyMap<string, Uint8Array>): PageImages {
  const files = new Map<string, Uint8Array>();
  const known = new Map<string, ReturnType<PageImages['urlOf']>>();
  const add = (path: string | undefined): ReturnType<PageImages['urlOf']> => {
    const bytes = bytesOf.get(path ?? '');
    if (!bytes) return { reason: 'the file does not have it, but leads to it elsewhere' };
    const type = imageInfo(bytes)?.type;
    if (type !== 'png' && type !== 'jpeg')
      return { reason: 'it is neither PNG nor JPEG: save it as PNG, and add it to the page' };
    if (bytes.length > maxBytes)
      return { reason: `it has more than ${maxBytes / 1024 / 1024} MB: make it smaller` };
    if (files.size >= maxImages) return { reason: `a page gets at most ${maxImages} images` };
    const base = posix.basename(page, '.md');
    const url = `${base}-${files.size + 1}.${type === 'png' ? 'png' : 'jpg'}`;
    files.set(posix.join(posix.dirname(page), url), bytes);
    return { url: encodeURI(url) };
  };
  return {
    urlOf: (path) => {
      const key = path ?? '';
      const found = known.get(key) ?? add(path);
      known.set(key, found);
      return found;
    },
    files,
  };
}
