import { redline } from '../../../src/diff/index.ts';
import { toFile } from '../../../src/render/word/file.ts';
import { toolkitVolume } from '../../../src/render/word/volume.ts';
import { renamedPages, type Corpus } from '../../../src/model/index.ts';
import { descendants, openPackage, topOf, type Package } from '../../../src/ooxml/index.ts';
import { corpusOf, folderOf, pathway, type Files } from '../../corpus-of.ts';
import { linesIn } from './read.ts';
import { settle } from './settle.ts';

/** Two editions of a toolkit, and the file with the changes between them. */
export interface Editions {
  readonly base: Uint8Array;
  readonly head: Uint8Array;
  readonly redline: Uint8Array;
}

/** Renders two corpora, and what changed. */
export async function editionsOf(
  before: Corpus,
  after: Corpus,
  pullRequest?: string,
): Promise<Editions> {
  const names = renamedPages(before, after);
  const [base, head] = [await wordOf(before), await wordOf(after)];
  const pages = [...before.pages.keys()].map((id) => names.get(id) ?? id);
  const made = redline(
    { bytes: base, pages },
    { bytes: head, pages: [...after.pages.keys()] },
    {
      signatureOf: (page) => ({ author: page ?? 'Nobody', date: '2019-04-03T12:00:00Z' }),
      ...(pullRequest !== undefined && { pullRequest }),
    },
  );
  return { base, head, redline: made };
}

/** The same for two folders. */
export async function editionsOfFiles(
  before: Files,
  after: Files,
  pullRequest?: string,
): Promise<Editions> {
  return editionsOf(await corpusOf(before), await corpusOf(after), pullRequest);
}

/** The same for two texts of a page. */
export async function editionsOfPage(before: string, after: string): Promise<Editions> {
  const files = (text: string): Files => folderOf({ 'page.md': pathway(text) });
  return editionsOfFiles(files(before), files(after));
}

async function wordOf(corpus: Corpus): Promise<Uint8Array> {
  return toFile(corpus, toolkitVolume(corpus), new Map(), { numbered: false });
}

/** What accepting and rejecting everything gives, beside what it should give. */
export function verdictsOf({ base, head, redline: made }: Editions, withAnchors = true) {
  const read = (file: Package): readonly string[] => linesIn(file, withAnchors);
  return {
    given: [read(settle(made, 'accept')), read(settle(made, 'reject'))],
    expected: [read(openPackage(head)), read(openPackage(base))],
  };
}

/** The tracked changes in the text, in order. */
export function changesIn(bytes: Uint8Array): readonly string[] {
  const { main } = openPackage(bytes);
  return descendants(topOf(main), 'w:ins', 'w:del', 'w:rPrChange', 'w:pPrChange').map((mark) => {
    const words = descendants(mark, 'w:t', 'w:delText').flatMap(({ children }) => children);
    return `${mark.name.slice(2)} ${words.join('')}`.trim();
  });
}
