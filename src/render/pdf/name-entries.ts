/** A name and its value in a name tree (ISO 32000-1, 7.9.6). */
export interface NameEntry {
  /** A character for each byte. */
  readonly name: string;
  /** The name as a string of the file. */
  readonly written: string;
  readonly value: string;
}

/** The names at the start of a text, each with a reference as its value, and where they end. */
export function nameEntries(text: string): {
  readonly entries: readonly NameEntry[];
  readonly end: number;
} {
  const entries: NameEntry[] = [];
  let at = 0;
  for (;;) {
    at += /^\s*/.exec(text.slice(at, at + 100))?.[0].length ?? 0;
    const end = stringEnd(text, at);
    if (end === undefined) return { entries, end: at };
    const written = text.slice(at, end);
    const [whole, value] = /^\s+(\d+ \d+ R)/.exec(text.slice(end, end + 100)) ?? [];
    if (whole === undefined || value === undefined) throw new Error('Unknown form of PDF');
    entries.push({ name: decode(written), written, value });
    at = end + whole.length;
  }
}

/** Where the string ends that begins at a place; undefined if none does. Brackets in it are balanced or escaped. */
function stringEnd(text: string, start: number): number | undefined {
  if (text.charAt(start) === '<') return text.indexOf('>', start) + 1;
  if (text.charAt(start) !== '(') return undefined;
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const each = text.charAt(at);
    if (each === '\\') at++;
    else if (each === '(') depth++;
    else if (each === ')' && --depth === 0) return at + 1;
  }
  return undefined;
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['b', '\b'],
  ['f', '\f'],
]);

/** The bytes of a string of the file (ISO 32000-1, 7.3.4). */
function decode(written: string): string {
  const inner = written.slice(1, -1);
  if (written.startsWith('<')) return Buffer.from(inner, 'hex').toString('latin1');
  return inner.replace(/\\([0-7]{1,3}|[^])/g, (_, escaped: string) =>
    /^[0-7]/.test(escaped)
      ? String.fromCharCode(Number.parseInt(escaped, 8))
      : (escapes.get(escaped) ?? escaped),
  );
}
