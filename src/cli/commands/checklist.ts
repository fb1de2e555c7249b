import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Collection, Form } from '../../answers/index.ts';
import { printable } from '../../model/index.ts';
import { toRelative } from '../relative-path.ts';
import { findAnswerFiles, type AnswerFile } from '../answer-files.ts';
import type { Command } from '../command.ts';
import { openWorkspace } from '../workspace.ts';
import { commonOptions, textOf } from '../settings.ts';
import { CommandError, exitCodes, type Host } from '../host.ts';
import { isWithin } from '../is-inside.ts';
import { writeAsked } from '../write-file.ts';

/** How answers are written. */
const formats = ['json', 'csv'] as const;

export const checklist: Command = {
  summary: 'Reads what was filled in on checklists: `checklist read`',
  operands: 'read FILE|FOLDER...',
  options: {
    content: commonOptions.content,
    format: { type: 'string', value: 'NAME', help: 'How to write the answers: json, csv (json)' },
    out: { type: 'string', value: 'FILE', help: 'Write the answers to a file' },
  },
  examples: [
    ['pathways checklist read oh.docx', 'Show what is filled in on one checklist'],
    [
      'pathways checklist read returned --format csv --out answers.csv',
      'Gather all checklists of a folder in a table for Excel',
    ],
  ],
  run: async ({ values, operands: [verb, ...named] }, host) => {
    const { cwd, stdout, stderr } = host;
    if (verb !== 'read')
      throw new CommandError(
        `Cannot run checklist${verb === undefined ? '' : ` \`${verb}\``}: write \`checklist read FILE|FOLDER...\``,
      );
    if (named.length === 0)
      throw new CommandError('Cannot read nothing: name checklists, or folders that hold some');
    const format = toFormat(textOf(values['format']) ?? 'json');
    const content = resolve(cwd, textOf(values['content']) ?? 'content');
    const shown = textOf(values['out']);
    const out = shown === undefined ? undefined : resolve(cwd, shown);
    if (out !== undefined && isWithin(out, content))
      throw new CommandError(`Cannot write answers to \`${shown}\`: it lies in the content`);
    if (named.some((name) => resolve(cwd, name) === out))
      throw new CommandError(`Cannot write answers to \`${shown}\`: it is to be read`);
    const { files, astray } = await findAnswerFiles(named, cwd, out);
    const form = await readForm(content, host);
    const { toCsv, toJson, toWarnings, toSummaryLine } = await import('../../answers/index.ts');
    const collection = await collect(files, astray, form);
    const text = { json: toJson, csv: toCsv }[format](collection, form);
    if (out === undefined) stdout.write(text);
    else await writeAsked(out, text, 'answers', shown ?? '');
    for (const line of [...toWarnings(collection, form), toSummaryLine(collection)])
      stderr.write(`${printable(line)}\n`);
    return collection.passedOver.length === 0 ? exitCodes.ok : exitCodes.found;
  },
};

function toFormat(wanted: string): (typeof formats)[number] {
  const format = formats.find((each) => each === wanted);
  if (!format)
    throw new CommandError(
      `Cannot write answers as \`${wanted}\`: the formats are ${formats.join(', ')}`,
    );
  return format;
}

/** @throws CommandError where the content has errors: steps would seem to be missing from it */
async function readForm(content: string, host: Host): Promise<Form> {
  const { toForm } = await import('../../answers/index.ts');
  const corpus = await openWorkspace({ content, today: host.today, isCached: false }, host).load();
  const wrong = corpus.findings.find(({ severity }) => severity === 'error');
  if (wrong)
    throw new CommandError(
      `\`${toRelative(join(content, wrong.file), host.cwd)}\` has errors, so its steps are not known; run \`pathways check\``,
    );
  return toForm(corpus);
}

async function collect(
  files: readonly AnswerFile[],
  astray: Collection['passedOver'],
  form: Form,
): Promise<Collection> {
  const { maxFileBytes, readAnswers } = await import('../../answers/index.ts');
  const checklists: Collection['checklists'][number][] = [];
  const passedOver = [...astray];
  for (const { path, shown, bytes } of files) {
    const answers =
      bytes > maxFileBytes
        ? { reason: `This file has more than ${maxFileBytes} bytes` }
        : await readFile(path).then(
            (content) => readAnswers(content, form),
            (error: NodeJS.ErrnoException) => ({
              reason: `This file cannot be opened (${error.code})`,
            }),
          );
    if ('reason' in answers) passedOver.push({ file: shown, reason: answers.reason });
    else checklists.push({ file: shown, ...answers });
  }
  return { checklists, passedOver: passedOver.sort((a, b) => (a.file < b.file ? -1 : 1)) };
}
