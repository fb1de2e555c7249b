import { brotliDecompressSync } from 'node:zlib';

/** What the package `brotli` does, by Node.js. */
export default function decompress(bytes: Uint8Array): Uint8Array {
  return brotliDecompressSync(bytes);
}
