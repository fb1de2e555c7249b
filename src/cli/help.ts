import type { Command, Commands, Option } from './command.ts';

/** The width of help, in characters. */
const width = 80;

/** The help of the whole program: commands grouped by who needs them. */
export function programHelp(groups: Readonly<Record<string, Commands>>): string {
  const widest = widestOf(Object.values(groups).flatMap(Object.keys));
  return [
    'Usage: pathways COMMAND [OPTION...]',
    '',
    'Turn one folder of Markdown into a web site, a Word toolkit and a checklist.',
    '',
    ...Object.entries(groups).flatMap(([title, commands]) => [
      title,
      ...toColumns(
        Object.entries(commands).map(([name, { summary }]) => [name, summary]),
        widest,
      ),
      '',
    ]),
    'Options',
    ...toColumns([
      ['-h, --help', 'Show help, also for one command: pathways help COMMAND'],
      ['-v, --version', 'Show the version'],
    ]),
    '',
    'Exit codes: 0 no errors, 1 errors found, 2 usage or system error',
    '',
  ].join('\n');
}

/** The help of one command, from its table of options. */
export function commandHelp(
  name: string,
  { summary, operands, options, examples }: Command,
): string {
  const rows = Object.entries(options).map(
    ([key, option]) => [`--${key}${toValue(option)}`, toHelp(option)] as const,
  );
  return [
    `Usage: pathways ${name}${rows.length > 0 ? ' [OPTION...]' : ''}${operands ? ` ${operands}` : ''}`,
    '',
    `${summary}.`,
    '',
    ...(rows.length > 0 ? ['Options', ...toColumns(rows), ''] : []),
    'Examples',
    ...examples.flatMap(([line, does]) => [`  ${does}:`, `    ${line}`]),
    '',
  ].join('\n');
}

/** How a value is written: in brackets where the option can do without one. */
export function toValue({ value, implied }: Option): string {
  if (!value) return '';
  return implied === undefined ? ` ${value}` : ` [${value}]`;
}

/** What an option does, with its choices and default. */
export function toHelp({ help, choices, isList, default: usual }: Option): string {
  const list = choices ? `${isList ? ', any of' : ':'} ${choices.join(isList ? ',' : ', ')}` : '';
  // A list of all is what its choices say already.
  const isAll = usual === choices?.join(',');
  return `${help}${list}${usual === undefined ? '' : ` (default: ${isAll ? 'all' : usual})`}`;
}

/** Two columns, the right one wrapped; a left one that is too wide has a line of its own. */
export function toColumns(
  rows: readonly (readonly [string, string])[],
  left = widestOf(rows.map(([name]) => name)),
): string[] {
  const indent = ' '.repeat(left + 4);
  return rows.flatMap(([name, text]) => {
    const [first = '', ...more] = wrapTo(text, width - indent.length);
    const lines = [first, ...more].map((line) => `${indent}${line}`);
    return name.length > left
      ? [`  ${name}`, ...lines]
      : [`  ${name.padEnd(left)}  ${first}`, ...lines.slice(1)];
  });
}

/** The width of the left column: that of the widest name that leaves room for the right one. */
function widestOf(names: readonly string[]): number {
  return Math.max(0, ...names.map(({ length }) => length).filter((length) => length <= 26));
}

function wrapTo(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
