import { messagesOf, relatedSiteContact, type Corpus } from '../../model/index.ts';
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
    ...(isSmall(volume, context.paper) ? contents(context.corpus, 'CoverContentsHeading') : []),
    ...closing(context),
  ];
}

/** The height of the text for each entry that the contents on a cover may have, so that the rest fits as well. */
const entryTwip = 1700;

/** Whether the contents of a volume are on its cover. */
export function isSmall({ kind, pages }: Volume, paper: Paper): boolean {
  return kind !== 'toolkit' && pages.length <= textHeightTwip(paper) / entryTwip;
}

function titles(volume: Volume, { corpus, paper }: Context): readonly Block[] {
  const { site } = corpus;
  const { say, date } = messagesOf(corpus);
  const isFull = isSmall(volume, paper);
  const day = reviewedIn(volume);
  return [
    paragraph({
      style: 'Title',
      text: toXmlText(volume.title),
      ...(isFull && { spacing: { before: 900 } }),
    }),
    ...(volume.description === undefined
      ? []
      : [paragraph({ style: 'Subtitle', text: toXmlText(volume.description) })]),
    ...(site.publisher === undefined
      ? []
      : [
          paragraph({
            style: 'CoverPublisher',
            text: toXmlText(site.publisher),
            ...(isFull && { spacing: { before: 800 } }),
          }),
        ]),
    ...(volume.kind === 'toolkit'
      ? []
      : [
          paragraph({
            style: 'CoverLine',
            text: toXmlText(say('document.partOf', { title: site.title })),
          }),
        ]),
    ...(site.version === undefined
      ? []
      : [
          paragraph({
            style: 'CoverLine',
            text: toXmlText(say('document.version', { version: site.version })),
          }),
        ]),
    ...(day === undefined
      ? []
      : [
          paragraph({
            style: 'CoverLine',
            text: `${toXmlText(site.dateLabel)} ${date(day)}`,
          }),
        ]),
  ];
}

/** Ends in a paragraph, which holds the properties of the Word section. */
function closing(context: Context): readonly Block[] {
  const { site } = context.corpus;
  const contact = relatedSiteContact(context.corpus);
  return [
    ...(site.notice === undefined
      ? []
      : [paragraph({ style: 'Notice', text: toXmlText(site.notice) })]),
    paragraph({
      style: 'CoverLine',
      ...(contact
        ? { children: contactLine(contact, context) }
        : { text: toXmlText(site.publisher ?? '') }),
    }),
  ];
}

/** The table of contents: pages down to the third level, with page numbers and links. */
export function contents(corpus: Corpus, headingStyle = 'TOCHeading'): readonly DocumentBlock[] {
  const name = toXmlText(messagesOf(corpus).say('document.contents'));
  return [paragraph({ style: headingStyle, text: name }), { kind: 'contents', name }];
}
