import { Footer, Header, PageNumber, Paragraph, SimpleField, Tab, TextRun } from 'docx';
import type { Corpus } from '../../model/index.ts';
import { textWidthTwip } from './palette.ts';
import { toXmlText } from './text.ts';

/**
 * The head of every page but the cover: the section that the page belongs to, which is the text of the
 * nearest heading of level 1, whatever Word's language calls that style. Word fills in the field itself; programs that do not know it show the title of the toolkit.
 */
export function runningHead({ site }: Corpus): Header {
  return new Header({
    children: [
      new Paragraph({
        style: 'Header',
        children: [new SimpleField('STYLEREF 1', toXmlText(site.title))],
      }),
    ],
  });
}

/** The foot of every page but the cover: who publishes it, and which page of how many it is. */
export function runningFoot({ site }: Corpus): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        tabStops: [{ type: 'right', position: textWidthTwip }],
        children: [
          new TextRun(toXmlText(site.publisher)),
          new TextRun({
            children: [new Tab(), 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });
}
