import { join, relative, resolve, sep } from 'node:path';
import type { Corpus } from '../../model/index.ts';
import { printable, withoutCommands } from '../../model/index.ts';
import type { MergedFile, PlacedComment, WordChange, WordReading } from '../../import/index.ts';
import { defineCommand } from '../command.ts';
import { finishReport } from '../finish-report.ts';
import { CommandError, exitCodes, type Host } from '../host.ts';
import { findBase } from '../import/find-base.ts';
import { importForeignFolder } from '../import/import-folder.ts';
import { importNewPage } from '../import/new-page.ts';
import { newFindings } from '../import/new-findings.ts';
import { printFindings } from '../import/print-findings.ts';
import { readWordFile } from '../import/read-word-file.ts';
import { linkOnPath } from '../link-on-path.ts';
import { startProgress } from '../progress.ts';
import { toRelative } from '../relative-path.ts';
import { toResult } from '../result.ts';
import { commonOptions, toSettings, type Settings } from '../settings.ts';
import { openWorkspace, type Workspace } from '../workspace.ts';
import { writeAtomic } from '../write-atomic.ts';

export const importCommand = defineCommand({
  summary: 'Bring a Word file, or pages written for another tool, into the content',
  operands: 'word FILE | folder DIR',
  options: {
    ...commonOptions,
    base: {
      type: 'string',
      value: 'REV',
      multiple: true,
      help: 'Git revision that the file was made from; of several, the one that is most like it (default: found by the mark in the file)',
    },
    changes: {
      type: 'string',
      value: 'WHICH',
      choices: ['accept', 'reject', 'all'],
      default: 'accept',
      help: 'Take tracked changes as accepted or rejected, or print one patch for each author',
    },
    new: {
      type: 'string',
      value: 'PAGE',
      help: 'Make a new page of any Word file, with its images beside it',
    },
    from: {
      type: 'string',
      value: 'TOOL',
      choices: ['jekyll', 'hugo', 'mkdocs', 'docusaurus', 'gitbook', 'plain'],
      help: 'The tool that a folder is written for (default: by its settings)',
    },
    'dry-run': { type: 'boolean', help: 'Print the changes as a patch, and write nothing' },
  },
  examples: [
    ['pathways import word toolkit.docx --dry-run', 'Show what would change in the content'],
    ['pathways import word toolkit.docx', 'Change the content, and check it'],
    [
      'pathways import word toolkit.docx --report markdown=comments.md',
      'Also write a list of comments and of what was left',
    ],
    [
      'pathways import word report.docx --new water/report.md',
      'Make a page of a Word file that was not made here',
    ],
  ],
  run: async ({ values, operands: [kind, name, ...more] }, host) => {
    if (kind === 'folder' && name !== undefined && more.length === 0) {
      const settings = await toSettings(values, host);
      const task = { name, from: values.from, isDryRun: values['dry-run'] };
      const reading = startProgress(host);
      reading.say('Reading');
      return importForeignFolder(task, settings, host, reading.end).finally(reading.end);
    }
    if (kind !== 'word') throw new CommandError('Write `import word`, then a Word file');
    if (name === undefined) throw new CommandError('`import word` needs a Word file');
    if (more.length > 0)
      throw new CommandError(`\`import word\` takes one file, not \`${more[0]}\` as well`);
    // The cache closes before places in the content are looked up.
    const settings = { ...(await toSettings(values, host)), isCached: false };
    const progress = startProgress(host);
    progress.say('Reading');
    try {
      if (values.new !== undefined) {
        const { changes, base, new: page, 'dry-run': isDryRun } = values;
        if (base.length > 0) throw new CommandError('`--base` and `--new` exclude each other');
        if (changes === 'all')
          throw new CommandError('With `--new`, changes are accepted or rejected');
        const task = { name, page, changes, isDryRun };
        return await importNewPage(task, settings, host, progress.end);
      }
      const { readings } = await readWordFile(name, values.changes, host);
      const workspace = openWorkspace(settings, host);
      const [whole] = readings;
      if (!whole) throw new CommandError(`\`${name}\` has no text`);
      progress.say('Comparing');
      const base = await findBase(whole, values.base, workspace, settings.content, host);
      const isPatch = values['dry-run'] || values.changes === 'all';
      const wanted = values.changes === 'all' && readings.length > 1 ? readings : [whole];
      const imports: Import[] = [];
      for (const reading of wanted) imports.push(await importReading(reading, base, !isPatch));
      progress.end();
      host.stderr.write(`Compared with ${base.said}\n`);
      const task = { name, settings, workspace, host };
      return await (isPatch ? showPatches(imports, task) : writeImport(imports, task));
    } finally {
      progress.end();
    }
  },
});

