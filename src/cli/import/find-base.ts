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
 * Finds what a Word file was made from: of the revisions that were given, the one with the sum that the file is marked
 * with, or the one that has most of its paragraphs; else the content with that sum, today's first; else today's content.
 *
 * @param revisions of git
 * @param content the content folder: absolute
 * @throws CommandError if there is no such revision
 */
export async function findBase(
  { document }: WordReading,
  revisions: readonly string[],
  workspace: Workspace,
  content: string,
  { root }: Host,
): Promise<Base> {
  const { loadWordFilesOf } = await import('../../render/index.ts');
  const wordFilesOf = await loadWordFilesOf();
  const { sumsIn } = await import('../../import/index.ts');
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
  if (revisions.length > 0) {
    const given: Given[] = [];
    for (const revision of revisions) {
      const corpus = await workspace.at(revision);
      given.push({ revision, corpus, file: marked(corpus) });
    }
    return { today, ...chosen(given, document, alike) };
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

/** A revision that was given, and its file if that has the mark of the returned one. */
interface Given {
  readonly revision: string;
  readonly corpus: Corpus;
  readonly file: BaseFile | undefined;
}

/** The revision that a file was made from: by its mark, else by its text. The first of those that are equally alike. */
function chosen(
  given: readonly Given[],
  document: WordReading['document'],
  alike: (corpus: Corpus) => BaseFile,
): Omit<Base, 'today'> {
  const found = given.find(({ file }) => file);
  const texts = found ? [] : document.body.map(textOf).filter((text) => text !== '');
  const counted = given.map((each) => ({
    ...each,
    count: found ? 0 : sharedBy(each.corpus, texts),
  }));
  const best =
    counted.find(({ file }) => file) ??
    counted.reduce((most, each) => (each.count > most.count ? each : most));
  const { revision, corpus, file, count } = best;
  const name = `\`${revision}\``;
  const why = file
    ? 'by the mark in the file'
    : `the most alike of ${given.length}: it has ${count} of the ${texts.length} paragraphs`;
  return {
    corpus,
    file: file ?? alike(corpus),
    said: given.length === 1 ? `${name}, as you said` : `${name}, ${why}`,
  };
}

/** How many of some texts a content has, as a paragraph, a heading, a cell or a value. */
function sharedBy({ sources, registries }: Corpus, texts: readonly string[]): number {
  const all = [...sources.values(), ...Object.values(registries)];
  const known = new Set(all.flatMap(({ blocks }) => blocks().map(({ text }) => normalized(text))));
  return texts.filter((text) => known.has(text)).length;
}

function textOf({ spans }: WordReading['document']['body'][number]): string {
  return normalized(spans.map(({ kind, text }) => (kind === 'note' ? '' : text)).join(''));
}

function normalized(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
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
