import { parse, type DefaultTreeAdapterTypes as Trees } from 'parse5';
import { toLine } from './word-reading.ts';

/** What a page of the site says that the Word file must say too, as an HTML parser reads it. */
export interface SitePage {
  readonly title: string;
  /** The headings of its text, with their levels. */
  readonly headings: readonly { readonly level: number; readonly text: string }[];
  /** The numbers of notes in its text, in reading order. */
  readonly cited: readonly string[];
  /** The numbers of the notes below its text, and the numbers that those cite themselves. */
  readonly notes: readonly string[];
  readonly citedInNotes: readonly string[];
  /** The numbers that notes cite in the list of all notes. */
  readonly citedInList: readonly string[];
}

/** Reads a page of the site. */
export function readSitePage(html: string): SitePage {
  const tree = parse(html);
  const text = find(tree, (element) => hasClass(element, 'text'));
  const notes = find(tree, (element) => hasClass(element, 'notes'));
  // The site alone has a map: on paper there are the contents.
  const onMap = find(tree, (element) => hasClass(element, 'map')).flatMap((each) =>
    find(each, () => true),
  );
  return {
    title: find(tree, ({ tagName }) => tagName === 'h1')
      .map(textOf)
      .join(' | '),
    headings: text
      .flatMap((each) => find(each, ({ tagName }) => /^h[1-6]$/.test(tagName)))
      .filter((each) => !onMap.includes(each))
      .map((each) => ({ level: Number(each.tagName.slice(1)), text: textOf(each) })),
    cited: text.flatMap(numbersIn),
    notes: notes
      .flatMap((each) => find(each, ({ tagName }) => tagName === 'ol'))
      .filter(({ attrs }) => attrs.some(({ name }) => name === 'start'))
      .flatMap(numbersOf),
    citedInNotes: notes.flatMap(numbersIn),
    citedInList: find(tree, (element) => hasClass(element, 'all-notes')).flatMap(numbersIn),
  };
}

type Node = Trees.Node;
type Element = Trees.Element;

/** The numbers that a list shows. */
function numbersOf(list: Element): readonly string[] {
  const start = Number(list.attrs.find(({ name }) => name === 'start')?.value);
  const items = list.childNodes.filter((node) => node.nodeName === 'li');
  return items.map((_, index) => String(start + index));
}

function numbersIn(root: Node): readonly string[] {
  const all = find(root, (element) => hasClass(element, 'note-reference')).map(textOf);
  // Between two numbers is a comma.
  return all.filter((each) => /\d/.test(each));
}

function find(node: Node, isWanted: (element: Element) => boolean): readonly Element[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  const below = children.flatMap((child) => find(child, isWanted));
  return 'tagName' in node && isWanted(node) ? [node, ...below] : below;
}

function hasClass({ attrs }: Element, name: string): boolean {
  return attrs.some((each) => each.name === 'class' && each.value.split(' ').includes(name));
}

function textOf(node: Node): string {
  return toLine(rawText(node));
}

function rawText(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(rawText).join('') : '';
}
