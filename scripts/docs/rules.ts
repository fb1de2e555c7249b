import {
  builtInRules,
  lintRules,
  rules,
  toExampleFiles,
  type Example,
  type RuleFacts,
} from '../../src/check/index.ts';
import { fixedRules } from '../../src/model/index.ts';
import { checkExample } from '../../tests/check/check-page.ts';

const introduction = `# Rules

The rules of \`pathways check\`. \`pathways explain RULE\` shows one of them in the terminal. This page is generated from
the rules (\`npm run docs\`), and each example is a test.

An **error** stops the build. A **warning** deserves a look. A **suggestion** is a hint. In \`site.yaml\` you can
change the severity of a rule, or switch it off:

\`\`\`yaml
severities:
  review-due: suggestion
  url-secure: off
\`\`\`
`;

/** The documentation of every rule, as Markdown. */
export async function toRulesDocument(): Promise<string> {
  const all = [...rules, ...builtInRules].sort((a, b) => (a.id < b.id ? -1 : 1));
  const parts: string[] = [introduction, toTable(all)];
  for (const rule of all) parts.push(await toSection(rule));
  parts.push(toLintSection());
  return `${parts.map((part) => part.trim()).join('\n\n')}\n`;
}

function toTable(all: readonly RuleFacts[]): string {
  const rows = all.map(
    ({ id, severity, summary }) => `| [${id}](#${id}) | ${severity} | ${toCell(summary)} |`,
  );
  return ['| rule | severity | what it checks |', '| --- | --- | --- |', ...rows].join('\n');
}

async function toSection(rule: RuleFacts): Promise<string> {
  const { id, severity, summary, why, examples } = rule;
  const wrong: string[] = [];
  for (const example of examples.bad) wrong.push(await toWrong(rule, example));
  const suppression = fixedRules.includes(id)
    ? "It can't be suppressed or switched off."
    : `To suppress it where it does not apply, write \`<!-- pathways-ignore ${id}: the reason -->\` on the line before, or \`# pathways-ignore ${id}: the reason\` in YAML.`;
  return [
    `## ${id}`,
    `${severity.charAt(0).toUpperCase()}${severity.slice(1)}. ${summary}`,
    `**Why.** ${why}`,
    '**Wrong:**',
    ...wrong,
    '**Right:**',
    ...examples.good.map(toSource),
    suppression,
  ].join('\n\n');
}

/** A bad example with its finding. */
async function toWrong(rule: RuleFacts, example: Example): Promise<string> {
  const findings = await checkExample(example, rule.id);
  const found = findings.find(({ ruleId }) => ruleId === rule.id);
  if (!found) throw new Error(`a bad example of ${rule.id} has no finding`);
  const stop = found.message.endsWith('?') ? '' : '.';
  return `${toSource(example)}\n\n> ${found.message}${stop} ${found.help ?? ''}`.trimEnd();
}

/** The languages of files by their endings. */
const fences: Readonly<Record<string, string>> = { md: 'markdown', yaml: 'yaml', svg: 'xml' };

/** The files of an example, each in a fence. */
function toSource(example: Example): string {
  const files = [...toExampleFiles(example)];
  return files
    .map(([path, text]) => {
      if (text === '') return `\`${path}\``;
      const fence = fences[/\w+$/.exec(path.replace(/ before$/, ''))?.[0] ?? ''] ?? 'text';
      const label =
        files.length === 1 && path === 'page.md'
          ? ''
          : `\`${path.replace(/ before$/, '')}\`${path.endsWith(' before') ? ', before' : ''}\n\n`;
      return `${label}\`\`\`\`${fence}\n${clip(text).trimEnd()}\n\`\`\`\``;
    })
    .join('\n\n');
}

/** Cuts long lines, which only show that they are long. */
function clip(text: string): string {
  return text
    .split('\n')
    .map((line) => (line.length > 200 ? `${line.slice(0, 200)} [and so on]` : line))
    .join('\n');
}

function toCell(text: string): string {
  return text.replaceAll('|', '\\|');
}

function toLintSection(): string {
  const listOf = (wanted: string): string =>
    lintRules
      .filter(({ severity }) => severity === wanted)
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map(
        ({ id, summary }) =>
          `- [${id}](https://github.com/remarkjs/remark-lint/tree/main/packages/remark-lint-${id}): ${summary}`,
      )
      .join('\n');
  return [
    '## From remark-lint',
    'These rules of remark-lint are warnings, since readers see the difference:',
    listOf('warning'),
    'These are suggestions. They are about how Markdown is written, which readers do not see:',
    listOf('suggestion'),
  ].join('\n\n');
}
