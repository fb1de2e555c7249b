import {
  alphabetical,
  byText,
  messagesOf,
  reviewedOn,
  relatedSiteContact,
  sumOf,
  type Corpus,
  type KeepPage,
  type PageId,
  type RelatedResource,
} from '../../model/index.ts';
import type { ShownImages } from '../word/images.ts';
import { reviewedIn, type Volume } from '../word/volume.ts';
import { blocks } from './blocks.ts';
import { array, call, joined, nothing, str, type Code } from './code.ts';
import type { Context } from './context.ts';
import { anchoredWork, contactLine, page } from './page.ts';

/** A part of a document: a page, or what surrounds the pages. */
export interface DocumentPart {
  readonly code: Code;
  readonly heading?: DocumentHeading;
}

/** The title of a part, and its level in the outline, from 1. */
interface DocumentHeading {
  readonly level: number;
  readonly title: string;
}

/**
 * The parts of a volume, in order.
 *
 * @param keep keeps the code of pages
 */
export function toParts(
  corpus: Corpus,
  volume: Volume,
  images: ShownImages,
  keep: KeepPage,
): readonly DocumentPart[] {
  const pages = new Set(volume.pages.map((each) => each.page.id));
  const contexts = volume.pages.map((each): Context => ({
    ...each,
    corpus,
    pages,
    images,
    toBlocks: blocks,
    hasCover: volume.kind !== 'page',
    inLink: false,
    inNote: false,
    isCopy: false,
  }));
  const [first] = contexts;
  if (!first) return [];
  const around = identityOf(pages, images);
  const toCode = (context: Context): Code => {
    const { page: own, outline, hasCover } = context;
    // A references page shows the notes of other pages.
    if (own.kind === 'references') return page(context);
    return keep('pdf page', own, [outline, hasCover, around], (corpusOutline) =>
      page({ ...context, corpus: corpusOutline }),
    );
  };
  const titled = [
    ...contexts.map((context) => ({
      heading: { level: context.outline, title: context.page.meta.title },
      code: toCode(context),
    })),
    ...(volume.kind === 'toolkit' ? [glossary(corpus), allResources(first)] : []),
  ].filter(({ code }) => code !== nothing);
  if (volume.kind === 'page') return titled;
  const { say } = messagesOf(corpus);
  return [
    { code: cover(volume, first) },
    {
      heading: { level: 1, title: say('document.contents') },
      code: contents(titled.map(({ heading }) => heading)),
    },
    ...titled,
  ];
}

/** @param headings those of the document, so that its first draft has as many lines of contents as the last */
function contents(headings: readonly DocumentHeading[]): Code {
  const lines = headings.map(({ level, title }) => array([String(level), str(title)]));
  return call('contents', [array(lines)]);
}

/** What the code of a page depends on besides the page and the outline of the content. */
function identityOf(pages: ReadonlySet<PageId>, images: ShownImages): string {
  const shown = [...images].map(([path, { type, width }]) => [path, type, width]);
  return sumOf(JSON.stringify([[...pages], shown])).sha256;
}

function cover(volume: Volume, context: Context): Code {
  const { site } = context.corpus;
  const { say, date } = messagesOf(context.corpus);
  const contact = relatedSiteContact(context.corpus);
  const day = dateOf(volume, context);
  const shown = [
    volume.kind === 'toolkit' ? undefined : say('document.partOf', { title: site.title }),
    site.version === undefined ? undefined : say('document.version', { version: site.version }),
    day === undefined ? undefined : `${site.dateLabel} ${date(day)}`,
  ].filter((each) => each !== undefined);
  return call('cover', [], {
    title: str(volume.title),
    description: volume.description === undefined ? undefined : str(volume.description),
    publisher: site.publisher === undefined ? undefined : str(site.publisher),
    lines: array([...shown.map(str), ...(contact ? [contactLine(contact, context)] : [])]),
    notice: site.notice === undefined ? undefined : str(site.notice),
  });
}

function dateOf(volume: Volume, { corpus }: Context): string | undefined {
  return volume.kind === 'toolkit' ? reviewedOn(corpus) : reviewedIn(volume);
}

/** A part of its own at the end, with a title of level 1; nothing if it has no blocks. */
function backMatter(title: string, parts: readonly Code[]): Required<DocumentPart> {
  const heading = { level: 1, title };
  if (parts.length === 0) return { heading, code: nothing };
  return { heading, code: joined([call('page-title', [str(title)], { level: '1' }), ...parts]) };
}

function glossary(corpus: Corpus): Required<DocumentPart> {
  const { acronyms, definitions } = corpus;
  const { say } = messagesOf(corpus);
  const rows = [...acronyms].sort(byText(([code]) => code));
  const title = say('glossary.title');
  if (rows.length === 0) return backMatter(title, []);
  return backMatter(title, [
    call('grid-table', [], {
      columns: '(auto, 1fr)',
      align: 'start',
      head: array([str(say('document.acronym')), str(say('document.meaning'))]),
      rows: array(
        rows.map(([code, words]) => {
          const definition = definitions.get(code);
          const meaning =
            definition === undefined
              ? words
              : say('join.sentences', { first: words, second: definition });
          return array([str(code), str(meaning)]);
        }),
      ),
    }),
  ]);
}

function allResources(context: Context): Required<DocumentPart> {
  const { corpus } = context;
  const works = [...corpus.resources]
    .map(([id, resource]): RelatedResource => ({ id, resource }))
    .sort(alphabetical(corpus, ({ resource }) => resource.title));
  const publishers = new Map<string, RelatedResource[]>();
  for (const each of works) {
    const own = publishers.get(each.resource.publisher);
    if (own) own.push(each);
    else publishers.set(each.resource.publisher, [each]);
  }
  return backMatter(
    messagesOf(context.corpus).say('document.resourcesByPublisher'),
    [...publishers].sort(alphabetical(corpus, ([name]) => name)).flatMap(([name, own]) => [
      call('subheading', [str(name)], { level: '2' }),
      call(
        'list',
        own.map((each) => anchoredWork(each, context)),
        { tight: 'false' },
      ),
    ]),
  );
}
