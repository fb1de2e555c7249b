import type { Element } from 'hast';
import { h } from 'hastscript';
import {
  generatedPages,
  generatedPagesOf,
  messagesOf,
  sumOf,
  trailTo,
  type Corpus,
  type KeepPage,
  type Note,
  type Page,
  type PageId,
} from '../../../model/index.ts';
import { isOnItsOwn, type ContentPage } from '../body.ts';
import { downloadsOnPages, identityOf } from '../download.ts';
import { partHref } from '../href.ts';
import { toText, toTexts, type Html } from '../html-text.ts';
import { frameId } from '../ids.ts';
import { inParts, partIds, partLinks, partName, rangeName, type Part } from '../parts.ts';
import type { SinglePage, View } from '../view.ts';
import type { GeneratedPage } from './generated-page.ts';
import { factList } from './fact-list.ts';
import { glossary } from './glossary.ts';
import { partList, singlePageContents } from './single-page-contents.ts';
import { singlePageSection, type PrintedPage } from './single-page-section.ts';
import { generatedTitles } from './titles.ts';

/** How pages are printed. */
interface Printing {
  /** The size of each document, in bytes. */
  readonly maxSize: number;
  readonly keep: KeepPage;
  /** Called after a page was written. */
  readonly letGo: (page: Page) => void;
}

/** The single-page document while it is written. */
interface Printed {
  readonly parts: readonly (readonly PrintedPage[])[];
  readonly ids: readonly PageId[];
  readonly partOf: ReadonlyMap<PageId, PageId>;
  readonly partOfNote: ReadonlyMap<Note, PageId>;
  /** Writes a page, or takes it as it was written before. */
  readonly write: (view: View<Page>, singlePage: SinglePage, printed: PrintedPage) => Html;
}

/**
 * All pages in one document, to print or search; in several where it would be too large.
 */
export function toSinglePages(
  corpus: Corpus,
  pages: readonly ContentPage[],
  { maxSize, keep, letGo }: Printing,
): readonly GeneratedPage[] {
  const parts = inParts(groupsOf(corpus, pages), ({ size }) => size, maxSize);
  const ids = partIds(corpus, generatedPages.singlePage, parts.length);
  const all = parts.flatMap((part, index) => {
    const id = ids[index] ?? generatedPages.singlePage;
    return part.map((printed) => ({ ...printed, id }));
  });
  const partOf = new Map(all.toReversed().map(({ page, id }) => [page.id, id]));
  const places = sumOf(JSON.stringify([...partOf])).sha256;
  const printed: Printed = {
    parts,
    ids,
    partOf,
    write: (view, { id, lists: last }, each) => {
      if (!isOnItsOwn(each.page)) return singlePageSection(view, each);
      const downloads = downloadsOnPages(view);
      const more = [places, id, last, identityOf(downloads)];
      const written = keep('printed page', each.page, more, (outline) =>
        singlePageSection({ ...view, corpus: outline, downloads }, each),
      );
      letGo(each.page);
      return written;
    },
    partOfNote: new Map(all.flatMap(({ notes, id }) => notes.map(({ note }) => [note, id]))),
  };
  return ids.map((id, index) => {
    const part = { number: index + 1, ids };
    return {
      id,
      kind: 'generated',
      meta: metaOf(corpus, part, parts[index] ?? []),
      anchorIds: [],
      isUnlisted: true,
      showsAll: true,
      content: (view) => content(view, part, printed),
      after: (view) => toTexts(partLinks(view, part)),
    };
  });
}

function metaOf(corpus: Corpus, part: Part, pages: readonly PrintedPage[]): GeneratedPage['meta'] {
  const { say } = messagesOf(corpus);
  const { title } = corpus.site;
  if (part.ids.length === 1)
    return {
      title: say('singlePage.title', { title }),
      description: say('singlePage.description', { title }),
    };
  return {
    title: say('singlePage.titleOfPart', { title, part: partName(corpus, part) }),
    description: say('singlePage.descriptionOfPart', {
      title,
      total: part.ids.length,
      range: rangeOf(corpus, pages),
    }),
  };
}

/** The sections of the first and the last page. */
function rangeOf(corpus: Corpus, pages: readonly PrintedPage[]): string {
  const names = [pages[0], pages.at(-1)].flatMap((each) =>
    each ? (trailTo(corpus, each.page.id)[0]?.label ?? each.page.meta.title) : [],
  );
  return rangeName(corpus, names);
}

/** Pages as they are printed, those of each section together. */
function groupsOf(
  corpus: Corpus,
  pages: readonly ContentPage[],
): readonly (readonly PrintedPage[])[] {
  const groups: PrintedPage[][] = [];
  let last: unknown;
  for (const { page, bodies, notes } of pages) {
    const [section = page] = trailTo(corpus, page.id);
    const printed = bodies.map(({ article, after }, index) => ({
      page,
      notes: notes[index] ?? [],
      isContinued: index > 0,
      size: Buffer.byteLength(article) + Buffer.byteLength(after.join('')),
    }));
    if (section === last) groups.at(-1)?.push(...printed);
    else groups.push(printed);
    last = section;
  }
  return groups;
}

function content(view: View, part: Part, printed: Printed): Html[] {
  const { parts, ids, partOf, partOfNote, write } = printed;
  const { corpus, page } = view;
  const pages = parts[part.number - 1] ?? [];
  const singlePage: SinglePage = {
    id: page.id,
    partOf: (id) => partOf.get(id) ?? page.id,
    lists: ids.at(-1) ?? page.id,
  };
  const own = { ...view, singlePage };
  const titles = generatedTitles(corpus);
  const generated = generatedPagesOf(corpus);
  const lists = [
    {
      of: generatedPages.glossary,
      name: 'glossary',
      title: titles.glossary,
      list: (): Element => glossary(corpus),
    },
    {
      of: generatedPages.facts,
      name: 'facts',
      title: titles.facts,
      list: (): Element => factList(own),
    },
  ]
    .filter(({ of }) => part.number === ids.length && generated.has(of))
    .map((each) => ({ ...each, id: frameId(page, each.name) }));
  const last = lists.map(({ id, title }) =>
    h('li', h('a', { href: partHref(own, page.id, page.id, id) }, title)),
  );
  const here = new Set(pages.map((each) => each.page.id));
  const names = parts.map((each, index) =>
    messagesOf(corpus).say('part.with', {
      number: String(index + 1),
      range: rangeOf(corpus, each),
    }),
  );
  return [
    ...toTexts(
      ids.length > 1 ? partList(view, part, names) : undefined,
      singlePageContents(own, (id) => here.has(id), last),
    ),
    ...pages.map((each) => {
      const isOnSeveral = each.page.kind === 'references' && ids.length > 1;
      const around = isOnSeveral
        ? { ...own, partOfNote: (note: Note) => partOfNote.get(note) ?? page.id }
        : own;
      return write({ ...around, page: each.page }, singlePage, each);
    }),
    ...lists.map(({ id, title, list }) =>
      toText(
        h('section', { className: ['part', 'part-on-new-page'] }, [h('h2', { id }, title), list()]),
      ),
    ),
  ];
}
