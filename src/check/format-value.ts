/** Puts a value of the content between backticks, on one line and shortened. */
export function quote(value: string): string {
  return toCode(value, 80);
}

/** Puts text that an author is to write between backticks, on one line; only huge text is shortened. */
export function exact(text: string): string {
  return toCode(text, 1000);
}

function toCode(value: string, most: number): string {
  const characters = [...value.replace(/[\s\u0000-\u001f\u007f]+/g, ' ').replace(/`/g, "'")];
  const isLong = characters.length > most;
  return `\`${isLong ? `${characters.slice(0, most - 1).join('')}…` : characters.join('')}\``;
}

/** Lists the first few names, each between backticks. */
export function list(names: readonly string[], most = 8): string {
  const shown = names.slice(0, most).map(quote).join(', ');
  return names.length > most ? `${shown} and ${names.length - most} more` : shown;
}

/** Lists alternatives, each between backticks: `a`, `b` or `c`. */
export function choice(names: readonly string[]): string {
  const quoted = names.map(quote);
  return [quoted.slice(0, -1).join(', '), ...quoted.slice(-1)].filter(Boolean).join(' or ');
}
