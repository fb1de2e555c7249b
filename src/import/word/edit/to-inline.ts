import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown, type Handle, type Options } from 'mdast-util-to-markdown';
import type { Mark } from '../source/atoms.ts';
import type { DesiredAtom } from './desired.ts';
import { markKey } from './desired.ts';

/** How a page writes what can be written in several ways. */
export interface MarkdownStyle {
  readonly emphasis: '*' | '_';
  readonly strong: '*' | '_';
  readonly bullet: '*' | '-' | '+';
  readonly eol: string;
}

/** Where a text goes. */
interface InlinePlace {
  readonly style: MarkdownStyle;
  /** Whether the text begins a line. */
  readonly isFirst: boolean;
  readonly isInCell: boolean;
}

/** Writes inline content as Markdown that is read as the same. */
export function toInline(atoms: readonly DesiredAtom[], place: InlinePlace): string {
  const { style, isFirst, isInCell } = place;
  const children = toPhrasing(atoms);
  // A letter in front keeps signs from being escaped that only begin a block at the start of a line.
  const lead: PhrasingContent[] = isFirst ? [] : [{ type: 'text', value: 'x' }];
  const paragraph: RootContent = { type: 'paragraph', children: merged([...lead, ...children]) };
  const written = toMarkdown(paragraph, optionsFor(style)).replace(/\n$/, '');
  const text = (isFirst ? written : written.slice(1)).replace(/\\\n/g, '\n');
  const line = isInCell ? text.replace(/(?<!\\)\|/g, '\\|').replace(/\n/g, ' ') : text;
  // A space at an end of the text has text beside it in the page.
  return line.replace(/&#x20;/g, ' ');
}

/** How Markdown is written in a style. */
export function optionsFor({ emphasis, strong, bullet }: MarkdownStyle): Options {
  return {
    emphasis,
    strong,
    bullet,
    listItemIndent: 'one',
    resourceLink: false,
    extensions: [gfmToMarkdown()],
    handlers: ownHandlers,
  };
}

/** Inline content as a tree. */
export function toPhrasing(atoms: readonly DesiredAtom[], depth = 0): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (let at = 0; at < atoms.length;) {
    const atom = atoms[at];
    if (!atom) break;
    const mark = atom.marks[depth];
    let end = at + 1;
    const key = mark && markKey(mark);
    while (end < atoms.length && keyAt(atoms[end], depth) === key && (mark || isText(atoms[end])))
      end++;
    if (mark) nodes.push(toNode(mark, atoms.slice(at, end), depth));
    else if (atom.kind === 'text') {
      const value = atoms
        .slice(at, end)
        .map(({ text }) => text)
        .join('');
      nodes.push({ type: 'text', value });
    } else {
      end = at + 1;
      nodes.push(toLeaf(atom));
    }
    at = end;
  }
  return nodes;
}

function keyAt(atom: DesiredAtom | undefined, depth: number): string | undefined {
  const mark = atom?.marks[depth];
  return mark && markKey(mark);
}

function isText(atom: DesiredAtom | undefined): boolean {
  return atom?.kind === 'text';
}

function toNode(mark: Mark, atoms: readonly DesiredAtom[], depth: number): PhrasingContent {
  if (mark.type === 'code')
    return { type: 'inlineCode', value: atoms.map(({ text }) => text).join('') };
  const children = toPhrasing(atoms, depth + 1);
  if (mark.type === 'link') return { type: 'link', url: mark.url, children } as PhrasingContent;
  return { type: mark.type, children } as PhrasingContent;
}

function toLeaf(atom: DesiredAtom): PhrasingContent {
  if (atom.url !== undefined) return { type: 'image', url: atom.url, alt: atom.text };
  if (atom.raw !== undefined) return { type: 'html', value: atom.raw };
  if (atom.kind === 'note')
    return { type: 'footnoteReference', identifier: atom.text, label: atom.text };
  if (atom.kind === 'image') return { type: 'html', value: atom.text };
  return { type: 'html', value: '<br>' };
}

function merged(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const all: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = all.at(-1);
    if (node.type === 'text' && last?.type === 'text') last.value += node.value;
    else all.push({ ...node });
  }
  return all;
}

const inTags =
  (tag: string): Handle =>
  (node: Nodes, _, state, info) =>
    `<${tag}>${state.containerPhrasing(node as never, { ...info, before: '>', after: '<' })}</${tag}>`;

const ownHandlers: NonNullable<Options['handlers']> = {
  subscript: inTags('sub'),
  superscript: inTags('sup'),
  keyboard: inTags('kbd'),
};
