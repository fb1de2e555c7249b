import { toLongDate } from '../../model/index.ts';
import { paragraph, type Block, type DocumentBlock } from './block.ts';
import { contactLine } from './contacts.ts';
import type { Context } from './context.ts';
import { textHeightTwip, type Paper } from './paper.ts';
import { toXmlText } from './text.ts';
import { reviewedIn, type Volume } from './volume.ts';

/** The first page: title, publisher and date; the contents of a small volume; whom to ask, and the notice. */
export function cover(volume: Volume, context: Context): readonly DocumentBlock[] {
  return [
    ...titles(volume, context),
    ...(isSmall(volume, context.paper) ? contents('CoverContentsHeading') : []),
    ...closing(context),
  ];
}

/** The height of the text for each entry that the contents on a cover may have, so that the rest fits as well. */
const entryTwip = 1700;

/** Whether the contents of a volume are on its cover. */
export function isSmall({ kind, pages }: Volume, paper: Paper): boolean {
  return kind !== 'toolkit' && pages.length <= textHeightTwip(paper) / entryTwip;
}

function titles(volume: Volume, { corpus: { site }, paper }: Context): readonly Block[] {
  const isFull = isSmall(volume, paper);
  return [
    paragraph({
      style: 'Title',
      text: toXmlText(volume.title),
      ...(isFull && { spacing: { before: 900 } }),
    }),
    paragraph({ style: 'Subtitle', text: toXmlText(volume.description) }),
    paragraph({
      style: 'CoverPublisher',
      text: toXmlText(site.publisher),
      ...(isFull && { spacing: { before: 800 } }),
    }),
    ...(volume.kind === 'toolkit'
      ? []
      : [paragraph({ style: 'CoverLine', text: `Part of ${toXmlText(site.title)}` })]),
    ...(site.version === undefined
      ? []
      : [paragraph({ style: 'CoverLine', text: `Version ${toXmlText(site.version)}` })]),
    paragraph({
      style: 'CoverLine',
      text: `${toXmlText(site.dateLabel)} ${toLongDate(reviewedIn(volume))}`,
    }),
  ];
}

/** Ends in a paragraph, which holds the properties of the Word section. */
function closing(context: Context): readonly Block[] {
  const { site, contacts } = context.corpus;
  const contact = contacts.get(site.contact);
  return [
    ...(site.notice === undefined
      ? []
      : [paragraph({ style: 'Notice', text: toXmlText(site.notice) })]),
    paragraph({
      style: 'CoverLine',
      ...(contact
        ? { children: contactLine(contact, context) }
        : { text: toXmlText(site.publisher) }),
    }),
  ];
}

/** The table of contents: pages down to the third level, with page numbers and links. */
export function contents(headingStyle = 'TOCHeading'): readonly DocumentBlock[] {
  return [paragraph({ style: headingStyle, text: 'Contents' }), { kind: 'contents' }];
}