/** A reading of the file, and what it changes in today's content. */
interface Import {
  readonly author: string | undefined;
  readonly files: readonly MergedFile[];
  readonly changes: readonly WordChange[];
  readonly comments: readonly PlacedComment[];
  /** The texts that the places of changes and comments are in. */
  readonly textOf: (file: string) => string | undefined;
}

interface Task {
  readonly name: string;
  readonly settings: Settings;
  readonly workspace: Workspace;
  readonly host: Host;
}

/** What was pasted into a file is compared with all that was there, which takes a second per thousand paragraphs. */
const maxNewParagraphs = 20_000;

async function importReading(
  { author, document }: WordReading,
  { corpus, file, today }: Awaited<ReturnType<typeof findBase>>,
  isWritten: boolean,
): Promise<Import> {
  const { importWord, mergeUnits, movePlaces, readWord } = await import('../../import/index.ts');
  const { readSource } = await import('../../load/index.ts');
  const made = readWord(await file.make(), 'accept');
  if ('unreadable' in made || !made[0]) throw new Error('The base file cannot be read');
  const more = document.body.length - made[0].document.body.length;
  if (more > maxNewParagraphs)
    throw new CommandError(
      `The file has ${more} more paragraphs than the one that was sent out; at most ${maxNewParagraphs} can be compared. Take out what was pasted, or make pages of it with \`--new\`.`,
    );
  const input = { corpus, base: made[0].document, returned: document, readPage: readSource };
  const { units, comments } = await importWord(input);
  const [before, now] = [textsOf(corpus), textsOf(today)];
  const { files, changes } = mergeUnits(units, before, now);
  const written = new Map(files.map((each) => [each.file, each.after]));
  const textOf = (path: string): string | undefined =>
    (isWritten ? written.get(path) : undefined) ?? now(path);
  return { author, files, ...movePlaces({ changes, comments }, before, textOf), textOf };
}

function textsOf({ files }: Corpus): (file: string) => string | undefined {
  const texts = new Map(files.map(({ id, text }) => [id, text]));
  return (file) => texts.get(file);
}

/** Prints one patch for each reading, and on standard error what is not in it. */
async function showPatches(
  imports: readonly Import[],
  { name, settings: { content }, host }: Task,
): Promise<typeof exitCodes.ok | typeof exitCodes.found> {
  const { toPatch } = await import('../../fix/index.ts');
  const { toFindings, toSummaryLine } = await import('../../import/index.ts');
  const toShown = host.env['GITHUB_ACTIONS'] === 'true' ? withoutCommands : (text: string) => text;
  let isWhole = true;
  for (const { author, files, changes, comments, textOf } of imports) {
    if (author !== undefined) host.stdout.write(`Changes of ${printable(author)}\n\n`);
    for (const { file, before, after } of files)
      host.stdout.write(toShown(toPatch(toRelative(join(content, file), host.cwd), before, after)));
    const told = { changes, comments };
    printFindings(toFindings(told, textOf, name), content, name, host);
    host.stderr.write(
      `${author === undefined ? '' : `${printable(author)}: `}${toSummaryLine(told)}\n`,
    );
    isWhole &&= changes.every(({ outcome }) => outcome === 'applied');
  }
  return isWhole ? exitCodes.ok : exitCodes.found;
}

/** Writes the changed files, all or none, and reports what was left and what the content says now. */
async function writeImport(
  [only]: readonly Import[],
  { name, settings, workspace, host }: Task,
): Promise<Awaited<ReturnType<typeof finishReport>>> {
  if (!only) return exitCodes.ok;
  const {
    process: { pid },
  } = host;
  const { files, changes, comments, textOf } = only;
  const { content } = settings;
  const check = await workspace.open();
  const before = await check(new Map());
  for (const { file } of files) {
    const path = join(content, file);
    const link = await linkOnPath(path, host.cwd);
    if (link !== undefined)
      throw new CommandError(
        `Can't write \`${toRelative(path, host.cwd)}\`: \`${toRelative(link, host.cwd)}\` is a link`,
      );
  }
  const after = await check(new Map(files.map((each) => [each.file, each.after])));
  await writeAtomic(
    files.map((each) => ({
      path: join(content, each.file),
      shown: toRelative(join(content, each.file), host.cwd),
      before: each.before,
      after: each.after,
    })),
    pid,
  );
  const { toFindings, toSummaryLine } = await import('../../import/index.ts');
  const told = { changes, comments };
  const word = relative(content, resolve(host.cwd, name)).split(sep).join('/');
  const findings = [...toFindings(told, textOf, word), ...newFindings(before, after)];
  const result = toResult({ ...after, findings, suppressed: [] }, content, host);
  host.stderr.write(
    `${toSummaryLine(told)}; ${files.length === 1 ? '1 file' : `${files.length} files`} written\n`,
  );
  return finishReport(result, settings, host);
}
