import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Collection, Form, ReadChecklist } from '../../answers/index.ts';
import { printable } from '../../model/index.ts';
import type { Reader } from '../reader/job.ts';
import { toRelative } from '../relative-path.ts';
import { findAnswerFiles, type AnswerFile } from '../answer-files.ts';
import { defineCommand } from '../command.ts';
import { toCommandLine } from '../command-line.ts';
import { expandGlobs } from '../operands.ts';
import { openWorkspace } from '../workspace.ts';
import { contentOptions, toContentSettings, type ContentSettings } from '../settings.ts';
import { reasonOf } from '../system-error.ts';
import { CommandError, exitCodes, type Host } from '../host.ts';
import { isInside } from '../is-inside.ts';
import { writeFileTo } from '../write-file.ts';

export const checklist = defineCommand({
  summary: 'Collect answers from completed checklists',
  operands: 'read FILE|FOLDER...',
  options: {
    content: contentOptions.content,
    format: {
      type: 'string',
      value: 'NAME',
      choices: ['json', 'csv'],
      default: 'json',
      help: 'Format of the answers',
    },
    out: { type: 'string', value: 'FILE', help: 'Write the answers to a file' },
  },
  examples: [
    ['pathways checklist read oh.docx', 'Show the answers of one checklist'],
    [
      'pathways checklist read returned --format csv --out answers.csv',
      'Collect a folder of checklists in a table for Excel',
    ],
  ],
  run: async ({ values, operands: [verb, ...named] }, host) => {
    const { cwd, stdout, stderr } = host;
    if (verb !== 'read') throw new CommandError('Write `checklist read`, then files or folders');
    if (named.length === 0)
      throw new CommandError('`checklist read` needs checklists, or folders of them');
    const settings = await toContentSettings(values, host);
    const shown = values.out ?? '';
    const out = values.out === undefined ? undefined : resolve(cwd, values.out);
    if (out !== undefined && isInside(out, settings.content))
      throw new CommandError(`Can't write answers to \`${shown}\`: it is in the content folder`);
    const wanted = await expandGlobs(named, cwd);
    if (wanted.some((name) => resolve(cwd, name) === out))
      throw new CommandError(`Can't write answers to \`${shown}\`: it is one of the files to read`);
    const found = await findAnswerFiles(wanted, cwd, out);
    const form = await readForm(settings, host);
    const { toCsv, toJson, toSummaryLine, toWarnings } = await import('../../answers/index.ts');
    const reader = host.openReader();
    const collection = await collect(found, form, reader).finally(reader.close);
    const text = { json: toJson, csv: toCsv }[values.format](collection, form);
    if (out === undefined) stdout.write(text);
    else await writeFileTo(out, text, shown, cwd);
    for (const line of [...toWarnings(collection, form), toSummaryLine(collection)])
      stderr.write(`${printable(line)}\n`);
    return collection.passedOver.length === 0 ? exitCodes.ok : exitCodes.found;
  },
});

/** @throws CommandError if the content has errors, since its steps are not known then */
async function readForm(settings: ContentSettings, host: Host): Promise<Form> {
  const { toForm } = await import('../../answers/index.ts');
  const corpus = await openWorkspace({ ...settings, isCached: false }, host).load();
  const wrong = corpus.findings.find(({ severity }) => severity === 'error');
  if (wrong)
    throw new CommandError(
      `\`${toRelative(join(settings.content, wrong.file), host.cwd)}\` has errors, so its steps are not known. Run \`${toCommandLine('check', host)}\`.`,
    );
  return toForm(corpus);
}

async function collect(
  { files, skipped, ignored }: Awaited<ReturnType<typeof findAnswerFiles>>,
  form: Form,
  reader: Reader,
): Promise<Collection> {
  const { toLabel } = await import('../../answers/index.ts');
  const checklists: Collection['checklists'][number][] = [];
  const passedOver = [...skipped];
  for (const file of files) {
    const parts = await readFileOf(file, form, reader);
    for (const [index, answers] of parts.entries()) {
      const part = parts.length > 1 ? index + 1 : null;
      if ('reason' in answers)
        passedOver.push({ file: toLabel({ file: file.shown, part }), reason: answers.reason });
      else checklists.push({ file: file.shown, part, ...answers });
    }
  }
  passedOver.sort((a, b) => (a.file < b.file ? -1 : 1));
  return { checklists, passedOver, ignored };
}

async function readFileOf(
  { path, bytes }: AnswerFile,
  form: Form,
  reader: Reader,
): Promise<readonly ReadChecklist[]> {
  const { maxFileBytes } = await import('../../answers/index.ts');
  if (bytes > maxFileBytes)
    return [{ reason: `This file has more than ${maxFileBytes / 1_000_000} MB` }];
  return readFile(path).then(
    async (content) => {
      const read = await reader.read({ kind: 'answers', bytes: content, form });
      return 'givenUp' in read ? [{ reason: `This file ${read.givenUp}` }] : read;
    },
    (error: unknown) => [{ reason: `This file can't be opened: ${reasonOf(error)}` }],
  );
}
