import {
  append,
  childOf,
  childrenOf,
  copyOf,
  descendants,
  element,
  textIn,
  type Element,
} from '../../ooxml/index.ts';

/** A part of a paragraph that is kept, inserted or deleted as a whole; texts are split into words later. */
export interface Piece {
  /**
   * `text` and `child` are in a run; a `field` is one or more runs from its beginning to its end; a `control` is a
   * content control.
   */
  readonly kind: 'text' | 'child' | 'field' | 'control';
  readonly text: string;
  /** The child of a run, the runs of a field, or the control. */
  readonly elements: readonly Element[];
  /** The code of a field. */
  readonly code: string;
  readonly format: Element | undefined;
  readonly link: Element | undefined;
  /** What has no width before it, such as bookmarks. */
  readonly before: readonly Element[];
}

/** The content of a paragraph. */
export interface Content {
  readonly pieces: readonly Piece[];
  /** What has no width at its end. */
  readonly after: readonly Element[];
}

/** A child of a run, or something beside runs. */
interface Item {
  readonly run: Element | undefined;
  readonly child: Element;
  readonly link: Element | undefined;
}

/** Children of runs that only say where something was laid out or checked. */
const ignored: ReadonlySet<string> = new Set(['w:rPr', 'w:lastRenderedPageBreak', 'w:proofErr']);

/** Reads the content of a paragraph. */
export function contentOf(paragraph: Element): Content {
  const items = itemsIn(paragraph, undefined);
  const pieces: Piece[] = [];
  let before: Element[] = [];
  const add = (piece: Omit<Piece, 'before'>): void => {
    pieces.push({ ...piece, before });
    before = [];
  };
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at];
    if (!item) break;
    const { run, child, link } = item;
    const format = childOf(run, 'w:rPr');
    const shared = { format, link, code: '', elements: [child] };
    if (isField(child)) {
      const end = endOfField(items, at);
      const field = items.slice(at, end + 1);
      // The field of the contents spans paragraphs; its ends are no words.
      if (isWhole(field)) add({ ...toField(field), link });
      else before.push(...toRuns(field));
      at = end;
    } else if (child.name === 'w:fldSimple') add({ ...toField(toComplex(child)), link });
    else if (child.name === 'w:sdt') add({ ...shared, kind: 'control', text: textIn(child) });
    else if (!run) before.push(child);
    else if (child.name === 'w:t') add({ ...shared, kind: 'text', text: textIn(child) });
    else add({ ...shared, kind: 'child', text: texts[child.name] ?? '' });
  }
  return { pieces, after: before };
}

const texts: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:noBreakHyphen': '-',
};

function itemsIn(parent: Element, link: Element | undefined): Item[] {
  return childrenOf(parent).flatMap((child): Item[] => {
    if (child.name === 'w:pPr' || ignored.has(child.name)) return [];
    if (child.name === 'w:hyperlink') return itemsIn(child, child);
    if (child.name !== 'w:r') return [{ run: undefined, child, link }];
    return childrenOf(child)
      .filter(({ name }) => !ignored.has(name))
      .map((each) => ({ run: child, child: each, link }));
  });
}

function isField({ name }: Element): boolean {
  return name === 'w:fldChar';
}

function typeOf(child: Element): string | undefined {
  return isField(child) ? child.attributes.get('w:fldCharType') : undefined;
}

/** The end of a field that begins here, or of the part of it that is in this paragraph before any text. */
function endOfField(items: readonly Item[], from: number): number {
  let depth = 0;
  let separator = from;
  for (let at = from; at < items.length; at += 1) {
    const type = typeOf(items[at]?.child ?? element(''));
    if (type === 'begin') depth += 1;
    if (type === 'separate' && depth === 1) separator = at;
    if (type === 'end') depth -= 1;
    if (depth <= 0) return at;
  }
  return separator;
}

function isWhole(field: readonly Item[]): boolean {
  const [first, last] = [field[0], field.at(-1)].map((item) => item && typeOf(item.child));
  return first === 'begin' && last === 'end';
}

function toField(items: readonly Item[]): Omit<Piece, 'before' | 'link'> {
  let depth = 0;
  let isResult = false;
  let [code, text] = ['', ''];
  for (const { child } of items) {
    const type = typeOf(child);
    if (type === 'begin') depth += 1;
    if (type === 'end') depth -= 1;
    if (type === 'separate' && depth === 1) isResult = true;
    if (child.name === 'w:instrText' && depth === 1) code += textIn(child);
    if (isResult && child.name !== 'w:instrText') text += texts[child.name] ?? textIn(child);
  }
  return {
    kind: 'field',
    code: code.trim(),
    text: isNumber(code) ? '' : text,
    elements: toRuns(items),
    format: childOf(items[0]?.run, 'w:rPr'),
  };
}

/** Whether a field shows a number that the program counts: of a page, or of a footnote. */
function isNumber(code: string): boolean {
  return /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|PAGEREF|NOTEREF|SEQ)\b/.test(code);
}

/** Items as runs of their own, of the same formatting. */
function toRuns(items: readonly Item[]): readonly Element[] {
  const runs: Element[] = [];
  let last: Element | undefined;
  for (const { run, child } of items) {
    if (!run) continue;
    if (run !== last) runs.push(toRun(run));
    const open = runs.at(-1);
    if (open) append(open, copyOf(child));
    last = run;
  }
  return runs;
}

/** An empty run of the same formatting. */
function toRun(run: Element | undefined): Element {
  const format = childOf(run, 'w:rPr');
  return element('w:r', {}, format ? [copyOf(format)] : []);
}

/** A simple field as the items of one that can be tracked. */
function toComplex(field: Element): readonly Item[] {
  const inner = descendants(field, 'w:r').flatMap((run) =>
    childrenOf(run)
      .filter(({ name }) => !ignored.has(name))
      .map((child): Item => ({ run, child, link: undefined })),
  );
  const frame = toRun(inner[0]?.run);
  const mark = (type: string): Item => ({
    run: frame,
    child: element('w:fldChar', { 'w:fldCharType': type }),
    link: undefined,
  });
  const code = element('w:instrText', { 'xml:space': 'preserve' }, [
    field.attributes.get('w:instr') ?? '',
  ]);
  return [
    mark('begin'),
    { run: frame, child: code, link: undefined },
    mark('separate'),
    ...inner,
    mark('end'),
  ];
}
