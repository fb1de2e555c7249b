import type { Root } from 'mdast';
import { walk } from '../../../model/index.ts';
import type { WordDocument } from '../read/document.ts';
import { quoted, type Left } from './left.ts';

/** What became of the words of a Word file; the words of the page and those that were left add up to all. */
export interface WordSum {
  readonly all: number;
  readonly left: number;
}

interface Compared {
  readonly document: WordDocument;
  /** The title, if the text does not have it. */
  readonly title: string;
  readonly root: Root;
  readonly left: readonly Left[];
}

/**
 * Counts the words of a Word file, and looks for each on the page or among what is told. The file's are taken from its XML
 * itself, so what the reader has passed over is missed here.
 *
 * @returns the sum, and the words that are in neither, which is told as well
 */
export function sumWords({ document, title, root, left }: Compared): {
  readonly sum: WordSum;
  readonly lost: readonly Left[];
} {
  const onPage = countWords([title, ...textsOnPage(root)]);
  const contents = new Set(document.contents.map(lettersOf));
  const numbers = document.body.concat([...document.notes.values()].flat());
  const told = countWords([
    ...left.map(({ words = '' }) => words),
    // The numbers of footnotes that are cited again are told without them.
    ...numbers.flatMap(({ omissions = [] }) =>
      omissions.flatMap(({ what, words }) => (what === 'footnote number' ? [words] : [])),
    ),
  ]);
  let [all, leftCount] = [0, 0];
  const lost: Left[] = [];
  for (const text of document.texts) {
    const words = wordsIn(text);
    all += words.length;
    if (contents.has(lettersOf(text))) {
      leftCount += words.length;
      continue;
    }
    const missing = words.filter((word) => !take(onPage, word));
    leftCount += missing.length;
    const unknown = missing.filter((word) => !take(told, word));
    if (unknown.length > 0)
      lost.push({
        what: `The words ${quoted(unknown.join(' '))}`,
        reason: 'they are in a part of the file that the program can’t read: add them by hand',
        heading: '',
        paragraph: text.replace(/\s+/g, ' ').trim(),
      });
  }
  return { sum: { all, left: leftCount }, lost };
}

function textsOnPage(root: Root): readonly string[] {
  const texts: string[] = [];
  let isApart = true;
  walk(root, (node) => {
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') {
      if (isApart || node.type === 'code') texts.push('');
      texts.push((texts.pop() ?? '') + node.value);
      isApart = node.type === 'code';
    } else if (node.type === 'image') {
      texts.push(node.title ?? '');
      isApart = true;
    } else if (!marks.has(node.type)) isApart = true;
  });
  return texts;
}

/** Within a word. */
const marks: ReadonlySet<string> = new Set([
  'emphasis',
  'strong',
  'delete',
  'link',
  'subscript',
  'superscript',
  'footnoteReference',
]);

function wordsIn(text: string): readonly string[] {
  return withoutHidden(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

function lettersOf(text: string): string {
  return wordsIn(text).join('');
}

/** Without signs that nobody sees, which may be in a word. */
function withoutHidden(text: string): string {
  return text.replace(/[\u00ad\u200b\u200e\u200f\ufeff]/g, '');
}

function countWords(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of texts.flatMap(wordsIn)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function take(counts: Map<string, number>, word: string): boolean {
  const count = counts.get(word) ?? 0;
  if (count > 0) counts.set(word, count - 1);
  return count > 0;
}
