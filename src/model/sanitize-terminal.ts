/** Text on one line as a terminal may show it: control and direction characters as a middle dot. */
export function printable(text: string): string {
  return text.replace(
    /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (character) => (character === '\t' ? ' ' : '·'),
  );
}

/**
 * Text of several lines in which GitHub Actions finds no command, whatever the content says. A step's
 * output is searched for two forms: lines that begin with `::`, after any white space, and `##[`
 * anywhere (`TryParseV2` and `TryParse` of actions/runner, src/Runner.Common/ActionCommand.cs).
 */
export function withoutCommands(text: string): string {
  return text.replace(/^([^\S\n]*)::/gm, '$1·:').replaceAll('##[', '#·[');
}

/** At most so many UTF-16 units of a text, the last an ellipsis where something was cut. */
export function cut(text: string, units: number): string {
  if (text.length <= units) return text;
  // Half a character would be left where the cut goes through one.
  return `${text.slice(0, units - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
