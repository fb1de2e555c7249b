import { noCache, type Corpus } from '../../model/index.ts';
import type { BaseFile } from '../../render/index.ts';
import type { WordReading } from '../../import/index.ts';
import { counted } from '../../report/index.ts';
import { openAssets } from '../assets.ts';
import { historyOf } from '../git-history.ts';
import { CommandError, type Host } from '../host.ts';
import type { Workspace } from '../workspace.ts';
import { givenRevisions, maxRevisions } from './given-revisions.ts';
import { titleOf } from './title-of.ts';

/** The content that a Word file was made from, and the file that can be made from it. */
interface Found {
  readonly corpus: Corpus;
  /** Absent if it is today's content. */
  readonly revision?: string;
  readonly file: BaseFile;
  /** How it was found, for the user. */
  readonly said: string;
}

export interface Base extends Found {
  /** Today's content. */
  readonly today: Corpus;
}

/** Finds the Word files of some content. */
interface Finder {
  /** Whether the file that came back has a mark. */
  readonly hasMark: boolean;
  /** The one with the mark of the file that came back. */
  readonly marked: (corpus: Corpus) => BaseFile | undefined;
  /** The one that is most like it, and how much of their text is the same: from 0 to 1. */
  readonly mostAlike: (corpus: Corpus) => { readonly file: BaseFile; readonly share: number };
}

/**
 * Finds what a Word file was made from: the revision that was given; of several the one with the sum that the file is
 * marked with, else the one whose text is most like it. Without revisions it is the content with the sum, today's first;
 * else today's content.
 *
 * @param revisions git revisions, or ranges of them such as `v1.0..main`
 * @param content the content folder: absolute
 * @throws CommandError if there is no such revision, or if files of it can't be read: their text would seem to be new
 */
export async function findBase(
  reading: WordReading,
  revisions: readonly string[],
  workspace: Workspace,
  content: string,
  host: Host,
): Promise<Base> {
  const base = await chooseBase(reading, revisions, workspace, content, host);
  const unread = unreadIn(base.corpus);
  if (unread.length === 0) return base;
  const files = `${unread
    .slice(0, 3)
    .map((file) => `\`${file}\``)
    .join(', ')}${unread.length > 3 ? ` and ${unread.length - 3} more` : ''}`;
  throw new CommandError(
    base.revision === undefined
      ? `Nothing can be compared with today's content, which has errors in ${files}: run \`check\`, and fix them first`
      : `Nothing can be compared with revision ${short(base.revision)}, in which ${files} can't be read: give another one with \`--base\``,
  );
}

/** The files whose text is in Word files, but could not be read. */
function unreadIn({ findings, registries }: Corpus): readonly string[] {
  const { site, contacts, resources, acronyms, facts } = registries;
  const wanted = new Set([site, contacts, resources, acronyms, facts].map(({ id }) => id));
  const unread = findings
    .filter(({ ruleId, severity }) => severity === 'error' && unreadable.has(ruleId ?? ''))
    .map(({ file }) => file)
    .filter((file) => file.endsWith('.md') || wanted.has(file));
  return [...new Set(unread)];
}

/** The rules for what keeps a file, or a part of it, from being read. */
const unreadable: ReadonlySet<string> = new Set(['schema', 'file-readable']);

async function chooseBase(
  { document }: WordReading,
  revisions: readonly string[],
  workspace: Workspace,
  content: string,
  host: Host,
): Promise<Base> {
  const finder = await toFinder(document, host);
  const today = await workspace.load(noCache);
  const { revisions: given, isCut } = await givenRevisions(revisions, content);
  const [only, ...others] = given;
  if (only !== undefined && (others.length > 0 || isCut)) {
    const found = await ofSeveral(given, finder, workspace);
    return { today, ...found, said: isCut ? `${found.said}; ${cutOff}` : found.said };
  }
  if (only !== undefined) {
    const corpus = await workspace.at(only);
    const file = finder.marked(corpus) ?? finder.mostAlike(corpus).file;
    return { today, corpus, revision: only, file, said: `\`${only}\`, as you said` };
  }
  return { today, ...(await byMark(today, finder, workspace, content)) };
}

