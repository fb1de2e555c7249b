import {
  type Element,
  type Neighbours,
  childOf,
  childrenOf,
  toNeighbours,
} from '../../../files/index.ts';
import { counted } from '../../format-value.ts';
import type { Paragraph } from '../paragraph.ts';
import type { WordRule } from '../rule.ts';
import { lookUp } from '../styles.ts';

/** Finds empty paragraphs. */
export const noBlankParagraphs: WordRule = {
  id: 'no-blank-paragraphs',
  severity: 'warning',
  summary: 'No paragraph is empty.',
  why: 'A screen reader says `blank` at each of them, and people think that the text is over.',
  *check({ paragraphs }) {
    const neighboursOf = toNeighbours(({ name }) => name === 'w:p' || name === 'w:tbl');
    let run: Paragraph[] = [];
    for (const paragraph of [...paragraphs, undefined]) {
      if (paragraph && isBlank(paragraph, neighboursOf(paragraph.element))) {
        run.push(paragraph);
        continue;
      }
      const [first] = run;
      if (first)
        yield {
          message: `Unexpected ${counted(run.length, 'empty paragraph')}, expected none`,
          help: 'Delete them; set the distance before or after a paragraph in its style.',
          where: first.where,
        };
      run = [];
    }
  },
};

/** Finds spaces and tabs that move text to a place. */
export const noSpaceRuns: WordRule = {
  id: 'no-space-runs',
  severity: 'warning',
  summary: 'Text is not moved by runs of spaces or tabs.',
  why: 'What is placed by spaces moves with every other font; a screen reader reads columns of it as one line.',
  *check({ paragraphs }) {
    for (const { runs, styleName, looks, where, kind } of paragraphs) {
      if (kind === 'comments' || /code|source|preformatted|verbatim|plain text/.test(styleName))
        continue;
      const text = runs.map((run) => (isCode(run.looks) ? 'x' : run.text)).join('');
      const hasStops = lookUp(looks, 'w:tabs') !== undefined;
      const isMoved =
        /[ \u00a0\u2000-\u200a]{3,}/.test(text) || (!hasStops && /\t[ \t]*\t/.test(text));
      if (isMoved)
        yield {
          message: 'Unexpected run of spaces or tabs, expected one',
          help: 'Use an indent, a tab stop, a list or a table.',
          where,
        };
    }
  },
};

/** Spaces are part of what a program says. */
function isCode(looks: readonly (Element | undefined)[]): boolean {
  const font = lookUp(looks, 'w:rFonts')?.attributes.get('w:ascii') ?? '';
  return /mono|courier|consol|code|menlo|terminal/i.test(font);
}

/** Word itself wants a paragraph at the end of a cell, a section, a header, and after the last table. */
function isBlank(
  { element, isEmpty, kind, runs, cell }: Paragraph,
  { before, after }: Neighbours,
): boolean {
  if (!isEmpty || kind === 'comments') return false;
  const isAlone = !before && !after && (kind !== 'body' || cell !== undefined);
  const endsTable = before?.name === 'w:tbl' && !after;
  const breaks = runs.some((run) =>
    childrenOf(run.element, 'w:br').some(({ attributes }) => attributes.has('w:type')),
  );
  const endsSection = childOf(childOf(element, 'w:pPr'), 'w:sectPr') !== undefined;
  return !(isAlone || endsTable || breaks || endsSection);
}
