import type {
  FootnoteReference,
  Image,
  ImageReference,
  Link,
  LinkReference,
  Nodes,
  Parents,
} from 'mdast';
import { toString } from 'mdast-util-to-string';
import { type Corpus, type Page, type Target } from '../model/index.ts';

/** A word as it is compared and as it is shown. */
export interface Token {
  /** Two tokens with one key are the same word. */
  readonly key: string;
  readonly text: string;
  /** Whether a space stands before it. */
  readonly isApart: boolean;
  /** Shown only where it came or went, such as the goal of a link. */
  readonly isQuiet?: true;
}

/** What a page's text is read with. */
export interface Reading {
  readonly corpus: Corpus;
  readonly page: Page;
  /** The name under which a page is compared: of one that was renamed, the new path. */
  readonly nameOf: (page: string) => string;
  /** The name under which a footnote of the page is compared. */
  readonly noteOf: (identifier: string) => string;
}

/** The words of plain text. */
export function wordsOf(text: string): Token[] {
  return collapsed(piecesOf(text));
}

/** The words of a paragraph, with what links lead to and how words are set as quiet tokens. */
export function tokensOf(nodes: readonly Nodes[], reading: Reading): Token[] {
  return collapsed(nodes.flatMap((node) => tokensOfNode(node, reading)));
}

/** Stands for a space at the end of a text, which the next word takes on. */
const space: Token = { key: '', text: '', isApart: true };

function piecesOf(text: string): Token[] {
  const words = [...text.matchAll(/(\s*)([\p{L}\p{N}\p{M}_'’-]+|[^\s])/gu)].map(
    ([, before, word = '']) => ({ key: word, text: word, isApart: before !== '' }),
  );
  return /\s$/.test(text) ? [...words, space] : words;
}

function collapsed(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token, index) => {
    if (token === space) return [];
    return tokens[index - 1] === space ? [{ ...token, isApart: true }] : [token];
  });
}

function tokensOfNode(node: Nodes, reading: Reading): Token[] {
  switch (node.type) {
    case 'text':
      return piecesOf(node.value);
    case 'inlineCode':
      return [...piecesOf(node.value), quiet('code')];
    case 'emphasis':
    case 'strong':
    case 'delete':
      return [...below(node, reading), quiet(marks[node.type])];
    case 'link':
    case 'linkReference':
      return [...below(node, reading), ...goal(node, reading)];
    case 'image':
    case 'imageReference':
      return [picture(node, reading)];
    case 'footnoteReference':
      return [noteNumber(node, reading)];
    case 'break':
      return [quiet('line break')];
    case 'html':
      return [];
    default:
      return 'children' in node ? below(node, reading) : [];
  }
}

function below({ children }: Parents, reading: Reading): Token[] {
  return children.flatMap((child) => tokensOfNode(child, reading));
}

const marks = { emphasis: 'italic', strong: 'bold', delete: 'struck out' } as const;

function quiet(text: string): Token {
  return { key: `\0${text}`, text: `(${text})`, isApart: true, isQuiet: true };
}

function picture(node: Image | ImageReference, { page }: Reading): Token {
  const [alt, url] = [node.alt ?? '', page.linkOf(node)?.url ?? ''];
  return { key: `\0picture ${alt} ${url}`, text: `[picture: ${alt}]`, isApart: true };
}

/** Numbers are those of the toolkit, and change with every note before: notes are compared by name. */
function noteNumber({ identifier }: FootnoteReference, { page, noteOf }: Reading): Token {
  const note = page.notes.find((each) => each.identifier === identifier);
  return {
    key: `\0note ${noteOf(identifier)}`,
    text: `[${note?.number ?? identifier}]`,
    isApart: false,
  };
}

/** What a link leads to; nothing where its words say so. */
function goal(node: Link | LinkReference, { corpus, page, nameOf }: Reading): Token[] {
  const link = page.linkOf(node);
  if (!link || link.url === toString(node)) return [];
  const { target } = link;
  const shown = shownGoal(target, corpus);
  const key =
    target.kind === 'page'
      ? `${nameOf(target.page)}#${target.anchor ?? ''}`
      : JSON.stringify(target);
  return [{ key: `\0goal ${key}`, text: `(→ ${shown})`, isApart: true, isQuiet: true }];
}

function shownGoal(target: Target, corpus: Corpus): string {
  switch (target.kind) {
    case 'page': {
      const title = corpus.pages.get(target.page)?.meta.title ?? target.page;
      return target.anchor === undefined ? title : `${title}, #${target.anchor}`;
    }
    case 'resource':
      return corpus.resources.get(target.id)?.title ?? target.id;
    case 'external':
      return target.url;
    case 'file':
    case 'outside':
      return target.path;
    case 'refused':
    case 'malformed':
      return 'nothing';
  }
}
