/** A byte order mark says more than any header. */
const marks: readonly (readonly [label: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16be', [0xfe, 0xff]],
  ['utf-16le', [0xff, 0xfe]],
];

/**
 * The decoder for a page: after its byte order mark, its `content-type`, its `<meta>`, in the order
 * of https://html.spec.whatwg.org/#determining-the-character-encoding. A page that says nothing is
 * UTF-8 where it begins as such, else windows-1252.
 *
 * @param beginning - the first bytes of the page, a thousand at least where it has them
 * @param isWhole - whether the page ends with them
 */
export function decoderOf(
  contentType: string | null,
  beginning: Uint8Array,
  isWhole: boolean,
): TextDecoder {
  const mark = marks.find(([, bytes]) => bytes.every((byte, index) => beginning[index] === byte));
  const label =
    mark?.[0] ?? inHeader(contentType) ?? inMeta(beginning) ?? guess(beginning, isWhole);
  return toDecoder(label);
}

function inHeader(contentType: string | null): string | undefined {
  return /;\s*charset\s*=\s*["']?([\w:.-]+)/i.exec(contentType ?? '')?.[1];
}

/** What can be read as ASCII is not UTF-16, whatever it says. */
function inMeta(beginning: Uint8Array): string | undefined {
  const text = Buffer.from(beginning.subarray(0, 4096)).toString('latin1');
  const label = /<meta\s[^>]*charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(text)?.[1];
  return label !== undefined && /^utf-?16/i.test(label) ? 'utf-8' : label;
}

function guess(beginning: Uint8Array, isWhole: boolean): string {
  try {
    // A beginning may end inside a letter.
    new TextDecoder('utf-8', { fatal: true }).decode(beginning, { stream: !isWhole });
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
