import { noCache, type Corpus } from '../../model/index.ts';
import type { BaseFile } from '../../render/index.ts';
import type { WordReading } from '../../import/index.ts';
import { openAssets } from '../assets.ts';
import { revisionsOf } from '../git.ts';
import { CommandError, type Host } from '../host.ts';
import type { Workspace } from '../workspace.ts';

/** The content that a Word file was made from, and the file that can be made from it. */
interface Base {
  readonly corpus: Corpus;
  /** Today's content. */
  readonly today: Corpus;
  readonly file: BaseFile;
  /** How it was found, for the user. */
  readonly said: string;
}

/** How many revisions are looked through for the one that a file was made from. */
const maxRevisions = 200;

/**
 * Finds what a Word file was made from: the revision that was given, else the content with the sum that the file is
 * marked with, today's first; else today's content.
 *
 * @param revision a git revision
 * @param content the content folder: absolute
 * @throws CommandError if there is no such revision
 */
export async function findBase(
  { document }: WordReading,
  revision: string | undefined,
  workspace: Workspace,
  content: string,
  { root }: Host,
): Promise<Base> {
  const { loadWordFilesOf } = await import('../../render/index.ts');
  const wordFilesOf = await loadWordFilesOf();
  const assets = openAssets(root);
  const sums = sumsIn(document);
  const filesOf = (corpus: Corpus): readonly BaseFile[] => wordFilesOf(corpus, assets);
  const marked = (corpus: Corpus): BaseFile | undefined =>
    filesOf(corpus).find(({ sum }) => sums.includes(sum));
  const alike = (corpus: Corpus): BaseFile => {
    const files = filesOf(corpus);
    const title = titleOf(document);
    const found = files.find((file) => file.title === title) ?? files[0];
    if (!found) throw new CommandError('The content has no pages');
    return found;
  };
  const today = await workspace.load(noCache);
  if (revision !== undefined) {
    const corpus = await workspace.at(revision);
    return {
      today,
      corpus,
      file: marked(corpus) ?? alike(corpus),
      said: `\`${revision}\`, as you said`,
    };
  }
  const own = marked(today);
  if (own)
    return { today, corpus: today, file: own, said: "today's content, by the mark in the file" };
  if (sums.length > 0)
    for (const commit of await revisionsOf(content, maxRevisions)) {
      const corpus = await workspace.at(commit);
      const file = marked(corpus);
      if (file)
        return {
          today,
          corpus,
          file,
          said: `revision ${commit.slice(0, 10)}, by the mark in the file`,
        };
    }
  const why =
    sums.length > 0
      ? `no revision has the mark of the file (looked through ${maxRevisions})`
      : 'the file has no mark';
  return { today, corpus: today, file: alike(today), said: `today's content, since ${why}` };
}

/** The sums that a file is marked with: in its properties, and in the name of a bookmark. */
function sumsIn({ properties, body }: WordReading['document']): readonly string[] {
  const names = body.flatMap(({ bookmarks }) => bookmarks);
  return [
    properties.get('Source'),
    ...names.map((name) => /^_Source_([0-9a-f]{24})$/.exec(name)?.[1]),
  ].filter((sum): sum is string => sum !== undefined && /^[0-9a-f]{24}$/.test(sum));
}

/** The first text of a file: its title. */
function titleOf({ body }: WordReading['document']): string | undefined {
  for (const { spans } of body) {
    const text = spans
      .map((span) => span.text)
      .join('')
      .trim();
    if (text !== '') return text;
  }
  return undefined;
}
