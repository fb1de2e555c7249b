import type { Page } from '../../model/index.ts';
import { joined, similarity, toWords, type Words } from './align/similarity.ts';
import type { WordDocument } from './read/document.ts';
import { fold } from './source/fold.ts';
import { toLines } from './source/map-base.ts';
import { bodyPassages, passagesOf } from './source/passages.ts';

/** How much of their texts a Word file and some pages have in common, from 0 to 1. */
type Likeness = (pages: readonly Page[]) => number;

/** So many words in a row are compared, so that the same words in another order count less. */
const rowLength = 3;

/** Prepares a Word file for being compared with the pages of several revisions. */
export function likenessOf({ body, notes }: WordDocument): Likeness {
  const paragraphs = [...body, ...[...notes.values()].flat()];
  const own = joined(toLines(paragraphs).map(({ atoms }) => rowsOf(atoms)));
  // Most pages are the same in most revisions.
  const known = new Map<string, Words>();
  const rowsIn = (page: Page): Words => {
    const rows = known.get(page.text) ?? pageRows(page);
    known.set(page.text, rows);
    return rows;
  };
  return (pages) => similarity(own, joined(pages.map(rowsIn)));
}

function pageRows(page: Page): Words {
  const { before, after } = passagesOf(page);
  return joined([...before, ...bodyPassages(page), ...after].map(({ atoms }) => rowsOf(atoms)));
}

/** The rows of words in a paragraph, with how often each occurs; a short paragraph is one row. */
function rowsOf(atoms: readonly { readonly kind: string; readonly text: string }[]): Words {
  const text = atoms.map((atom) => (atom.kind === 'text' ? fold(atom.text) : ' ')).join('');
  const words = text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const rows = new Map<string, number>();
  for (let at = 0; at === 0 || at + rowLength <= words.length; at++) {
    const row = words.slice(at, at + rowLength).join(' ');
    if (row !== '') rows.set(row, (rows.get(row) ?? 0) + 1);
  }
  return toWords(rows);
}
