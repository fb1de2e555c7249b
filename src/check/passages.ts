import type { Nodes, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Corpus, Place, Source } from '../model/index.ts';
import { escapePattern, placesIn, toTarget } from '../model/index.ts';

/** A run of text that a reader reads in one go: a paragraph, a heading or a cell of a table. */
export interface Passage {
  /** The words alone: without marks, code, pictures and marks of footnotes. */
  readonly text: string;
  readonly isHeading: boolean;
  /** Whether it stands in a footnote. */
  readonly isNote: boolean;
  /** Whether somebody else's words stand between two offsets: a quotation, a title or an address. */
  readonly isApart: (start: number, end: number) => boolean;
  /** The place of what stands between two offsets. */
  readonly placeOf: (start: number, end: number) => Place | undefined;
}

/** A text node, and where its words begin in the passage. */
interface Segment {
  readonly node: Text;
  readonly start: number;
}

interface Draft {
  text: string;
  readonly segments: Segment[];
  readonly apart: (readonly [start: number, end: number])[];
}

/** What stands for code: a letter of no alphabet, so that no word goes on across it. */
const gap = '\ufffc';

/** Several rules read the same passages. */
const made = new WeakMap<Corpus, Map<Source, readonly Passage[]>>();

/** The passages of a page in reading order, its footnotes where they are written. */
export function passagesOf(source: Source, corpus: Corpus): readonly Passage[] {
  const known = made.get(corpus) ?? new Map<Source, readonly Passage[]>();
  made.set(corpus, known);
  const passages = known.get(source) ?? toPassages(source, corpus);
  known.set(source, passages);
  return passages;
}

function toPassages(source: Source, corpus: Corpus): readonly Passage[] {
  const passages: Passage[] = [];
  const text = source.text;
  const toPlace = placesIn(text);
  const visit = (node: Nodes, isNote: boolean, isQuoted: boolean): void => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      const draft: Draft = { text: '', segments: [], apart: [] };
      for (const child of node.children) gather(child, draft, isNote, source, corpus);
      const apart = [...draft.apart, ...quotations(draft.text)];
      passages.push({
        text: draft.text,
        isHeading: node.type === 'heading',
        isNote,
        isApart: (start, end) => isQuoted || apart.some(([from, to]) => from <= start && end <= to),
        placeOf: (start, end) => placeIn(draft, start, end, text, toPlace) ?? node.position,
      });
    } else if ('children' in node) {
      const inNote = isNote || node.type === 'footnoteDefinition';
      for (const child of node.children)
        visit(child, inNote, isQuoted || node.type === 'blockquote');
    }
  };
  visit(source.tree, false, false);
  return passages;
}

/** Adds a node's words to a draft. */
function gather(node: Nodes, draft: Draft, isNote: boolean, source: Source, corpus: Corpus): void {
  const start = draft.text.length;
  if (node.type === 'text') {
    draft.segments.push({ node, start });
    draft.text += node.value;
  } else if (node.type === 'break') draft.text += '\n';
  else if (node.type === 'inlineCode' || node.type === 'image') draft.text += gap;
  else if ('children' in node)
    for (const child of node.children) gather(child, draft, isNote, source, corpus);
  // In a footnote, italics are the title of a work.
  const isTitle = node.type === 'emphasis' && isNote;
  if (isTitle || (node.type === 'link' && isName(node.url, toString(node), source, corpus)))
    draft.apart.push([start, draft.text.length]);
}

/** Whether the text of a link is a name that its author did not choose: a title or an address. */
function isName(url: string, text: string, source: Source, corpus: Corpus): boolean {
  const target = toTarget(url, source.id);
  if (target.kind === 'resource') {
    const title = corpus.resources.get(target.id)?.title;
    return title === undefined || title.toLowerCase().includes(text.trim().toLowerCase());
  }
  if (target.kind === 'page')
    return corpus.pages.get(target.page)?.meta.title.toLowerCase() === text.trim().toLowerCase();
  return target.kind === 'external' && /^\S+[@/.]\S+$/.test(text.trim());
}

/** What stands between quotation marks, curly ones or two straight ones. */
function quotations(text: string): readonly (readonly [number, number])[] {
  return [...text.matchAll(/\u201c[^\u201c\u201d]*\u201d|"[^"]*"/g)].map(
    ({ 0: quoted, index }) => [index, index + quoted.length] as const,
  );
}

/**
 * Looks words up in the page's own text, which has marks and indentation that the tree has lost: the
 * words that are the third of their kind in a text node are the third there as well.
 */
function placeIn(
  draft: Draft,
  start: number,
  end: number,
  text: string,
  toPlace: (start: number, end: number) => Place,
): Place | undefined {
  const segment = draft.segments.findLast((each) => each.start <= start);
  const from = segment?.node.position?.start.offset;
  if (!segment || from === undefined) return segment?.node.position;
  const { value, position } = segment.node;
  const words = value.slice(start - segment.start, end - segment.start);
  if (words === '') return position;
  const pattern = new RegExp(words.split(/\s+/).map(escapePattern).join('[\\s>]+'), 'g');
  const before = [...value.matchAll(pattern)].filter(
    ({ index }) => index < start - segment.start,
  ).length;
  const written = text.slice(from, position?.end.offset);
  const found = [...written.matchAll(pattern)][before];
  return found ? toPlace(from + found.index, from + found.index + found[0].length) : position;
}
