import { resolve } from 'node:path';
import { readArtifact, type Artifact } from '../artifact.ts';
import { defineCommand } from '../command.ts';
import { readRules } from '../rule-registry.ts';
import { CommandError, exitCodes } from '../host.ts';
import { readVersion } from '../version.ts';
import { writeFileTo } from '../write-file.ts';

type Report = Artifact['check'];

export const comment = defineCommand({
  summary: 'Write a pull-request comment from saved check results',
  operands: 'DIR',
  options: {
    sarif: { type: 'string', value: 'FILE', help: 'Also write the findings for code scanning' },
    out: { type: 'string', value: 'FILE', help: 'Write to a file instead of standard output' },
  },
  examples: [
    [
      'pathways comment pull-request --sarif findings.sarif',
      'Read check.json, changed.json, links.json and diff.json from a folder',
    ],
  ],
  run: async ({ values, operands }, { cwd, root, stdout }) => {
    const [folder, ...more] = operands;
    if (folder === undefined || more.length > 0)
      throw new CommandError('`comment` needs one folder of saved results');
    const { check, changed, links, diff } = await readArtifact(resolve(cwd, folder), folder);
    const { reporters, toComment } = await import('../../report/index.ts');
    const { toMarkdown } = await import('../../diff/index.ts');
    const heading = {
      title: 'What changes for readers',
      base: 'the base branch',
      head: 'this pull request',
    };
    const parts = [
      { title: 'Content', ...aboutChange(check, changed) },
      ...(links ? [{ title: 'Links added', ...links }] : []),
    ];
    const text = toComment(parts, (used) =>
      diff ? toMarkdown(diff, heading, 'comment', used) : '',
    );
    const { sarif, out } = values;
    if (sarif !== undefined) {
      const findings = [check, ...(links ? [links] : [])].flatMap((each) => each.findings);
      const rules = await readRules();
      const tool = { name: 'pathways', version: await readVersion(root), rules };
      const { summary } = check;
      const report = { summary, findings, textOf: () => undefined, tool };
      const written = reporters.sarif(report, {});
      await writeFileTo(resolve(cwd, sarif), written, sarif, cwd);
    }
    if (out === undefined) stdout.write(text);
    else await writeFileTo(resolve(cwd, out), text, out, cwd);
    return exitCodes.ok;
  },
});

/**
 * The findings to show on a change: all errors, since none may be merged, and warnings and suggestions in the
 * files that it affects.
 */
function aboutChange({ summary, findings }: Report, changed: Report | undefined): Report {
  if (!changed) return { summary, findings };
  const isError = ({ severity }: Report['findings'][number]): boolean => severity === 'error';
  const { warnings, suggestions } = changed.summary;
  return {
    summary: { ...summary, warnings, suggestions },
    findings: [
      ...findings.filter(isError),
      ...changed.findings.filter((finding) => !isError(finding)),
    ],
  };
}
