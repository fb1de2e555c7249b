import type { WordParagraph } from '../read/document.ts';

/**
 * The paragraphs of a file, those of each cell of a table as one with line breaks: a cell of a Markdown table has one
 * paragraph. Tables in cells stay as they are.
 *
 * @returns each with the paragraphs that it is made of
 */
export function joinCells(
  paragraphs: readonly WordParagraph[],
): readonly { readonly word: WordParagraph; readonly of: readonly WordParagraph[] }[] {
  const joined: { word: WordParagraph; of: WordParagraph[] }[] = [];
  for (const word of paragraphs) {
    const last = joined.at(-1);
    if (last && isSameCell(last.word, word)) {
      last.word = withNext(last.word, word);
      last.of.push(word);
    } else joined.push({ word, of: [word] });
  }
  return joined;
}

function isSameCell({ cell: a }: WordParagraph, { cell: b }: WordParagraph): boolean {
  if (!a || !b || a.isNested || b.isNested) return false;
  return a.table === b.table && a.row === b.row && a.column === b.column;
}

function withNext(first: WordParagraph, next: WordParagraph): WordParagraph {
  return {
    ...first,
    spans: [...first.spans, { kind: 'break', text: '', look: {} }, ...next.spans],
    bookmarks: [...first.bookmarks, ...next.bookmarks],
    objects: [...first.objects, ...next.objects],
    formats: [...first.formats, ...next.formats],
  };
}
