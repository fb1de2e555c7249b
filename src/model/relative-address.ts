import { posix } from 'node:path';

/** The address of a file as a page writes it, with `/` and from its own folder. */
export function toRelativeAddress(from: string, to: string): string {
  return encodeURI(posix.relative(posix.dirname(from), to));
}

/** The path of a file from the content folder; the page itself for an empty address. */
export function fromRelativeAddress(from: string, address: string): string {
  if (address === '') return from;
  try {
    return posix.normalize(posix.join(posix.dirname(from), decodeURIComponent(address)));
  } catch {
    return address;
  }
}
