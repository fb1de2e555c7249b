import type { Messages } from '../locale/index.ts';

/** Texts as a list with the commas of the language: `A, B, C`. */
export function series(messages: Messages, texts: readonly string[]): string {
  return seriesOf(messages, texts).join('');
}

/** Items, such as links, with the commas of the language between them, or with its semicolons. */
export function seriesOf<Item>(
  { fill }: Messages,
  items: readonly Item[],
  key: 'join.pair' | 'join.items' = 'join.pair',
): readonly (Item | string)[] {
  return items.reduce<readonly (Item | string)[]>(
    (first, item) =>
      first.length === 0 ? [item] : fill(key, { first, second: [item] }).flatMap((piece) => piece),
    [],
  );
}
