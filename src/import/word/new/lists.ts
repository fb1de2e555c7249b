import type { BlockContent, List, PhrasingContent } from 'mdast';
import type { WordParagraph } from '../read/document.ts';

type Item = NonNullable<WordParagraph['list']>;

/** Puts items of a Word file into lists. */
interface Lists {
  /** Adds an item; returns the list if it is a new one of the outermost level. */
  readonly add: (item: Item, children: PhrasingContent[]) => List | undefined;
  /** Adds a further paragraph to the last item; false if there is none. */
  readonly extend: (item: Item, block: BlockContent) => boolean;
  /** Other text follows. */
  readonly end: () => void;
}

export function toLists(): Lists {
  const open: { readonly list: List; readonly item: Item }[] = [];
  /** The last numbers that lists have shown, by list and level. */
  const numbers = new Map<string, number>();
  const keyOf = ({ id, level }: Pick<Item, 'id' | 'level'>): string => `${id} ${level}`;
  return {
    add: (item, children) => {
      const isOther = ({ item: last }: (typeof open)[number]): boolean =>
        last.level > item.level ||
        (last.level === item.level &&
          (last.isOrdered !== item.isOrdered || (item.isOrdered && last.id !== item.id)));
      for (let last = open.at(-1); last && isOther(last); last = open.at(-1)) open.pop();
      const number = (numbers.get(keyOf(item)) ?? item.start - 1) + 1;
      numbers.set(keyOf(item), number);
      for (let level = item.level + 1; level < 9; level += 1)
        numbers.delete(keyOf({ id: item.id, level }));
      let around = open.at(-1);
      let added: List | undefined;
      if (!around || around.item.level < item.level) {
        const list: List = {
          type: 'list',
          ordered: item.isOrdered,
          spread: false,
          ...(item.isOrdered && { start: number }),
          children: [],
        };
        const parent = around?.list.children.at(-1);
        if (parent) parent.children.push(list);
        else added = list;
        around = { list, item };
        open.push(around);
      }
      around.list.children.push({
        type: 'listItem',
        spread: false,
        children: [{ type: 'paragraph', children }],
      });
      return added;
    },
    extend: ({ level }, block) => {
      while ((open.at(-1)?.item.level ?? 0) > level) open.pop();
      const list = open.at(-1)?.list;
      const item = list?.children.at(-1);
      if (!list || !item) return false;
      item.children.push(block);
      item.spread = true;
      list.spread = true;
      return true;
    },
    end: () => {
      open.length = 0;
    },
  };
}
