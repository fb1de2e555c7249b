import { stat } from 'node:fs/promises';
import { compare, printable, suggest, type Cache } from '../../model/index.ts';
import { defineCommand } from '../command.ts';
import { commitOf } from '../git.ts';
import { dayOf } from '../history/log.ts';
import type { PageLine } from '../history/page-lines.ts';
import { isOfWords, versionsOf, type LineVersions } from '../history/page-versions.ts';
import { readLines, shallowCommits } from '../history/read-history.ts';
import { toWordReader, type WordReader } from '../history/word-reader.ts';
import { CommandError, exitCodes } from '../host.ts';
import { startProgress } from '../progress.ts';
import { toRelative } from '../relative-path.ts';
import { cacheOptions, contentOptions, toContentSettings } from '../settings.ts';
import { withCache } from '../store/with-cache.ts';
import { inContent } from './mv.ts';

export const history = defineCommand({
  summary: 'Show when and how the words of pages changed',
  operands: '[PAGE]',
  options: {
    content: contentOptions.content,
    since: {
      type: 'string',
      value: 'DATE|REV',
      help: 'Only changes since a date, such as 2026-01-31, or after a git revision, such as v1.0',
    },
    json: { type: 'boolean', help: 'Print JSON' },
    ...cacheOptions,
  },
  examples: [
    ['pathways history', 'List each page with the last change of its words, newest first'],
    [
      'pathways history content/index.md',
      'List all changes to a page, including under its former names',
    ],
    ['pathways history --since v1.0', 'List the pages whose words changed after the release v1.0'],
  ],
  run: async ({ values, operands }, host) => {
    const [page, ...more] = operands;
    if (more.length > 0) throw new CommandError(`\`history\` takes one page, not \`${more[0]}\``);
    const settings = await toContentSettings(values, host);
    const { content } = settings;
    if (!(await stat(content).catch(() => undefined))?.isDirectory())
      throw new CommandError(`\`${toRelative(content, host.cwd)}\` is not a folder`);
    const id = page === undefined ? undefined : await inContent(page, content, host);
    const { day, after } = await toSince(values.since, content);
    const progress = startProgress(host);
    progress.say('Reading');
    try {
      const [pages, begins] = await withCache(settings, host, (cache) =>
        readPages({ content, id, day, after }, cache),
      );
      const { toHistoryJson, toOverview, toPageReport } =
        await import('../history/history-report.ts');
      if (begins !== undefined)
        host.stderr.write(
          `This clone has the newest commits only, so the history begins on ${begins}. Run \`git fetch --unshallow\` for all of it.\n`,
        );
      if (values.json) host.stdout.write(toHistoryJson(pages, begins));
      else if (id !== undefined) host.stdout.write(pages.map(toPageReport).join('\n'));
      else host.stdout.write(toOverview(pages, begins));
      if (pages.length === 0) host.stderr.write('No words of pages changed\n');
      return exitCodes.ok;
    } finally {
      progress.end();
    }
  },
});

/** What to begin after. @throws CommandError if it is neither a day nor a revision */
async function toSince(
  since: string | undefined,
  content: string,
): Promise<{ readonly day?: string; readonly after?: string }> {
  if (since === undefined) return {};
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(since) && !Number.isNaN(Date.parse(since));
  return isDay ? { day: since } : { after: await commitOf(since, content) };
}

interface Asked {
  readonly content: string;
  /** The page that was asked for. */
  readonly id: string | undefined;
  readonly day?: string | undefined;
  readonly after?: string | undefined;
}

/** Pages with their versions, and the day on which the history begins where the clone lacks what was before. */
async function readPages(
  { content, id, day, after }: Asked,
  cache: Cache,
): Promise<readonly [pages: readonly LineVersions[], begins: string | undefined]> {
  await commitOf('HEAD', content);
  const reader = toWordReader(content, cache);
  const all = await readLines(content, reader, after);
  const shallow = await shallowCommits(content);
  const isKnown = ({ revision: { commit } }: PageLine['revisions'][number]): boolean =>
    !shallow.has(commit);
  const begins = all
    .flatMap(({ revisions }) => revisions.filter((each) => !isKnown(each)))
    .map(({ revision: { moment } }) => dayOf(moment))
    .sort()[0];
  const lines = all.map((line) => ({
    ...line,
    revisions: line.revisions.filter(
      (each) => isKnown(each) && (day === undefined || dayOf(each.revision.moment) >= day),
    ),
  }));
  if (id !== undefined) return [await readPage(id, lines, reader), begins];
  const isLimited = day !== undefined || after !== undefined;
  const present = lines.filter(({ isRemoved }) => !isRemoved);
  const found = await versionsOf(present, reader, isLimited ? Infinity : 1, isOfWords);
  const pages = found.filter(({ versions }) => !isLimited || versions.some(isOfWords));
  return [[...pages].sort(byDay), begins];
}

/** The newest first; pages of one day by their paths. */
function byDay(one: LineVersions, other: LineVersions): number {
  const dayOfLast = ({ versions }: LineVersions): string => versions.find(isOfWords)?.day ?? '';
  return compare(dayOfLast(other), dayOfLast(one)) || compare(one.id, other.id);
}

/** @throws CommandError if no page has or had the path */
async function readPage(
  id: string,
  lines: readonly PageLine[],
  reader: WordReader,
): Promise<readonly LineVersions[]> {
  const line =
    lines.find((each) => each.id === id) ??
    lines.find(({ revisions }) => revisions.some(({ before }) => before === id));
  if (line) return versionsOf([line], reader, Infinity);
  const meant = suggest(
    id,
    lines.map((each) => each.id),
  );
  const hint = meant === undefined ? '' : `. Did you mean \`${printable(meant)}\`?`;
  throw new CommandError(`No commit has a page \`${printable(id)}\`${hint}`);
}
