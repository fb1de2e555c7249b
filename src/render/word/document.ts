import { childOf, descendants, setChildren, topOf, type Parts } from '../../ooxml/index.ts';
import { messagesOf, type Corpus } from '../../model/index.ts';
import type { ParagraphOptions } from './block.ts';
import { toBookmarks } from './bookmarks.ts';
import { noteContext, pageContext, type Context } from './context.ts';
import { noteStyle } from './footnote.ts';
import type { ShownImage, ShownImages } from './images.ts';
import { libraryParts } from './library-parts.ts';
import { textWidthTwip, type Paper } from './paper.ts';
import { noteBlocks } from './references.ts';
import { run } from './run.ts';
import { toSections } from './sections.ts';
import { themeColorsOf } from './theme.ts';
import { reviewedIn, type Volume } from './volume.ts';
import { bodyElements, joinSections } from './xml/body.ts';
import { toDocumentIds } from './xml/document-ids.ts';
import { footnoteElement } from './xml/footnotes.ts';
import { addLists } from './xml/numbering.ts';
import type { PageNumberField } from './xml/part-writer.ts';
import { addReferences } from './xml/references.ts';

/** Options of a document. */
interface Making {
  /** Whether the contents and links between pages have page numbers, which are filled in later. */
  readonly isNumbered: boolean;
  readonly images: ShownImages;
  readonly paper: Paper;
}

/** A document in its parts. */
interface MadeDocument {
  readonly parts: Parts;
  /** The fields that show the pages of bookmarks, still without numbers. */
  readonly fields: readonly PageNumberField[];
}

/**
 * A volume as a Word file. The text is written here; the library writes what is around it, since its objects take much
 * of the time and memory of a large toolkit.
 */
export async function toDocument(
  corpus: Corpus,
  volume: Volume,
  making: Making,
): Promise<MadeDocument> {
  const { paper, isNumbered } = making;
  const contexts = contextsOf(corpus, volume, making);
  const sections = toSections(volume, contexts);
  const ids = toDocumentIds(themeColorsOf(corpus));
  const [text, notes] = [ids.forPart(), ids.forPart()];
  const body = bodyElements(
    sections.map(({ blocks }) => blocks),
    { messages: messagesOf(corpus), widthTwip: textWidthTwip(paper), isNumbered },
    text.writer,
  );
  // Readers on paper find the addresses there.
  const hasReferences = contexts.some(({ page }) => page.kind === 'references');
  const footnotes = contexts.flatMap((context) =>
    context.page.notes.map((note) =>
      footnoteElement(
        context.bookmarks.ofNote(note)?.id ?? 0,
        noteParagraphs(note, context, hasReferences),
        noteStyle,
        notes.writer,
      ),
    ),
  );
  const lists = [...new Set(ids.lists.map(({ place }) => place.definition))];
  const outlines = contexts.map(({ outline }) => outline);
  const parts = await libraryParts(corpus, volume, { sections, lists, outlines, paper });
  const whole = topOf(parts.get(paths.text));
  const properties = descendants(whole, 'w:sectPr');
  const [place, notePlace] = [childOf(whole, 'w:body'), topOf(parts.get(paths.notes))];
  const numbering = topOf(parts.get(paths.numbering));
  if (!place || !notePlace || !numbering) throw new Error('Cannot find a part of the library');
  setChildren(place, joinSections(body, properties));
  setChildren(notePlace, [...notePlace.children, ...footnotes]);
  addLists(numbering, lists, ids.lists);
  const media = new Map<ShownImage, string>();
  addReferences(parts, paths.text, text.references, media);
  addReferences(parts, paths.notes, notes.references, media);
  return { parts, fields: ids.pageNumbers };
}

const paths = {
  text: 'word/document.xml',
  notes: 'word/footnotes.xml',
  numbering: 'word/numbering.xml',
} as const;

function contextsOf(
  corpus: Corpus,
  volume: Volume,
  { images, paper, isNumbered }: Making,
): readonly Context[] {
  const bookmarks = toBookmarks(volume.pages.map(({ page }) => page));
  const hasCover = volume.kind !== 'page';
  const date = hasCover ? reviewedIn(volume) : undefined;
  return volume.pages.map((place) =>
    pageContext({
      ...place,
      corpus,
      bookmarks,
      images,
      paper,
      withPageNumbers: isNumbered,
      hasAllResources: volume.kind === 'toolkit' && corpus.resources.size > 0,
      hasCover,
      ...(date !== undefined && { date }),
    }),
  );
}

/** The paragraphs of a footnote, whose number is before them. */
function noteParagraphs(
  note: Context['page']['notes'][number],
  context: Context,
  hasReferences: boolean,
): readonly ParagraphOptions[] {
  const inner: Context = {
    ...noteContext(context, 'FootnoteText'),
    ...(!hasReferences && { withAddresses: true }),
  };
  const paragraphs = noteBlocks(note, inner).flatMap((block) =>
    block.kind === 'paragraph' ? [block.options] : [],
  );
  return paragraphs.map((options, index) =>
    index === 0 ? { ...options, children: [run(' ', {}), ...(options.children ?? [])] } : options,
  );
}
