import type { Problem } from '../model/index.ts';

/** The text of a file, or why it has none. */
type Decoded = { readonly text: string } | { readonly problem: Problem };

const start = { line: 1, column: 1 };

/** Decodes a file without its byte order mark. It must be in UTF-8; what else it probably is, is said. */
export function decodeText(bytes: Uint8Array): Decoded {
  const other = typeOf(bytes);
  if (other !== undefined)
    return {
      problem: {
        message: `This file is ${other}, not plain text`,
        place: start,
        help: 'Copy its text into a new file, and save that as plain text.',
      },
    };
  if (isUtf16(bytes)) return { problem: encoded('UTF-16', 'UTF-16 LE') };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? { problem: notText } : { text };
  } catch {
    return { problem: isWestern(bytes) ? western(bytes) : notText };
  }
}

/** What a file is by its first bytes, where that is no text. */
function typeOf(bytes: Uint8Array): string | undefined {
  const begin = String.fromCharCode(...bytes.subarray(0, 8));
  if (begin.startsWith('PK\x03\x04')) return 'a Word file or another archive';
  if (begin.startsWith('\xd0\xcf\x11\xe0')) return 'an old Word file';
  if (begin.startsWith('%PDF-')) return 'a PDF';
  return begin.startsWith('{\\rtf') ? 'an RTF file' : undefined;
}

/** By its byte order mark, or by a zero in one half of the characters. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const sample = bytes.subarray(0, 1000);
  if (!sample.includes(0)) return false;
  const zeros = [0, 1].map(
    (half) => sample.filter((byte, at) => byte === 0 && at % 2 === half).length,
  );
  const least = Math.min(...zeros);
  return least === 0 && Math.max(...zeros) > sample.length / 3;
}

/** In Windows-1252 a letter with an accent is one byte, and most of its neighbors are plain letters. */
function isWestern(bytes: Uint8Array): boolean {
  if (bytes.includes(0) || [0x81, 0x8d, 0x8f, 0x90, 0x9d].some((byte) => bytes.includes(byte)))
    return false;
  let high = 0;
  let pairs = 0;
  for (const [at, byte] of bytes.entries()) {
    if (byte < 0x80) continue;
    high += 1;
    if ((bytes[at + 1] ?? 0) >= 0x80) pairs += 1;
  }
  return pairs <= high / 4;
}

/** Windows-1252, at the first character that has no byte of its own in UTF-8. */
function western(bytes: Uint8Array): Problem {
  const at = bytes.findIndex((byte) => byte >= 0x80);
  const before = new TextDecoder('latin1').decode(bytes.subarray(0, at));
  const lines = before.split(/\r\n|\n|\r/);
  const place = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
  const sign = toWesternSign(bytes[at] ?? 0);
  const { message, help } = encoded('Windows-1252 ("ANSI")', 'Western (Windows 1252)');
  return { message: `${message}: see \`${sign}\` here`, place, help };
}

/** The signs of the bytes 0x80 to 0x9f; some versions of Node.js decode them as invisible ones. */
const signs = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function toWesternSign(byte: number): string {
  return signs[byte - 0x80] ?? String.fromCharCode(byte);
}

function encoded(name: string, nameInEditor: string): Problem {
  return {
    message: `This file is probably saved as ${name}, not as UTF-8`,
    place: start,
    help: `In Notepad, choose "Save as" and the encoding "UTF-8". In Visual Studio Code, click the encoding in the status bar, choose "Reopen with Encoding" and "${nameInEditor}", then "Save with Encoding" and "UTF-8".`,
  };
}

const notText: Problem = {
  message: 'This file is not plain text in UTF-8',
  place: start,
  help: 'Save it as plain text with UTF-8 encoding.',
};
