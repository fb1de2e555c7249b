import { resolve } from 'node:path';
import { readArtifact, type Artifact } from '../artifact.ts';
import type { Command } from '../command.ts';
import { readRules } from '../rule-registry.ts';
import { textOf } from '../settings.ts';
import { CommandError, exitCodes } from '../host.ts';
import { readVersion } from '../version.ts';
import { writeAsked } from '../write-file.ts';

type Report = Artifact['check'];

export const comment: Command = {
  summary: 'Writes the comment on a pull request from what its check left behind',
  operands: 'DIR',
  options: {
    sarif: { type: 'string', value: 'FILE', help: 'Write the findings for code scanning as well' },
    out: { type: 'string', value: 'FILE', help: 'Write to a file instead of standard output' },
  },
  examples: [
    [
      'pathways comment pull-request --sarif findings.sarif',
      'Read check.json, changed.json, links.json and diff.json, trust none, and write the comment',
    ],
  ],
  run: async ({ values, operands }, { cwd, root, stdout }) => {
    const [folder, ...more] = operands;
    if (folder === undefined || more.length > 0)
      throw new CommandError('Cannot write a comment: name one folder');
    const { check, changed, links, diff } = await readArtifact(resolve(cwd, folder), folder);
    const { reporters, toComment } = await import('../../report/index.ts');
    const { toMarkdown } = await import('../../diff/index.ts');
    const heading = {
      title: 'What changes for readers',
      base: 'the base branch',
      head: 'this pull request',
    };
    const parts = [
      { title: 'Check of the content', ...concerned(check, changed) },
      ...(links ? [{ title: 'Addresses that the change adds', ...links }] : []),
    ];
    const text = toComment(parts, (used) =>
      diff ? toMarkdown(diff, heading, 'comment', used) : '',
    );
    const sarif = textOf(values['sarif']);
    if (sarif !== undefined) {
      const findings = [check, ...(links ? [links] : [])].flatMap((each) => each.findings);
      const rules = await readRules();
      const tool = { name: 'pathways', version: await readVersion(root), rules };
      const { summary } = check;
      const report = { summary, findings, textOf: () => undefined, tool };
      const written = reporters.sarif(report, { color: false, quiet: false });
      await writeAsked(resolve(cwd, sarif), written, 'the findings', sarif);
    }
    const out = textOf(values['out']);
    if (out === undefined) stdout.write(text);
    else await writeAsked(resolve(cwd, out), text, 'the comment', out);
    return exitCodes.ok;
  },
};

/**
 * What is said about a change: every error, since none may be merged, and of the rest what the change
 * concerns: a warning that stood there before is none of its business.
 */
function concerned({ summary, findings }: Report, changed: Report | undefined): Report {
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
