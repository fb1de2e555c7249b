import { again } from '../repair.ts';
import {
  type Element,
  around,
  childOf,
  childrenOf,
  descendants,
  toNeighbours,
} from '../../../files/index.ts';
import { counted, quoted } from '../../format-value.ts';
import type { WordDocument } from '../document.ts';
import type { WordRule } from '../rule.ts';
import { valueOf } from '../styles.ts';

/** Finds paragraphs that name two styles. */
export const paragraphOneStyle: WordRule = {
  id: 'paragraph-one-style',
  severity: 'error',
  summary: 'Every paragraph names one style at most.',
  why: 'Word says that a file with two is damaged.',
  *check({ paragraphs }) {
    for (const { element, where } of paragraphs) {
      const count = childrenOf(element, 'w:pPr').flatMap((each) =>
        childrenOf(each, 'w:pStyle'),
      ).length;
      if (count > 1)
        yield {
          message: `Unexpected ${count} styles of one paragraph, expected one`,
          help: again,
          where,
        };
    }
  },
};

/** Finds cells that do not end as Word wants it. */
export const cellEndsInParagraph: WordRule = {
  id: 'cell-ends-in-paragraph',
  severity: 'error',
  summary: 'Every cell of a table ends in a paragraph.',
  why: 'Word says that a file with another cell is damaged.',
  *check({ tables }) {
    for (const { element, where } of tables) {
      const cells = descendants(element, 'w:tc').filter(
        (cell) => around(cell, 'w:tbl') === element,
      );
      const wrong = cells.filter((cell) => !endsInParagraph(cell)).length;
      if (wrong > 0)
        yield {
          message: `Unexpected ${counted(wrong, 'cell')} without a paragraph at the end, expected one`,
          help: again,
          where,
        };
    }
  },
};

/** Finds tables that touch. */
export const tablesApart: WordRule = {
  id: 'tables-apart',
  severity: 'warning',
  summary: 'Between two tables there is a paragraph.',
  why: 'Word makes one table of two that touch: the header of the first one is then said for both.',
  *check({ tables }) {
    const neighboursOf = toNeighbours(({ name }) => !marks.has(name));
    for (const { element, where } of tables) {
      if (neighboursOf(element).before?.name === 'w:tbl')
        yield {
          message: 'Unexpected table right behind another one, expected a paragraph between them',
          help: 'Write a line between them that says what the second one shows.',
          where,
        };
    }
  },
};

/** Finds text in styles that are not there. */
export const styleDefined: WordRule = {
  id: 'style-defined',
  severity: 'warning',
  summary: 'Every style that text names is defined.',
  why: 'Word shows the text as Normal without a word: headings and notes are none then.',
  *check(document) {
    for (const [name, type] of [
      ['w:pStyle', 'paragraph'],
      ['w:rStyle', 'character'],
      ['w:tblStyle', 'table'],
    ] as const)
      for (const id of stylesUsed(document, name))
        if (!document.styles.has(id, type))
          yield {
            message: `Unexpected ${type} style ${quoted(id)}, expected one that is defined`,
            help: 'Choose a style for the text again, or add one of that name.',
          };
  },
};

/** What stands between blocks and is not seen. */
const marks = new Set([
  'w:bookmarkStart',
  'w:bookmarkEnd',
  'w:proofErr',
  'w:permStart',
  'w:permEnd',
]);

function stylesUsed({ stories }: WordDocument, name: string): ReadonlySet<string> {
  return new Set(
    stories.flatMap(({ part }) =>
      descendants(part.root, name).flatMap((each) => valueOf(each) ?? []),
    ),
  );
}

function endsInParagraph(cell: Element): boolean {
  const last = childrenOf(cell)
    .filter(({ name }) => !marks.has(name))
    .at(-1);
  if (last?.name !== 'w:sdt') return last?.name === 'w:p';
  return childrenOf(childOf(last, 'w:sdtContent')).at(-1)?.name === 'w:p';
}
