/** How wide a terminal is taken to be, in characters. */
const terminalWidth = 80;

/**
 * A text in lines that fit a terminal, each set in. What stands between backticks stays together,
 * so that it can be copied.
 */
export function wrap(text: string, indent: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.match(/(?:`[^`]*`|[^ ])+/g) ?? []) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= terminalWidth)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`${indent}${word}`);
  }
  return lines;
}
