import { messagesOf, type Corpus, type KeepPage, type Page } from '../../model/index.ts';
import type { Block, ParagraphOptions } from './block.ts';
import { withOptions } from './block.ts';
import { toBookmarks } from './bookmarks.ts';
import { noteContext, pageContext, type Context } from './context.ts';
import { isSmall } from './cover.ts';
import type { ShownImages } from './images.ts';
import { page as pageBlocks } from './page.ts';
import type { Paper } from './paper.ts';
import { closed } from './part.ts';
import { noteBlocks } from './references.ts';
import { run } from './run.ts';
import { reviewedIn, type Volume, type VolumePage } from './volume.ts';
import { writeText, type Writing } from './xml/write-text.ts';
import type { WrittenText } from './xml/written-text.ts';

/** What the pages of a file are written with. */
export interface PageMaking {
  readonly images: ShownImages;
  readonly paper: Paper;
  readonly writing: Writing;
  readonly keep: KeepPage;
}

/** A part of a file that begins on a new page: a top-level page with the pages below it. */
interface PagePart {
  readonly title: string;
  readonly texts: readonly WrittenText[];
}

/** The pages of a volume in parts, each page with its footnotes. */
export function toPageParts(
  corpus: Corpus,
  volume: Volume,
  making: PageMaking,
): readonly PagePart[] {
  const toContext = contextsIn(corpus, volume, making);
  // Readers on paper find the addresses there.
  const hasReferences = volume.pages.some(({ page }) => page.kind === 'references');
  const startsBody = volume.kind !== 'page' && !isSmall(volume, making.paper);
  const facts = volumeFacts(volume, making);
  const parts: { readonly title: string; readonly texts: WrittenText[] }[] = [];
  for (const [index, place] of volume.pages.entries()) {
    const { page, outline } = place;
    const next = volume.pages[index + 1];
    const isLast = !next || next.outline <= 1;
    const isFirst = index === 0 && startsBody;
    const write = (own: Corpus): WrittenText => {
      const context = toContext(own, place);
      const blocks = pageBlocks(context);
      const all = isFirst ? onNewPage(blocks) : blocks;
      return writeText(
        {
          name: page.id,
          blocks: isLast ? closed(all, messagesOf(own)) : all,
          notes: notesOf(page, context, hasReferences),
          endsSection: isLast,
        },
        making.writing,
      );
    };
    const from = [facts, outline, isLast, isFirst, hasReferences];
    const text =
      // It lists the footnotes of all pages.
      page.kind === 'references' ? write(corpus) : making.keep('word-page', page, from, write);
    if (outline > 1 && parts.length > 0) parts.at(-1)?.texts.push(text);
    else parts.push({ title: page.meta.title, texts: [text] });
  }
  return parts;
}

/** What the context of a page depends on in its file, besides its place. */
function volumeFacts(volume: Volume, { images, paper, writing }: PageMaking): readonly unknown[] {
  const { kind, pages } = volume;
  // A toolkit has all pages.
  const ids = kind === 'toolkit' ? [] : pages.map(({ page }) => page.id);
  return [kind, ids, reviewedIn(volume), images.size, paper, writing.isNumbered];
}

/** The contexts of pages, in a corpus or its outline. */
export function contextsIn(
  corpus: Corpus,
  volume: Volume,
  { images, paper, writing }: PageMaking,
): (own: Corpus, place: VolumePage) => Context {
  const bookmarks = toBookmarks(volume.pages.map(({ page }) => page));
  const hasCover = volume.kind !== 'page';
  const date = hasCover ? reviewedIn(volume) : undefined;
  const hasAllResources = volume.kind === 'toolkit' && corpus.resources.size > 0;
  return (own, place) =>
    pageContext({
      ...place,
      corpus: own,
      bookmarks,
      images,
      paper,
      withPageNumbers: writing.isNumbered,
      hasAllResources,
      hasCover,
      ...(date !== undefined && { date }),
    });
}

function onNewPage([heading, ...rest]: readonly Block[]): readonly Block[] {
  return heading ? [withOptions(heading, { pageBreakBefore: true }), ...rest] : [];
}

function notesOf(
  page: Page,
  context: Context,
  hasReferences: boolean,
): readonly { readonly id: string; readonly paragraphs: readonly ParagraphOptions[] }[] {
  return page.notes.map((note) => ({
    id: context.bookmarks.ofNote(page, note)?.id ?? '',
    paragraphs: noteParagraphs(note, context, hasReferences),
  }));
}

/** The paragraphs of a footnote, whose number is before them. */
function noteParagraphs(
  note: Page['notes'][number],
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
