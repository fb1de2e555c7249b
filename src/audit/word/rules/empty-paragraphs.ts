import {
  childOf,
  childrenOf,
  toNeighbors,
  type Element,
  type Neighbors,
} from '../../../ooxml/index.ts';
import { counted } from '../../format-value.ts';
import type { Paragraph } from '../paragraph.ts';
import type { WordRule } from '../rule.ts';
import { lookUp } from '../styles.ts';

/** The rules for empty paragraphs and runs of spaces. */
export const spacingRules: readonly WordRule[] = [
  {
    id: 'no-empty-paragraphs',
    severity: 'warning',
    summary: 'No paragraph is empty.',
    why: 'Screen readers announce each one as blank, and listeners think the text has ended.',
    *check({ paragraphs }) {
      const neighborsOf = toNeighbors(({ name }) => name === 'w:p' || name === 'w:tbl');
      let run: Paragraph[] = [];
      for (const paragraph of [...paragraphs, undefined]) {
        if (paragraph && isNeedless(paragraph, neighborsOf(paragraph.element))) {
          run.push(paragraph);
          continue;
        }
        const [first] = run;
        if (first)
          yield {
            message: counted(run.length, 'empty paragraph'),
            help: 'Delete the empty lines. Set the space before or after a paragraph under Layout > Spacing, preferably in its style.',
            where: first.where,
          };
        run = [];
      }
    },
  },
  {
    id: 'no-space-runs',
    severity: 'warning',
    summary: 'Text is not positioned with spaces or tabs.',
    why: 'Text placed with spaces shifts in every other font. Screen readers read such columns as one line.',
    *check({ paragraphs }) {
      for (const { runs, styleName, looks, where, kind } of paragraphs) {
        if (kind === 'comments' || /code|source|preformatted|verbatim|plain text/.test(styleName))
          continue;
        const text = runs.map((run) => (isCode(run.looks) ? 'x' : run.text)).join('');
        const hasStops = lookUp(looks, 'w:tabs') !== undefined;
        if (/[ \u00a0\u2000-\u200a]{3,}/.test(text) || (!hasStops && /\t[ \t]*\t/.test(text)))
          yield {
            message: 'Text is positioned with spaces or tabs',
            help: 'Use an indent, a tab stop, a list or a table instead.',
            where,
          };
      }
    },
  },
];

/** In code, spaces have a meaning. */
function isCode(looks: readonly (Element | undefined)[]): boolean {
  const font = lookUp(looks, 'w:rFonts')?.attributes.get('w:ascii') ?? '';
  return /mono|courier|consol|code|menlo|terminal/i.test(font);
}

/** Word requires a paragraph at the end of a cell, a section, a header, and after the last table. */
function isNeedless(
  { element, isEmpty, kind, runs, cell }: Paragraph,
  { before, after }: Neighbors,
): boolean {
  if (!isEmpty || kind === 'comments') return false;
  const isAlone = !before && !after && (kind !== 'body' || cell !== undefined);
  const endsTable = before?.name === 'w:tbl' && !after;
  const breaks = runs.some((run) =>
    childrenOf(run.element, 'w:br').some(({ attributes }) => attributes.has('w:type')),
  );
  const properties = childOf(element, 'w:pPr');
  const endsSection = childOf(properties, 'w:sectPr') !== undefined;
  // Word makes one of three hyphens.
  const isLine = childOf(properties, 'w:pBdr') !== undefined;
  return !(isAlone || endsTable || breaks || endsSection || isLine);
}
