import type { Nodes } from 'mdast';
import type { Edit } from '../../../model/index.ts';
import { marksOf, type SourceAtom } from '../source/atoms.ts';
import type { BaseAtom, Comparison, Hunk } from './compare/comparison.ts';
import { hasSameMarks, markKey, type DesiredAtom } from './desired.ts';
import { toInline, type MarkdownStyle } from './to-inline.ts';

/** What the edits of a passage need to know about it. */
interface SpliceContext {
  readonly style: MarkdownStyle;
  readonly isInCell: boolean;
  /** Where the text of the first passage begins, and that of the last one ends. */
  readonly start: number;
  readonly end: number;
  readonly urlOf: (node: Nodes) => string;
  /** What is written between the parts of a paragraph that was divided: one text for each division. */
  readonly breaks: readonly string[];
  /** From the end of one passage to the start of the next. */
  readonly gapBefore: (line: number) => readonly [start: number, end: number];
}

interface Placed {
  readonly atom: SourceAtom;
}

/** The smallest edits that make the changes of a comparison; undefined where it takes more than that. */
export function spliceEdits(
  { base, result, hunks }: Comparison,
  context: SpliceContext,
): readonly Edit[] | undefined {
  const edits: Edit[] = [];
  let divided = 0;
  for (const hunk of hunks) {
    if (hunk.reason !== undefined) continue;
    if (hunk.kind === 'marks' || hunk.kind === 'link') {
      const own = markEdits(base, result, hunk, context);
      if (!own) return undefined;
      for (const each of own) edits.push(each);
      continue;
    }
    const added = result
      .slice(hunk.resultStart, hunk.resultEnd)
      .flatMap(({ desired }) => desired ?? []);
    const own = replaceEdits(base, hunk, added, context, divided);
    if (!own) return undefined;
    divided += added.filter(({ kind }) => kind === 'split').length;
    for (const each of own) edits.push(each);
  }
  return edits;
}

function sourceAt(base: readonly BaseAtom[], index: number): SourceAtom | undefined {
  const atom = base[index];
  const source = atom?.passage?.atoms[atom.at];
  return source && source.start >= 0 ? source : undefined;
}

/** The nearest atom with a place on one side of a hunk, in the same paragraph. */
function beside(base: readonly BaseAtom[], from: number, step: 1 | -1): Placed | undefined {
  for (let at = from; base[at] && base[at]?.word.kind !== 'split'; at += step) {
    const atom = sourceAt(base, at);
    if (atom) return { atom };
  }
  return undefined;
}

/** A place for text: an offset, and the marks that are around it. */
interface Position {
  readonly at: number;
  readonly nodes: readonly Nodes[];
}

function positionsBetween(
  left: SourceAtom | undefined,
  right: SourceAtom | undefined,
  { start, end }: SpliceContext,
): readonly Position[] {
  const a = left?.nodes ?? [];
  const b = right?.nodes ?? [];
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  const positions: Position[] = [];
  if (left) {
    positions.push({ at: left.end, nodes: a });
    for (let depth = a.length - 1; depth >= shared; depth--)
      positions.push({ at: a[depth]?.position?.end.offset ?? -1, nodes: a.slice(0, depth) });
  } else positions.push({ at: start, nodes: [] });
  if (right) {
    for (let depth = shared; depth < b.length; depth++)
      positions.push({ at: b[depth]?.position?.start.offset ?? -1, nodes: b.slice(0, depth) });
    positions.push({ at: right.start, nodes: b });
  } else positions.push({ at: end, nodes: [] });
  return positions.filter(({ at }) => at >= 0);
}

function replaceEdits(
  base: readonly BaseAtom[],
  { start, end }: Hunk,
  added: readonly DesiredAtom[],
  context: SpliceContext,
  divided: number,
): readonly Edit[] | undefined {
  const dropped: SourceAtom[] = [];
  let [from, to] = [Infinity, -1];
  for (let index = start; index < end; index++) {
    const atom = base[index];
    if (atom?.word.kind === 'split') {
      const [a, b] = context.gapBefore(atom.line);
      [from, to] = [Math.min(from, a), Math.max(to, b)];
      continue;
    }
    const source = sourceAt(base, index);
    if (!source) {
      if (atom && atom.at >= 0) return undefined;
      continue;
    }
    dropped.push(source);
    [from, to] = [Math.min(from, source.start), Math.max(to, source.end)];
  }
  const left = beside(base, start - 1, -1)?.atom;
  const right = beside(base, end, 1)?.atom;
  const stack = dropped[0]?.nodes ?? [];
  const isUniform = dropped.every(({ nodes }) => isSameStack(nodes, stack));
  const urlOf = context.urlOf;
  const text = (nodes: readonly Nodes[], isFirst: boolean): string =>
    write(added, nodes, isFirst, context, divided);
  if (to >= 0 && added.length > 0 && isUniform && dropped.length > 0)
    if (added.every(({ marks }) => hasSameMarks(marks, marksOf(stack, urlOf))))
      return [{ start: from, end: to, text: text(stack, from === context.start) }];
  if (to >= 0) [from, to] = widened(from, to, dropped, left, right);
  if (added.length === 0) return to < 0 ? [] : [{ start: from, end: to, text: '' }];
  const isAllSpace = added.every(({ kind, text: each }) => kind === 'text' && /^\s$/.test(each));
  const fits = ({ nodes }: Position): boolean =>
    added.every(({ marks }) => isAllSpace || hasSameMarks(marks, marksOf(nodes, urlOf)));
  const holds = ({ nodes }: Position): boolean => {
    const around = marksOf(nodes, urlOf).map(markKey);
    return added.every(({ marks }) => around.every((key) => marks.map(markKey).includes(key)));
  };
  const positions = positionsBetween(left, right, context);
  const place = positions.find(fits) ?? positions.find(holds);
  if (!place) return undefined;
  if (to < 0)
    return [
      { start: place.at, end: place.at, text: text(place.nodes, place.at === context.start) },
    ];
  if (place.at > from && place.at < to) return undefined;
  if (place.at === from || place.at === to)
    return [{ start: from, end: to, text: text(place.nodes, from === context.start) }];
  return [
    { start: from, end: to, text: '' },
    { start: place.at, end: place.at, text: text(place.nodes, false) },
  ];
}

