import { lstat, mkdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ContentChange } from '../edit/index.ts';
import { withoutCommands, type Corpus } from '../model/index.ts';
import { counted } from '../report/index.ts';
import { CommandError, type Host } from './host.ts';
import { linkBelow } from './link-on-path.ts';
import { toRelative } from './relative-path.ts';
import { writeError } from './system-error.ts';
import { writeAtomic } from './write-atomic.ts';
import { writeFileTo } from './write-file.ts';

/**
 * Writes a change to the content folder, or prints it as a patch for `git apply`; then says on standard error what
 * was done, and what is left to do.
 *
 * @throws CommandError if a file is in the way, is a link, or can't be written; nothing is changed then
 */
export async function applyChange(
  corpus: Pick<Corpus, 'files'>,
  change: ContentChange,
  { content, isDryRun }: { readonly content: string; readonly isDryRun: boolean },
  host: Host,
): Promise<void> {
  const {
    cwd,
    stderr,
    process: { pid },
  } = host;
  const { textsAfter } = await import('../edit/index.ts');
  const texts = textsAfter(corpus, change);
  const shownOf = (file: string): string => toRelative(join(content, file), cwd);
  await assertFree(change, content, shownOf);
  if (isDryRun) await printPatch(change, texts, shownOf, host);
  else {
    for (const [file, text] of change.added)
      await writeFileTo(join(content, file), text, shownOf(file), cwd);
    const replacements = [...texts].map(([file, text]) => ({
      ...text,
      path: join(content, file),
      shown: shownOf(file),
    }));
    await writeAtomic(replacements, pid);
    for (const [from, to] of change.moves)
      await move(join(content, from), join(content, to), shownOf(to));
  }
  stderr.write(toSummary(change, texts.size, isDryRun, shownOf));
}

type Texts = ReadonlyMap<string, { readonly before: string; readonly after: string }>;

/** @throws CommandError if a new path is taken, or a link is on the way to a file */
async function assertFree(
  { edits, moves, added }: ContentChange,
  content: string,
  shownOf: (file: string) => string,
): Promise<void> {
  const created = [...moves.values(), ...added.keys()];
  for (const file of created)
    if (await lstat(join(content, file)).catch(() => undefined))
      throw new CommandError(`\`${shownOf(file)}\` already exists`);
  for (const file of [...created, ...moves.keys(), ...edits.keys()]) {
    const link = await linkBelow(join(content, file), content);
    if (link !== undefined)
      throw new CommandError(`Can't change \`${shownOf(file)}\`: a link is on the way to it`);
  }
}

async function move(from: string, to: string, shown: string): Promise<void> {
  try {
    await mkdir(dirname(to), { recursive: true });
    await rename(from, to);
  } catch (error) {
    throw writeError(shown, error);
  }
}

async function printPatch(
  { moves, added }: ContentChange,
  texts: Texts,
  shownOf: (file: string) => string,
  { env, stdout }: Host,
): Promise<void> {
  const { toMovePatch, toNewBinaryPatch, toNewFilePatch, toPatch } =
    await import('../fix/index.ts');
  // A patch contains content, in which GitHub would look for commands.
  const toShown = env['GITHUB_ACTIONS'] === 'true' ? withoutCommands : (text: string) => text;
  const parts = [
    ...[...added].map(([file, content]) => {
      const shown = shownOf(file);
      const isText = typeof content === 'string';
      const patch = isText ? toNewFilePatch(shown, content) : toNewBinaryPatch(shown, content);
      return [file, patch] as const;
    }),
    ...[...moves].map(([from, to]) => {
      const { before = '', after = '' } = texts.get(from) ?? {};
      return [from, toMovePatch(shownOf(from), shownOf(to), before, after)] as const;
    }),
    ...[...texts]
      .filter(([file]) => !moves.has(file))
      .map(([file, { before, after }]) => [file, toPatch(shownOf(file), before, after)] as const),
  ];
  for (const [, part] of parts.sort(([a], [b]) => (a < b ? -1 : 1))) stdout.write(toShown(part));
}

/** More new files are counted instead of named. */
const maxNamed = 20;

function toSummary(
  { moves, added, left }: ContentChange,
  changed: number,
  isDryRun: boolean,
  shownOf: (file: string) => string,
): string {
  const done = [
    ...[...moves].map(
      ([from, to]) => `${isDryRun ? 'Would move' : 'Moved'} ${shownOf(from)} to ${shownOf(to)}`,
    ),
    ...(added.size > maxNamed
      ? [`${isDryRun ? 'Would add' : 'Added'} ${counted(added.size, 'file')}`]
      : [...added.keys()].map((file) => `${isDryRun ? 'Would add' : 'Added'} ${shownOf(file)}`)),
    ...(changed === 0
      ? []
      : [`${isDryRun ? 'Would change' : 'Changed'} ${counted(changed, 'file')}`]),
    ...left.map(({ file, place, message, help }) => {
      const start = place && ('start' in place ? place.start : place);
      const at = start ? `:${start.line}:${start.column}` : '';
      return `${shownOf(file)}${at}: ${message}. ${help ?? ''}`.trimEnd();
    }),
  ];
  return `${done.join('\n')}\n`;
}
