import { TableOfContents, type FileChild } from 'docx';
import { reviewedOn, toLongDate } from '../../model/index.ts';
import { paragraph, toFileChildren, type Block } from './block.ts';
import { contactLine } from './contacts.ts';
import type { Context } from './context.ts';
import { toXmlText } from './text.ts';

/** The first page: what it is, who answers for it, of which day, and whom to ask. */
export function cover(context: Context): readonly Block[] {
  const { site, contacts } = context.corpus;
  const contact = contacts.get(site.contact);
  const date = `Last reviewed ${toLongDate(reviewedOn(context.corpus))}`;
  return [
    paragraph({ style: 'Title', text: toXmlText(site.title) }),
    paragraph({ style: 'Subtitle', text: toXmlText(site.description) }),
    paragraph({ style: 'CoverPublisher', text: toXmlText(site.publisher) }),
    ...(site.version === undefined
      ? []
      : [paragraph({ style: 'CoverLine', text: `Version ${toXmlText(site.version)}` })]),
    paragraph({ style: 'CoverLine', text: date }),
    ...(contact
      ? [paragraph({ style: 'CoverLine', children: contactLine(contact, context) })]
      : []),
  ];
}

/** The pages down to the third level, each with the number of its page and a link to it. */
export function contents(): readonly FileChild[] {
  return [
    ...toFileChildren([
      paragraph({ style: 'TOCHeading', pageBreakBefore: true, text: 'Contents' }),
    ]),
    new TableOfContents('Contents', { headingStyleRange: '1-3', hyperlink: true }),
  ];
}
