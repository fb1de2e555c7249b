import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import {
  labelOf,
  generatedPages,
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
import { workId } from './generated/entries.ts';
import { statesTitle } from './generated/states/title.ts';

/** The global variable that holds the index. */
const variable = 'siteSearchIndex';

/** The search index as a script: unlike `fetch`, that works from a folder as well. */
export function searchIndexScript(corpus: Corpus): string {
  const { documents, acronyms } = toSearchIndex(corpus);
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

function toSearchIndex(corpus: Corpus): SearchIndex {
  return {
    documents: [
      ...[...corpus.pages.values()].flatMap((page) => documentsOf(corpus, page)),
      ...works(corpus),
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
  const notes = page.notes.map(({ definition }) => definition);
  const parts = partsOf(page);
  const steps = page.steps.map(({ text }) => text);
  return [
    {
      kind: 'page',
      title,
      ...(section !== undefined && { where: section }),
      href: address,
      ...(label !== title && { also: label }),
      text: joinTexts([description, ...steps, textOf(parts.intro), textOf(notes)]),
    },
    ...parts.parts.map(({ title: heading, anchor, nodes }): SearchDocument => ({
      kind: 'part',
      title: heading,
      where: label,
      href: `${address}#${toPathAddress(anchor)}`,
      text: textOf(nodes),
    })),
  ];
}

interface Part {
  readonly title: string;
  readonly anchor: string;
  readonly nodes: Nodes[];
}

/** A page's text, split at the headings that have an anchor. */
function partsOf({ tree, anchors }: Page): { intro: Nodes[]; parts: readonly Part[] } {
  const intro: Nodes[] = [];
  const parts: Part[] = [];
  for (const node of tree.children) {
    const anchor = node.type === 'heading' ? anchors.get(node) : undefined;
    const title = anchor ? textOf([node]) : '';
    if (anchor && title !== '') parts.push({ title, anchor, nodes: [] });
    else if (node.type !== 'footnoteDefinition') (parts.at(-1)?.nodes ?? intro).push(node);
  }
  return { intro, parts };
}

/** Works link to the A to Z, which has their web addresses and the pages that list them. */
function works({ pages, resources }: Corpus): readonly SearchDocument[] {
  const listed = new Set([...pages.values()].flatMap((page) => page.resources));
  const page = toPathAddress(sitePath(generatedPages.aToZ));
  return [...resources].flatMap(([id, { title, publisher, year }]) =>
    listed.has(id)
      ? [
          {
            kind: 'work' as const,
            title,
            href: `${page}#${workId(id)}`,
            text: joinTexts([publisher, String(year ?? '')]),
          },
        ]
      : [],
  );
}

function terms({ acronyms }: Corpus): readonly SearchDocument[] {
  const page = toPathAddress(sitePath(generatedPages.glossary));
  return [...acronymIds(acronyms)].map(([short, id]) => ({
    kind: 'term',
    title: short,
    href: `${page}#${toPathAddress(id)}`,
    text: acronyms.get(short) ?? '',
  }));
}

/** The page of states, and each state by its name and code, linked to its row. */
function states(corpus: Corpus): readonly SearchDocument[] {
  const page = toPathAddress(sitePath(generatedPages.states));
  const { facts, states: all } = corpus.states;
  if (Object.keys(all).length === 0) return [];
  const meanings = Object.values(facts).flatMap(({ label, meaning }) => [label, meaning]);
  return [
    { kind: 'page', title: statesTitle, href: page, text: joinTexts(meanings) },
    ...Object.entries(all).map(([code, { name }]): SearchDocument => ({
      kind: 'part',
      title: name,
      where: statesTitle,
      href: `${page}#${stateRowId(code)}`,
      text: code,
    })),
  ];
}

/** The text of nodes, with full stops between blocks, which `toString` alone would run together. */
function textOf(nodes: readonly Nodes[]): string {
  return joinTexts(nodes.flatMap(linesOf));
}

/** Nodes whose text is one unit. */
const lines = new Set(['paragraph', 'heading', 'code', 'tableCell']);

/** Nodes that readers don't see. */
const hidden = new Set(['yaml', 'html', 'definition', 'footnoteReference']);

function linesOf(node: Nodes): string[] {
  if (hidden.has(node.type)) return [];
  if (lines.has(node.type) || !('children' in node))
    return [toString(node, { includeHtml: false })];
  return node.children.flatMap(linesOf);
}

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
