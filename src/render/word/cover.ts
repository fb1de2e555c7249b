import { TableOfContents, type FileChild } from 'docx';
import { toLongDate } from '../../model/index.ts';
import { paragraph, toFileChildren, type Block } from './block.ts';
import { contactLine } from './contacts.ts';
import type { Context } from './context.ts';
import { toXmlText } from './text.ts';
import { reviewedIn, type Volume } from './volume.ts';

/** The first page: title, publisher, date and contacts. */
export function cover(volume: Volume, context: Context): readonly Block[] {
  const { site, contacts } = context.corpus;
  const contact = contacts.get(site.contact);
  return [
    paragraph({ style: 'Title', text: toXmlText(volume.title) }),
    paragraph({ style: 'Subtitle', text: toXmlText(volume.description) }),
    paragraph({ style: 'CoverPublisher', text: toXmlText(site.publisher) }),
    ...(volume.kind === 'toolkit'
      ? []
      : [paragraph({ style: 'CoverLine', text: `Part of ${toXmlText(site.title)}` })]),
    ...(site.version === undefined
      ? []
      : [paragraph({ style: 'CoverLine', text: `Version ${toXmlText(site.version)}` })]),
    paragraph({ style: 'CoverLine', text: `Last reviewed ${toLongDate(reviewedIn(volume))}` }),
    ...(contact
      ? [paragraph({ style: 'CoverLine', children: contactLine(contact, context) })]
      : []),
  ];
}

/** The table of contents: pages down to the third level, with page numbers and links. */
export function contents(): readonly FileChild[] {
  return [
    ...toFileChildren([paragraph({ style: 'TOCHeading', text: 'Contents' })]),
    new TableOfContents('Contents', { headingStyleRange: '1-3', hyperlink: true }),
  ];
}
