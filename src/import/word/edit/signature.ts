import { fold } from '../source/fold.ts';
import type { Passage } from '../source/passages.ts';
import { signatureOfMarks, type DesiredAtom } from './desired.ts';

/** What a passage is, and what it says: equal for passages that mean the same. */
export function signatureOf(kind: string, atoms: readonly DesiredAtom[]): string {
  const parts: string[] = [];
  let marks = '';
  for (const atom of atoms) {
    const key = atom.kind === 'text' ? fold(atom.text) : `\0${atom.kind} ${atom.text}\0`;
    if (key === '') continue;
    if (key === ' ') {
      if (parts.at(-1) !== ' ') parts.push(' ');
      continue;
    }
    const own = signatureOfMarks(atom.marks);
    if (own !== marks) parts.push(`\u0001${(marks = own)}\u0002`);
    parts.push(key);
  }
  // A change of marks beside a space is the same before and after it.
  return `${kind}: ${parts
    .join('')
    .replace(/ (\u0001[^\u0002]*\u0002)/g, '$1 ')
    .trim()}`;
}

/** What kind of block a passage is, with its level. */
export function kindSignature({ kind, node, ancestors }: Passage): string {
  if (kind === 'heading') return headingKind(node?.type === 'heading' ? node.depth : 0);
  if (kind !== 'paragraph') return kind;
  const item = ancestors.at(-1);
  if (item?.type !== 'listItem' || item.children[0] !== node) return 'paragraph';
  const lists = ancestors.filter((each) => each.type === 'list');
  return itemKind(lists.length - 1, lists.at(-1)?.ordered === true);
}

export function headingKind(depth: number): string {
  return `heading ${depth}`;
}

export function itemKind(level: number, isOrdered: boolean): string {
  return `${isOrdered ? 'numbered' : 'bulleted'} item ${level}`;
}