async function toFinder(document: WordReading['document'], { root }: Host): Promise<Finder> {
  const { loadWordFilesOf } = await import('../../render/index.ts');
  const wordFilesOf = await loadWordFilesOf();
  const { likenessOf, sumsIn } = await import('../../import/index.ts');
  const assets = openAssets(root);
  const [sums, title] = [sumsIn(document), titleOf(document)];
  const likeness = likenessOf(document);
  return {
    hasMark: sums.length > 0,
    marked: (corpus) =>
      sums.length === 0
        ? undefined
        : wordFilesOf(corpus, assets).find(({ sum }) => sums.includes(sum)),
    mostAlike: (corpus) => {
      const files = wordFilesOf(corpus, assets);
      const named = files.filter((file) => file.title === title);
      const [best] = (named.length > 0 ? named : files)
        .map((file) => ({ file, share: likeness(file.pages) }))
        .sort((a, b) => b.share - a.share);
      if (!best) throw new CommandError('The content has no pages');
      return best;
    },
  };
}

/** Of several revisions, the one with the mark of the file, else the one that is most like it. */
async function ofSeveral(
  given: readonly string[],
  { marked, mostAlike }: Finder,
  workspace: Workspace,
): Promise<Found> {
  let best: Omit<Found, 'said'> | undefined;
  const shares: Share[] = [];
  for (const revision of given) {
    const corpus = await workspace.at(revision);
    const file = marked(corpus);
    const said = `\`${short(revision)}\` of ${counted(given.length, 'revision')}`;
    if (file) return { corpus, revision, file, said: `${said}, by the mark in the file` };
    if (corpus.pages.size === 0) continue;
    const alike = mostAlike(corpus);
    if (shares.every(({ share }) => share < alike.share))
      best = { corpus, revision, file: alike.file };
    shares.push({ revision, share: alike.share });
  }
  if (!best) throw new CommandError('There are no pages in these revisions');
  return { ...best, said: sayChoice(shares, given.length) };
}

/** The content with the mark of the file, today's first; else today's. */
async function byMark(
  today: Corpus,
  { hasMark, marked, mostAlike }: Finder,
  workspace: Workspace,
  content: string,
): Promise<Found> {
  const own = marked(today);
  if (own) return { corpus: today, file: own, said: "today's content, by the mark in the file" };
  const none = { revisions: [], isCut: false };
  const { revisions, isCut } = hasMark ? await historyOf(content, maxRevisions) : none;
  for (const revision of revisions) {
    const corpus = await workspace.at(revision);
    const file = marked(corpus);
    const said = `revision ${short(revision)}, by the mark in the file`;
    if (file) return { corpus, revision, file, said };
  }
  const why = hasMark
    ? `no revision has the mark of the file (looked through ${revisions.length})${isCut ? `; ${cutOff}` : ''}`
    : 'the file has no mark; give the revisions to choose from with `--base`';
  return { corpus: today, file: mostAlike(today).file, said: `today's content, since ${why}` };
}

const cutOff =
  'this clone lacks the older revisions: run `git fetch --unshallow` to have them compared';

/** A revision, and how much of its text and that of the file they have in common. */
interface Share {
  readonly revision: string;
  readonly share: number;
}

/** Says which revision was chosen, and how much less alike the next one is. */
function sayChoice(shares: readonly Share[], count: number): string {
  const [best, next] = [...shares].sort((a, b) => b.share - a.share);
  if (!best) return '';
  const said = `\`${short(best.revision)}\`, the most alike of ${counted(count, 'revision')}: ${percent(best.share)} of the text is the same`;
  if (!next) return said;
  return next.share === best.share
    ? `${said}, and just as much in \`${short(next.revision)}\``
    : `${said}, in \`${short(next.revision)}\` ${percent(next.share)}`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

/** Names of commits are cut, those of branches and tags are not. */
function short(revision: string): string {
  return /^[0-9a-f]{40}$/.test(revision) ? revision.slice(0, 10) : revision;
}
