/** Longer values are cut, so that a message stays one sentence. */
const maxCharacters = 80;

/** Puts a value of the content between backticks, on one line and shortened. */
export function quote(value: string): string {
  const characters = [...value.replace(/[\s\u0000-\u001f\u007f]+/g, ' ').replace(/`/g, "'")];
  const shown =
    characters.length > maxCharacters
      ? `${characters.slice(0, maxCharacters - 1).join('')}…`
      : characters.join('');
  return `\`${shown}\``;
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
