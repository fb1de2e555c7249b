import { wordAtoms, type WordAtom } from '../read/atoms.ts';
import type { WordDocument, WordParagraph } from '../read/document.ts';

/** A paragraph of a Word file that is to be on a page. */
export interface PageLine {
  readonly word: WordParagraph;
  readonly atoms: readonly WordAtom[];
}

/** The paragraphs that have something for a page, and all cells. What is in the contents is made anew. */
export function toPageLines(paragraphs: readonly WordParagraph[]): readonly PageLine[] {
  const hasContents = paragraphs.some(({ isContents }) => isContents);
  return paragraphs.flatMap((word): readonly PageLine[] => {
    if (word.isContents || (hasContents && isContentsHeading(word))) return [];
    const atoms = wordAtoms(word);
    // An empty line of code is one.
    const isKept = word.cell ?? word.isRule ?? word.boxes ?? word.omissions ?? isCode(word);
    return atoms.length > 0 || isKept ? [{ word, atoms }] : [];
  });
}

/** Whether a paragraph has words above the contents, which belong to them. */
export function isContentsHeading({
  style,
  isContents,
  isInContentsBlock,
}: WordParagraph): boolean {
  return !isContents && (isInContentsBlock ?? /^(?:toc|contents|index)heading$/.test(style));
}

/** Whether the style of a paragraph is one of code. */
export function isCode({ style }: WordParagraph): boolean {
  return /^(?:(?:source)?code(?:block)?|htmlpreformatted|preformattedtext|macrotext)$/.test(style);
}

/** What a line shows, on one line. */
export function shownIn({ atoms }: Pick<PageLine, 'atoms'>): string {
  const shown = atoms.filter(({ kind }) => kind === 'text' || kind === 'break');
  const text = shown.map((atom) => (atom.kind === 'break' ? ' ' : atom.text)).join('');
  return text.replace(/\s+/g, ' ').trim();
}

/** All paragraphs of a file, those of footnotes and of text boxes as well. */
export function paragraphsOf({
  body,
  notes,
}: Pick<WordDocument, 'body' | 'notes'>): readonly WordParagraph[] {
  const withBoxes = (paragraph: WordParagraph): readonly WordParagraph[] => [
    paragraph,
    ...(paragraph.boxes ?? []).flat().flatMap(withBoxes),
  ];
  return [...body, ...[...notes.values()].flat()].flatMap(withBoxes);
}
