import { Document, Packer, type PageNumberEstimator, type Paragraph } from 'docx';
import { constructsIn, type Corpus } from '../../model/index.ts';
import { toBookmarks } from './bookmarks.ts';
import { toParagraph, withOptions } from './block.ts';
import { noteContext, pageContext, type Context } from './context.ts';
import { signLists } from './lists.ts';
import type { ShownImages } from './images.ts';
import { textWidthTwip, type Paper } from './paper.ts';
import { toProperties } from './properties.ts';
import { noteBlocks } from './references.ts';
import { run } from './run.ts';
import { toSections } from './sections.ts';
import { toStyles } from './styles.ts';
import { toXmlText } from './text.ts';
import { themeOf } from './theme.ts';
import { reviewedIn, type Volume } from './volume.ts';

/** Options of a document. */
interface Making {
  /** Estimates page numbers for the contents and for links between pages; without it they have none. */
  readonly pageNumbers: PageNumberEstimator | undefined;
  readonly images: ShownImages;
  readonly paper: Paper;
}

/** A volume as the library writes it, with its random ids and current dates. */
export async function toDocument(
  corpus: Corpus,
  volume: Volume,
  { pageNumbers, images, paper }: Making,
): Promise<Uint8Array> {
  const bookmarks = toBookmarks(volume.pages.map(({ page }) => page));
  const contexts = volume.pages.map((place) =>
    pageContext({
      ...place,
      corpus,
      bookmarks,
      images,
      paper,
      withPageNumbers: pageNumbers !== undefined,
      hasAllResources: volume.kind === 'toolkit' && corpus.resources.size > 0,
      ...(volume.kind !== 'page' && { date: reviewedIn(volume) }),
    }),
  );
  // Readers on paper find the addresses there.
  const hasReferences = contexts.some(({ page }) => page.kind === 'references');
  const outlines = contexts.map(({ outline }) => outline);
  const document = new Document({
    ...toProperties(corpus, volume),
    ...(pageNumbers && { pageNumbers }),
    // The parts after the pages begin at level 1.
    theme: themeOf(corpus),
    styles: toStyles(
      toXmlText(corpus.site.language),
      [1, ...outlines],
      constructsOf(contexts),
      textWidthTwip(paper),
    ),
    numbering: signLists,
    footnotes: Object.fromEntries(
      contexts.flatMap((context) => footnotesOf(context, hasReferences)),
    ),
    sections: toSections(volume, contexts),
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** The constructs of all pages: a volume shows its own, and the notes of others on the references. */
function constructsOf([first]: readonly Context[]): ReadonlySet<string> {
  const pages = [...(first?.corpus.pages.values() ?? [])];
  return new Set(pages.flatMap((page) => [...constructsIn(page)]));
}

/** The footnotes of a page by their ids in the file. */
function footnotesOf(
  context: Context,
  hasReferences: boolean,
): [string, { children: readonly Paragraph[] }][] {
  const inner: Context = {
    ...noteContext(context, 'FootnoteText'),
    ...(!hasReferences && { withAddresses: true }),
  };
  return context.page.notes.map((note) => {
    const children = noteBlocks(note, inner).flatMap((block, index) => {
      if (block.kind !== 'paragraph') return [];
      const { children: text = [] } = block.options;
      // The library puts the number before the first paragraph, without a space.
      const lead = index === 0 ? [run(' ', {})] : [];
      return [toParagraph(withOptions(block, { children: [...lead, ...text] }) as typeof block)];
    });
    return [String(context.bookmarks.ofNote(note)?.id), { children }];
  });
}
