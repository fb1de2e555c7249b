import mammoth from 'mammoth';
import {
  attribute,
  blocksOf,
  childrenOf,
  findAll,
  hasClass,
  linksOf,
  toTree,
  type Node,
} from './spec-html-text.ts';
import { saying, toLinks, toNote, type Reading } from './spec-reading.ts';

/** Styles of what the Word file says around a page's text, which mammoth makes a class of. */
const frames = ['Lead', 'Reviewed', 'NoteLine', 'TableNote', 'Source'];

const styleMap = [
  'p.Heading1 => h1:fresh',
  'p.Code => pre:fresh',
  'r.InlineCode => code',
  'r.FootnoteReference => span.frame',
  'r.PageReference => span.frame',
  'r.ResourceDetail => span.frame',
  ...frames.map((id) => `p.${id} => p.frame:fresh`),
];

/** The font by which code is known in a line of text. */
const codeFont = 'Courier New';

/** What the Word file says about each page that begins a sheet, by the page's title. */
export async function readWord(bytes: Uint8Array): Promise<ReadonlyMap<string, Reading>> {
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { styleMap, transformDocument: withCode },
  );
  // HTML drops a line feed at the beginning of `pre`, and mammoth writes lines as such.
  const tree = toTree(value.replaceAll('<pre>', '<pre>\n'));
  const notes = new Map(
    findAll(tree, isNote).map((note): [string, string] => [
      attribute(note, 'id'),
      toNote(blocksOf(note, { isFrame, isNote: true })),
    ]),
  );
  const pages = new Map<string, Node[]>();
  let page: Node[] = [];
  for (const node of childrenOf(tree)) {
    if (node.nodeName === 'h1') pages.set(blocksOf(node, { isFrame }).join(' '), (page = []));
    else if (!childrenOf(node).some(isNote)) page.push(node);
  }
  return new Map([...pages].map(([title, content]) => [title, toReading(content, notes)]));
}

/** An element of mammoth's own document, for which it gives no types. */
interface Element {
  type: string;
  font?: string | null;
  styleId?: string | null;
  isBold?: boolean;
  children?: Element[];
  notes?: { _notes: Readonly<Record<string, { body: Element[] }>> };
}

/** Names the style of runs whose font is that of code, in the text and in notes. */
function withCode(element: Element): Element {
  if (element.type === 'run' && element.font === codeFont) {
    // A run has one style; that of bold text gives way to this one.
    if (element.styleId === 'Strong') element.isBold = true;
    element.styleId = 'InlineCode';
  }
  const notes = Object.values(element.notes?._notes ?? {}).flatMap(({ body }) => body);
  for (const each of [...(element.children ?? []), ...notes]) withCode(each);
  return element;
}

function toReading(content: readonly Node[], notes: ReadonlyMap<string, string>): Reading {
  const cited = content.flatMap((node) => findAll(node, isReference).map(noteOf));
  return {
    blocks: saying(content.flatMap((node) => blocksOf(node, { isFrame }).map(withoutBox))),
    notes: cited.map((id) => withoutBox(notes.get(id) ?? '')),
    links: toLinks(content.flatMap(linksOf)),
  };
}

/** A task in a numbered list has its box beside its text; another one has it in place of the bullet. */
function withoutBox(text: string): string {
  return text.replace(/[☑☐]\s*(?:–\s*)?/gu, '');
}

function isNote(node: Node): boolean {
  return node.nodeName === 'li' && /^footnote-\d+$/.test(attribute(node, 'id'));
}

function isReference(node: Node): boolean {
  return node.nodeName === 'a' && /^#footnote-\d+$/.test(attribute(node, 'href'));
}

function noteOf(reference: Node): string {
  return attribute(reference, 'href').slice(1);
}

function isFrame(node: Node): boolean {
  const isBack = attribute(node, 'href').startsWith('#footnote-ref-');
  return isReference(node) || isBack || hasClass(node, 'frame');
}
