import { lookChange, toDesired, type DesiredAtom } from '../desired.ts';
import { withAlternative } from './alternative.ts';
import type { BaseAtom, ComparisonContext, ReturnedAtom } from './comparison.ts';
import { newAlternative } from './image-hunks.ts';

/** What is written for an atom that stays as it is; undefined for what the program adds. */
export function keptAtom(
  atom: BaseAtom,
  { urlOf, textOf }: ComparisonContext,
): DesiredAtom | undefined {
  if (atom.word.kind === 'split') return { kind: 'split', text: '', marks: [] };
  const { passage, at } = atom;
  const source = passage?.atoms[at];
  if (!source || !passage) return undefined;
  return toDesired(source, textOf(passage.file), (node) => urlOf(passage, node));
}

/** What is written for an atom that is still there, with the marks, link or alternative text that it has now. */
export function changedAtom(
  atom: BaseAtom,
  now: ReturnedAtom | undefined,
  context: ComparisonContext,
): DesiredAtom | undefined {
  const kept = keptAtom(atom, context);
  const alternative = newAlternative(atom, now);
  if (kept && alternative !== undefined) {
    const text = context.toContentStyle(alternative, '');
    return { ...kept, text, raw: withAlternative(kept.raw ?? '', text) };
  }
  if (!kept || !now || atom.word.kind !== 'text' || now.word.kind !== 'text') return kept;
  if (/^\s$/.test(atom.word.text)) {
    // A space that has lost its link is no longer in it; other marks on spaces can't be seen.
    if (atom.word.link === undefined || now.word.link !== undefined) return kept;
    return { ...kept, marks: kept.marks.filter(({ type }) => type !== 'link') };
  }
  const { added, removed } = lookChange(atom.word, atom.look, now.word, now.look);
  let marks = kept.marks.filter(
    ({ type }) => !removed.includes(type === 'keyboard' ? 'code' : type),
  );
  // Code in Word may be any monospaced font.
  for (const type of added)
    if (type !== 'link' && !marks.some((mark) => mark.type === type))
      marks = type === 'code' ? [...marks, { type }] : [{ type }, ...marks];
  if (!context.isSameLink(atom.word.link, now.word.link)) {
    const url = now.word.link && context.toUrl(now.word.link, atom.passage?.file ?? '');
    marks = marks.filter(({ type }) => type !== 'link');
    if (url) marks = [{ type: 'link', url }, ...marks];
  }
  return { ...kept, marks };
}
