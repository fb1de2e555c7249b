import type { Edit } from '../../../model/index.ts';
import type { BaseLine, Line } from '../source/map-base.ts';
import type { Passage } from '../source/passages.ts';
import type { WordChange } from './change.ts';
import { fromItem, toItem } from './item-kind.ts';
import { moveItem } from './item-level.ts';
import { headingDepth } from './new-blocks.ts';
import { styleOf, textRange } from './page-text.ts';
import { headingKind, itemKind } from './signature.ts';
import type { UnitInput } from './unit-input.ts';

/** A change of what a paragraph is, the edits that make it, and its kind then. */
interface Structure {
  readonly change: WordChange;
  readonly edits?: readonly Edit[];
  readonly signature?: string;
}

/** A paragraph that became a heading, an item of another level, and the like. */
export function structureChange(
  old: readonly BaseLine[],
  now: readonly Line[],
  about: Pick<WordChange, 'page' | 'paragraph'>,
  passage: Passage | undefined,
  { corpus, context }: UnitInput,
): Structure | undefined {
  const [before, after] = [old[0], now[0]];
  const text = context.textOf(passage?.file ?? '');
  if (!before || !after || before.word.cell) return undefined;
  const [was, is] = [describe(before), describe(after)];
  if (was === is) return undefined;
  const change: WordChange = {
    kind: 'style',
    outcome: 'left',
    ...about,
    before: was,
    after: is,
    file: passage?.file,
    offset: passage?.node?.position?.start.offset,
    reason: "Markdown can't say this here; change it by hand",
  };
  if (!passage) return { change: { ...change, reason: 'the program writes this text' } };
  const node = passage.node;
  const start = node?.position?.start.offset;
  const [wasLevel, isLevel] = [before.word.outline, after.word.outline];
  if (start === undefined) return { change: { ...change, reason: 'this text is a value of YAML' } };
  const done = { ...change, outcome: 'applied' as const, reason: undefined };
  if (node?.type === 'heading' && wasLevel !== undefined) {
    const textStart = textRange(passage)?.[0] ?? start;
    if (isLevel === undefined && !after.word.list)
      return { change: done, edits: [{ start, end: textStart, text: '' }], signature: 'paragraph' };
    const depth = node.depth + (isLevel ?? wasLevel) - wasLevel;
    if (isLevel === undefined || depth < 1 || depth > 6) return { change };
    const edits = [{ start, end: start + node.depth, text: '#'.repeat(depth) }];
    return { change: done, edits, signature: headingKind(depth) };
  }
  const levels = [before.word.list?.level, after.word.list?.level] as const;
  if (levels[0] !== undefined && levels[1] !== undefined) {
    const moved = moveItem(passage, levels[1] - levels[0], text);
    const signature = itemKind(
      levels[1],
      passage.ancestors.findLast((each) => each.type === 'list')?.ordered === true,
    );
    return moved ? { change: done, edits: moved, signature } : { change };
  }
  const isPlain = node?.type === 'paragraph' && passage.ancestors.length === 1;
  const base = before.page && passage.file === before.page.id ? before.pageOutline : undefined;
  if (isPlain && isLevel !== undefined && base !== undefined) {
    const depth = headingDepth(isLevel, base);
    const text = `${'#'.repeat(depth)} `;
    return { change: done, edits: [{ start, end: start, text }], signature: headingKind(depth) };
  }
  const page = corpus.pages.get(passage.file);
  const list = after.word.list;
  if (!page || isLevel !== undefined || wasLevel !== undefined) return { change };
  const style = styleOf(page);
  const edits = list
    ? list.level === 0 && toItem(passage, list.isOrdered, text, style)
    : fromItem(passage, text, style);
  if (!edits) return { change };
  return { change: done, edits, signature: list ? itemKind(0, list.isOrdered) : 'paragraph' };
}

function describe({ word: { outline, list } }: Line): string {
  if (outline !== undefined) return `heading of level ${outline}`;
  if (!list) return 'paragraph';
  return `${list.isOrdered ? 'numbered' : 'bulleted'} item of level ${list.level + 1}`;
}
