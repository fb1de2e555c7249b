import type { Nodes, Parents, Root, Table } from 'mdast';
import { decodeString } from 'micromark-util-decode-string';
import { constructTags, type TextRange } from '../../model/index.ts';

/** The letters of a text: what is neither white space nor a mark of Markdown, in order. */
export interface Letters {
  readonly text: string;
  /** For each UTF-16 unit of the text, where in the page it is written. */
  readonly offsets: readonly number[];
}

interface Draft {
  /** What the outputs show. */
  shown: string;
  /** What is written and is no text: addresses, labels, numbers of lists, HTML, definitions. */
  readonly marks: TextRange[];
  /** What is written without escapes and references: code and bare addresses. */
  readonly code: TextRange[];
  readonly page: string;
}

/** White space and the characters that Markdown or the parser may add, drop or replace. */
const notLetters = /[\s\ufffd\0-\x23\x26-\x2f\x3a-\x40\x5b-\x60\x7b-\x7f]+/g;

/** The letters of a page as they are written, and as the outputs show them: the same if nothing is lost. */
export function toPageLetters(
  tree: Root,
  page: string,
): { readonly written: Letters; readonly shown: string } {
  const draft: Draft = { shown: '', marks: [], code: [], page };
  read(tree, draft);
  return { written: toWritten(draft), shown: draft.shown.replace(notLetters, '') };
}

/** Reads a node: adds what it shows, and the marks it is written with. */
const readers: {
  readonly [Type in Nodes['type']]?: (node: Extract<Nodes, { type: Type }>, draft: Draft) => void;
} = {
  yaml: skip,
  html: skip,
  definition: skip,
  image: skip,
  imageReference: skip,
  footnoteReference: skip,
  inlineCode: (node, draft) => {
    draft.code.push(...rangeOf(node));
    draft.shown += node.value;
  },
  code: (node, draft) => {
    draft.code.push(...rangeOf(node));
    draft.shown += node.value;
    for (const { start } of rangeOf(node)) skipMatch(/(?:```|~~~)[^\r\n]*/y, start, draft);
  },
  footnoteDefinition: (node, draft) => {
    for (const { start } of rangeOf(node)) skipMatch(/\[(?:\\.|[^\]\\])*\]:/sy, start, draft);
    readAll(node.children, draft);
  },
  listItem: (node, draft) => {
    for (const { start } of rangeOf(node)) {
      const end = skipMatch(/(?:[-*+]|\d{1,9}[.)])/y, start, draft);
      if (typeof node.checked === 'boolean') skipMatch(/[\s>]*\[[ \txX\r\n]\]/y, end, draft);
    }
    readAll(node.children, draft);
  },
  // Its tag, where it is not written with a backslash.
  break: skip,
  heading: (node, draft) => {
    readAll(node.children, draft);
    if (node.data?.anchor === undefined) return;
    for (const { start, end } of rangeOf(node))
      draft.marks.push({ start: node.children.at(-1)?.position?.end.offset ?? start, end });
  },
  callout: (node, draft) => {
    for (const { start } of rangeOf(node)) skipMatch(/[>\s]*\[![a-z]+\]/iy, start, draft);
    readAll(node.children, draft);
  },
  details: readTagged,
  detailsSummary: readTagged,
  subscript: readTagged,
  superscript: readTagged,
  keyboard: readTagged,
  abbreviation: readTagged,
  link: readLink,
  linkReference: readLink,
  table: (node, draft) => readAll(shownRows(node, draft), draft),
};

/** A node between tags. */
function readTagged(node: Extract<Nodes, Parents>, draft: Draft): void {
  for (const { start, end } of rangeOf(node)) {
    skipMatch(/<[^>]*>/y, start, draft);
    draft.marks.push({ start: draft.page.lastIndexOf('</', end), end });
  }
  readAll(node.children, draft);
}

/** A link in brackets has its address after its text; another is an address, which is its own text. */
function readLink(node: Extract<Nodes, { type: 'link' | 'linkReference' }>, draft: Draft): void {
  readAll(node.children, draft);
  for (const { start, end } of rangeOf(node)) {
    if (draft.page[start] !== '[') draft.code.push({ start, end });
    else {
      const from = node.children.at(-1)?.position?.end.offset ?? start;
      draft.marks.push({ start: Math.max(from, draft.page.indexOf(']', from)), end });
    }
  }
}

/** The rows with no more cells than the first; the others have a finding of their own. */
function shownRows(table: Table, draft: Draft): readonly Nodes[] {
  const columns = table.children[0]?.children.length ?? 0;
  return table.children.map((row) => {
    for (const cell of row.children.slice(columns)) skip(cell, draft);
    return { ...row, children: row.children.slice(0, columns) };
  });
}

function read(node: Nodes, draft: Draft): void {
  // Each reader takes the nodes of the type that it is filed under.
  const reader = readers[node.type] as ((node: Nodes, draft: Draft) => void) | undefined;
  if (reader) reader(node, draft);
  else if ('children' in node) readAll(node.children, draft);
  else if ('value' in node) draft.shown += node.value;
}

function readAll(nodes: readonly Nodes[], draft: Draft): void {
  for (const node of nodes) read(node, draft);
}

function skip(node: Nodes, draft: Draft): void {
  draft.marks.push(...rangeOf(node));
}

/** @returns the offset after the match, or the same one where there is none */
function skipMatch(sticky: RegExp, start: number, { page, marks }: Draft): number {
  sticky.lastIndex = start;
  const end = start + (sticky.exec(page)?.[0].length ?? 0);
  marks.push({ start, end });
  return end;
}

/** Where a node is written; nowhere for one that the parser split off another. */
function rangeOf({ position }: Nodes): readonly TextRange[] {
  const [start, end] = [position?.start.offset, position?.end.offset];
  return start === undefined || end === undefined ? [] : [{ start, end }];
}

const escapeOrReference = /\\[!-/:-@[-`{-~]|&(?:#(?:\d{1,7}|x[\da-f]{1,6})|[\da-z]{1,31});/giy;

const tag = new RegExp(`</?(?:${constructTags.join('|')})(?:\\s[^<>]*)?/?>`, 'iy');

function toWritten({ page, marks, code }: Draft): Letters {
  const isMark = toMask(page, marks);
  const isCode = toMask(page, code);
  let text = '';
  const offsets: number[] = [];
  const add = (found: string, at: number): void => {
    const letters = found.replace(notLetters, '');
    text += letters;
    for (let unit = 0; unit < letters.length; unit++) offsets.push(at);
  };
  for (let at = 0; at < page.length; at++) {
    if (isMark[at]) continue;
    const sign = page[at];
    // A tag that draws nothing, such as a break at the end of a paragraph, is no node.
    if (!isCode[at] && sign === '<') {
      tag.lastIndex = at;
      at += Math.max(0, (tag.exec(page)?.[0].length ?? 0) - 1);
      continue;
    }
    if (!isCode[at] && (sign === '\\' || sign === '&')) {
      escapeOrReference.lastIndex = at;
      const [whole] = escapeOrReference.exec(page) ?? [];
      if (whole !== undefined) {
        add(decodeString(whole), at);
        at += whole.length - 1;
        continue;
      }
    }
    add(sign ?? '', at);
  }
  return { text, offsets };
}

function toMask(page: string, ranges: readonly TextRange[]): Uint8Array {
  const mask = new Uint8Array(page.length);
  for (const { start, end } of ranges) mask.fill(1, start, end);
  return mask;
}
