import { childOf, childrenOf, copyOf, descendants, type Element } from '../../ooxml/index.ts';
import { isKept, startLine } from './line.ts';
import type { Merge } from './merge.ts';
import { contentOf, type Content } from './pieces.ts';
import type { How, Signed } from './tracking.ts';
import { atomsOf, changesOf, endOf, type Atom, type Change } from './words.ts';

/** A paragraph of the merged document whose mark may still change. */
export interface Paragraph {
  readonly children: readonly Element[];
  /** What happened to the paragraph mark. */
  how: How;
  /** The paragraph whose properties it has, or had. */
  base: Element | undefined;
  head: Element | undefined;
  /** Ends of sections. */
  baseSection: Element | undefined;
  headSection: Element | undefined;
  readonly signature: Signed;
}

/**
 * Merges paragraphs: one of each document; one of the base and several that it was split into; several that were
 * joined and one of the head; or those of one document.
 */
export function mergeParagraphs(
  base: readonly Element[],
  head: readonly Element[],
  merge: Merge,
): readonly Paragraph[] {
  const before = base.map((element) => read(element, merge.base));
  const after = head.map((element) => read(element, merge.head));
  const [from, to] = [textOf(before), textOf(after)];
  const [only] = head;
  if (only && base.length === 1 && head.length === 1 && isSame(before[0], after[0], merge)) {
    for (const { attributes } of descendants(only, 'w:footnoteReference'))
      merge.onNote(attributes.get('w:id') ?? '');
    const children = childrenOf(only)
      .filter(({ name }) => name !== 'w:pPr')
      .map(copyOf);
    return [{ ...toParagraph('same', base[0], only, merge), children }];
  }
  // LibreOffice joins what is left of such a paragraph with the next one.
  if (isReplacedImage(from, to))
    return [...mergeParagraphs(base, [], merge), ...mergeParagraphs([], head, merge)];
  const [end, newEnd] = [before.at(-1)?.end, after.at(-1)?.end];
  const changes: Change[] = [...changesOf(from, to), ...lastChange(end, newEnd)];
  const paragraphs: Paragraph[] = [];
  const sources = { base: [...base], head: [...head] };
  let line = startLine(merge);
  for (const change of changes) {
    line.add(change);
    if ((change.head ?? change.base)?.piece) {
      if (change.how === 'same') noteKept(change.head, merge);
      continue;
    }
    const earlier = change.base && sources.base.shift();
    const later = change.head && sources.head.shift();
    paragraphs.push({
      ...toParagraph(change.how, earlier, later, merge),
      children: line.children(),
    });
    line = startLine(merge);
  }
  return paragraphs;
}

/** Whether nothing differs, and there is no bookmark to keep. */
function isSame(base: Read | undefined, head: Read | undefined, merge: Merge): boolean {
  if (!base || !head || base.atoms.length !== head.atoms.length) return false;
  const marks = [...base.atoms, base.end].flatMap(({ before }) => before);
  return (
    base.atoms.every(({ key, format }, index) => {
      const other = head.atoms[index];
      return key === other?.key && format === other.format;
    }) && !marks.some((mark) => isKept(mark, merge))
  );
}

/** Whether all that two paragraphs hold is an image, and not the same one. */
function isReplacedImage(base: readonly Atom[], head: readonly Atom[]): boolean {
  const [[one, ...more], [other, ...others]] = [base, head];
  const isImage = (atom: Atom | undefined): boolean =>
    atom?.piece?.elements[0]?.name === 'w:drawing';
  const isAlone = more.length === 0 && others.length === 0;
  return isAlone && isImage(one) && isImage(other) && one?.key !== other?.key;
}

function toParagraph(
  how: How,
  base: Element | undefined,
  head: Element | undefined,
  { tracking }: Merge,
): Omit<Paragraph, 'children'> {
  const [baseSection, headSection] = [sectionOf(base), sectionOf(head)];
  return { how, base, head, baseSection, headSection, signature: tracking.signature() };
}

/** The last marks of both are one. */
function lastChange(base: Atom | undefined, head: Atom | undefined): readonly Change[] {
  if (base && head) return [{ how: 'same', base, head }];
  if (base) return [{ how: 'deleted', base, head }];
  return head ? [{ how: 'inserted', base, head }] : [];
}

interface Read {
  readonly atoms: readonly Atom[];
  readonly end: Atom;
}

function read(element: Element, side: Merge['base']): Read {
  const content: Content = contentOf(element);
  return { atoms: atomsOf(content, side), end: endOf(content) };
}

/** The atoms of paragraphs, with the marks between them. */
function textOf(paragraphs: readonly Read[]): readonly Atom[] {
  return paragraphs.flatMap(({ atoms, end }, index) =>
    index < paragraphs.length - 1 ? [...atoms, end] : atoms,
  );
}

function noteKept(atom: Atom | undefined, { onNote }: Merge): void {
  const [child] = atom?.piece?.elements ?? [];
  if (child?.name === 'w:footnoteReference') onNote(child.attributes.get('w:id') ?? '');
}

function sectionOf(paragraph: Element | undefined): Element | undefined {
  return childOf(childOf(paragraph, 'w:pPr'), 'w:sectPr');
}
