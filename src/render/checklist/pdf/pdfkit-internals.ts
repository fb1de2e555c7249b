import type { Face, Runs } from './font-set.ts';

/** Members of PDFKit's document that its types leave out: fields with tooltips and tags need them. */
export interface Internals {
  annotate(
    x: number,
    y: number,
    width: number,
    height: number,
    options: Readonly<Record<string, unknown>>,
  ): void;
  _addToParent(reference: unknown): void;
  _root: { data: { AcroForm: { data: Record<string, unknown> & { DR: { Font: object } } } } };
  ref(data: object): Reference;
  info: PDFKit.DocumentInfo;
  _addInfo(): void;
  page: { annotations: readonly unknown[] };
  /** The current font. */
  _font: EmbeddedFont;
}

/** A font of a document. */
interface EmbeddedFont {
  readonly id: string;
  readonly font: Face;
  /** What it made of words before. */
  layoutCache: Runs;
  layoutRun(text: string, features?: readonly string[]): unknown;
  encode(text: string, features?: readonly string[]): [glyphs: string[]];
  ref(): Reference;
}

/** An object of the file. */
export interface Reference {
  write(chunk: string): void;
  end(): void;
}

/** The same document with these members. */
export function toInternals(document: PDFKit.PDFDocument): Internals {
  return document as unknown as Internals; // the document has these members
}
