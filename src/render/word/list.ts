import type { List, ListItem } from 'mdast';
import { paragraph, withOptions, type Block } from './block.ts';
import { indented, type Context, type ListPlace } from './context.ts';
import type { Inline } from './inline.ts';
import { boxes, itemOptions, signs } from './lists.ts';
import { colors, fonts, stepTwip } from './palette.ts';
import { run } from './run.ts';

/** Builds the blocks of a node's children. */
type BuildAll = (nodes: ListItem['children'], context: Context) => readonly Block[];

/** A list: its items, one level deeper. */
export function list(
  node: List,
  context: Context,
  buildItem: (item: ListItem, context: Context) => readonly Block[],
): readonly Block[] {
  const place = toPlace(node, context);
  const style = context.inNote ? context.style : 'ListParagraph';
  const inner: Context = {
    ...indented(context, stepTwip),
    style,
    list: place,
    numberedLists: context.numberedLists + (place.numbers ? 1 : 0),
  };
  const built = node.children.flatMap((item) => buildItem(item, inner));
  // The space before the text that follows belongs to the whole list, not to its last item.
  return context.list
    ? built
    : built.map((block, index) =>
        index === built.length - 1 ? withOptions(block, { spacing: { after: 160 } }) : block,
      );
}

/** An item: its first paragraph carries the number or bullet, the others are aligned below it. */
export function listItem(node: ListItem, context: Context, buildAll: BuildAll): readonly Block[] {
  const place = taskPlace(node, context.list);
  const [first, ...rest] = buildAll(node.children, context);
  if (!place) return first ? [first, ...rest] : [];
  const options = itemOptions(place, context);
  const box = boxBeside(node, place);
  if (first?.kind === 'paragraph' && first.options.list === undefined) {
    const children = [...box, ...(first.options.children ?? [])];
    return [withOptions(first, { ...options, children }), ...rest];
  }
  // An item without text still counts.
  const placeholder = paragraph({
    style: context.style,
    children: [...box, run('–', {})],
    ...options,
  });
  return first ? [placeholder, first, ...rest] : [placeholder];
}

function toPlace(node: List, context: Context): ListPlace {
  const level = Math.min(8, (context.list?.level ?? -1) + 1);
  if (!node.ordered) return { definition: signs.bullets, level };
  const { line = 0, column = 0 } = node.position?.start ?? {};
  const where = context.inNote ? `${context.style} ` : '';
  return {
    definition: `${where}numbers ${context.numberedLists + 1}`,
    numbers: { list: `${where}${context.page.id} ${line}:${column}`, start: node.start ?? 1 },
    level,
  };
}

/** The box of a task in a numbered list, after its number. */
function boxBeside({ checked }: ListItem, { numbers }: ListPlace): readonly Inline[] {
  if (!numbers || typeof checked !== 'boolean') return [];
  const box = { font: fonts.symbol, color: colors.accent };
  return [run(checked ? boxes.done : boxes.open, {}, box), run('\u00a0', {})];
}

/** A task has a check box in place of a bullet; in a numbered list it has both. */
function taskPlace({ checked }: ListItem, place: ListPlace | undefined): ListPlace | undefined {
  if (!place || place.numbers || typeof checked !== 'boolean') return place;
  return { ...place, definition: checked ? signs.done : signs.open };
}