/** A range with the marks around it that have no other text in them. */
function widened(
  from: number,
  to: number,
  dropped: readonly SourceAtom[],
  left: SourceAtom | undefined,
  right: SourceAtom | undefined,
): [number, number] {
  const nodes = new Set(dropped.flatMap((atom) => atom.nodes));
  let [start, end] = [from, to];
  for (const node of nodes) {
    if (left?.nodes.includes(node) || right?.nodes.includes(node)) continue;
    start = Math.min(start, node.position?.start.offset ?? start);
    end = Math.max(end, node.position?.end.offset ?? end);
  }
  return [start, end];
}

/** Writes what is added at a place that has some marks around it already. */
function write(
  added: readonly DesiredAtom[],
  nodes: readonly Nodes[],
  isFirst: boolean,
  { style, isInCell, breaks, urlOf }: SpliceContext,
  divided: number,
): string {
  const around = marksOf(nodes, urlOf).map(markKey);
  const parts: DesiredAtom[][] = [[]];
  for (const atom of added)
    if (atom.kind === 'split') parts.push([]);
    else
      parts
        .at(-1)
        ?.push({ ...atom, marks: atom.marks.filter((mark) => !around.includes(markKey(mark))) });
  return parts
    .map((part, index) => {
      const place = { style, isFirst: isFirst || index > 0, isInCell };
      const text = part.length === 0 ? '' : toInline(part, place);
      return index === 0 ? text : `${breaks[divided + index - 1] ?? '\n\n'}${text}`;
    })
    .join('');
}

function isSameStack(a: readonly Nodes[], b: readonly Nodes[]): boolean {
  return a.length === b.length && a.every((node, index) => node === b[index]);
}

/** Puts marks around a range, or takes them away where a node has exactly this range. */
function markEdits(
  base: readonly BaseAtom[],
  result: Comparison['result'],
  { start, end, resultStart }: Hunk,
  { style, urlOf }: SpliceContext,
): readonly Edit[] | undefined {
  const [first, last] = [sourceAt(base, start), sourceAt(base, end - 1)];
  const desired = result[resultStart]?.desired;
  if (!first || !last || !desired || !isSameStack(first.nodes, last.nodes)) return undefined;
  const nodes = first.nodes;
  const now = desired.marks.map(markKey);
  const old = marksOf(nodes, urlOf).map(markKey);
  const added = desired.marks.filter((mark) => !old.includes(markKey(mark)));
  const gone = nodes.filter((node) =>
    marksOf([node], urlOf).some((mark) => !now.includes(markKey(mark))),
  );
  if (added.length > 0 && gone.length > 0) return undefined;
  if (gone.length > 1 || added.length > 1) return undefined;
  const [node] = gone;
  if (node) {
    const [from, to] = [node.position?.start.offset, node.position?.end.offset];
    const isInnermost = nodes.at(-1) === node;
    const outside = [sourceAt(base, start - 1), sourceAt(base, end)];
    if (from === undefined || to === undefined || !isInnermost) return undefined;
    if (outside.some((atom) => atom?.nodes.includes(node))) return undefined;
    return [
      { start: from, end: first.start, text: '' },
      { start: last.end, end: to, text: '' },
    ];
  }
  const [mark] = added;
  const pair = mark && marksAround(mark, style);
  if (!pair) return undefined;
  return [
    { start: first.start, end: first.start, text: pair[0] },
    { start: last.end, end: last.end, text: pair[1] },
  ];
}

function marksAround(
  mark: DesiredAtom['marks'][number],
  { emphasis, strong }: MarkdownStyle,
): readonly [string, string] | undefined {
  if (mark.type === 'strong') return [strong.repeat(2), strong.repeat(2)];
  if (mark.type === 'emphasis') return [emphasis, emphasis];
  if (mark.type === 'delete') return ['~~', '~~'];
  if (mark.type === 'code') return ['`', '`'];
  if (mark.type === 'subscript') return ['<sub>', '</sub>'];
  if (mark.type === 'superscript') return ['<sup>', '</sup>'];
  if (mark.type === 'link' && /^[^\s()<>\\]+$/.test(mark.url)) return ['[', `](${mark.url})`];
  return undefined;
}
