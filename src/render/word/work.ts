import {
  anchorsOf,
  gapBetween,
  inOneLine,
  messagesOf,
  resourceAnchor,
  toCitation,
  toPrintedAddress,
  type RelatedResource,
} from '../../model/index.ts';
import { series } from '../series.ts';
import { paragraph, type Block } from './block.ts';
import { indented, type Context } from './context.ts';
import { externalLink } from './hyperlink.ts';
import { anchors, lineBreak, textRun, type Inline, type TextRun } from './inline.ts';
import { itemOptions, signs } from './lists.ts';
import { run, runs } from './run.ts';

/** The character style of the small print below a resource. */
export const workDetailStyle = 'ResourceDetail';

/** Where a resource is listed. */
interface Listing {
  readonly style: string;
  /** The indent of the list. */
  readonly indentTwip: number;
  /** Whether it is under the name of its publisher. */
  readonly isUnderPublisher?: true;
}

/**
 * A resource as an item of a list: its title, which is the link where there is one to the resource itself; below it
 * in small print the publisher and year, what readers must know, and the web address for those on paper.
 */
export function work({ id, resource }: RelatedResource, context: Context, listing: Listing): Block {
  const messages = messagesOf(context.corpus);
  const { title, url, imprint, isPdf, lookAt, note } = toCitation(messages, resource);
  const name =
    url === undefined
      ? runs(title, {})
      : externalLink(url, context, (inner) => runs(title, inner.look));
  const year = listing.isUnderPublisher && resource.year?.toString();
  const asides = [isPdf ? 'PDF' : '', year || ''].filter((each) => each !== '');
  const named =
    asides.length === 0
      ? [name]
      : messages.fill('join.aside', { text: name, aside: series(messages, asides) });
  const published = messages.say('join.sentence', { text: imprint });
  const details = inOneLine([listing.isUnderPublisher ? '' : published, note ?? '']);
  const small = [
    ...(details === '' ? [] : [detail(details)]),
    ...address(url, lookAt, details, context),
  ];
  const place = indented({ ...context, indentTwip: listing.indentTwip }, markTwip);
  return paragraph({
    style: listing.style,
    ...itemOptions({ definition: signs.bullets, level: 0 }, place),
    indent: { left: place.indentTwip, hanging: markTwip },
    children: [
      ...anchors(anchorsOf(resourceAnchor, id, resource)),
      ...named.flatMap((piece) => (typeof piece === 'string' ? [run(piece, {})] : piece)),
      ...(small.length > 0 ? [textRun([lineBreak]), ...small] : []),
    ],
  });
}

/** The room for the mark of an item. */
const markTwip = 240;

function address(
  url: string | undefined,
  lookAt: string | undefined,
  before: string,
  context: Context,
): readonly Inline[] {
  const gapTo = (text: string): string => (before === '' ? '' : gapBetween(before, text));
  if (url !== undefined) {
    const printed = toPrintedAddress(url);
    return [detail(gapTo(printed) + printed)];
  }
  if (lookAt === undefined) return [];
  const shown = toPrintedAddress(lookAt).replace(/^www\./, '');
  const link = externalLink(lookAt, context, (inner) => [
    run(shown, inner.look, inner.look.link ? {} : { style: workDetailStyle }),
  ]);
  const pieces = messagesOf(context.corpus).fill('page.lookAt', { address: link });
  return [
    ...pieces.flatMap((piece, index) =>
      typeof piece === 'string' ? [detail(index === 0 ? gapTo(piece) + piece : piece)] : piece,
    ),
  ];
}

function detail(text: string): TextRun {
  return run(text, {}, { style: workDetailStyle });
}
