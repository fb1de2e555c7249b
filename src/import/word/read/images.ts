import { openPackage } from '../../../ooxml/index.ts';

/** The bytes of images in a Word file, by their paths in it. Never throws. */
export function readImages(
  bytes: Uint8Array,
  paths: readonly string[],
): ReadonlyMap<string, Uint8Array> {
  try {
    const { parts } = openPackage(bytes);
    return new Map(
      paths.flatMap((path) => {
        const part = parts.get(path);
        return part ? [[path, part.bytes] as const] : [];
      }),
    );
  } catch {
    return new Map();
  }
}
