import { relative, resolve, sep } from 'node:path';
import type { PageFromWord } from '../../import/index.ts';
import { applyChange } from '../apply-change.ts';
import { inContent } from '../commands/mv.ts';
import { finishReport } from '../finish-report.ts';
import { CommandError, exitCodes, type Host } from '../host.ts';
import { kindOf, titleOf, toPagePath } from '../new-page.ts';
import { toResult } from '../result.ts';
import type { Settings } from '../settings.ts';
import { openWorkspace } from '../workspace.ts';
import { newFindings } from './new-findings.ts';
import { printFindings } from './print-findings.ts';
import { readWordFile } from './read-word-file.ts';

interface Task {
  /** The Word file. */
  readonly name: string;
  /** The page to make, as it was given. */
  readonly page: string;
  readonly changes: 'accept' | 'reject';
  readonly isDryRun: boolean;
}

/**
 * Makes a new page of a Word file, or prints it as a patch; then reports what the page does not say, and what a check
 * finds now.
 *
 * @param onWrite called before anything is printed
 * @throws CommandError if the file can't be read, or a file is in the way
 */
export async function importNewPage(
  { name, page, changes, isDryRun }: Task,
  settings: Settings,
  host: Host,
  onWrite: () => void,
): Promise<Awaited<ReturnType<typeof finishReport>>> {
  const { content, today } = settings;
  const path = toPagePath(await inContent(page, content, host), page);
  const { readings, images } = await readWordFile(name, changes, host, true);
  const { contentStyleOf, pageFromWord, toPageFindings } = await import('../../import/index.ts');
  const check = await openWorkspace(settings, host).open();
  const before = await check(new Map());
  const { corpus } = before;
  const toContentStyle = contentStyleOf(corpus);
  const [reading] = readings;
  const made =
    reading && pageFromWord({ document: reading.document, images, path, toContentStyle });
  if (!reading || !made || (made.text === '' && made.title === undefined))
    throw new CommandError(`\`${name}\` has no text`);
  const { addPage } = await import('../../edit/index.ts');
  const title = made.title ?? titleOf(path);
  const change = addPage(corpus, {
    path,
    title,
    kind: kindOf(path),
    reviewed: today,
    text: made.text,
    files: made.files,
  });
  onWrite();
  await applyChange(corpus, change, { content, isDryRun }, host);
  host.stderr.write(`${toSummary(made)}\n`);
  if (isDryRun) {
    const findings = toPageFindings(made, name);
    printFindings(findings, content, name, host);
    return made.left.length === 0 ? exitCodes.ok : exitCodes.found;
  }
  const after = await (await openWorkspace(settings, host).open())(new Map());
  // A new page makes other ones look old, which is nothing to do now.
  const ofPage = newFindings(before, after).filter(
    ({ file, severity }) => file === path || severity === 'error',
  );
  const word = relative(content, resolve(host.cwd, name)).split(sep).join('/');
  const findings = [...toPageFindings(made, word), ...ofPage];
  return finishReport(
    toResult({ ...after, findings, suppressed: [] }, content, host),
    settings,
    host,
  );
}

/** A line such as `210 words: 200 on the page, 10 not; 2 images, 3 things left, 1 comment`. */
function toSummary({ words, files, left, comments }: PageFromWord): string {
  const counted = (count: number, noun: string): string =>
    `${count} ${noun}${count === 1 ? '' : 's'}`;
  const things = [
    counted(files.size, 'image'),
    `${counted(left.length, 'thing')} left`,
    counted(comments.length, 'comment'),
  ].join(', ');
  return `${counted(words.all, 'word')}: ${words.all - words.left} on the page, ${words.left} not; ${things}`;
}
