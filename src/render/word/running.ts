import {
  Footer,
  Header,
  PageNumber,
  Paragraph,
  SimpleField,
  Tab,
  TextRun,
  type ParagraphChild,
} from 'docx';
import type { Corpus } from '../../model/index.ts';
import { textWidthTwip } from './palette.ts';
import { toXmlText } from './text.ts';

/** What a running head says beside the title of the toolkit. */
export interface Running {
  /** The title of the section that the pages stand in. */
  readonly section: string;
  /** Whether that is the title of a page of the file, so that Word takes it from there. */
  readonly isInFile: boolean;
}

/** So many letters stand beside one another; longer titles stand below one another. */
const maxLetters = 96;

/**
 * The head of every page but the cover: the toolkit, and the section that the page stands in. Word takes
 * that from the nearest heading of level 1, so that it follows when somebody renames a section; other
 * programs show the text of the field, so each section has a head of its own.
 */
export function runningHead({ site }: Corpus, { section, isInFile }: Running): Header {
  const [title, name] = [toXmlText(site.title), toXmlText(section)];
  const isBeside = title.length + name.length <= maxLetters;
  const beside: readonly ParagraphChild[] = [
    new TextRun({ children: isBeside ? [new Tab()] : [], ...(!isBeside && { break: 1 }) }),
    isInFile ? new SimpleField('STYLEREF 1', name) : new TextRun(name),
  ];
  return new Header({
    children: [
      new Paragraph({
        style: 'Header',
        tabStops: [{ type: 'right', position: textWidthTwip }],
        children: [new TextRun(title), ...(name === title ? [] : beside)],
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
