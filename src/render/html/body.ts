import { h } from 'hastscript';
import { messagesOf, type KeepPage, type Page, type SearchDocument } from '../../model/index.ts';
import { allFootnotes, noteParts, type CitedNote } from './all-footnotes.ts';
import { article } from './article.ts';
import { toTexts, wrap, type Html } from './html-text.ts';
import { factsOf, rememberFacts } from './page-facts.ts';
import { downloadsOnPages, identityOf } from './download.ts';
import { pagination } from './pagination.ts';
import { partIds, partLinks, partName, type Part } from './parts.ts';
import { pageDocuments } from './search/page-documents.ts';
import { sidebar } from './sidebar.ts';
import type { SitePage, View } from './view.ts';

/** A page before it gets its frame. */
export interface Body {
  readonly page: SitePage;
  readonly article: Html;
  /** What comes after the article. */
  readonly after: readonly Html[];
}

/** A page of the content. */
export interface ContentPage {
  readonly page: Page;
  /** The page, and the parts that continue it: a references page is cut where it would be too large. */
  readonly bodies: readonly Body[];
  /** The notes that each part of a references page lists. */
  readonly notes: readonly (readonly CitedNote[])[];
  /** What the search finds of it. */
  readonly documents: readonly SearchDocument[];
}

/**
 * Writes a page of the content, or takes it as it was written before.
 *
 * @param maxSize the size of a references page, in bytes
 */
export function toContentPage(view: View<Page>, maxSize: number, keep: KeepPage): ContentPage {
  const { corpus, page } = view;
  if (!isOnItsOwn(page)) {
    const bodies = page.kind === 'references' ? toReferences(view, maxSize) : toSingle(view);
    return { page, ...bodies, documents: pageDocuments(corpus, page) };
  }
  const downloads = downloadsOnPages(view);
  const record = keep(
    'page',
    page,
    [...identityOf(downloads), view.hasLines === true],
    (outline) => ({
      ...written({ ...view, corpus: outline, downloads }),
      documents: pageDocuments(outline, page),
      facts: factsOf(page),
    }),
  );
  const { article, after, documents, facts } = record;
  rememberFacts(page, facts);
  return { page, bodies: [{ page, article, after }], notes: [[]], documents };
}

/** Whether a page shows neither all downloads, as the home page does, nor texts of others, as a references page does. */
export function isOnItsOwn({ kind }: Page): boolean {
  return kind !== 'home' && kind !== 'references';
}

type Bodies = Pick<ContentPage, 'bodies' | 'notes'>;

function toSingle(view: View<Page>): Bodies {
  return { bodies: [{ page: view.page, ...written(view) }], notes: [[]] };
}

/** The text of a page that is in one part. */
function written(view: View<Page>): Omit<Body, 'page'> {
  return { article: article(view, []), after: toTexts(pagination(view), sidebar(view)) };
}

/** A references page lists the notes of all pages. */
function toReferences(view: View<Page>, maxSize: number): Bodies {
  const { page, corpus } = view;
  const notes = noteParts(view, maxSize);
  const ids = partIds(corpus, page.id, notes.length);
  const idOf = new Map(
    notes.flatMap((cited, index) =>
      cited.map(({ note }) => [note, ids[index] ?? page.id] as const),
    ),
  );
  const own =
    ids.length > 1
      ? ({ ...view, partOfNote: (note) => idOf.get(note) ?? page.id } satisfies View<Page>)
      : view;
  const bodies = notes.map((cited, index) =>
    index === 0
      ? {
          page,
          article: article(own, cited),
          after: toTexts(partLinks(own, { number: 1, ids }), pagination(own), sidebar(own)),
        }
      : continued(own, cited, { number: index + 1, ids }),
  );
  return { bodies, notes };
}

/** A part that continues a references page. */
function continued(view: View<Page>, cited: readonly CitedNote[], part: Part): Body {
  const { page: first } = view;
  const { say } = messagesOf(view.corpus);
  const name = partName(view.corpus, part);
  const page: SitePage = {
    id: part.ids[part.number - 1] ?? first.id,
    kind: first.kind,
    anchorIds: first.anchorIds,
    meta: {
      title: say('part.title', { title: first.meta.title, part: name }),
      ...(first.meta.description !== undefined && {
        description: say('part.description', { description: first.meta.description, part: name }),
      }),
    },
  };
  const own = { ...view, page };
  return {
    page,
    article: wrap(h('article'), [
      ...toTexts(h('header', { className: ['article-header'] }, h('h1', page.meta.title))),
      allFootnotes(own, cited),
    ]),
    after: toTexts(partLinks(own, part)),
  };
}
