import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { styleText } from 'node:util';
import { suggest } from '../../model/index.ts';
import type { Command } from '../command.ts';
import { CommandError, exitCodes } from '../host.ts';

/** Where the rules are documented, from the folder of this package. */
const documentation = ['docs/rules.md', 'docs/links.md', 'docs/audit.md'];

export const explain: Command = {
  summary: 'Says what a rule wants, why, and how to write it',
  operands: '[RULE]',
  options: {},
  examples: [
    ['pathways explain', 'List all rules'],
    ['pathways explain footnote-resolves', 'Explain one of them'],
  ],
  run: async ({ operands }, { root, stdout, env }) => {
    const texts = await Promise.all(
      documentation.map((path) => readFile(join(root, path), 'utf8')),
    );
    const sections = toSections(texts.join('\n'));
    const [id, ...more] = operands;
    if (more.length > 0)
      throw new CommandError(`Cannot explain \`${more[0]}\`: one rule at a time`);
    if (id === undefined) {
      const { linkRules } = await import('../../links/index.ts');
      const ofLinks = linkRules.map(({ id: rule, severity, summary }) => [rule, severity, summary]);
      stdout.write(`${sections.get('') ?? ''}\n\n${toColumns(ofLinks)}\n`);
      return exitCodes.ok;
    }
    const section = sections.get(id);
    if (section === undefined) {
      const meant = suggest(id, sections.keys());
      const hint =
        meant === undefined ? '`pathways explain` lists the rules' : `did you mean \`${meant}\`?`;
      throw new CommandError(`Cannot explain \`${id}\`: there is no such rule; ${hint}`);
    }
    const isPainted = stdout.isTerminal && !env['NO_COLOR'];
    stdout.write(
      `${isPainted ? styleText('bold', id, { validateStream: false }) : id}\n\n${section}\n`,
    );
    return exitCodes.ok;
  },
};

/** The sections of the documentation as plain text, by rule; the list of all rules under ''. */
function toSections(text: string): ReadonlyMap<string, string> {
  const sections = new Map<string, string[]>();
  let title = '';
  let isExample = false;
  for (const line of text.split('\n')) {
    if (line.startsWith(fence)) isExample = !isExample;
    // A heading inside an example is no heading of this page.
    const heading = isExample ? undefined : /^## (.*)$/.exec(line)?.[1];
    if (heading === undefined) sections.set(title, [...(sections.get(title) ?? []), line]);
    else title = heading;
  }
  return new Map(
    [...sections]
      .filter(([id]) => /^[a-z\d-]*$/.test(id))
      .map(([id, lines]) => [id, id === '' ? toList(lines.join('\n')) : toPlain(lines)]),
  );
}

/** Encloses examples. */
const fence = '````';

/** The rows of the table as lines: rule, weight, what must hold. */
function toList(head: string): string {
  const rows = [...head.matchAll(/^\| \[([a-z-]+)\]\([^)]*\) \| (\w+) \| (.*) \|$/gm)];
  return toColumns(rows.map(([, ...cells]) => cells));
}

function toColumns(rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map(([id = '']) => id.length));
  return rows
    .map(([id = '', weight = '', summary = '']) =>
      [id.padEnd(width), weight.padEnd(7), summary].join('  '),
    )
    .join('\n');
}

/** Markdown as a terminal shows it: examples set in, marks of emphasis left out. */
function toPlain(section: readonly string[]): string {
  let isExample = false;
  const lines = section.flatMap((line) => {
    if (line.startsWith(fence)) {
      isExample = !isExample;
      return [];
    }
    if (isExample) return [`    ${line}`.trimEnd()];
    return [
      line
        .replace(/^> /, '  ')
        .replace(/\*\*(.+?)\*\*/g, '$1')
        .replace(/\[(.+?)\]\(#.*?\)/g, '$1'),
    ];
  });
  return lines.join('\n').trim();
}
