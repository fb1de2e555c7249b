import {
  byText,
  paletteOf,
  paperOf,
  reviewedOn,
  toLongDate,
  type Corpus,
  type Page,
  type Resource,
} from '../../model/index.ts';
import type { ShownImages } from '../word/images.ts';
import { reviewedIn, type Volume } from '../word/volume.ts';
import { blocks } from './blocks.ts';
import { array, call, dictionary, joined, nothing, str, type Code } from './code.ts';
import type { Context } from './context.ts';
import { contactLine, page, work } from './page.ts';

/** A part of a document: a page, or what surrounds the pages. */
interface DocumentPart {
  readonly page?: Page;
  readonly code: Code;
}

/** The parts of a volume, in order. */
export function toParts(
  corpus: Corpus,
  volume: Volume,
  images: ShownImages,
): readonly DocumentPart[] {
  const pages = new Set(volume.pages.map((each) => each.page));
  const contexts = volume.pages.map((each): Context => ({
    ...each,
    corpus,
    pages,
    images,
    toBlocks: blocks,
    inLink: false,
    inNote: false,
    isCopy: false,
  }));
  const [first] = contexts;
  if (!first) return [];
  const parts: DocumentPart[] = [
    ...(volume.kind === 'page' ? [] : [{ code: cover(volume, first) }, { code: 'contents' }]),
    ...contexts.map((context) => ({ page: context.page, code: page(context) })),
    ...(volume.kind === 'toolkit'
      ? [{ code: glossary(corpus) }, { code: allResources(first) }]
      : []),
  ];
  return parts.filter(({ code }) => code !== nothing);
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
  const [language = 'en', region] = site.language.split('-');
  const palette = Object.entries(paletteOf(site)).map(([name, hex]) => [name, str(hex)] as const);
  return dictionary({
    title: str(site.title),
    volume: str(volume.title),
    description: str(volume.description),
    publisher: str(site.publisher),
    lang: str(language),
    region: region === undefined ? nothing : str(region),
    paper: str(paperOf(site) === 'a4' ? 'a4' : 'us-letter'),
    palette: dictionary(Object.fromEntries(palette)),
  });
}

function cover(volume: Volume, context: Context): Code {
  const { site, contacts } = context.corpus;
  const contact = contacts.get(site.contact);
  const shown = [
    volume.kind === 'toolkit' ? undefined : `Part of ${site.title}`,
    site.version === undefined ? undefined : `Version ${site.version}`,
    `${site.dateLabel} ${toLongDate(dateOf(volume, context))}`,
  ].filter((each) => each !== undefined);
  return call('cover', [], {
    title: str(volume.title),
    description: str(volume.description),
    lines: array([...shown.map(str), ...(contact ? [contactLine(contact, context)] : [])]),
    notice: site.notice === undefined ? undefined : str(site.notice),
  });
}

function dateOf(volume: Volume, { corpus }: Context): string {
  return volume.kind === 'toolkit' ? reviewedOn(corpus) : reviewedIn(volume);
}

function glossary({ acronyms }: Corpus): Code {
  const rows = [...acronyms].sort(byText(([code]) => code));
  if (rows.length === 0) return nothing;
  return joined([
    call('page-title', [str('Glossary of acronyms')], { level: '1' }),
    call('grid-table', [], {
      columns: '(auto, 1fr)',
      align: 'left',
      head: array([str('Acronym'), str('Stands for')]),
      rows: array(rows.map(([code, words]) => array([str(code), str(String(words))]))),
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
    call('page-title', [str('All resources by publisher')], { level: '1' }),
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
