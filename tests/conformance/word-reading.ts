import mammoth from 'mammoth';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { localePaths } from './toolkits.ts';

/** A paragraph as mammoth reads it. */
export interface ReadParagraph {
  /** The id of its style. */
  readonly style: string;
  /** Its text on one line, alternative texts of pictures included, numbers of notes and pages left out. */
  readonly text: string;
  /** The numbers of the notes that it cites, in order, repeated ones too. */
  readonly cited: readonly string[];
  /** The notes that it carries itself: in the order in which they do, Word numbers them from 1. */
  readonly carried: readonly string[];
}

/** A Word file as mammoth reads it. */
export interface Reading {
  readonly paragraphs: readonly ReadParagraph[];
  /** The paragraphs of each note, by its id. */
  readonly notes: ReadonlyMap<string, readonly ReadParagraph[]>;
  /** What mammoth could not make sense of. */
  readonly complaints: readonly string[];
}

/** Reads a Word file with mammoth, a program that nobody here wrote. */
export async function readWord(bytes: Uint8Array): Promise<Reading> {
  let document: Element = { type: 'document' };
  const { messages } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { transformDocument: (read: Element) => (document = read) },
  );
  const paragraphs = paragraphsOf(document);
  const ids = paragraphs.flatMap(({ carried }) => carried);
  const toNote = (noteId: string): [string, ReadParagraph[]] => [
    noteId,
    paragraphsOf({ type: 'note', children: document.notes?.resolve({ noteType, noteId }).body }),
  ];
  return {
    paragraphs,
    notes: new Map(ids.map(toNote)),
    complaints: messages
      .map(({ message }) => message)
      // It asks how to show our styles in HTML, which nobody wants from it here.
      .filter((message) => !/^Unrecognised (?:paragraph|run) style:/.test(message)),
  };
}

/** The titles of the parts after the pages, in each language of a toolkit. */
export const backTitles = localePaths.flatMap((path) => {
  // Files of this project, which has tests for their form.
  const words = parse(readFileSync(path, 'utf8')) as {
    readonly glossary: { readonly title: string };
    readonly document: { readonly resourcesByPublisher: string };
  };
  return [words.glossary.title, words.document.resourcesByPublisher];
});

/** The paragraphs of each page, from its title to the next one's; without what follows the pages. */
export function pagesOf({ paragraphs }: Reading): readonly (readonly ReadParagraph[])[] {
  const starts = paragraphs.flatMap(({ style }, at) => (/^Heading\d$/.test(style) ? [at] : []));
  return starts
    .map((start, index) => paragraphs.slice(start, starts[index + 1]))
    .filter(([title]) => !backTitles.includes(title?.text ?? ''));
}

/** The lines of each page; the line that carries notes of notes and rules are the Word file's own. */
export function linesOf(reading: Reading): readonly (readonly string[])[] {
  return pagesOf(reading).map((page) =>
    page.flatMap(({ style, text }) => (style === 'NoteLine' || text === '' ? [] : [text])),
  );
}

/**
 * White space is one space, as HTML and Markdown have it, and none between East Asian characters, where a line ends
 * anywhere; a hyphen is one, wherever a line may end.
 */
export function toLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/(?<=[\u3001-\u9fff\uff01-\uff60]) (?=[\u3001-\u9fff\uff01-\uff60])/g, '')
    .replaceAll('\u2011', '-')
    .trim();
}

const noteType = 'footnote';

/** The parts of mammoth's own model of a document that matter here; its types leave them out. */
interface Element {
  readonly type: string;
  readonly children?: readonly Element[] | undefined;
  readonly styleId?: string | null;
  readonly value?: string;
  readonly altText?: string;
  readonly noteId?: string;
  readonly notes?: {
    resolve(reference: { noteType: string; noteId: string }): { body: readonly Element[] };
  };
}

function paragraphsOf(element: Element): ReadParagraph[] {
  if (element.type !== 'paragraph') return (element.children ?? []).flatMap(paragraphsOf);
  const numbers = allOf(element).filter(isNumber);
  const carried = allOf(element).flatMap(({ noteId }) => noteId ?? []);
  return [
    {
      style: element.styleId ?? '',
      text: toLine(textOf(element)),
      // A note begins with its own number, which is no citation and has no text.
      // Between two numbers is a comma.
      cited: numbers
        .map((each) => noteIn(each) ?? toLine(textIn(each)))
        .filter((each) => /\d/.test(each)),
      carried,
    },
  ];
}

/** A note's number: what carries a note, or repeats the number of one. */
function isNumber({ type, styleId }: Element): boolean {
  return type === 'run' && styleId === 'FootnoteReference';
}

function noteIn(run: Element): string | undefined {
  return allOf(run).find(({ noteId }) => noteId !== undefined)?.noteId;
}

/** The number of a page beside a link, which no page of the site has. */
function isPageNumber({ type, styleId }: Element): boolean {
  return type === 'run' && styleId === 'PageReference';
}

function textOf(element: Element): string {
  return isNumber(element) || isPageNumber(element) ? '' : textIn(element, textOf);
}

function textIn(element: Element, inner: (child: Element) => string = textIn): string {
  if (element.type === 'tab' || element.type === 'break') return ' ';
  const own = element.value ?? element.altText ?? '';
  return own + (element.children ?? []).map((child) => inner(child)).join('');
}

function allOf(element: Element): readonly Element[] {
  return [element, ...(element.children ?? []).flatMap(allOf)];
}
