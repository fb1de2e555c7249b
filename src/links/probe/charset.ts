const byteOrderMarks: readonly (readonly [label: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16be', [0xfe, 0xff]],
  ['utf-16le', [0xff, 0xfe]],
];

/**
 * The decoder for a page, by its byte order mark, `content-type` or `<meta>`, in the order of
 * https://html.spec.whatwg.org/#determining-the-character-encoding. Without any of them it is UTF-8 where
 * the beginning is valid UTF-8, else windows-1252.
 *
 * @param beginning the first bytes of the page, at least a thousand if it has as many
 * @param isComplete whether the page ends with them
 */
export function decoderOf(
  contentType: string | null,
  beginning: Uint8Array,
  isComplete: boolean,
): TextDecoder {
  const mark = byteOrderMarks.find(([, bytes]) =>
    bytes.every((byte, index) => beginning[index] === byte),
  );
  const label =
    mark?.[0] ?? inHeader(contentType) ?? inMeta(beginning) ?? guess(beginning, isComplete);
  return toDecoder(label);
}

function inHeader(contentType: string | null): string | undefined {
  return /;\s*charset\s*=\s*["']?([\w:.-]+)/i.exec(contentType ?? '')?.[1];
}

/** A page whose `<meta>` reads as ASCII is not UTF-16, whatever it declares. */
function inMeta(beginning: Uint8Array): string | undefined {
  const text = Buffer.from(beginning.subarray(0, 4096)).toString('latin1');
  const label = /<meta\s[^>]*charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(text)?.[1];
  return label !== undefined && /^utf-?16/i.test(label) ? 'utf-8' : label;
}

function guess(beginning: Uint8Array, isComplete: boolean): string {
  try {
    // The beginning may end inside a character.
    new TextDecoder('utf-8', { fatal: true }).decode(beginning, { stream: !isComplete });
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

function toDecoder(label: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder();
  }
}
