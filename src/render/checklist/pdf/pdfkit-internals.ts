/** What the library has but its types do not: fields that carry a tooltip and a place among the tags. */
interface Insides {
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
  page: { annotations: readonly unknown[] };
  _font: { id: string; encode(text: string): [glyphs: string[]]; ref(): Reference };
}

/** An object of the file. */
export interface Reference {
  write(chunk: string): void;
  end(): void;
}

/** The same document with what its types leave out. */
export function toInsides(document: PDFKit.PDFDocument): Insides {
  return document as unknown as Insides; // the document has these members, its types leave them out
}
