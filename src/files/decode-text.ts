/** Text, and what is wrong with its encoding. */
interface DecodedText {
  readonly value: string;
  readonly faults: readonly string[];
}

/** Decodes UTF-8, or UTF-16 with a byte order mark. */
export function toText(bytes: Uint8Array): DecodedText {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return { value: new TextDecoder(encoding, { fatal: true }).decode(bytes), faults: [] };
  } catch {
    const value = new TextDecoder(encoding).decode(bytes);
    return { value, faults: [`it is not valid ${encoding.toUpperCase()}`] };
  }
}
