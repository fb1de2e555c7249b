import { resolve } from 'node:path';
import { openAssets } from '../../../src/cli/assets.ts';
import { redline, type Edition } from '../../../src/diff/index.ts';
import { toFile } from '../../../src/render/word/file.ts';
import { toShownImages } from '../../../src/render/word/images.ts';
import { toolkitVolume, type Volume } from '../../../src/render/word/volume.ts';
import { renamedPages, type Corpus } from '../../../src/model/index.ts';
import { descendants, openPackage, topOf, type Package } from '../../../src/ooxml/index.ts';
import { corpusOf, folderOf, pathway, type Files } from '../../corpus-of.ts';
import { linesIn } from './read.ts';
import { settle } from './settle.ts';

/** Two editions of a Word file, and the file with the changes between them. */
export interface Editions {
  readonly base: Uint8Array;
  readonly head: Uint8Array;
  readonly redline: Uint8Array;
}

/** Renders the toolkits of two corpora, and what changed. */
export async function editionsOf(
  before: Corpus,
  after: Corpus,
  pullRequest?: string,
): Promise<Editions> {
  const names = renamedPages(before, after);
  const base = await editionOf(before, toolkitVolume(before), names);
  const head = await editionOf(after, toolkitVolume(after), new Map());
  return { base: base.bytes, head: head.bytes, redline: toRedline(base, head, pullRequest) };
}

function toRedline(base: Edition, head: Edition, pullRequest?: string): Uint8Array {
  const { bytes } = redline(base, head, {
    signatureOf: (page) => ({ author: page ?? 'Nobody', date: '2019-04-03T12:00:00Z' }),
    ...(pullRequest !== undefined && { pullRequest }),
  });
  return bytes;
}

const assets = openAssets(resolve(import.meta.dirname, '../../..'));

async function editionOf(
  corpus: Corpus,
  volume: Volume,
  names: ReadonlyMap<string, string>,
): Promise<Edition> {
  const { images } = await toShownImages(corpus, assets);
  const bytes = await toFile(corpus, volume, new Map(), { images, numbered: false });
  return { bytes, pages: volume.pages.map(({ page: { id } }) => names.get(id) ?? id) };
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
  const names = ['w:ins', 'w:del', 'w:cellIns', 'w:cellDel', 'w:rPrChange', 'w:pPrChange'];
  return descendants(topOf(main), ...names).map((mark) => {
    const words = descendants(mark, 'w:t', 'w:delText').flatMap(({ children }) => children);
    return `${mark.name.slice(2)} ${words.join('')}`.trim();
  });
}
