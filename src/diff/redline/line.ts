import {
  append,
  childOf,
  childrenOf,
  copyOf,
  element,
  prepend,
  type Element,
} from '../../ooxml/index.ts';
import type { Merge } from './merge.ts';
import type { Piece } from './pieces.ts';
import { keyOf } from './side.ts';
import { markNames, toDeleted, type How } from './tracking.ts';
import type { Atom, Change } from './words.ts';

/** Writes the content of one paragraph, with as few runs as possible. */
interface Line {
  readonly add: (change: Change) => void;
  /** Adds what has no width. */
  readonly addMarks: (base: Atom | undefined, head: Atom | undefined) => void;
  readonly children: () => readonly Element[];
}

/** Where the next run goes. */
interface Open {
  link: Link | undefined;
  tracked: { readonly element: Element; readonly how: How } | undefined;
  run: { readonly element: Element; readonly key: string } | undefined;
}

interface Link {
  readonly element: Element;
  readonly key: string;
  /** The links whose words it has. */
  base: Element | undefined;
  head: Element | undefined;
}

/** Starts a paragraph. */
export function startLine(merge: Merge): Line {
  const children: Element[] = [];
  const open: Open = { link: undefined, tracked: undefined, run: undefined };
  const add = (node: Element): void => {
    if (open.link) append(open.link.element, node);
    else children.push(node);
  };
  const addMarks: Line['addMarks'] = (base, head) => {
    const marks = [
      ...(base?.before ?? []).filter((mark) => isKept(mark, merge)).map(merge.adopt),
      ...(head?.before ?? []).map(copyOf),
    ];
    if (marks.length === 0) return;
    Object.assign(open, { link: undefined, tracked: undefined, run: undefined });
    children.push(...marks);
  };
  const enterLink = (piece: Piece, how: How): void => {
    const { link } = piece;
    const side = how === 'deleted' ? 'base' : 'head';
    if (!link && !open.link) return;
    if (link && open.link?.[side] === link) return;
    const key = link ? linkKey(piece, how, merge) : '';
    // Words of both documents can be in one link, but no two links of a document become one.
    if (link && open.link?.key === key && !open.link[side]) {
      open.link[side] = link;
      return;
    }
    Object.assign(open, { link: undefined, tracked: undefined, run: undefined });
    if (!link) return;
    const bare = element(link.name, Object.fromEntries(link.attributes));
    const made = how === 'deleted' ? merge.adopt(bare) : bare;
    children.push(made);
    open.link = { element: made, key, base: undefined, head: undefined, [side]: link };
  };
  const place = (how: How, node: Element): void => {
    if (how === 'same') {
      open.tracked = undefined;
      add(node);
      return;
    }
    if (open.tracked?.how !== how) {
      open.tracked = { how, element: merge.tracking.mark(markNames[how]) };
      add(open.tracked.element);
    }
    append(open.tracked.element, node);
  };
  const addToRun = (how: How, atom: Atom, piece: Piece, earlier: Atom | undefined): void => {
    const changed =
      how === 'same' && earlier && earlier.format !== atom.format ? earlier : undefined;
    const key = `${how} ${atom.format} ${changed ? `was ${changed.format}` : ''}`;
    if (open.run?.key !== key || (how !== 'same' && open.tracked?.how !== how)) {
      const run = element('w:r', {}, formatOf(piece, changed, merge, how));
      place(how, run);
      open.run = { element: run, key };
    }
    const { element: run } = open.run;
    if (piece.kind === 'text') addText(run, atom.text, how);
    else {
      const [child] = piece.elements;
      if (child) append(run, how === 'deleted' ? merge.adopt(child) : copyOf(child));
    }
  };
  return {
    addMarks,
    children: () => children,
    add: ({ how, base, head }) => {
      addMarks(base, head);
      const atom = head ?? base;
      const piece = atom?.piece;
      if (!atom || !piece) return;
      enterLink(piece, how);
      if (piece.kind === 'text' || piece.kind === 'child') {
        addToRun(how, atom, piece, base);
        return;
      }
      open.run = undefined;
      const elements = piece.elements.map(how === 'deleted' ? merge.adopt : copyOf);
      if (piece.kind === 'field')
        for (const run of elements) place(how, how === 'deleted' ? toDeleted(run) : run);
      else {
        open.tracked = undefined;
        for (const control of elements)
          for (const node of how === 'same' ? [control] : trackControl(control, how, merge))
            add(node);
      }
    },
  };
}

/**
 * Whether something of the base without width stays: what the head has a counterpart for is not written twice, and the
 * ends of fields that span paragraphs are those of the head.
 */
export function isKept(mark: Element, { names, bookmarks }: Merge): boolean {
  if (mark.name === 'w:bookmarkStart') return !names.isShared(mark.attributes.get('w:name') ?? '');
  if (mark.name !== 'w:bookmarkEnd') return false;
  const name = bookmarks.get(mark.attributes.get('w:id') ?? '');
  return name !== undefined && !names.isShared(name);
}

function linkKey(piece: Piece, how: How, { base, head }: Merge): string {
  return keyOf({ ...piece, kind: 'text', text: '' }, how === 'deleted' ? base : head);
}

/** Adds a word to the last text of a run. */
function addText(run: Element, text: string, how: How): void {
  const name = how === 'deleted' ? 'w:delText' : 'w:t';
  const last = childrenOf(run).at(-1);
  if (last?.name === name) last.children.splice(0, Infinity, `${last.children.join('')}${text}`);
  else append(run, element(name, { 'xml:space': 'preserve' }, [text]));
}

/** The formatting of a run, with the earlier one where that differs. */
function formatOf(
  { format }: Piece,
  earlier: Atom | undefined,
  { adopt, tracking }: Merge,
  how: How,
): readonly Element[] {
  const own = format && (how === 'deleted' ? adopt(format) : copyOf(format));
  if (!earlier) return own ? [own] : [];
  const old = earlier.piece?.format;
  const made = own ?? element('w:rPr');
  append(made, tracking.mark('w:rPrChange', [old ? adopt(old) : element('w:rPr')]));
  return [made];
}

/** A content control that was inserted or deleted: its borders are tracked apart from its content. */
function trackControl(
  control: Element,
  how: Exclude<How, 'same'>,
  { tracking }: Merge,
): readonly Element[] {
  const kind = how === 'inserted' ? 'Ins' : 'Del';
  const border = (): readonly [Element, Element] => {
    const start = tracking.mark(`w:customXml${kind}RangeStart`);
    const id = start.attributes.get('w:id') ?? '';
    return [start, element(`w:customXml${kind}RangeEnd`, { 'w:id': id })];
  };
  const [first, last] = [border(), border()];
  const content = childOf(control, 'w:sdtContent');
  if (!content) return [control];
  const runs = childrenOf(content);
  const tracked = tracking.mark(
    markNames[how],
    runs.map((run) => (how === 'deleted' ? toDeleted(run) : copyOf(run))),
  );
  content.children.length = 0;
  append(content, tracked);
  prepend(content, first[1]);
  append(content, last[0]);
  return [first[0], control, last[1]];
}
