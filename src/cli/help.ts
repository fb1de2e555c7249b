import type { Command, Option } from './command.ts';

/** The help of the whole program. */
export function programHelp(commands: Readonly<Record<string, Pick<Command, 'summary'>>>): string {
  return [
    'Usage: pathways COMMAND [OPTION...]',
    '',
    'One folder of Markdown becomes a web site, a Word toolkit and a one-page checklist.',
    '',
    'Commands',
    ...toColumns(Object.entries(commands).map(([name, { summary }]) => [name, summary])),
    '',
    'Options',
    ...toColumns([
      ['--help', 'Show this, or with a command what that command takes'],
      ['--version', 'Show the version'],
    ]),
    '',
    'Exit codes: 0 nothing wrong, 1 errors in the content, 2 wrong use or a fault of the machine',
    '',
  ].join('\n');
}

/** The help of one command, made from its table of options. */
export function commandHelp(
  name: string,
  { summary, operands, options, examples }: Command,
): string {
  return [
    `Usage: pathways ${name} [OPTION...]${operands ? ` ${operands}` : ''}`,
    '',
    `${summary}.`,
    '',
    'Options',
    ...toColumns(
      Object.entries(options).map(([key, option]) => [`--${key}${toValue(option)}`, option.help]),
    ),
    '',
    'Examples',
    ...toColumns(examples),
    '',
  ].join('\n');
}

/** How a value is written: after `=` where the option may stand alone. */
function toValue({ value, otherwise }: Option): string {
  if (!value) return '';
  return otherwise === undefined ? ` ${value}` : `[=${value}]`;
}

export function toColumns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
