import {
  around,
  childOf,
  childrenOf,
  descendants,
  toNeighbors,
  valueOf,
  type Element,
} from '../../../ooxml/index.ts';
import { elementsIn } from '../elements.ts';
import { counted, quoted } from '../../format-value.ts';
import type { WordDocument } from '../document.ts';
import { repairHelp, type WordRule } from '../rule.ts';

/** The rules for what Word calls damaged, or changes without saying so. */
export const ooxmlRules: readonly WordRule[] = [
  {
    id: 'paragraph-one-style',
    scope: 'piece',
    severity: 'error',
    summary: 'A paragraph has one style at most.',
    why: 'Word reports a file with two styles on one paragraph as damaged.',
    *check({ paragraphs }) {
      for (const { element, where } of paragraphs) {
        const count = childrenOf(element, 'w:pPr').flatMap((each) =>
          childrenOf(each, 'w:pStyle'),
        ).length;
        if (count > 1) yield { message: `Paragraph with ${count} styles`, help: repairHelp, where };
      }
    },
  },
  {
    id: 'cell-ends-in-paragraph',
    scope: 'piece',
    severity: 'error',
    summary: 'Every table cell ends in a paragraph.',
    why: 'Word reports any other file as damaged.',
    *check({ tables }) {
      for (const { element, name } of tables) {
        const cells = descendants(element, 'w:tc').filter(
          (cell) => around(cell, 'w:tbl') === element,
        );
        const wrong = cells.filter((cell) => !endsInParagraph(cell)).length;
        if (wrong > 0)
          yield {
            message: `${name} has ${counted(wrong, 'cell')} without a paragraph at the end`,
            help: repairHelp,
          };
      }
    },
  },
  {
    id: 'tables-apart',
    severity: 'warning',
    summary: 'A paragraph separates two tables.',
    why: 'Word joins tables that touch. Screen readers then announce the headers of the first for both.',
    *check({ tables }) {
      const neighborsOf = toNeighbors(({ name }) => !marks.has(name));
      for (const { element, name } of tables)
        if (neighborsOf(element).before?.name === 'w:tbl')
          yield {
            message: `${name} directly follows another table`,
            help: 'Add a paragraph between them that says what the second table shows.',
          };
    },
  },
  {
    id: 'style-defined',
    severity: 'warning',
    summary: 'Every style that the text uses is defined.',
    why: 'Word silently shows the text as Normal: headings and notes lose their meaning.',
    *check(document) {
      for (const [name, type] of [
        ['w:pStyle', 'paragraph'],
        ['w:rStyle', 'character'],
        ['w:tblStyle', 'table'],
      ] as const)
        for (const id of stylesUsed(document, name))
          if (!document.styles.has(id, type))
            yield {
              message: `Undefined ${type} style ${quoted(id)}`,
              help: 'Apply another style to the text, or create a style with this name.',
            };
    },
  },
];

/** Invisible elements between paragraphs and tables. */
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
      elementsIn(part.root, name).flatMap((each) => valueOf(each) ?? []),
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
