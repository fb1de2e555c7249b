/**
 * Text in lines of at most so many characters, indented. What is between backticks stays together, so that it
 * can be copied.
 */
export function wrap(text: string, indent: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.match(/(?:`[^`]*`|[^ ])+/g) ?? []) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`${indent}${word}`);
  }
  return lines;
}
