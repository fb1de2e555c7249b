import type { Nodes } from 'mdast';
import {
  bodyBlocksOf,
  labelOf,
  generatedPages,
  homeOf,
  acronymIds,
  sitePath,
  stateRowId,
  toPathAddress,
  trailTo,
  type Corpus,
  type Page,
  type SearchDocument,
  type SearchIndex,
} from '../../model/index.ts';
import type { Download } from './download.ts';
import { contactId } from './footer.ts';
import type { AToZ } from './generated/a-z.ts';
import { workId } from './generated/entries.ts';
import type { GeneratedPage } from './generated/generated-page.ts';
import { frameId } from './ids.ts';
import { generatedTitles } from './generated/titles.ts';

/** The global variable that holds the index. */
const variable = 'siteSearchIndex';

/** The search index as a script: unlike `fetch`, that works from a folder as well. */
export function searchIndexScript(
  corpus: Corpus,
  generated: readonly GeneratedPage[],
  downloads: readonly Download[],
  aToZ: AToZ,
): string {
  const { documents, acronyms } = toSearchIndex(corpus, generated, downloads, aToZ);
  const lines = documents.map(toScript).join(',\n');
  return `window.${variable} = {"acronyms":${toScript(acronyms)},"documents":[\n${lines}\n]};\n`;
}

