import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import {
  labelOf,
  madePages,
  shortFormIds,
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
import { hasStates, statesTitle } from './generated/states/name.ts';

/** The name under which the index hangs on the window. */
const variable = 'siteSearchIndex';

/** What a search looks through, as a script that says it: one that works from a folder as well. */
export function searchIndexScript(corpus: Corpus): string {
  const { documents, shortForms } = toSearchIndex(corpus);
  const lines = documents.map(toScript).join(',\n');
  return `window.${variable} = {"shortForms":${toScript(shortForms)},"documents":[\n${lines}\n]};\n`;
}

/** A value as part of a script, on one line. Older browsers took two characters for ends of lines. */
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
    shortForms: [...corpus.acronyms].filter(([short, words]) => short !== words),
  };
}

/** A page with what stands before its first part, then its parts. */
function documentsOf(corpus: Corpus, page: Page): readonly SearchDocument[] {
  const { title, description } = page.meta;
  const label = labelOf(corpus, page);
  const section = trailTo(corpus.navigation, page.id).at(-2)?.label;
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

/** A page's text, parted at the headings that can be linked to. */
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

/** Works lead to the A to Z, which says where they are and which pages name them. */
function works({ pages, resources }: Corpus): readonly SearchDocument[] {
  const listed = new Set([...pages.values()].flatMap((page) => page.resources));
  const page = toPathAddress(sitePath(madePages.index));
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
  const page = toPathAddress(sitePath(madePages.glossary));
  return [...shortFormIds(acronyms)].map(([short, id]) => ({
    kind: 'term',
    title: short,
    href: `${page}#${toPathAddress(id)}`,
    text: acronyms.get(short) ?? '',
  }));
}

/** The page of states, and each state: found by its name and its code, it leads to its row. */
function states(corpus: Corpus): readonly SearchDocument[] {
  if (!hasStates(corpus)) return [];
  const page = toPathAddress(sitePath(madePages.states));
  const { facts, states: all } = corpus.states;
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

/** Words of nodes, with stops between blocks, which `toString` alone would run together. */
function textOf(nodes: readonly Nodes[]): string {
  return joinTexts(nodes.flatMap(linesOf));
}

/** What has words of its own and is read in one go. */
const lines = new Set(['paragraph', 'heading', 'code', 'tableCell']);

/** What no reader sees. */
const unseen = new Set(['yaml', 'html', 'definition', 'footnoteReference']);

function linesOf(node: Nodes): string[] {
  if (unseen.has(node.type)) return [];
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
