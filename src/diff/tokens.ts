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
import { captionOf, type Corpus, type Note, type Page, type Target } from '../model/index.ts';

/** A word to compare. */
export interface Token {
  /** Tokens with the same key are the same word. */
  readonly key: string;
  readonly text: string;
  /** Whether a space precedes it. */
  readonly isSpaced: boolean;
  /** Shown only where it changed, such as the target of a link. */
  readonly isQuiet?: true;
}

/** How to read a text. */
export interface TextReading {
  readonly corpus: Pick<Corpus, 'pages' | 'resources'>;
  readonly page: Pick<Page, 'linkOf'>;
  /** Its footnotes with the numbers that outputs show. */
  readonly notes: () => readonly Note[];
  /** The path under which a page is compared: the new one, if it was renamed. */
  readonly nameOf: (page: string) => string;
  /** The label under which a footnote of the page is compared. */
  readonly noteOf: (identifier: string) => string;
}

/** How to read the text of a page. */
export interface Reading extends TextReading {
  readonly corpus: Corpus;
  readonly page: Page;
}

/** The words of plain text. */
export function wordsOf(text: string): Token[] {
  return collapsed(piecesOf(text));
}

/** The words of a paragraph, with link targets and formatting as quiet tokens. */
export function tokensOf(nodes: readonly Nodes[], reading: TextReading): Token[] {
  return collapsed(nodes.flatMap((node) => tokensOfNode(node, reading)));
}

/** The same words, with a space before them. */
export function spaced([first, ...rest]: readonly Token[]): Token[] {
  return first ? [{ ...first, isSpaced: true }, ...rest] : [];
}

/** A space at the end of a text, which the next word takes over. */
const space: Token = { key: '', text: '', isSpaced: true };

function piecesOf(text: string): Token[] {
  const words = [...text.matchAll(/(\s*)([\p{L}\p{N}\p{M}_'’-]+|[^\s])/gu)].map(
    ([, before, word = '']) => ({ key: word, text: word, isSpaced: before !== '' }),
  );
  return /\s$/.test(text) ? [...words, space] : words;
}

function collapsed(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token, index) => {
    if (token === space) return [];
    return tokens[index - 1] === space ? [{ ...token, isSpaced: true }] : [token];
  });
}

function tokensOfNode(node: Nodes, reading: TextReading): Token[] {
  switch (node.type) {
    case 'text':
      return piecesOf(node.value);
    case 'inlineCode':
      return [...piecesOf(node.value), quiet('code')];
    case 'emphasis':
    case 'strong':
    case 'delete':
      return [...below(node, reading), quiet(marks[node.type])];
    case 'subscript':
    case 'superscript':
    case 'keyboard':
      return [...below(node, reading), quiet(marks[node.type])];
    case 'abbreviation':
      return [...below(node, reading), quiet(node.title)];
    case 'link':
    case 'linkReference':
      return [...below(node, reading), ...linkTarget(node, reading)];
    case 'image':
    case 'imageReference':
      return [image(node, reading), ...spaced(wordsOf(captionOf(reading.page, node) ?? ''))];
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

function below({ children }: Parents, reading: TextReading): Token[] {
  return children.flatMap((child) => tokensOfNode(child, reading));
}

const marks = {
  emphasis: 'italic',
  strong: 'bold',
  delete: 'strikethrough',
  subscript: 'subscript',
  superscript: 'superscript',
  keyboard: 'key',
} as const;

function quiet(text: string): Token {
  return { key: `\0${text}`, text: `(${text})`, isSpaced: true, isQuiet: true };
}

function image(node: Image | ImageReference, { page }: TextReading): Token {
  const [alt, url] = [node.alt ?? '', page.linkOf(node)?.url ?? ''];
  return { key: `\0image ${alt} ${url}`, text: `[image: ${alt}]`, isSpaced: true };
}

/** Compared by label, since numbers change with every earlier footnote. */
function noteNumber({ identifier }: FootnoteReference, { notes, noteOf }: TextReading): Token {
  const note = notes().find((each) => each.identifier === identifier);
  return {
    key: `\0note ${noteOf(identifier)}`,
    text: `[${note?.number ?? identifier}]`,
    isSpaced: false,
  };
}

/** The target of a link, unless it is the link text. */
function linkTarget(node: Link | LinkReference, { corpus, page, nameOf }: TextReading): Token[] {
  const link = page.linkOf(node);
  if (!link || link.url === toString(node)) return [];
  const { target } = link;
  const shown = targetName(target, corpus);
  const key =
    target.kind === 'page'
      ? `${nameOf(target.page)}#${target.anchor ?? ''}`
      : JSON.stringify(target);
  return [{ key: `\0target ${key}`, text: `(→ ${shown})`, isSpaced: true, isQuiet: true }];
}

function targetName(target: Target, corpus: TextReading['corpus']): string {
  switch (target.kind) {
    case 'page': {
      const title = corpus.pages.get(target.page)?.meta.title ?? target.page;
      return target.anchor === undefined ? title : `${title}, #${target.anchor}`;
    }
    case 'resource':
      return corpus.resources.get(target.id)?.title ?? target.id;
    case 'fact':
      return target.id;
    case 'external':
      return target.url;
    case 'file':
    case 'outside':
      return target.path;
    case 'refused':
    case 'malformed':
      return 'invalid address';
  }
}
