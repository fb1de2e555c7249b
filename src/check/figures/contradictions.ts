import type { Claim } from './claims.ts';
import { contradict, endingOf, wordsOf } from './same-claim.ts';

/** Sentences with more different numbers are a form that is filled in anew each time, such as "The file has 13 pages." */
const mostNumbers = 5;

/**
 * The claims that a claim before them contradicts, each with the first of those.
 *
 * @param isApart whether two claims are not to be compared
 */
export function contradictionsIn<Item extends { readonly claim: Claim }>(
  items: readonly Item[],
  isApart: (one: Item, other: Item) => boolean,
): ReadonlyMap<Item, Item> {
  const order = new Map(items.map((item, index) => [item, index]));
  const placeOf = (item: Item): number => order.get(item) ?? 0;
  const found = new Map<Item, Item>();
  for (const group of groupsBy(items, ({ claim }) => claim.subject)) {
    if (group.length < 2) continue;
    const alike = groupsBy(withoutForms(group), ({ claim }) => JSON.stringify(claim));
    const byFirst = new Map(alike.map((each) => [each[0], each]));
    for (const [one, other] of candidates(alike.flatMap(([first]) => first ?? []))) {
      if (!contradict(one.claim, other.claim)) continue;
      const [ones, others] = [byFirst.get(one) ?? [], byFirst.get(other) ?? []];
      for (const item of [...ones, ...others]) {
        const opposite = byFirst.get(one)?.includes(item) ? others : ones;
        const first = opposite.find(
          (each) => placeOf(each) < placeOf(item) && !isApart(each, item),
        );
        const known = found.get(item);
        if (first && (!known || placeOf(first) < placeOf(known))) found.set(item, first);
      }
    }
  }
  return found;
}

function withoutForms<Item extends { readonly claim: Claim }>(items: readonly Item[]): Item[] {
  const same = groupsBy(items, ({ claim }) => sorted(wordsOf(claim)));
  return same.flatMap((each) => {
    const isForm = new Set(each.map(({ claim }) => claim.number)).size > mostNumbers;
    return isForm ? [] : each;
  });
}

/** Pairs that may contradict: they share the rarest word of one of them, or all that is behind the figure. */
function* candidates<Item extends { readonly claim: Claim }>(
  items: readonly Item[],
): Iterable<readonly [Item, Item]> {
  const byWord = new Map<string, Item[]>();
  for (const item of items)
    for (const word of new Set(wordsOf(item.claim))) {
      const having = byWord.get(word);
      if (having) having.push(item);
      else byWord.set(word, [item]);
    }
  const having = (word: string): readonly Item[] => byWord.get(word) ?? [];
  for (const item of items) {
    const [rarest = ''] = wordsOf(item.claim).toSorted(
      (a, b) => having(a).length - having(b).length,
    );
    for (const other of having(rarest)) if (other !== item) yield [item, other];
  }
  for (const group of groupsBy(items, ({ claim }) => endingOf(claim)))
    for (const [index, item] of group.entries())
      for (const other of group.slice(index + 1)) yield [item, other];
}

function sorted(words: readonly string[]): string {
  return [...new Set(words)].sort().join(' ');
}

function groupsBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}
