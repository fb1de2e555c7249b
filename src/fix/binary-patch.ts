import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';

/** https://git-scm.com/docs/git-apply reads it; the alphabet is that of git's base85.c. */
const alphabet =
  '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~';

/** How many bytes a line holds. */
const lineBytes = 52;

/** A new file that is no text, as `git apply` makes it. */
export function toNewBinaryPatch(path: string, bytes: Uint8Array): string {
  const hash = createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
  return [
    `diff --git a/${path} b/${path}`,
    'new file mode 100644',
    `index ${'0'.repeat(hash.length)}..${hash}`,
    'GIT binary patch',
    `literal ${bytes.length}`,
    ...toLines(deflateSync(bytes)),
    '',
    'literal 0',
    ...toLines(deflateSync(new Uint8Array())),
    '',
    '',
  ].join('\n');
}

/** Lines that begin with a letter for their length: A to Z for 1 to 26, a to z for 27 to 52. */
function toLines(bytes: Uint8Array): readonly string[] {
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += lineBytes) {
    const part = bytes.subarray(at, at + lineBytes);
    const { length } = part;
    const letter = String.fromCharCode(length <= 26 ? 64 + length : 70 + length);
    let line = letter;
    for (let word = 0; word < length; word += 4) line += toDigits(part.subarray(word, word + 4));
    lines.push(line);
  }
  return lines;
}

/** Four bytes as five digits; missing bytes are zero. */
function toDigits([a = 0, b = 0, c = 0, d = 0]: Uint8Array): string {
  let value = ((a * 256 + b) * 256 + c) * 256 + d;
  let digits = '';
  for (let count = 0; count < 5; count += 1) {
    digits = (alphabet[value % 85] ?? '') + digits;
    value = Math.floor(value / 85);
  }
  return digits;
}
