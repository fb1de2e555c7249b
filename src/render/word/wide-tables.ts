import {
  noCache,
  toFinding,
  toKeepPage,
  walk,
  type Corpus,
  type Finding,
  type KeepPage,
  type Owner,
  type Page,
} from '../../model/index.ts';
import { textWidthTwip, type Paper } from './paper.ts';
import { fitTable } from './table-fit.ts';

/** A file with broken words is whole, so this stops no build. */
const outputFits: Owner = { id: 'output-fits', severity: 'warning' };

/** The tables whose words do not fit side by side on a sheet, however small they are. */
export function wideTables(
  corpus: Corpus,
  paper: Paper,
  keep: KeepPage = toKeepPage(corpus, noCache),
): readonly Finding[] {
  return [...corpus.pages.values()].flatMap((page) =>
    keep('word-wide-tables', page, [paper], (outline) => tablesIn(page, outline, paper)),
  );
}

function tablesIn(page: Page, corpus: Corpus, paper: Paper): readonly Finding[] {
  const findings: Finding[] = [];
  walk(page.tree, (node) => {
    if (node.type !== 'table') return;
    const context = { corpus, page, withPageNumbers: true };
    if (!fitTable(node, context, textWidthTwip(paper)).breaksWords) return;
    const count = node.children[0]?.children.length ?? 0;
    findings.push(
      toFinding(page.id, outputFits, {
        message: `A table of ${count} columns is too wide for paper: Word breaks its words`,
        help: 'Split it into tables of fewer columns, or use shorter words.',
        place: node.position,
      }),
    );
  });
  return findings;
}
