import { similarity } from '../../model/index.ts';
import type { Block, Match } from './block.ts';

/** Paragraphs that are merged together, or another block. */
type Group =
  { readonly base: readonly Block[]; readonly head: readonly Block[] } | { readonly match: Match };

/** The share of the words of a paragraph that must come from another to be a part of it. */
const minShare = 0.7;

/** So few words are in many paragraphs. */
const minWords = 3;

/** Finds paragraphs that were split, and those that were joined. */
export function toGroups(matches: readonly Match[]): readonly Group[] {
  const groups: Group[] = [];
  for (let at = 0; at < matches.length; at += 1) {
    const match = matches[at];
    if (!match) break;
    const { base, head } = match;
    if ((head ?? base)?.kind !== 'w:p') groups.push({ match });
    else if (!base || !head || base.key === head.key)
      groups.push({ base: base ? [base] : [], head: head ? [head] : [] });
    else {
      const side = sideAround(matches, at, base, head);
      const before = side ? partsBefore(groups, side, base, head) : [];
      groups.splice(groups.length - before.length);
      const after: Block[] = [];
      while (side) {
        const next = partAt(matches[at + 1], side);
        if (!next || !isPart(next, [...before, ...after], side, base, head)) break;
        after.push(next);
        at += 1;
      }
      const parts = (own: Block): readonly Block[] => [...before, own, ...after];
      groups.push(
        side === 'head'
          ? { base: [base], head: parts(head) }
          : { base: side ? parts(base) : [base], head: [head] },
      );
    }
  }
  return groups;
}

type Side = 'base' | 'head';

/** The side on which neighbors are parts of one paragraph of the other side. */
function sideAround(
  matches: readonly Match[],
  at: number,
  base: Block,
  head: Block,
): Side | undefined {
  return (['head', 'base'] as const).find((side) =>
    [matches[at - 1], matches[at + 1]].some((match) => {
      const part = partAt(match, side);
      return part && isPart(part, [], side, base, head);
    }),
  );
}

/** A paragraph that only one side has. */
function partAt(match: Match | undefined, side: Side): Block | undefined {
  const part = match?.[side];
  const other = side === 'head' ? match?.base : match?.head;
  return part?.kind === 'w:p' && !other ? part : undefined;
}

/** The parts of a paragraph right before its own later or earlier state, which are groups already. */
function partsBefore(groups: readonly Group[], side: Side, base: Block, head: Block): Block[] {
  const parts: Block[] = [];
  for (let at = groups.length - 1; at >= 0; at -= 1) {
    const group = groups[at];
    if (!group || 'match' in group) break;
    const [part, ...more] = group[side];
    const others = side === 'head' ? group.base : group.head;
    if (!part || more.length > 0 || others.length > 0) break;
    if (!isPart(part, parts, side, base, head)) break;
    parts.unshift(part);
  }
  return parts;
}

/** Whether the words of a paragraph come from one that was split or joined. */
function isPart(
  part: Block,
  others: readonly Block[],
  side: Side,
  base: Block,
  head: Block,
): boolean {
  const [whole, own] = side === 'head' ? [base, head] : [head, base];
  const words = part.counts();
  const total = sum(words);
  if (total < minWords) return false;
  const used = [own, ...others].reduce((all, { counts }) => added(all, counts()), new Map());
  let shared = 0;
  for (const [word, count] of words) {
    const left = (whole.counts().get(word) ?? 0) - (used.get(word) ?? 0);
    shared += Math.min(count, Math.max(0, left));
  }
  const closer = similarity(whole.counts(), added(used, words)) > similarity(whole.counts(), used);
  return closer && shared / total >= minShare;
}

function added(
  one: ReadonlyMap<string, number>,
  other: ReadonlyMap<string, number>,
): Map<string, number> {
  const all = new Map(one);
  for (const [word, count] of other) all.set(word, (all.get(word) ?? 0) + count);
  return all;
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}
