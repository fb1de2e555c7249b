import { relatedResources } from '../../model/index.ts';
import { paragraph, withOptions, type Block } from './block.ts';
import { backBookmarks } from './bookmarks.ts';
import type { Context } from './context.ts';
import { internalLink } from './hyperlink.ts';
import { pageReference } from './page-reference.ts';
import { run } from './run.ts';
import { frameHeadingStyle } from './styles.ts';
import { frame } from './text-styles.ts';
import { work } from './work.ts';

/** Frames of at most so many resources are not divided between sheets. */
const mostTogether = 8;

/**
 * Related resources in shaded paragraphs under a heading: a text box would be outside the reading order of
 * screen readers. An overview leaves out those of the pages below it that are in the file.
 */
export function related(context: Context): readonly Block[] {
  const { corpus, page, bookmarks } = context;
  const all = relatedResources(corpus, page);
  const own = relatedResources(corpus, page, (each) => bookmarks.at(each.id) !== undefined);
  const items = own.map(({ resource }) =>
    work(resource, context, { style: 'FrameItem', indentTwip: frame.indent.left }),
  );
  return [
    ...(items.length > 0
      ? [
          paragraph({
            style: frameHeadingStyle('Frame', context.outline),
            text: 'Related resources',
          }),
          ...unbroken(items),
        ]
      : []),
    ...(own.length < all.length ? [paragraph(elsewhere(context))] : []),
  ];
}

/** Keeps the items together, or in a long list the first two and the last two. */
function unbroken(items: readonly Block[]): readonly Block[] {
  const last = items.length - 1;
  return items.map((item, index) => {
    const isTied = items.length <= mostTogether || index < 1 || index === last - 1;
    return index < last && isTied ? withOptions(item, { keepNext: true }) : item;
  });
}

/** Where the resources of the pages below an overview are. */
function elsewhere(context: Context): Parameters<typeof paragraph>[0] {
  const start = 'The related resources are on each of the pages below';
  if (!context.hasAllResources) return { style: 'PlainDetail', children: [run(`${start}.`, {})] };
  const name = 'All resources by publisher';
  const bookmark = backBookmarks.resources;
  return {
    style: 'PlainDetail',
    children: [
      run(`${start}, and all together under `, {}),
      ...internalLink(bookmark, context, (inner) => [run(name, inner.look)]),
      ...(context.withPageNumbers ? pageReference(bookmark) : []),
      run('.', {}),
    ],
  };
}
