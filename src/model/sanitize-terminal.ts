/** Text on one line that is safe for a terminal: control and direction characters become middle dots. */
export function printable(text: string): string {
  return text.replace(
    /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (character) => (character === '\t' ? ' ' : '·'),
  );
}

/**
 * Text in which GitHub Actions finds no workflow command. It looks for two forms: lines that start with `::` after
 * any white space, and `##[` anywhere (`TryParseV2` and `TryParse` in actions/runner,
 * src/Runner.Common/ActionCommand.cs).
 */
export function withoutCommands(text: string): string {
  return text.replace(/^([^\S\n]*)::/gm, '$1·:').replaceAll('##[', '#·[');
}

/** A text cut to a length in UTF-16 units, with an ellipsis at the end where it was cut. */
export function cut(text: string, units: number): string {
  if (text.length <= units) return text;
  // The cut must not split a surrogate pair.
  return `${text.slice(0, units - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
