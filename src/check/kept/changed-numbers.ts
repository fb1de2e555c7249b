import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { placesIn, type Problem } from '../../model/index.ts';
import { exact, quote } from '../format-value.ts';

/** Finds years and other large numbers that begin items of a list: readers would see counted ones instead. */
export function changedNumbers(tree: Root, page: string): readonly Problem[] {
  const problems: Problem[] = [];
  const toPlace = placesIn(page);
  visit(tree, 'list', ({ ordered, start, children }) => {
    if (!ordered) return;
    for (const [index, { position }] of children.entries()) {
      const at = position?.start.offset ?? 0;
      const [mark = '', number = ''] = /^(\d{3,9})[.)]/.exec(page.slice(at, at + 10)) ?? [];
      const shown = (start ?? 1) + index;
      if (number === '' || Number(number) === shown) continue;
      problems.push({
        message: `${quote(mark)} starts a list item: readers would see \`${shown}.\``,
        place: toPlace(at, at + mark.length),
        help: `Write ${exact(`${number}\\${mark.slice(-1)}`)} if it is part of the text.`,
      });
    }
  });
  return problems;
}
