import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { styleText } from 'node:util';
import type { Example } from '../../check/index.ts';
import { suggest } from '../../model/index.ts';
import { usesColor } from '../color.ts';
import { toCommandLine } from '../command-line.ts';
import { toColumns } from '../help.ts';
import { defineCommand, type Values } from '../command.ts';
import { CommandError, exitCodes, type Host } from '../host.ts';
import { toRelative } from '../relative-path.ts';
import { readRules, toHouseEntries, type RuleEntry } from '../rule-registry.ts';
import { contentOptions, toContentSettings } from '../settings.ts';
import { openWorkspace } from '../workspace.ts';

const contentOption = { content: contentOptions.content } as const;

/** What the rules of each group check, in the order of the list. */
const groups = {
  content: 'Content (pathways check)',
  markdown: 'Markdown style (pathways check)',
  links: 'External links (pathways links)',
  files: 'Word, HTML and PDF files (pathways audit)',
  import: 'What came back in a Word file',
  house: 'Rules of the content folder',
} as const satisfies Record<RuleEntry['group'], string>;

export const explain = defineCommand({
  summary: 'Explain a rule',
  operands: '[RULE]',
  options: contentOption,
  examples: [
    ['pathways explain', 'List all rules'],
    ['pathways explain footnote-resolves', 'Explain one rule'],
  ],
  run: async ({ operands: [id, ...more], values }, host) => {
    const { stdout, env } = host;
    if (more.length > 0) throw new CommandError('`explain` takes one rule at a time');
    const own =
      id === undefined || id.startsWith('rules/') ? await readHouseRules(values, host) : [];
    const rules = [...(await readRules()), ...own];
    if (id === undefined) {
      stdout.write(toList(rules));
      return exitCodes.ok;
    }
    const rule = rules.find((each) => each.id === id);
    if (!rule) {
      const meant = suggest(
        id,
        rules.map((each) => each.id),
      );
      const hint =
        meant === undefined
          ? `Run \`${toCommandLine('explain', host)}\` for a list.`
          : `Did you mean \`${meant}\`?`;
      throw new CommandError(`There is no rule \`${id}\`. ${hint}`);
    }
    const title = usesColor(env, stdout.isTerminal)
      ? styleText('bold', id, { validateStream: false })
      : id;
    stdout.write(`${[`${title} (${rule.severity})`, ...(await toParts(rule))].join('\n\n')}\n`);
    return exitCodes.ok;
  },
});

/** The rules of the content folder, if there is one here. */
async function readHouseRules(
  values: Values<typeof contentOption>,
  host: Host,
): Promise<readonly RuleEntry[]> {
  const settings = await toContentSettings({ ...values, today: undefined }, host);
  if (values.content === undefined && !existsSync(settings.content)) return [];
  const { houseRules } = await openWorkspace(settings, host).load();
  return toHouseEntries(houseRules, (file) => toRelative(join(settings.content, file), host.cwd));
}

function toList(rules: readonly RuleEntry[]): string {
  return Object.entries(groups)
    .filter(([group]) => rules.some((rule) => rule.group === group))
    .map(([group, title]) => {
      const rows = rules
        .filter((rule) => rule.group === group)
        .map(({ id, severity, summary }) => [id, `${severity.padEnd(10)}  ${summary}`] as const);
      return `${title}\n${toColumns(rows).join('\n')}\n`;
    })
    .join('\n');
}

async function toParts({
  id,
  summary,
  why,
  url,
  examples,
  isSuppressible,
}: RuleEntry): Promise<readonly string[]> {
  const { toExampleFiles } = await import('../../check/index.ts');
  const toSource = (example: Example): string =>
    [...toExampleFiles(example)]
      .map(([path, text]) => (text === '' ? `  ${path}` : `  ${path}\n\n${indented(text)}`))
      .join('\n\n');
  return [
    summary,
    `Why: ${why}`,
    ...(examples
      ? ['Wrong:', ...examples.bad.map(toSource), 'Right:', ...examples.good.map(toSource)]
      : []),
    ...(isSuppressible
      ? [
          `To suppress it where it does not apply, write this on the line before:\n\n    <!-- pathways-ignore ${id}: the reason -->\n\nIn YAML:\n\n    # pathways-ignore ${id}: the reason`,
        ]
      : []),
    ...(examples && !isSuppressible ? ['It cannot be suppressed or switched off.'] : []),
    `Documentation: ${url}`,
  ];
}

/** Lines of an example, long ones cut. */
function indented(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `    ${line.length > 200 ? `${line.slice(0, 200)}…` : line}`.trimEnd())
    .join('\n');
}
