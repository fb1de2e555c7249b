import { childOf, childrenOf, isOn, valueOf, type Element } from '../../ooxml/index.ts';
import { charactersOf, facts, unseen } from './text.ts';

/** A text, or a content control. */
type Piece = { readonly text: string } | { readonly control: Element };

/** A paragraph, or a control that is not in any. */
export interface Line {
  readonly pieces: Piece[];
  /** What is not text: pictures, and how words are marked. */
  readonly extras: Set<string>;
}

/** Properties that make a control a field; others only surround some text. */
const kinds = ['w:text', 'w:date', 'w:dropDownList', 'w:comboBox', 'w14:checkbox'];

/** Tags that Google Docs gives to whatever it has no use for. */
const foreignTag = /^goog_/;

/** The tag of a control; empty if it has none of its own. */
export function tagOf(control: Element): string {
  const tag = valueOf(childOf(childOf(control, 'w:sdtPr'), 'w:tag')) ?? '';
  return foreignTag.test(tag) ? '' : tag;
}

/** The lines in an element, in the order of the file. */
export function linesIn(element: Element): readonly Line[] {
  const lines: Line[] = [];
  visitBlocks(element, lines);
  return lines;
}

function visitBlocks(parent: Element, lines: Line[]): void {
  for (const child of childrenOf(parent)) {
    if (unseen.has(child.name) || facts.has(child.name)) continue;
    if (child.name === 'w:p') addParagraph(child, lines);
    else if (child.name === 'w:tr') addRow(child, lines);
    else if (child.name === 'w:sdt' && isField(child)) {
      addTo(toLine(lines), { control: child });
      visitControlsIn(child, lines);
    } else if (child.name === 'w:altChunk') toLine(lines).extras.add('embedded document');
    else visitBlocks(child, lines);
  }
}

/** A row whose cells have a line each is one line: a box and its step may be in two cells. */
function addRow(row: Element, lines: Line[]): void {
  const cells = childrenOf(row, 'w:tc', 'w:sdt').map((cell) => {
    const own: Line[] = [];
    visitBlocks(cell, own);
    return own.filter(({ pieces, extras }) => pieces.length > 0 || extras.size > 0);
  });
  if (cells.some((own) => own.length > 1)) {
    lines.push(...cells.flat());
    return;
  }
  const line = toLine(lines);
  for (const [index, [only]] of cells.entries()) {
    if (index > 0) addTo(line, { text: '\t' });
    for (const piece of only?.pieces ?? []) addTo(line, piece);
    for (const extra of only?.extras ?? []) line.extras.add(extra);
  }
}

function addParagraph(paragraph: Element, lines: Line[]): void {
  const line = toLine(lines);
  // Text boxes follow the paragraph that they are anchored to.
  const inBoxes: Element[] = [];
  const visit = (parent: Element): void => {
    for (const child of childrenOf(parent)) {
      if (unseen.has(child.name) || facts.has(child.name)) continue;
      if (child.name === 'w:txbxContent') inBoxes.push(child);
      else if (child.name === 'w:sdt' && isField(child)) {
        addTo(line, { control: child });
        inBoxes.push(...nestedControls(child));
      } else {
        addTo(line, { text: charactersOf(child) });
        addExtras(child, line);
        visit(child);
      }
    }
  };
  visit(paragraph);
  for (const box of inBoxes) {
    if (box.name === 'w:sdt') addTo(toLine(lines), { control: box });
    else visitBlocks(box, lines);
  }
}

/** A control inside another one has a line of its own. */
function visitControlsIn(control: Element, lines: Line[]): void {
  for (const nested of nestedControls(control)) addTo(toLine(lines), { control: nested });
}

function nestedControls(element: Element): readonly Element[] {
  return childrenOf(element).flatMap((child) =>
    unseen.has(child.name)
      ? []
      : child.name === 'w:sdt' && isField(child)
        ? [child, ...nestedControls(child)]
        : nestedControls(child),
  );
}

function isField(control: Element): boolean {
  const properties = childOf(control, 'w:sdtPr');
  return tagOf(control) !== '' || kinds.some((kind) => childOf(properties, kind));
}

function toLine(lines: Line[]): Line {
  const line: Line = { pieces: [], extras: new Set() };
  lines.push(line);
  return line;
}

function addTo(line: Line, piece: Piece): void {
  const last = line.pieces.at(-1);
  if ('control' in piece) line.pieces.push(piece);
  else if (piece.text === '') return;
  else if (last && 'text' in last)
    line.pieces[line.pieces.length - 1] = { text: last.text + piece.text };
  else line.pieces.push(piece);
}

function addExtras({ name, children, parent }: Element, { extras }: Line): void {
  if (name === 'pic:pic' || name === 'v:imagedata') extras.add('picture');
  if (name === 'w:contentPart' || name === 'w14:contentPart') extras.add('handwriting');
  if (name === 'w:object') extras.add('embedded object');
  if (name !== 'w:t' || children.length === 0) return;
  const properties = childOf(parent, 'w:rPr');
  if (isOn(childOf(properties, 'w:strike')) || isOn(childOf(properties, 'w:dstrike')))
    extras.add('struck through');
  const highlight = childOf(properties, 'w:highlight');
  if (highlight && valueOf(highlight) !== 'none') extras.add('highlighted');
}
