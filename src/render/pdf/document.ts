import {
  byText,
  messagesOf,
  paletteOf,
  paperOf,
  reviewedOn,
  siteContact,
  sumOf,
  type Corpus,
  type KeepPage,
  type Page,
  type PageId,
  type Resource,
} from '../../model/index.ts';
import type { ShownImages } from '../word/images.ts';
import { reviewedIn, type Volume } from '../word/volume.ts';
import { blocks } from './blocks.ts';
import { array, call, dictionary, joined, nothing, pieces, str, type Code } from './code.ts';
import { engineName } from './compiler.ts';
import type { Context } from './context.ts';
import { contactLine, page, work } from './page.ts';

/** A part of a document: a page, or what surrounds the pages. */
interface DocumentPart {
  readonly page?: Page;
  readonly code: Code;
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
  const parts: DocumentPart[] = [
    ...(volume.kind === 'page' ? [] : [{ code: cover(volume, first) }, { code: 'contents' }]),
    ...contexts.map((context) => ({ page: context.page, code: toCode(context) })),
    ...(volume.kind === 'toolkit'
      ? [{ code: glossary(corpus) }, { code: allResources(first) }]
      : []),
  ];
  return parts.filter(({ code }) => code !== nothing);
}

/** What the code of a page depends on besides the page and the outline of the content. */
function identityOf(pages: ReadonlySet<PageId>, images: ShownImages): string {
  const shown = [...images].map(([path, { type, width }]) => [path, type, width]);
  return sumOf(JSON.stringify([[...pages], shown])).sha256;
}

/** The file that Typst starts with. */
export const mainPath = '/main.typ';

/**
 * The sources of a document by their paths for Typst, besides the design: one for each part, since a deep one exhausts
 * its stack.
 */
export function toSources(
  corpus: Corpus,
  volume: Volume,
  parts: readonly DocumentPart[],
): ReadonlyMap<string, string> {
  const design = '#import "toolkit.typ": *\n';
  const files = parts.map(({ code }, index): [string, string] => [
    `/part-${index + 1}.typ`,
    `${design}#{\n${code}\n}\n`,
  ]);
  const includes = files.map(([path]) => `#include "${path.slice(1)}"\n`);
  return new Map([
    ['/facts.typ', `#let facts = ${facts(corpus, volume)}\n`],
    ...files,
    [mainPath, `${design}#show: toolkit\n${includes.join('')}`],
  ]);
}

function facts(corpus: Corpus, volume: Volume): Code {
  const { site } = corpus;
  const { language = 'en', script, region } = tagParts.exec(site.language)?.groups ?? {};
  const { direction, say, fill } = messagesOf(corpus);
  const place = (code: Code): { readonly code: Code } => ({ code });
  const palette = Object.entries(paletteOf(site)).map(([name, hex]) => [name, str(hex)] as const);
  return dictionary({
    title: str(site.title),
    volume: str(volume.title),
    description: volume.description === undefined ? nothing : str(volume.description),
    publisher: str(site.publisher ?? site.title),
    lang: str(language),
    region: region === undefined ? nothing : str(region),
    script: str(script?.toLowerCase() ?? 'auto'),
    dir: str(direction),
    fonts: array(corpus.fonts.map((_, index) => str(engineName(index)))),
    paper: str(paperOf(site) === 'a4' ? 'a4' : 'us-letter'),
    palette: dictionary(Object.fromEntries(palette)),
    words: dictionary({
      contents: str(say('document.contents')),
      // The numbers are known when the pages are made.
      page: array(pieces(fill('document.page', { number: place(nothing), total: place('auto') }))),
      // On one line.
      'on-page': array(
        pieces(
          fill('document.onPage', { number: place(nothing) }).map((piece) =>
            typeof piece === 'string' ? piece.replaceAll(' ', '\u00a0') : piece,
          ),
        ),
      ),
    }),
  });
}

/** The parts of a language tag that Typst takes: a region that is a number, as in `es-419`, is none. */
const tagParts =
  /^(?<language>[a-z]{2,3})(?:-(?<script>[A-Z][a-z]{3}))?(?:-(?<region>[A-Z]{2})(?![A-Za-z\d]))?/;

function cover(volume: Volume, context: Context): Code {
  const { site } = context.corpus;
  const { say, date } = messagesOf(context.corpus);
  const contact = siteContact(context.corpus);
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

function glossary(corpus: Corpus): Code {
  const { acronyms, definitions } = corpus;
  const { say } = messagesOf(corpus);
  const rows = [...acronyms].sort(byText(([code]) => code));
  if (rows.length === 0) return nothing;
  return joined([
    call('page-title', [str(say('glossary.title'))], { level: '1' }),
    call('grid-table', [], {
      columns: '(auto, 1fr)',
      align: 'start',
      head: array([str(say('document.acronym')), str(say('document.meaning'))]),
      rows: array(
        rows.map(([code, words]) => {
          const definition = definitions.get(code);
          const meaning = definition === undefined ? words : `${words}. ${definition}`;
          return array([str(code), str(meaning)]);
        }),
      ),
    }),
  ]);
}

function allResources(context: Context): Code {
  const works = [...context.corpus.resources.values()].sort(byText(({ title }) => title));
  if (works.length === 0) return nothing;
  const publishers = new Map<string, Resource[]>();
  for (const each of works) {
    const own = publishers.get(each.publisher);
    if (own) own.push(each);
    else publishers.set(each.publisher, [each]);
  }
  return joined([
    call('page-title', [str(messagesOf(context.corpus).say('document.resourcesByPublisher'))], {
      level: '1',
    }),
    ...[...publishers].sort(byText(([name]) => name)).flatMap(([name, own]) => [
      call('subheading', [str(name)], { level: '2' }),
      call(
        'list',
        own.map((each) => work(each, context)),
        { tight: 'false' },
      ),
    ]),
  ]);
}
