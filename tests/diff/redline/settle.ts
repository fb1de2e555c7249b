import {
  append,
  around,
  childOf,
  childrenOf,
  descendants,
  insertBefore,
  openPackage,
  prepend,
  relatedParts,
  remove,
  topOf,
  type Element,
  type Package,
} from '../../../src/ooxml/index.ts';

/** What a person can do with tracked changes. */
export type Verdict = 'accept' | 'reject';

/** Opens a Word file and accepts or rejects all changes in it, as ISO/IEC 29500-1, 17.13.5, says. */
export function settle(bytes: Uint8Array, verdict: Verdict): Package {
  const file = openPackage(bytes);
  const stories = ['footnotes', 'header', 'footer'].flatMap((kind) =>
    relatedParts(file.parts, file.main, kind),
  );
  for (const part of [file.main, ...stories]) {
    const top = topOf(part);
    if (top) settleTree(top, verdict);
  }
  return file;
}

function settleTree(top: Element, verdict: Verdict): void {
  const [gone, kept, border] =
    verdict === 'accept' ? ['w:del', 'w:ins', 'Del'] : ['w:ins', 'w:del', 'Ins'];
  settleFormatting(top, verdict);
  const isMark = (mark: Element): boolean => ['w:rPr', 'w:trPr'].includes(mark.parent?.name ?? '');
  // Rows, then what is in a line, then the ends of paragraphs.
  for (const row of descendants(top, 'w:tr'))
    if (childOf(childOf(row, 'w:trPr'), gone)) remove(row);
  const goneCell = verdict === 'accept' ? 'w:cellDel' : 'w:cellIns';
  for (const cell of descendants(top, 'w:tc'))
    if (childOf(childOf(cell, 'w:tcPr'), goneCell)) remove(cell);
  for (const mark of descendants(top, 'w:cellIns', 'w:cellDel')) remove(mark);
  for (const table of descendants(top, 'w:tbl'))
    if (childrenOf(table, 'w:tr').length === 0) remove(table);
  for (const start of descendants(top, `w:customXml${border}RangeStart`)) {
    const siblings = childrenOf(start.parent);
    const next = siblings[siblings.indexOf(start) + 1];
    if (next?.name === 'w:sdt') remove(next);
  }
  for (const range of descendants(top))
    if (/^w:customXml(?:Ins|Del)Range(?:Start|End)$/.test(range.name)) remove(range);
  for (const mark of descendants(top, gone)) if (!isMark(mark)) remove(mark);
  for (const mark of descendants(top, kept)) {
    if (isMark(mark)) continue;
    insertBefore(mark, ...mark.children.slice());
    remove(mark);
  }
  for (const link of descendants(top, 'w:hyperlink'))
    if (descendants(link, 'w:r').length === 0) remove(link);
  for (const text of descendants(top, 'w:delText')) text.name = 'w:t';
  for (const code of descendants(top, 'w:delInstrText')) code.name = 'w:instrText';
  for (const paragraph of [...descendants(top, 'w:p')].reverse())
    if (childOf(childOf(childOf(paragraph, 'w:pPr'), 'w:rPr'), gone)) joinNext(paragraph);
  // What stays is tracked no more.
  for (const mark of descendants(top, kept)) remove(mark);
}

const changes = ['w:rPrChange', 'w:pPrChange', 'w:tblPrChange', 'w:tblGridChange', 'w:tcPrChange'];

function settleFormatting(top: Element, verdict: Verdict): void {
  for (const change of descendants(top, ...changes)) {
    const properties = change.parent;
    if (!properties) continue;
    remove(change);
    if (verdict === 'accept') continue;
    const [earlier] = childrenOf(change);
    const kept = childrenOf(properties, 'w:sectPr').concat(
      properties.name === 'w:pPr' ? childrenOf(properties, 'w:rPr') : [],
    );
    properties.children.length = 0;
    append(properties, ...(earlier?.children.slice() ?? []), ...kept);
  }
}

/** A paragraph without its mark is the beginning of the next one. */
function joinNext(paragraph: Element): void {
  const siblings = childrenOf(paragraph.parent);
  const next = siblings[siblings.indexOf(paragraph) + 1];
  const content = childrenOf(paragraph).filter(({ name }) => name !== 'w:pPr');
  const isEmpty = descendants(paragraph, 'w:r').length === 0;
  if (next?.name === 'w:p') {
    const properties = childOf(next, 'w:pPr');
    prepend(next, ...content);
    if (properties) prepend(next, properties);
  } else if (!isEmpty || around(paragraph, 'w:tc')) return;
  remove(paragraph);
}
