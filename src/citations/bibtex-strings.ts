/** The maximum length of an expanded abbreviation. Nested abbreviations could otherwise grow exponentially. */
const maxLength = 10_000;

/**
 * The abbreviations of a file (`@string`) that an entry needs, on one line.
 *
 * @param pieces the texts of all of them
 */
export function toStringFinder(pieces: readonly string[]): (entry: string) => string {
  const texts = new Map<string, string>();
  const lengths = new Map<string, number>();
  for (const piece of pieces) {
    const [, name, value = ''] =
      /^\s*@\s*string\s*[{(]\s*([^\s={}"#(),]+)\s*=([\s\S]*)/i.exec(piece) ?? [];
    if (name === undefined) continue;
    const key = name.toLowerCase();
    const used = namesIn(value).map((each) => lengths.get(each) ?? 0);
    const length = value.length + used.reduce((sum, each) => sum + each, 0);
    lengths.set(key, length);
    if (length <= maxLength) texts.set(key, piece.trim().replace(/\s+/g, ' '));
  }
  const withOthers = (names: readonly string[], found: Set<string>): Set<string> => {
    for (const name of names) {
      const text = texts.get(name);
      if (text === undefined || found.has(name)) continue;
      withOthers(namesIn(text), found.add(name));
    }
    return found;
  };
  return (entry) => {
    const found = withOthers(namesIn(entry), new Set());
    // In the order of the file: each is there before it is used.
    return [...texts].flatMap(([name, text]) => (found.has(name) ? [text] : [])).join(' ');
  };
}

function namesIn(text: string): readonly string[] {
  return [...new Set(text.toLowerCase().match(/[a-z][^\s={}"#(),]*/g))];
}
