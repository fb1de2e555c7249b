import { format } from 'prettier';
import type { Command, Commands, Option } from '../../src/cli/command.ts';
import { commandGroups } from '../../src/cli/commands/index.ts';
import { toHelp, toValue } from '../../src/cli/help.ts';

const introduction = `# Commands

How you run a command depends on where you are:

- **In a project that has the package installed**: \`npx --no pathways COMMAND\`
- **In a clone of this repository**: \`npm exec --no -- pathways COMMAND\`. The most common commands have short forms:
  \`npm run check\`, \`npm run build\`, \`npm run preview\`, \`npm run links\` and \`npm run serve\`. Put options after \`--\`,
  as in \`npm run check -- --fix\`.

Options can go anywhere on the line. \`pathways help COMMAND\` prints the help of one command.

| exit code | meaning |
| --- | --- |
| 0 | no errors |
| 1 | errors in the content, or skipped files |
| 2 | usage or system error |
`;

const closing = `\`npm run docs\` generates this page from the commands themselves.
`;

/** The reference of all commands, as Markdown in the form that the project has it. */
export async function toCliDocument(): Promise<string> {
  const groups = Object.entries(commandGroups).map(([title, commands]) => toGroup(title, commands));
  const text = [introduction, ...groups, closing].join('\n');
  return format(text, { parser: 'markdown', printWidth: 120, proseWrap: 'preserve' });
}

function toGroup(title: string, commands: Commands): string {
  const all = Object.entries(commands).map(([name, command]) => toCommand(name, command));
  return `## ${title}\n\n${all.join('\n')}`;
}

function toCommand(name: string, { summary, operands, options, examples }: Command): string {
  const rows = Object.entries(options).map(([key, option]) => toRow(key, option));
  const usage = ['pathways', name, ...(rows.length > 0 ? ['[OPTION...]'] : []), operands ?? ''];
  return [
    `### ${name}`,
    '',
    `${summary}.`,
    '',
    `    ${usage.join(' ').trimEnd()}`,
    '',
    ...(rows.length > 0 ? ['| option | does |', '| --- | --- |', ...rows, ''] : []),
    ...examples.flatMap(([line, does]) => [`${does}:`, '', `    ${line}`, '']),
  ].join('\n');
}

function toRow(key: string, option: Option): string {
  const help = toHelp(option).replaceAll('<', '&lt;');
  const cells = [`\`--${key}${toValue(option)}\``, help].map((cell) => cell.replaceAll('|', '\\|'));
  return `| ${cells.join(' | ')} |`;
}
