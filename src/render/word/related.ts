import {
  relatedResources,
  messagesOf,
  toCitation,
  type RelatedResource,
} from '../../model/index.ts';
import { paragraph, withOptions, type Block } from './block.ts';
import { backBookmarks } from './bookmarks.ts';
import type { Context } from './context.ts';
import { internalLink } from './hyperlink.ts';
import type { Inline } from './inline.ts';
import { pageReference } from './page-reference.ts';
import { textHeightTwip, textWidthTwip } from './paper.ts';
import { run } from './run.ts';
import { frameHeadingStyle } from './styles.ts';
import { frame } from './text-styles.ts';
import { work } from './work.ts';

/** Frames that take at most this share of a page are not divided between sheets. */
const mostOfPage = 0.15;

/**
 * Related resources in shaded paragraphs under a heading: a text box would be outside the reading order of
 * screen readers. An overview leaves out those of the pages below it that are in the file.
 */
export function related(context: Context): readonly Block[] {
  const { corpus, page, bookmarks } = context;
  const all = relatedResources(corpus, page);
  const own = relatedResources(corpus, page, (each) => bookmarks.at(each.id) !== undefined);
  const items = own.map((each) =>
    work(each, context, { style: 'FrameItem', indentTwip: frame.indent.left }),
  );
  return [
    ...(items.length > 0
      ? [
          paragraph({
            style: frameHeadingStyle('Frame', context.outline),
            text: messagesOf(corpus).say('document.resources'),
          }),
          ...unbroken(items, isShort(own, context)),
        ]
      : []),
    ...(own.length < all.length ? [paragraph(elsewhere(context))] : []),
  ];
}

/** Keeps the items together, or in a long list the first two and the last two. */
function unbroken(items: readonly Block[], isShort: boolean): readonly Block[] {
  const last = items.length - 1;
  return items.map((item, index) => {
    const isTied = isShort || index < 1 || index === last - 1;
    return index < last && isTied ? withOptions(item, { keepNext: true }) : item;
  });
}

/** Whether some resources take at most about that share of a page, with lines of our own font. */
function isShort(resources: readonly RelatedResource[], context: Context): boolean {
  const { paper } = context;
  const lineLetters = textWidthTwip(paper) / letterTwip;
  const lines = resources.map(({ resource }) => {
    const {
      title,
      imprint,
      note = '',
      url,
      lookAt,
    } = toCitation(messagesOf(context.corpus), resource);
    const small = `${imprint}. ${note} ${url ?? lookAt ?? ''}`;
    return Math.ceil(title.length / lineLetters) + Math.ceil(small.length / lineLetters);
  });
  const height = lines.reduce((sum, count) => sum + count * lineTwip + itemTwip, 0);
  return height <= textHeightTwip(paper) * mostOfPage;
}

/** The width of a letter, the height of a line and the space after an item, roughly. */
const letterTwip = 112;
const lineTwip = 280;
const itemTwip = 80;

/** Where the resources of the pages below an overview are. */
function elsewhere(context: Context): Parameters<typeof paragraph>[0] {
  const { say, fill } = messagesOf(context.corpus);
  if (!context.hasAllResources)
    return { style: 'PlainDetail', children: [run(say('document.resourcesElsewhere'), {})] };
  const bookmark = backBookmarks.resources;
  const name = say('document.resourcesByPublisher');
  const link: readonly Inline[] = [
    ...internalLink(bookmark, context, (inner) => [run(name, inner.look)]),
    ...(context.withPageNumbers ? pageReference(bookmark, context) : []),
  ];
  const pieces = fill('document.resourcesTogether', { title: link });
  return {
    style: 'PlainDetail',
    children: pieces.flatMap((piece) => (typeof piece === 'string' ? [run(piece, {})] : piece)),
  };
}