/** A value as a part of a script, on one line. Older browsers end lines at U+2028 and U+2029. */
function toScript(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

function toSearchIndex(
  corpus: Corpus,
  generated: readonly GeneratedPage[],
  downloads: readonly Download[],
  aToZ: AToZ,
): SearchIndex {
  return {
    documents: [
      ...[...corpus.pages.values()].flatMap((page) => documentsOf(corpus, page)),
      ...generated.flatMap(overview),
      ...files(corpus, downloads),
      ...contact(corpus),
      ...works(corpus, aToZ),
      ...terms(corpus),
      ...states(corpus),
    ],
    acronyms: [...corpus.acronyms].filter(([short, words]) => short !== words),
  };
}

/** A page with the text before its first section, then its sections. */
function documentsOf(corpus: Corpus, page: Page): readonly SearchDocument[] {
  const { title, description } = page.meta;
  const label = labelOf(corpus, page);
  const section = trailTo(corpus, page.id).at(-2)?.label;
  const address = toPathAddress(sitePath(page.id));
  const { intro, parts, notes } = textsOf(page);
  const steps = page.steps.map(({ text }) => text);
  const also = [
    ...(label === title ? [] : [label]),
    ...(page.kind === 'references' ? ['Sources', 'Notes', 'Bibliography'] : []),
  ];
  return [
    {
      kind: 'page',
      title,
      ...(section !== undefined && { where: section }),
      href: address,
      ...(also.length > 0 && { also }),
      text: joinTexts([description, ...steps, ...intro, ...notes]),
    },
    ...parts.map(({ title: heading, anchor, texts }): SearchDocument => ({
      kind: 'part',
      title: heading,
      where: label,
      href: `${address}#${toPathAddress(anchor)}`,
      text: joinTexts(texts),
    })),
  ];
}

interface Part {
  readonly title: string;
  readonly anchor: string;
  readonly texts: string[];
}

interface PageTexts {
  readonly intro: readonly string[];
  readonly parts: readonly Part[];
  readonly notes: readonly string[];
}

/** A page's texts, split at the headings that have an anchor; footnotes in the order of their numbers. */
function textsOf(page: Page): PageTexts {
  const intro: string[] = [];
  const parts: Part[] = [];
  const notes = new Map(page.notes.map(({ definition }) => [definition, new Array<string>()]));
  const top = new Set<Nodes>(page.tree.children);
  for (const { node, text, footnote } of bodyBlocksOf(page)) {
    const isPart = node?.type === 'heading' && top.has(node);
    const anchor = isPart ? page.anchors.get(node) : undefined;
    if (footnote) notes.get(footnote)?.push(text);
    else if (anchor) parts.push({ title: joinTexts([text]), anchor, texts: [] });
    else (parts.at(-1)?.texts ?? intro).push(text);
  }
  return { intro, parts, notes: [...notes.values()].flat() };
}

/** Generated pages by what readers call them; the page of states has a document of its own. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  [generatedPages.aToZ]: ['Index', 'All pages'],
  [generatedPages.glossary]: ['Acronyms', 'Abbreviations', 'Definitions'],
  [generatedPages.downloads]: ['Download', 'Files'],
  [generatedPages.singlePage]: ['Print', 'Print the whole toolkit'],
};

function overview({ id, meta }: GeneratedPage): readonly SearchDocument[] {
  const also = otherNames[id];
  if (also === undefined) return [];
  const href = toPathAddress(sitePath(id));
  return [{ kind: 'page', title: meta.title, href, also, text: meta.description }];
}

/** What every page offers for download, once for each name; a checklist that opens in browsers is opened. */
function files({ site }: Corpus, downloads: readonly Download[]): readonly SearchDocument[] {
  const main = downloads.filter(({ isMain }) => isMain);
  return [...new Set(main.map(({ name }) => name))].map((name) => {
    const all = main.filter((each) => each.name === name);
    const page = all.find(({ path }) => path.endsWith('.html'));
    const types = `Download: ${all.map(({ type }) => type).join(', ')}`;
    const uses = all.map(({ use }) => use);
    return {
      kind: 'page',
      title: name,
      where: generatedTitles.downloads,
      href: toPathAddress(page?.path ?? sitePath(generatedPages.downloads)),
      text: joinTexts([
        ...(name === site.checklist.title ? [site.checklist.introduction] : []),
        types,
        ...uses,
      ]),
    };
  });
}

/** Whom to ask, as the footer of the home page says. */
function contact(corpus: Corpus): readonly SearchDocument[] {
  const found = corpus.contacts.get(corpus.site.contact);
  const home = homeOf(corpus);
  if (!found || !home) return [];
  const { name, role, organization, purpose, email } = found;
  return [
    {
      kind: 'page',
      title: [name, role].filter((each) => each !== undefined).join(', '),
      where: organization,
      href: `${toPathAddress(sitePath(home.id))}#${frameId(home, contactId)}`,
      also: ['Contact', 'Email', 'Help'],
      text: joinTexts([purpose, email]),
    },
  ];
}

/** Works link to the A to Z, which has their web addresses and the pages that list them. */
function works({ pages, resources }: Corpus, aToZ: AToZ): readonly SearchDocument[] {
  const listed = new Set([...pages.values()].flatMap((page) => page.resources));
  return [...resources].flatMap(([id, { title, publisher, year }]) =>
    listed.has(id)
      ? [
          {
            kind: 'work' as const,
            title,
            href: `${toPathAddress(sitePath(aToZ.pageOf(workId(id))))}#${workId(id)}`,
            text: joinTexts([publisher, String(year ?? '')]),
          },
        ]
      : [],
  );
}

function terms({ acronyms, definitions }: Corpus): readonly SearchDocument[] {
  const page = toPathAddress(sitePath(generatedPages.glossary));
  return [...acronymIds(acronyms)].map(([short, id]) => ({
    kind: 'term',
    title: short,
    href: `${page}#${toPathAddress(id)}`,
    text: joinTexts([acronyms.get(short) ?? '', definitions.get(short) ?? '']),
  }));
}

/** The page of states, and each state by its name and code, linked to its row. */
function states(corpus: Corpus): readonly SearchDocument[] {
  const page = toPathAddress(sitePath(generatedPages.states));
  const { facts, states: all } = corpus.states;
  if (Object.keys(all).length === 0) return [];
  const meanings = Object.values(facts).flatMap(({ label, meaning }) => [label, meaning]);
  return [
    {
      kind: 'page',
      title: generatedTitles.states,
      href: page,
      also: ['States', 'Your state', 'State facts'],
      text: joinTexts(meanings),
    },
    ...Object.entries(all).map(([code, { name }]): SearchDocument => ({
      kind: 'part',
      title: name,
      where: generatedTitles.states,
      href: `${page}#${stateRowId(code)}`,
      text: code,
    })),
  ];
}

/** Texts on one line, with full stops between them. */
function joinTexts(texts: readonly string[]): string {
  return texts
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
    .map((text, index, all) => (index < all.length - 1 ? withStop(text) : text))
    .join(' ');
}

function withStop(text: string): string {
  return /[\p{L}\p{N})"\u201d'\u2019]$/u.test(text) ? `${text}.` : text;
}
